"""From the first screen to a guide in the person's own words; and what helps where none fits."""

from __future__ import annotations

import pytest

from helper_app.card.practice_readers import practice_table
from tests.journeys.conftest import Open
from tests.journeys.person import Person
from tests.journeys.pointer import Pointer
from tests.journeys.switch import OneSwitch


@pytest.fixture
def person(open_window: Open) -> Person:
    """Give a person who opened the search, in English: their keyboard has Latin letters."""
    person = open_window(practice_table().readers, locale="en")
    person.activates("home.words")
    person.is_on("words")
    return person


def asks(person: Person, words: str) -> None:
    person.goes_to("words.search")
    person.press(*["space" if letter == " " else letter for letter in words], "Return")


def test_one_can_type_at_once(person: Person) -> None:
    assert person.focus() == "words.search"


def test_words_lead_to_a_guide(person: Person) -> None:
    asks(person, "prove who i am")
    person.until(lambda: person.focus() == "words.found.card.authenticate", person.focus)
    person.press("Return")
    person.is_on("player")


def test_a_guide_says_why_it_was_found(person: Person) -> None:
    asks(person, "forgot password")
    person.waits_to_see("“I forgot the password”")


def test_how_many_were_found_is_said(person: Person) -> None:
    asks(person, "contract")
    person.waits_to_hear("1 guide found")


def test_japanese_in_latin_letters_is_understood(person: Person) -> None:
    asks(person, "yakusho ni ikanai")
    person.until(lambda: person.focus() == "words.found.card.authenticate", person.focus)


def test_a_wish_can_be_pressed_instead_of_typing(person: Person) -> None:
    person.activates("words.found.card.apply")
    person.is_on("player")


def test_where_nothing_is_found_somebody_to_ask_is_offered(person: Person) -> None:
    asks(person, "xyzzyq")
    person.waits_to_hear("Nothing was found.")
    person.activates("words.found.person")
    person.is_on("need")


def test_nothing_that_was_typed_stays_when_one_leaves(person: Person) -> None:
    asks(person, "contract")
    person.waits_to_see("1 guide found")
    person.activates("words.back")
    person.is_on("home")
    person.activates("home.words")
    person.is_on("words")
    assert not person.sees("1 guide found")


def test_the_other_results_are_there_when_one_comes_back(person: Person) -> None:
    asks(person, "contract")
    person.until(lambda: person.focus() == "words.found.document.sign", person.focus)
    person.press("Return")
    person.is_on("player")
    person.activates("step.back")
    person.is_on("words")
    person.waits_to_see("1 guide found")


def test_with_large_letters_one_sees_that_something_was_found(person: Person) -> None:
    person.resizes_letters(300)
    asks(person, "contract")
    person.until(lambda: person.has_in_sight("words.told"), person.page)


def test_a_wish_is_reached_with_one_switch(open_window: Open) -> None:
    person = open_window(practice_table().readers, scan="on", scan_ms=1000, scan_voice="off")
    switch = OneSwitch(person)
    switch.chooses("home.words")
    person.is_on("words")
    switch.chooses("words.found.card.apply")
    person.is_on("player")


def test_a_wish_is_reached_by_resting_the_pointer(open_window: Open) -> None:
    person = open_window(practice_table().readers, dwell="on", dwell_ms=600, scale=100)
    pointer = Pointer(person)
    pointer.moves_away()
    pointer.moves_to("home.words")
    person.is_on("words")
    pointer.moves_away()
    pointer.moves_to("words.found.card.apply")
    person.is_on("player")
