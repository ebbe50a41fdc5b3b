"""A guide that was left before its end can be taken up again, in this visit or another day."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper_app.card.practice_readers import practice_table
from tests.journeys.conftest import Open
from tests.journeys.person import Person

FIRST, SECOND = "絵の中の3つを、見くらべてください。", "まず、「番号」の話を読んでください。"
ASKED = "前のつづきから始めますか？"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bookmarks.json"


@pytest.fixture
def person(open_window: Open, file: Path) -> Person:
    person = open_window(practice_table().readers, bookmarks=file)
    walks_two_steps(person)
    return person


def walks_two_steps(person: Person) -> None:
    person.chooses_guide("number.difference")
    person.activates("step.next")
    person.waits_for(SECOND)


def test_a_guide_that_was_left_is_taken_up_there(person: Person) -> None:
    person.activates("step.unsure")
    person.activates("unsure.stop")
    person.chooses_guide("number.difference")
    person.waits_to_see(ASKED)
    person.activates("resume.go_on")
    person.waits_for(SECOND)


def test_it_can_be_begun_anew(person: Person) -> None:
    person.activates("step.unsure")
    person.activates("unsure.stop")
    person.chooses_guide("number.difference")
    person.activates("resume.begin")
    person.waits_for(FIRST)


def test_leaving_writes_nothing(person: Person, file: Path) -> None:
    person.activates("step.unsure")
    person.activates("unsure.stop")
    person.is_on("home")
    assert not file.exists()


def test_who_asks_for_it_finds_the_place_another_day(
    person: Person, open_window: Open, file: Path
) -> None:
    person.activates("step.unsure")
    person.activates("unsure.keep")
    person.waits_to_hear("この場所を覚えました。")
    person.closes_the_window()
    later = open_window(practice_table().readers, bookmarks=file)
    later.chooses_guide("number.difference")
    later.waits_to_see(ASKED)
