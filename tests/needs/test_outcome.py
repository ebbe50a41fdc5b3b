"""Answers become settings: always allowed ones, in any order of the questions the same."""

from __future__ import annotations

import random
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper_app.errors import Value
from helper_app.guides.catalogue import HERE as GUIDES
from helper_app.needs import loader, outcome
from helper_app.needs.model import Need, Question
from helper_app.settings import DECLARED, Settings, checked

NEEDS = loader.load()
QUESTIONS = loader.load_questions(NEEDS)

answers = st.fixed_dictionaries(
    {}, optional={q.id: st.sampled_from([a.id for a in q.answers]) for q in QUESTIONS}
)
needs = st.lists(st.sampled_from(NEEDS.rows), max_size=6)
bases = st.builds(
    Settings,
    scale=st.sampled_from(DECLARED["scale"].choices),
    theme=st.sampled_from(DECLARED["theme"].choices),
    speech=st.sampled_from(DECLARED["speech"].choices),
    scan=st.sampled_from(DECLARED["scan"].choices),
)


def wishes(rows: list[Need]) -> list[Mapping[str, Value]]:
    """Give the settings of some needs."""
    return [row.settings for row in rows]


@given(bases, answers)
def test_whatever_is_answered_the_settings_are_allowed(
    base: Settings, given_answers: dict[str, str]
) -> None:
    found = outcome.applied(base, QUESTIONS, NEEDS, given_answers)
    assert checked({name: getattr(found, name) for name in DECLARED}).repairs == ()


@given(bases, answers)
def test_answering_twice_changes_nothing_more(
    base: Settings, given_answers: dict[str, str]
) -> None:
    once = outcome.applied(base, QUESTIONS, NEEDS, given_answers)
    assert outcome.applied(once, QUESTIONS, NEEDS, given_answers) == once


@given(needs, st.randoms())
def test_the_order_of_needs_does_not_matter(rows: list[Need], chance: random.Random) -> None:
    shuffled = rows[:]
    chance.shuffle(shuffled)
    assert outcome.merged(wishes(rows)) == outcome.merged(wishes(shuffled))


@given(needs, needs)
def test_needs_can_be_joined_in_parts(some: list[Need], others: list[Need]) -> None:
    parts = [outcome.merged(wishes(some)), outcome.merged(wishes(others))]
    assert outcome.merged(parts) == outcome.merged(wishes([*some, *others]))


@given(bases)
def test_who_answers_nothing_keeps_everything(base: Settings) -> None:
    assert outcome.applied(base, QUESTIONS, NEEDS, {}) == base


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_no_answer_of_a_question_outlives_another_one(question: Question) -> None:
    base = Settings()
    for answer in question.answers:
        named = outcome.of(QUESTIONS, NEEDS, {question.id: answer.id})
        changed = {name for name, value in named.items() if value != getattr(base, name)}
        kept = {"scale", "locale", "speech", "furigana", "scan_voice"}
        assert changed - kept <= set(question.resets)


def test_whoever_cannot_see_has_the_voice_even_if_they_hear_badly() -> None:
    found = outcome.applied(Settings(), QUESTIONS, NEEDS, {"seeing": "blind", "hearing": "deaf"})
    assert found.speech == "on"


def test_the_larger_letters_win() -> None:
    rows = [NEEDS.need("seeing.small"), NEEDS.need("seeing.very_small")]
    assert outcome.merged(wishes(rows))["scale"] == 300


def test_the_slower_voice_wins() -> None:
    rows = [NEEDS.need("hearing.slow"), NEEDS.need("hearing.fast")]
    assert outcome.merged(wishes(rows))["speech_rate"] == 25


def test_a_hand_that_is_well_again_needs_no_switch() -> None:
    before = Settings(scan="on", steady="on")
    found = outcome.applied(before, QUESTIONS, NEEDS, {"hands": "fine"})
    assert (found.scan, found.steady) == ("off", "off")


def test_letters_somebody_made_larger_before_stay_so() -> None:
    assert outcome.applied(Settings(scale=400), QUESTIONS, NEEDS, {"seeing": "fine"}).scale == 400


def test_a_shared_computer_makes_a_guest() -> None:
    assert outcome.is_guest(QUESTIONS, {"company": "shared"})
    assert not outcome.is_guest(QUESTIONS, {"company": "alone"})


def test_every_answer_has_its_drawing() -> None:
    drawn = {answer.picture for question in QUESTIONS for answer in question.answers}
    assert {name for name in drawn if not (GUIDES / "pictures" / name).exists()} == set()
