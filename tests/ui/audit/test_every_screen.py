"""Every screen, in every language, size and theme, is good for everybody: the whole audit."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

LEAST_LOOKS = 11_000
"""Screens x text sizes x themes x languages x windows; a screen that is left out is missed."""


@pytest.mark.timeout(1500)
def test_no_look_of_any_screen_hinders_anybody() -> None:
    command = [sys.executable, "-m", "helper_app.cli", "audit", "--self", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    answer = json.loads(done.stdout)
    print(f"{answer['looks']} combinations looked at, {len(answer['findings'])} findings")
    assert answer["findings"][:10] == []
    assert answer["looks"] >= LEAST_LOOKS
