"""Press twice: the first press shows, the second presses, and pads press at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from helper_app.ui.input.confirm import Confirm
from helper_app.ui.input.dwell import Dwell
from helper_app.ui.input.ways import InputWays
from helper_app.ui.poses import Studio, settle
from helper_app.ui.screens.player import PlayerScreen
from tests.ui.input.conftest import OpenStudio
from tests.ui.input.hand import Hand, named, step_of

LATER = 2000


class Twice:
    """A step, and how often its buttons were pressed."""

    def __init__(self, room: Studio, step: str) -> None:
        self.room = room
        self.screen: PlayerScreen = step_of(room, step)
        ways = room.window.findChild(InputWays)
        assert ways is not None
        (way,) = ways.ways
        assert isinstance(way, Confirm)
        self.confirm = way
        self.hand = Hand(room.window)
        self.pressed: list[str] = []
        for button in (self.screen.back, self.screen.unsure, self.screen.different):
            button.clicked.disconnect()
            name = button.objectName()
            button.clicked.connect(lambda _checked=False, name=name: self.pressed.append(name))

    def clicks(self, name: str, at: int) -> None:
        """Press a button with the mouse."""
        self.hand.clicks(named(self.room, name), at)


@pytest.fixture
def twice(open_studio: OpenStudio) -> Twice:
    """Give a step on which everything is pressed twice."""
    return Twice(open_studio(confirm="on"), "place")


def test_the_first_press_presses_nothing(twice: Twice) -> None:
    twice.clicks("step.unsure", at=1000)
    assert twice.pressed == []


def test_the_first_press_frames(twice: Twice) -> None:
    twice.clicks("step.unsure", at=1000)
    assert list(twice.confirm.frame.targets) == [twice.screen.unsure]


def test_the_first_press_gives_the_focus(twice: Twice) -> None:
    twice.clicks("step.unsure", at=1000)
    assert twice.screen.unsure.hasFocus()


def test_the_second_press_presses(twice: Twice) -> None:
    twice.clicks("step.unsure", at=1000)
    twice.clicks("step.unsure", at=LATER)
    assert twice.pressed == ["step.unsure"]


def test_there_is_no_time_limit(twice: Twice) -> None:
    twice.clicks("step.unsure", at=1000)
    twice.clicks("step.unsure", at=10_000_000)
    assert twice.pressed == ["step.unsure"]


def test_a_tremor_is_no_second_press(twice: Twice) -> None:
    twice.clicks("step.unsure", at=1000)
    twice.clicks("step.unsure", at=1200)
    assert twice.pressed == []


def test_after_a_tremor_the_second_press_presses(twice: Twice) -> None:
    twice.clicks("step.unsure", at=1000)
    twice.clicks("step.unsure", at=1200)
    twice.clicks("step.unsure", at=LATER)
    assert twice.pressed == ["step.unsure"]


def test_a_third_press_only_shows_again(twice: Twice) -> None:
    for at in (1000, 2000, 3000):
        twice.clicks("step.unsure", at=at)
    assert twice.pressed == ["step.unsure"]


def test_another_press_moves_the_selection(twice: Twice) -> None:
    twice.clicks("step.unsure", at=1000)
    twice.clicks("step.back", at=2000)
    twice.clicks("step.unsure", at=3000)
    assert twice.pressed == []


def test_a_first_press_that_moves_away_selects_nothing(twice: Twice) -> None:
    twice.hand.presses(twice.hand.on(twice.screen.unsure), at=1000)
    twice.hand.lets_go(twice.hand.on(twice.screen.back), at=1100)
    assert twice.confirm.selected is None


def test_a_second_press_that_moves_away_keeps_the_selection(twice: Twice) -> None:
    twice.clicks("step.unsure", at=1000)
    twice.hand.presses(twice.hand.on(twice.screen.unsure), at=2000)
    twice.hand.lets_go(twice.hand.on(twice.screen.back), at=2100)
    assert twice.confirm.selected is twice.screen.unsure


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_first_key_presses_nothing(twice: Twice, key: Qt.Key) -> None:
    twice.screen.unsure.setFocus()
    twice.hand.key(key, at=1000)
    assert twice.pressed == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_second_key_presses(twice: Twice, key: Qt.Key) -> None:
    twice.screen.unsure.setFocus()
    twice.hand.key(key, at=1000)
    twice.hand.key(key, at=LATER)
    assert twice.pressed == ["step.unsure"]


def test_a_key_that_is_held_stays_the_first_press(twice: Twice) -> None:
    twice.screen.unsure.setFocus()
    twice.hand.holds(Qt.Key.Key_Space, at=1000)
    twice.hand.holds(Qt.Key.Key_Space, at=2000, is_repeat=True)
    twice.hand.releases(Qt.Key.Key_Space, at=2100)
    assert twice.pressed == []


def test_on_another_step_the_press_is_the_first_again(twice: Twice) -> None:
    twice.clicks("step.unsure", at=1000)
    twice.screen.main.setAccessibleDescription("another step")
    twice.clicks("step.unsure", at=LATER)
    assert twice.pressed == []


def test_another_screen_forgets_the_selection(twice: Twice) -> None:
    twice.clicks("top.help", at=1000)
    twice.room.window.navigator.home()
    assert twice.confirm.selected is None


def test_the_keys_of_a_pad_press_at_once(open_studio: OpenStudio) -> None:
    twice = Twice(open_studio(confirm="on"), "pad")
    twice.clicks("pin.key.1", at=1000)
    assert twice.screen.entry.pad.count == 1


def test_the_main_button_after_the_pad_does_not(open_studio: OpenStudio) -> None:
    twice = Twice(open_studio(confirm="on"), "pad")
    for at, digit in enumerate("1234", 1):
        twice.clicks(f"pin.key.{digit}", at=at * 1000)
    twice.clicks("step.next", at=9000)
    assert twice.screen.entry.pad.count == 4


def test_enter_on_a_finished_password_asks_once_more(open_studio: OpenStudio) -> None:
    room = open_studio(confirm="on")
    room.desk.open("card.pin", False, "old", {"pin": "sign", "tries_left": 5})
    settle()
    screen = room.window.navigator.current
    assert isinstance(screen, PlayerScreen)
    for character in "ABC123":
        screen.entry.password.key(character).click()
    screen.entry.password.middle_key.setFocus(Qt.FocusReason.MouseFocusReason)
    Hand(room.window).key(Qt.Key.Key_Return, at=1000)
    assert screen.entry.password.count == 6


def test_resting_the_pointer_asks_twice_as_well(open_studio: OpenStudio) -> None:
    room = open_studio(confirm="on", dwell="on", dwell_ms=6000, motion="off")
    step_of(room, "place")
    confirm, dwell = room.window.findChild(InputWays).ways  # type: ignore[union-attr]
    assert isinstance(dwell, Dwell) and isinstance(confirm, Confirm)
    hand = Hand(room.window)
    hand.moves(hand.on(room.window.top_bar.mark))
    hand.moves(hand.on(room.window.top_bar.help))
    for _ in range(dwell.steps):
        dwell.advance()
    assert confirm.selected is room.window.top_bar.help


def test_switched_off_one_press_is_enough(twice: Twice) -> None:
    twice.room.context.change(confirm="off")
    twice.clicks("step.unsure", at=1000)
    assert twice.pressed == ["step.unsure"]
