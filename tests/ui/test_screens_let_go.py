"""A screen that was left lets go of everything that lives longer than it does."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import SIGNAL, QObject
from PySide6.QtWidgets import QApplication, QWidgetItem

from helper_app.ui.catalogue import poses, put_away
from helper_app.ui.poses import Studio, settle
from tests.ui.conftest import OpenRoom

SCREENS = [
    "step.place",
    "step.pad",
    "fitting.hands",
    "settings",
    "voice",
    "words",
    "help",
    "hall",
    "rehearsal.wrong",
]
SIGNALS = ("changed()", "language_changed()", "settings_changed()", "phrase_spoken(int)")


def listeners(studio: Studio) -> list[int]:
    """Count who listens to what lives as long as the window."""
    context = studio.context
    lasting: list[QObject] = [context.theme, context, context.services.announcer]
    return [one.receivers(SIGNAL(signal)) for one in lasting for signal in SIGNALS]


def after_each_visit(studio: Studio, screen: str, count: Callable[[], object]) -> list[object]:
    """Open a screen and leave it, three times; give what was counted after each."""
    counts = []
    for _ in range(3):
        poses(studio.context)[screen](studio)
        settle()
        put_away(studio)
        settle()
        counts.append(count())
    return counts


def layout_items() -> int:
    """Count the items of layouts PySide holds."""
    gc.collect()
    return sum(isinstance(one, QWidgetItem) for one in gc.get_objects())


@pytest.mark.parametrize("screen", SCREENS)
def test_nobody_listens_after_a_screen_was_left(open_room: OpenRoom, screen: str) -> None:
    studio = open_room().studio
    counts = after_each_visit(
        studio, screen, lambda: (listeners(studio), len(QApplication.allWidgets()))
    )
    assert counts[1] == counts[2]


@pytest.mark.parametrize("screen", SCREENS)
def test_no_item_of_a_layout_outlives_its_screen(open_room: OpenRoom, screen: str) -> None:
    """PySide keeps what `QLayout.itemAt` gave out, and lets every later screen go more slowly."""
    counts = after_each_visit(open_room().studio, screen, layout_items)
    assert counts[1] == counts[2]
