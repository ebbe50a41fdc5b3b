"""Runs `tebiki card` in this process, with the practice card and lines on standard input."""

from __future__ import annotations

import argparse
import io
import sys

import pytest

from helper_app import i18n
from helper_app.commands import card
from helper_app.commands.console import Console


class Desk:
    """Runs a verb with lines on its standard input."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def run(self, *words: str, typed: str = "", as_json: bool = True) -> tuple[int, str, str]:
        """Give the exit code, standard output and standard error."""
        typing = io.TextIOWrapper(io.BytesIO(typed.encode()))
        self._monkeypatch.setattr(sys, "stdin", typing)
        parser = argparse.ArgumentParser()
        card.register(parser.add_subparsers())
        asked = parser.parse_args(
            ["card", *words, "--practice-card", *(["--json"] if as_json else [])]
        )
        out, err = io.StringIO(), io.StringIO()
        console = Console(i18n.Texts("en"), as_json=asked.json, out=out, err=err)
        return asked.run(asked, console), out.getvalue(), err.getvalue()
