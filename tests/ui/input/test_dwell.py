"""Resting the pointer: when it presses, and when it does not."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton

from helper_app.ui.input.dwell import AWAY_PX, MOVING_STEPS, STILL_STEPS, Dwell
from helper_app.ui.input.ways import InputWays
from helper_app.ui.poses import Studio
from tests.ui.input.conftest import OpenStudio
from tests.ui.input.hand import Hand, named, step_of

DWELL_MS = 6000


class Resting:
    """A pointer over the step that shows, and how often each button was pressed."""

    def __init__(self, room: Studio) -> None:
        self.room = room
        ways = room.window.findChild(InputWays)
        assert ways is not None
        (way,) = ways.ways
        assert isinstance(way, Dwell)
        self.dwell = way
        self.hand = Hand(room.window)
        self.pressed: list[str] = []
        for name in ("step.different", "step.unsure", "top.help"):
            button = named(room, name)
            assert isinstance(button, QAbstractButton)
            button.clicked.disconnect()
            button.clicked.connect(lambda _checked=False, name=name: self.pressed.append(name))
        self.hand.moves(QPoint(4, 20))

    def rests_on(self, name: str, across: int = 0) -> None:
        """Move onto a widget."""
        self.hand.moves(self.hand.on(named(self.room, name), across))

    def goes_away(self) -> None:
        """Move to where nothing can be pressed."""
        self.hand.moves(QPoint(4, 20))

    def time_passes(self, share: float = 1.0) -> None:
        """Let the time of resting pass, or a share of it; it passes only while it is counted."""
        for _ in range(round(self.dwell.steps * share)):
            if self.dwell.timer.isActive():
                self.dwell.advance()


def resting(open_studio: OpenStudio, **wishes: object) -> Resting:
    """Open a step with a pointer that is on nothing."""
    room = open_studio(**{"dwell": "on", "dwell_ms": DWELL_MS, "motion": "off", **wishes})
    step_of(room, "place")
    pointer = Resting(room)
    pointer.hand.moves(QPoint(4, 20 + AWAY_PX))
    return pointer


def test_resting_presses(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("step.unsure")
    pointer.time_passes()
    assert pointer.pressed == ["step.unsure"]


def test_resting_less_long_presses_nothing(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("step.unsure")
    pointer.time_passes(0.75)
    assert pointer.pressed == []


def test_it_takes_the_time_of_the_settings(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("step.unsure")
    assert pointer.dwell.timer.interval() * pointer.dwell.steps == DWELL_MS


def test_a_small_tremor_on_the_same_thing_is_fine(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("step.unsure")
    pointer.time_passes(0.5)
    pointer.rests_on("step.unsure", across=7)
    pointer.time_passes(0.5)
    assert pointer.pressed == ["step.unsure"]


def test_leaving_begins_anew(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("step.unsure")
    pointer.time_passes(0.75)
    pointer.goes_away()
    pointer.rests_on("step.unsure")
    pointer.time_passes(0.75)
    assert pointer.pressed == []


def test_it_presses_once_while_the_pointer_stays(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("step.unsure")
    pointer.time_passes()
    pointer.rests_on("step.unsure", across=AWAY_PX + 5)
    pointer.time_passes()
    assert pointer.pressed == ["step.unsure"]


def test_it_presses_again_after_the_pointer_left(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    for _ in range(2):
        pointer.rests_on("step.unsure")
        pointer.time_passes()
        pointer.goes_away()
    assert pointer.pressed == ["step.unsure", "step.unsure"]


def test_after_a_press_the_hand_must_move_on_purpose(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    edge = named(pointer.room, "step.different").width() // 2 - 2
    pointer.rests_on("step.different", across=edge)
    pointer.time_passes()
    pointer.hand.moves(
        pointer.hand.on(named(pointer.room, "step.different"), edge) + QPoint(AWAY_PX - 1, 0)
    )
    assert not pointer.dwell.timer.isActive()


def test_a_screen_that_comes_up_under_the_pointer_is_not_pressed(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("top.help")
    pointer.room.window.navigator.home()
    pointer.rests_on("top.help", across=AWAY_PX - 1)
    assert not pointer.dwell.timer.isActive()


def test_after_a_move_on_purpose_it_rests_again(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("top.help")
    pointer.room.window.navigator.home()
    pointer.rests_on("top.help", across=AWAY_PX)
    assert pointer.dwell.timer.isActive()


def test_a_step_that_changes_under_the_pointer_is_not_pressed(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("step.unsure")
    named(pointer.room, "step.next").setAccessibleDescription("another step")
    pointer.time_passes()
    assert pointer.pressed == []


def test_after_a_step_changed_a_move_on_purpose_is_enough(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("step.unsure")
    named(pointer.room, "step.next").setAccessibleDescription("another step")
    pointer.time_passes()
    pointer.rests_on("step.unsure", across=AWAY_PX)
    pointer.time_passes()
    assert pointer.pressed == ["step.unsure"]


def test_what_goes_away_under_the_pointer_is_not_pressed(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("step.unsure")
    named(pointer.room, "step.unsure").hide()
    pointer.time_passes()
    assert pointer.pressed == []


def test_a_window_that_comes_up_under_the_pointer_is_not_pressed(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.dwell.on_left()
    pointer.rests_on("step.unsure")
    assert not pointer.dwell.timer.isActive()


def test_a_real_press_takes_the_place_of_resting(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("step.unsure")
    pointer.hand.clicks(named(pointer.room, "step.unsure"), at=1000)
    pointer.time_passes()
    assert pointer.pressed == ["step.unsure"]


def test_where_nothing_may_move_the_time_is_shown_in_four_steps(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio, motion="off")
    assert pointer.dwell.steps == STILL_STEPS


def test_elsewhere_it_is_shown_smoothly(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio, motion="auto")
    assert pointer.dwell.steps == MOVING_STEPS


def test_the_frame_fills_as_time_passes(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("step.unsure")
    pointer.time_passes(0.5)
    assert pointer.dwell.frame.share == 0.5


def test_the_frame_goes_with_the_pointer(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("step.unsure")
    pointer.goes_away()
    assert not pointer.dwell.frame.isVisible()


def test_switched_off_it_presses_nothing(open_studio: OpenStudio) -> None:
    pointer = resting(open_studio)
    pointer.rests_on("step.unsure")
    pointer.room.context.change(dwell="off")
    assert not pointer.dwell.timer.isActive()
