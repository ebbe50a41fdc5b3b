"""The main job where everything is pressed twice: by mouse, and by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helper_app.card.practice_readers import practice_table
from helper_app.ui.input.frame import Frame
from helper_app.ui.widgets.pin_pad import PinPad
from tests.journeys.conftest import Open
from tests.journeys.person import Person
from tests.journeys.pointer import Pointer

CHECKED_HERE = "カードと暗証番号が合いました。"
Press = Callable[[str], None]


def by_mouse(person: Person) -> Press:
    """Give how a person presses with the mouse."""
    return Pointer(person).clicks


def by_keyboard(person: Person) -> Press:
    """Give how a person presses with the keyboard, half a second after anything before."""
    pointer = Pointer(person)

    def press(name: str) -> None:
        person.goes_to(name)
        pointer.pauses()
        person.press("Return")

    return press


def press_twice(person: Person, press: Press, name: str) -> None:
    """Press, see and hear what it is, and press again."""
    press(name)
    frame = person.finds(Frame)
    person.until(
        lambda: frame.isVisible() and [one.objectName() for one in frame.targets] == [name],
        lambda: f"{name} is not framed",
    )
    press(name)


@pytest.mark.parametrize("hand", [by_mouse, by_keyboard])
def test_the_whole_way(open_window: Open, hand: Callable[[Person], Press]) -> None:
    readers = practice_table().readers
    person = open_window(readers, confirm="on")
    press = hand(person)
    press_twice(person, press, "home.guide.card.authenticate")
    person.waits_for("カードと暗証番号を用意してください。")
    person.waits_to_hear("もう一度押してください。")
    press_twice(person, press, "step.next")
    person.waits_for("数字4けたの暗証番号を思い出してください。")
    press_twice(person, press, "step.next")
    person.waits_for("4けたの数字を入れてください。")
    pad = person.finds(PinPad)
    for count, digit in enumerate("1234", 1):
        press(f"pin.key.{digit}")
        person.until(lambda count=count: pad.count == count, lambda: f"{pad.count} digits")
    press_twice(person, press, "step.next")
    person.waits_for(CHECKED_HERE)
    press_twice(person, press, "step.next")
    person.waits_for("カードを取ってください。")
    readers.remove()
    person.waits_for("これでおわりです。")
    press_twice(person, press, "step.next")
    person.is_on("home")
    assert readers.card.tries_spent == 1
