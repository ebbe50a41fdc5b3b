"""The main job by resting the pointer: no button of the mouse, no key."""

from __future__ import annotations

import pytest

from helper_app.card.practice_readers import practice_table
from helper_app.ui.widgets.pin_pad import PinPad
from tests.journeys.conftest import Open
from tests.journeys.pointer import Pointer

CHECKED_HERE = "カードと暗証番号が合いました。"


@pytest.mark.parametrize("motion", ["auto", "off"])
def test_the_whole_way(open_window: Open, motion: str) -> None:
    readers = practice_table().readers
    person = open_window(readers, dwell="on", dwell_ms=600, motion=motion)
    pointer = Pointer(person)
    pointer.moves_away()
    pointer.moves_to("home.guide.card.authenticate")
    person.waits_for("カードと暗証番号を用意してください。")
    pointer.moves_to("step.next")
    person.waits_for("数字4けたの暗証番号を思い出してください。")
    pointer.moves_away()
    pointer.moves_to("step.next")
    person.waits_for("4けたの数字を入れてください。")
    pad = person.finds(PinPad)
    for count, digit in enumerate("1234", 1):
        pointer.moves_to(f"pin.key.{digit}")
        person.until(lambda count=count: pad.count == count, lambda: f"{pad.count} digits")
    pointer.moves_to("step.next")
    person.waits_for(CHECKED_HERE)
    pointer.moves_away()
    pointer.moves_to("step.next")
    person.waits_for("カードを取ってください。")
    readers.remove()
    person.waits_for("これでおわりです。")
    pointer.moves_away()
    pointer.moves_to("step.next")
    person.is_on("home")
    assert readers.card.tries_spent == 1
