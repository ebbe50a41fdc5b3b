"""Where somebody is in a text that is read to them."""

from __future__ import annotations

import pytest

from helper_app.speech.model import Event, EventKind, Priority, Utterance
from helper_app.speech.reading import Reading
from tests.speech.test_speaker import said

TEXT = said("一", "二", "三")


def heard(reading: Reading, part: Utterance, *, last: int, completed: bool = True) -> None:
    """Let a voice say a part up to a phrase, and end."""
    for number in part.only or range(len(part.phrases)):
        if number <= last:
            reading.follow(Event(EventKind.PHRASE, part, number))
    reading.follow(Event(EventKind.FINISHED, part, completed=completed))


@pytest.fixture
def reading() -> Reading:
    """Give a text nobody has heard yet."""
    return Reading(TEXT)


def test_the_first_step_says_the_first_phrase(reading: Reading) -> None:
    assert reading.one(1).only == range(1)


def test_phrase_follows_phrase(reading: Reading) -> None:
    heard(reading, reading.one(1), last=0)
    heard(reading, reading.one(1), last=1)
    assert reading.one(1).only == range(2, 3)


def test_the_same_phrase_can_be_had_again(reading: Reading) -> None:
    heard(reading, TEXT, last=1, completed=False)
    assert reading.one(0).only == range(1, 2)


def test_the_phrase_before_can_be_had(reading: Reading) -> None:
    heard(reading, TEXT, last=2)
    assert reading.one(-1).only == range(1, 2)


def test_two_quick_steps_go_two_phrases_on(reading: Reading) -> None:
    reading.one(1)
    assert reading.one(1).only == range(1, 2)


@pytest.mark.parametrize(("last", "by", "only"), [(2, 1, range(2, 3)), (0, -1, range(1))])
def test_the_ends_hold(reading: Reading, last: int, by: int, only: range) -> None:
    heard(reading, TEXT, last=last)
    assert reading.one(by).only == only


def test_the_same_again_before_anything_was_heard_is_the_first(reading: Reading) -> None:
    assert reading.one(0).only == range(1)


def test_after_a_phrase_that_was_said_the_rest_begins_with_the_next(reading: Reading) -> None:
    heard(reading, reading.one(1), last=0)
    assert reading.rest().only == range(1, 3)


def test_a_phrase_that_was_cut_belongs_to_the_rest(reading: Reading) -> None:
    heard(reading, TEXT, last=1, completed=False)
    assert reading.rest().only == range(1, 3)


def test_after_the_end_the_rest_is_everything(reading: Reading) -> None:
    heard(reading, TEXT, last=2)
    assert reading.rest().only == range(3)


def test_every_part_is_said_at_once(reading: Reading) -> None:
    assert {reading.one(1).priority, reading.rest().priority} == {Priority.NOW}


def test_the_ends_can_be_told(reading: Reading) -> None:
    assert (reading.is_at_start, reading.is_at_end) == (True, False)
    heard(reading, TEXT, last=2)
    assert (reading.is_at_start, reading.is_at_end) == (False, True)
