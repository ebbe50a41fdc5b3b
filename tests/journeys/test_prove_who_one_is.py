"""The main job, from the first screen to the last, in a real window and by keyboard alone."""

from __future__ import annotations

from tests.journeys.conftest import Open
from tests.journeys.person import Person

from helper_app.card.practice_readers import PracticeReaders, practice_table

PIN = "1234"


def walk_to_the_pad(person: Person) -> None:
    """Open the guide and follow it until the PIN is asked for; reader and card are there."""
    person.activates("home.guide.card.authenticate")
    person.waits_for("カードと暗証番号を用意してください。")
    person.activates("step.next")
    person.waits_for("数字4けたの暗証番号を思い出してください。")
    person.activates("step.next")
    person.waits_for("4けたの数字を入れてください。")


def finish(person: Person, take_the_card: object) -> None:
    """Follow the guide from the result to the first screen."""
    person.waits_for("本人だと証明できました。")
    person.activates("step.next")
    person.waits_for("カードを取ってください。")
    assert callable(take_the_card)
    take_the_card()
    person.waits_for("これでおわりです。")
    person.activates("step.next")
    person.is_on("home")


def on_a_laid_table() -> PracticeReaders:
    """Give a practice reader with a card on it."""
    return practice_table().readers


def test_the_whole_way_is_shown_and_said(open_window: Open) -> None:
    readers = on_a_laid_table()
    person = open_window(readers)
    walk_to_the_pad(person)
    assert person.sees("あと3回ためせます")
    person.press(*PIN)
    person.activates("step.next")
    person.waits_for("本人だと証明できました。")
    assert person.sees("失効しているかは、たしかめていません")
    finish(person, readers.remove)
    for said in (
        "カードと暗証番号を用意してください。",
        "4けたの数字を入れてください。",
        "本人だと証明できました。",
        "カードを取ってください。",
    ):
        person.waits_to_hear(said)
    assert readers.card.tries_spent == 1
