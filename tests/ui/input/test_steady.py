"""Steadying: bounces are dropped, slips are held, and quick hands are not slowed down."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from helper_app.ui.input.steady import AGAIN_MS, SAME_KEY_MS, SLIP_PX, Steady
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.button import Button
from tests.ui.input.hand import Hand

SIDE = 100
"""Half the width of a button."""


class Room:
    """A window with two buttons that count how often they were pressed."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.pressed: list[str] = []
        self.one = self._button("one", 20)
        self.two = self._button("two", 300)
        self.window.resize(600, 300)
        self.window.show()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.one.setFocus()
        self.hand = Hand(self.window)
        self.steady = Steady(self.window)

    def _button(self, name: str, left: int) -> Button:
        button = Button(Theme(), name=name, parent=self.window)
        button.setGeometry(left, 100, 2 * SIDE, 80)
        button.clicked.connect(lambda _checked=False: self.pressed.append(name))
        return button


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    """Give a window with a steadied hand."""
    return Room(qtbot)


def test_a_quick_press_counts_however_short(room: Room) -> None:
    spot = room.hand.on(room.one)
    room.hand.presses(spot, at=1000)
    room.hand.lets_go(spot, at=1005)
    assert room.pressed == ["one"]


def test_a_second_press_too_soon_is_ignored(room: Room) -> None:
    room.hand.clicks(room.one, at=1000)
    room.hand.clicks(room.one, at=1060 + AGAIN_MS - 1)
    assert room.pressed == ["one"]


def test_a_second_press_on_something_else_too_soon_is_ignored(room: Room) -> None:
    room.hand.clicks(room.one, at=1000)
    room.hand.clicks(room.two, at=1060 + AGAIN_MS - 1)
    assert room.pressed == ["one"]


def test_a_second_press_in_its_own_time_counts(room: Room) -> None:
    room.hand.clicks(room.one, at=1000)
    room.hand.clicks(room.one, at=1060 + AGAIN_MS)
    assert room.pressed == ["one", "one"]


def test_a_tremor_that_goes_on_stays_one_press(room: Room) -> None:
    for at in range(1000, 3000, 200):
        room.hand.clicks(room.one, at=at)
    assert room.pressed == ["one"]


def test_a_press_that_slips_a_little_off_still_counts(room: Room) -> None:
    room.hand.presses(room.hand.on(room.one), at=1000)
    slipped = room.hand.on(room.one, across=SIDE + SLIP_PX - 2)
    room.hand.moves(slipped, is_down=True)
    room.hand.lets_go(slipped, at=1100)
    assert room.pressed == ["one"]


def test_a_press_that_moves_far_away_is_taken_back(room: Room) -> None:
    room.hand.presses(room.hand.on(room.one), at=1000)
    far = room.hand.on(room.one, across=SIDE + SLIP_PX + 10)
    room.hand.moves(far, is_down=True)
    room.hand.lets_go(far, at=1100)
    assert room.pressed == []


def test_a_button_that_is_slipped_off_still_looks_pressed(room: Room) -> None:
    room.hand.presses(room.hand.on(room.one), at=1000)
    room.hand.moves(room.hand.on(room.one, across=SIDE + 10), is_down=True)
    assert room.one.isDown()


def test_a_press_that_begins_beside_everything_presses_nothing(room: Room) -> None:
    room.hand.presses(room.hand.on(room.one, across=SIDE + 10), at=1000)
    room.hand.lets_go(room.hand.on(room.one), at=1100)
    assert room.pressed == []


def test_a_slip_from_one_button_to_the_next_presses_neither_by_mistake(room: Room) -> None:
    room.hand.presses(room.hand.on(room.one), at=1000)
    room.hand.moves(room.hand.on(room.two), is_down=True)
    room.hand.lets_go(room.hand.on(room.two), at=1100)
    assert room.pressed == []


def test_the_same_key_too_soon_is_ignored(room: Room) -> None:
    room.hand.key(Qt.Key.Key_Return, at=1000)
    room.hand.key(Qt.Key.Key_Return, at=1060 + SAME_KEY_MS - 1)
    assert room.pressed == ["one"]


def test_the_same_key_in_its_own_time_counts(room: Room) -> None:
    room.hand.key(Qt.Key.Key_Return, at=1000)
    room.hand.key(Qt.Key.Key_Return, at=1060 + SAME_KEY_MS)
    assert room.pressed == ["one", "one"]


def test_another_key_counts_at_once(room: Room) -> None:
    room.hand.key(Qt.Key.Key_Return, at=1000)
    room.hand.key(Qt.Key.Key_Space, at=1100, text=" ")
    assert room.pressed == ["one", "one"]


def test_a_held_key_presses_once(room: Room) -> None:
    room.hand.holds(Qt.Key.Key_Return, at=1000)
    room.hand.holds(Qt.Key.Key_Return, at=1500, is_repeat=True)
    assert room.pressed == ["one"]


def test_a_stopped_filter_lets_everything_through(room: Room) -> None:
    room.steady.stop()
    room.hand.clicks(room.one, at=1000)
    room.hand.clicks(room.one, at=1100)
    assert room.pressed == ["one", "one"]
