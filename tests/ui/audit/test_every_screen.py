"""Every screen, in every language and text size, is good for everybody: the audit, in turn."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import product

import pytest

from helper_app.ui.audit.rounds import views

LEAST_LOOKS = 2_000
"""Screens x text sizes x languages; a screen that is left out is missed."""
SIZES = ((1024, 768), (1366, 768))
THEMES = ("light", "dark", "contrast")


@pytest.mark.timeout(1500)
def test_no_look_of_any_screen_hinders_anybody() -> None:
    command = [sys.executable, "-m", "helper_app.cli", "audit", "--self", "--json", "--turn", "0"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    answer = json.loads(done.stdout)
    print(f"{answer['looks']} combinations looked at, {len(answer['findings'])} findings")
    assert answer["findings"][:10] == []
    assert answer["looks"] >= LEAST_LOOKS


@pytest.mark.parametrize("begin", [0, 5, 17])
def test_a_screen_comes_to_every_size_and_theme_in_turn(begin: int) -> None:
    seen = [views(SIZES, THEMES, begin + number) for number in range(6)]
    looks = [(size, theme) for view in seen for size, themes in view for theme in themes]
    assert sorted(looks) == sorted(product(SIZES, THEMES))


def test_the_whole_audit_leaves_no_size_and_theme_out() -> None:
    looks = [(size, theme) for size, themes in views(SIZES, THEMES, None) for theme in themes]
    assert sorted(looks) == sorted(product(SIZES, THEMES))
