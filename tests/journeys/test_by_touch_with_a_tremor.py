"""The main job with a trembling hand: every press slips, and hits twice."""

from __future__ import annotations

from helper_app.card.practice_readers import practice_table
from helper_app.ui.widgets.pin_pad import PinPad
from tests.journeys.conftest import Open
from tests.journeys.pointer import Pointer

CHECKED_HERE = "カードと暗証番号が合いました。"


def test_the_whole_way(open_window: Open) -> None:
    readers = practice_table().readers
    person = open_window(readers, steady="on")
    pointer = Pointer(person)
    pointer.trembles_on("home.guide.card.authenticate")
    person.waits_for("カードと暗証番号を用意してください。")
    pointer.trembles_on("step.next")
    person.waits_for("数字4けたの暗証番号を思い出してください。")
    pointer.trembles_on("step.next")
    person.waits_for("4けたの数字を入れてください。")
    pad = person.finds(PinPad)
    for count, digit in enumerate("1234", 1):
        pointer.trembles_on(f"pin.key.{digit}")
        person.until(lambda count=count: pad.count == count, lambda: f"{pad.count} digits")
    pointer.trembles_on("step.next")
    person.waits_for(CHECKED_HERE)
    pointer.trembles_on("step.next")
    person.waits_for("カードを取ってください。")
    readers.remove()
    person.waits_for("これでおわりです。")
    pointer.trembles_on("step.next")
    person.is_on("home")
    assert readers.card.tries_spent == 1


def test_without_the_filter_the_same_hand_enters_digits_twice(open_window: Open) -> None:
    person = open_window(practice_table().readers)
    person.activates("home.guide.card.authenticate")
    person.waits_for("カードと暗証番号を用意してください。")
    person.activates("step.next")
    person.waits_for("数字4けたの暗証番号を思い出してください。")
    person.activates("step.next")
    person.waits_for("4けたの数字を入れてください。")
    pad = person.finds(PinPad)
    Pointer(person).hits_twice("pin.key.1")
    person.until(lambda: pad.count == 2, lambda: f"{pad.count} digits")
