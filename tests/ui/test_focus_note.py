"""What was told lies at the focus, and goes with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from helper_app.ui.focus_note import FocusNote
from tests.ui.front import comes_to_the_front


class Room(QWidget):
    """Two places for the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        for place in (self.first, self.second):
            column.addWidget(place)
        self.first.setAccessibleDescription("own")


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    """Give a window with the focus on its first place."""
    window = Room()
    qtbot.addWidget(window)
    window.show()
    comes_to_the_front(window, qtbot)
    window.first.setFocus()
    return window


def said(place: QWidget, words: str, qtbot: QtBot) -> None:
    """Wait until a place says this of itself."""
    qtbot.waitUntil(lambda: place.accessibleDescription() == words)


def test_a_note_stands_before_a_places_own_words(room: Room) -> None:
    FocusNote().put(room.first, "told")
    assert room.first.accessibleDescription() == "told own"


def test_own_words_that_the_note_says_already_are_not_said_twice(room: Room) -> None:
    FocusNote().put(room.first, "this is my own")
    assert room.first.accessibleDescription() == "this is my own"


def test_the_note_goes_when_the_focus_goes_on(room: Room, qtbot: QtBot) -> None:
    note = FocusNote()
    note.put(room.first, "told")
    room.second.setFocus(Qt.FocusReason.TabFocusReason)
    said(room.first, "own", qtbot)


def test_the_note_stays_while_another_window_is_in_front(room: Room, qtbot: QtBot) -> None:
    note = FocusNote()
    note.put(room.first, "told")
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    comes_to_the_front(other, qtbot)
    assert room.first.accessibleDescription() == "told own"


def test_a_second_note_takes_the_place_of_the_first(room: Room) -> None:
    note = FocusNote()
    note.put(room.first, "told")
    note.put(room.first, "told later")
    assert room.first.accessibleDescription() == "told later own"


def test_a_note_is_passed_on_with_the_focus(room: Room, qtbot: QtBot) -> None:
    note = FocusNote()
    note.put(room.first, "told")
    note.pass_on(room.first, room.second)
    assert room.second.accessibleDescription() == "told"
    said(room.first, "own", qtbot)


def test_new_own_words_are_heard_when_the_note_has_gone(room: Room, qtbot: QtBot) -> None:
    note = FocusNote()
    note.put(room.first, "told")
    note.describe(room.first, "new")
    assert room.first.accessibleDescription() == "told own"
    note.take_away()
    said(room.first, "new", qtbot)


def test_a_place_that_has_gone_takes_its_note_along(room: Room) -> None:
    note = FocusNote()
    note.put(room.first, "told")
    room.first.setParent(None)
    room.first.deleteLater()
    del room.first
    note.put(room.second, "told later")
    assert room.second.accessibleDescription() == "told later"
