"""Colours follow what a real desktop says over a real D-Bus."""

from __future__ import annotations

import os
import subprocess
import sys

from helper_app.settings import Settings
from tests.display import needed

WHAT_FOLLOWS = [
    "light moving",
    "dark moving",
    "contrast moving",
    "dark moving",
    "dark still",
    "light still",
]


def test_the_look_follows_the_desktop_at_once() -> None:
    needed("/usr/bin/python3", "python3-gi")
    bus = needed("dbus-run-session", "dbus-daemon")
    done = subprocess.run(
        [bus, "--", sys.executable, "-m", "tests.ui.theme.follower"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.splitlines() == WHAT_FOLLOWS, done.stderr


def test_who_has_not_chosen_colours_gets_the_systems() -> None:
    assert Settings().theme == "auto"
