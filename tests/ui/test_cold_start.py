"""The first screen waits for nothing it does not show; the rest comes once it is painted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

UNTIL_PAINTED = """
import sys
from helper_app import cli
cli.main(["--exit-after-first-paint", "--data-dir", sys.argv[1]])
print(sorted(sys.modules))
"""
AFTER_PAINTED = """
import gc, sys
from helper_app import app, cli
look_through_memory = app.look_through_memory

def look():
    look_through_memory()
    print(gc.isenabled())
    app.start_qt().closeAllWindows()

app.look_through_memory = look
cli.main(["--locale", "ja", "--data-dir", sys.argv[1]])
"""
NOT_YET = [
    "budoux",
    "html.parser",
    "tomllib",
    "PySide6.QtDBus",
    "helper_app.guides.loader",
    "helper_app.guides.model",
    "helper_app.guides.search",
    "helper_app.needs.loader",
    "helper_app.practice.model",
    "helper_app.logs",
    "helper_app.speech.voices",
    "helper_app.ui.dials",
    "helper_app.ui.places",
]


def said_by(program: str, folder: Path) -> str:
    """Give what a fresh program prints, with a folder of its own."""
    return subprocess.run(
        [sys.executable, "-c", program, str(folder)], capture_output=True, text=True, check=True
    ).stdout


@pytest.fixture(scope="module")
def loaded(display: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the names of what is loaded when the first screen is painted."""
    said = said_by(UNTIL_PAINTED, tmp_path_factory.mktemp("own"))
    assert "'helper_app.ui.screens.home'" in said
    return said


@pytest.mark.parametrize("part", NOT_YET)
def test_the_first_screen_does_not_wait_for(loaded: str, part: str) -> None:
    assert f"'{part}'" not in loaded


def test_once_painted_memory_is_looked_through_again(display: str, tmp_path: Path) -> None:
    assert said_by(AFTER_PAINTED, tmp_path) == "True\n"
