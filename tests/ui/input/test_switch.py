"""The one switch: what counts as a press, and that no widget gets it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from helper_app.ui.input.switch import Switch
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.button import Button
from tests.ui.input.hand import Hand


class Room:
    """A window with one button, and a switch that counts."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.button: QAbstractButton = Button(Theme(), parent=self.window)
        self.button.resize(200, 80)
        self.clicks = 0
        self.button.clicked.connect(self._on_click)
        self.window.resize(400, 300)
        self.window.show()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.button.setFocus()
        self.presses = 0
        self.switch = Switch(self.window)
        self.switch.pressed.connect(self._count)
        self.hand = Hand(self.window)

    def _on_click(self) -> None:
        self.clicks += 1

    def _count(self) -> None:
        self.presses += 1


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    """Give a window with a switch."""
    return Room(qtbot)


KEYS = [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F1, Qt.Key.Key_F12]


@pytest.mark.parametrize("key", KEYS)
def test_a_key_of_a_switch_box_is_a_press(room: Room, key: Qt.Key) -> None:
    room.hand.key(key, at=1000)
    assert room.presses == 1


@pytest.mark.parametrize("key", KEYS)
def test_no_widget_gets_the_key(room: Room, key: Qt.Key) -> None:
    room.hand.key(key, at=1000)
    assert room.clicks == 0


def test_a_press_of_the_mouse_anywhere_is_a_press(room: Room) -> None:
    room.hand.clicks(room.button, at=1000)
    assert room.presses == 1


def test_no_widget_gets_the_press_of_the_mouse(room: Room) -> None:
    room.hand.clicks(room.button, at=1000)
    assert room.clicks == 0


def test_a_key_that_is_held_is_one_press(room: Room) -> None:
    room.hand.holds(Qt.Key.Key_Space, at=1000)
    room.hand.holds(Qt.Key.Key_Space, at=1500, is_repeat=True)
    assert room.presses == 1


def test_presses_closer_than_a_fifth_of_a_second_are_one(room: Room) -> None:
    room.hand.key(Qt.Key.Key_Space, at=1000)
    room.hand.key(Qt.Key.Key_Space, at=1199)
    assert room.presses == 1


def test_presses_further_apart_are_two(room: Room) -> None:
    room.hand.key(Qt.Key.Key_Space, at=1000)
    room.hand.key(Qt.Key.Key_Space, at=1200)
    assert room.presses == 2


def test_other_keys_reach_the_window(room: Room) -> None:
    room.hand.key(Qt.Key.Key_Tab, at=1000)
    assert room.presses == 0


def test_a_stopped_switch_lets_everything_through(room: Room) -> None:
    room.switch.stop()
    room.hand.clicks(room.button, at=1000)
    assert (room.presses, room.clicks) == (0, 1)
