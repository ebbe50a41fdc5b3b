"""`tebiki shots DIR`: a picture of every screen, in practice data."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from helper_app.commands.console import Console


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the command line."""
    help_ = "take a picture of every screen"
    parser = verbs.add_parser("shots", help=help_, description=help_)
    parser.add_argument("directory", type=Path, metavar="DIR")
    parser.add_argument("--locale", action="append", dest="locales", metavar="L")
    parser.add_argument("--scale", action="append", dest="scales", type=int, metavar="N")
    parser.add_argument("--theme", action="append", dest="themes", metavar="T")
    parser.add_argument("--size", action="append", dest="sizes", type=size, metavar="WxH")
    parser.add_argument("--screen", action="append", dest="screens", metavar="NAME")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run)


def size(words: str) -> tuple[int, int]:
    """Read `1366x768`."""
    width, _, height = words.partition("x")
    return int(width), int(height)


def run(asked: argparse.Namespace, console: Console) -> int:
    """Take the pictures; without a screen they are drawn in memory."""
    if "DISPLAY" not in os.environ and "WAYLAND_DISPLAY" not in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from helper_app import app

    taken = app.shots(
        asked.directory,
        asked.locales or [asked.locale or "ja"],
        asked.scales or [asked.scale or 133],
        asked.themes or [asked.theme or "light"],
        asked.sizes or [(1366, 768)],
        asked.screens or [],
    )
    console.line(console.t.plural("{n} picture", "{n} pictures", len(taken)))
    console.data({"pictures": [str(path) for path in taken]})
    return 0
