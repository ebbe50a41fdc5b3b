"""The main job, from the first screen to the last, in a real window and by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helper_app.card.practice_readers import PracticeReaders, practice_table
from tests.journeys.conftest import Open
from tests.journeys.person import Person

PIN = "1234"
CHECKED_HERE = "カードと暗証番号が合いました。"
"""A card of a test authority says less than a real one."""
COMMANDS_OF_THE_WAY = 18
"""14 of the proof, and 4 that read who issued the certificate."""
SAID = (
    "カードと暗証番号を用意してください。",
    "4けたの数字を入れてください。",
    CHECKED_HERE,
    "カードを取ってください。",
)


def walk_to_the_pad(person: Person) -> None:
    """Open the guide and follow it until the PIN is asked for; reader and card are there."""
    person.activates("home.guide.card.authenticate")
    person.waits_for("カードと暗証番号を用意してください。")
    person.activates("step.next")
    person.waits_for("数字4けたの暗証番号を思い出してください。")
    person.activates("step.next")
    person.waits_for("4けたの数字を入れてください。")


def finish(person: Person, take_the_card: Callable[[], None]) -> None:
    """Follow the guide from the result to the first screen."""
    person.activates("step.next")
    person.waits_for("カードを取ってください。")
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
    person.waits_for(CHECKED_HERE)
    assert person.sees("失効しているかは、たしかめていません")
    finish(person, readers.remove)
    for said in SAID:
        person.waits_to_hear(said)
    assert (readers.card.tries_spent, readers.apdu_count) == (1, COMMANDS_OF_THE_WAY)


def test_the_whole_way_on_the_practice_table_of_the_program(open_window: Open) -> None:
    person = open_window(on_a_laid_table())
    person.activates("home.practice")
    person.is_on("hall")
    person.activates("hall.card")
    person.is_on("player")
    person.activates("step.next")
    person.waits_for("カードリーダーをパソコンにつないでください。")
    assert person.sees("練習") or person.sees("Practice")
    person.activates("practice.reader")
    person.waits_for("カードをリーダーに置いてください。")
    person.activates("practice.card")
    person.waits_for("数字4けたの暗証番号を思い出してください。")
    person.activates("step.next")
    person.waits_for("4けたの数字を入れてください。")
    person.goes_to("pin.key.5")
    person.press(*PIN)
    person.activates("step.next")
    person.waits_for("本人だと証明できました。")
    finish(person, lambda: person.activates("practice.card"))


@pytest.mark.parametrize(("theme", "scale"), [("dark", 100), ("contrast", 300)])
def test_the_whole_way_in_english_and_in_every_look(
    open_window: Open, theme: str, scale: int
) -> None:
    readers = on_a_laid_table()
    person = open_window(readers, "en", theme=theme, scale=scale)
    person.activates("home.guide.card.authenticate")
    person.waits_for("Have your card and your PIN ready.")
    person.activates("step.next")
    person.waits_to_see("Tries left: 3")
    person.activates("step.next")
    person.waits_for("Enter your 4-digit PIN.")
    person.press(*PIN)
    person.activates("step.next")
    person.waits_to_hear("The card and the PIN fit together.")
