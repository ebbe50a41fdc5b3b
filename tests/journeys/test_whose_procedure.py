"""Whose procedure it is, is asked once, and whoever helps is told to look away at the PIN."""

from __future__ import annotations

import pytest

from helper_app.card.practice_readers import PracticeReaders, practice_table
from tests.journeys.conftest import Open
from tests.journeys.person import Person

ASKED = "だれの手続きですか？"
ASK_FIRST = "まずご本人に、手伝ってよいか聞きましょう。"
LOOK_AWAY = "手伝う人は、画面から目をはなしましょう。"


@pytest.fixture
def readers() -> PracticeReaders:
    return practice_table().readers


@pytest.fixture
def person(open_window: Open, readers: PracticeReaders) -> Person:
    person = open_window(readers, whose=None)
    person.activates("home.guide.card.authenticate")
    person.waits_to_see(ASKED)
    return person


def test_a_guide_begins_with_the_question(person: Person) -> None:
    assert person.sees("家族の手続き")


def test_for_oneself_the_guide_goes_on_as_ever(person: Person) -> None:
    person.activates("whose.self")
    person.waits_for("カードと暗証番号を用意してください。")
    assert not person.sees(ASK_FIRST)


def test_whoever_helps_is_told_to_ask_first(person: Person) -> None:
    person.activates("whose.family")
    person.waits_to_see(ASK_FIRST)
    person.waits_to_hear(ASK_FIRST)


def test_it_is_asked_only_once(person: Person) -> None:
    person.activates("whose.self")
    person.waits_for("カードと暗証番号を用意してください。")
    person.activates("step.back")
    person.activates("home.guide.card.authenticate")
    person.waits_for("カードと暗証番号を用意してください。")


def test_a_wrong_answer_can_be_mended_where_the_guide_begins(person: Person) -> None:
    person.activates("whose.self")
    person.waits_to_see("だれの手続き？")
    person.activates("step.whose")
    person.activates("whose.supported")
    person.waits_to_see(ASK_FIRST)


def test_back_leads_to_the_first_screen_unasked(person: Person) -> None:
    person.activates("whose.back")
    person.is_on("home")


def test_practice_asks_nothing(open_window: Open, readers: PracticeReaders) -> None:
    person = open_window(readers, whose=None)
    person.activates("home.practice")
    person.activates("hall.card")
    person.waits_for("カードと暗証番号を用意してください。")
