"""Only what a person chose is in use, and only that is loaded."""

from __future__ import annotations

import subprocess
import sys

from helper_app.ui.input.ways import InputWays
from helper_app.ui.poses import Studio
from tests.ui.input.conftest import OpenStudio

LOADED = """
import sys
from helper_app import app
print([name for name in sys.modules if name.startswith("helper_app.ui.input.")])
"""


def in_use(room: Studio) -> list[str]:
    """Give the names of the ways in use, in the order they were begun."""
    ways = room.window.findChild(InputWays)
    assert ways is not None
    return [type(way).__name__ for way in ways.ways]


def test_by_default_nothing_is_in_use(open_studio: OpenStudio) -> None:
    assert in_use(open_studio()) == []


def test_by_default_nothing_is_loaded() -> None:
    loaded = subprocess.check_output([sys.executable, "-c", LOADED], text=True)
    assert loaded.strip() == "['helper_app.ui.input.ways']"


def test_a_setting_begins_its_way(open_studio: OpenStudio) -> None:
    room = open_studio()
    room.context.change(dwell="on")
    assert in_use(room) == ["Dwell"]


def test_a_setting_ends_its_way(open_studio: OpenStudio) -> None:
    room = open_studio(dwell="on")
    room.context.change(dwell="off")
    assert in_use(room) == []


def test_another_setting_leaves_the_ways_alone(open_studio: OpenStudio) -> None:
    room = open_studio(scan="on")
    before = room.window.findChild(InputWays).ways  # type: ignore[union-attr]
    room.context.change(theme="dark")
    assert room.window.findChild(InputWays).ways is before  # type: ignore[union-attr]


def test_another_pace_begins_anew_at_that_pace(open_studio: OpenStudio) -> None:
    room = open_studio(scan="on", scan_ms=9000)
    room.context.change(scan_ms=4000)
    (scan,) = room.window.findChild(InputWays).ways  # type: ignore[union-attr]
    scan.begin()
    assert scan.timer.interval() == 8000


def test_the_hand_is_steadied_before_all_else(open_studio: OpenStudio) -> None:
    room = open_studio(steady="on", confirm="on", dwell="on", scan="on")
    assert in_use(room) == ["Confirm", "Dwell", "Scanning", "Steady"]
