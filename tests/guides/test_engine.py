"""Walking: any events in any order keep a valid position, Back undoes, answers are pruned."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helper_app.errors import GuideUnknown, Value
from helper_app.guides import engine, loader, views
from helper_app.guides.catalogue import Shelf
from helper_app.guides.model import OK, Answer, Guide, Outcome, Position
from helper_app.guides.wording import Wording
from helper_app.i18n import Texts
from tests.guides import small

SHELF = Shelf()
REAL = SHELF.guide("card.authenticate")
CODES = sorted({OK, *REAL.on, "no.such.code"})

STOPPED = Answer("trouble.card", "やめる", 1)

events = st.lists(
    st.one_of(
        st.just(("advance", 0)),
        st.just(("back", 0)),
        st.tuples(st.just("choose"), st.integers(-1, 3)),
        st.tuples(st.just("different"), st.integers(-1, 3)),
        st.tuples(st.just("outcome"), st.integers(0, len(CODES) * 3 - 1)),
    ),
    max_size=40,
)


def moved(guide: Guide, position: Position, event: tuple[str, int]) -> Position:
    name, number = event
    if name == "advance":
        return engine.advance(guide, position)
    if name == "back":
        return engine.back(guide, position)
    if name == "choose":
        return engine.choose(guide, position, number)
    if name == "different":
        return engine.different(guide, position, number)
    tries, code = divmod(number, len(CODES))
    values: dict[str, Value] = {"tries_left": tries + 1, "not_after": "2031-04-05"}
    return engine.outcome(guide, position, Outcome(CODES[code], values))


def walked(guide: Guide, path: list[tuple[str, int]]) -> Position:
    position = engine.start(guide)
    for event in path:
        position = moved(guide, position, event)
    return position


@given(events)
def test_any_events_lead_to_a_valid_position(path: list[tuple[str, int]]) -> None:
    assert engine.is_valid(REAL, walked(REAL, path))


@given(events)
def test_the_same_events_lead_to_the_same_place(path: list[tuple[str, int]]) -> None:
    assert walked(REAL, path) == walked(REAL, path)


@given(events)
def test_back_from_a_new_step_undoes_the_move(path: list[tuple[str, int]]) -> None:
    before = walked(REAL, path)
    for event in (("advance", 0), ("choose", 0), ("different", 0)):
        after = moved(REAL, before, event)
        went_on = len(after.trail) == len(before.trail) + 1
        if went_on and not REAL.steps[before.step].is_trouble:
            assert engine.back(REAL, after).trail == before.trail


@given(events)
def test_back_often_enough_leads_to_the_start(path: list[tuple[str, int]]) -> None:
    position = walked(REAL, path)
    for _ in REAL.steps:
        position = engine.back(REAL, position)
    assert position.trail == engine.start(REAL).trail


@given(events)
def test_an_ordinary_step_never_has_a_trouble_before_it(path: list[tuple[str, int]]) -> None:
    *before, here = (REAL.steps[visit.step] for visit in walked(REAL, path).trail)
    assert here.is_trouble or not any(step.is_trouble for step in before)


@given(events)
def test_resuming_gives_a_valid_position(path: list[tuple[str, int]]) -> None:
    kept = replace(walked(REAL, path), version=0)
    assert engine.is_valid(REAL, engine.resume(REAL, kept))


@settings(max_examples=50)
@given(events)
def test_resuming_knows_nothing_about_a_card(path: list[tuple[str, int]]) -> None:
    assert engine.resume(REAL, walked(REAL, path)).values == ()


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return small.guide(tmp_path)


def test_a_choice_is_known_from_then_on(guide: Guide) -> None:
    position = engine.choose(guide, engine.start(guide), 0)
    assert (position.step, position.answers) == ("red", {"colour": "red"})


def test_going_back_before_a_choice_takes_it_away(guide: Guide) -> None:
    position = engine.back(guide, engine.choose(guide, engine.start(guide), 0))
    assert position.answers == {}


def test_a_choice_taken_back_is_remembered_for_highlighting(guide: Guide) -> None:
    position = engine.back(guide, engine.choose(guide, engine.start(guide), 1))
    assert position.earlier == (Answer("first", "あお", 1),)


def test_choosing_otherwise_forgets_what_was_chosen_further_on(guide: Guide) -> None:
    position = engine.choose(guide, engine.start(guide), 0)
    position = replace(position, earlier=(*position.earlier, STOPPED))
    position = engine.choose(guide, engine.back(guide, position), 1)
    assert position.earlier == (Answer("first", "あお", 1),)


def test_choosing_the_same_again_keeps_what_was_chosen_further_on(guide: Guide) -> None:
    position = engine.choose(guide, engine.start(guide), 0)
    position = replace(position, earlier=(*position.earlier, STOPPED))
    position = engine.choose(guide, engine.back(guide, position), 0)
    assert STOPPED in position.earlier


def test_pressing_next_on_a_waiting_step_does_not_lead_on(guide: Guide) -> None:
    position = engine.start_at(guide, "look")
    assert engine.advance(guide, position) == position


def test_a_wait_that_came_true_leads_on(guide: Guide) -> None:
    position = engine.outcome(guide, engine.start_at(guide, "look"), Outcome(OK))
    assert position.step == "end"


def test_a_branch_looks_at_values_and_answers(guide: Guide) -> None:
    position = engine.advance(guide, engine.choose(guide, engine.start(guide), 0))
    position = engine.outcome(guide, position, Outcome(OK, {"tries_left": 1}))
    assert position.step == "careful"


def test_a_failure_leads_to_its_trouble_step(guide: Guide) -> None:
    position = engine.outcome(guide, engine.start_at(guide, "look"), Outcome("card.missing"))
    assert position.step == "trouble.card"


def test_a_code_no_table_names_leads_to_the_last_resort(guide: Guide) -> None:
    position = engine.outcome(guide, engine.start_at(guide, "look"), Outcome("card.made_up"))
    assert position.step == "trouble.card"


def test_a_code_mapped_to_the_step_itself_changes_nothing_but_what_is_known(guide: Guide) -> None:
    before = engine.start_at(guide, "trouble.card")
    after = engine.outcome(guide, before, Outcome("card.missing", {"tries_left": 2}))
    assert (after.trail, dict(after.values)) == (before.trail, {"tries_left": 2})


def test_leaving_trouble_for_a_step_on_the_way_goes_back_to_it(guide: Guide) -> None:
    before = engine.advance(guide, engine.choose(guide, engine.start(guide), 0))
    there = engine.outcome(guide, before, Outcome("card.missing"))
    assert engine.advance(guide, there).trail == before.trail


def test_back_marks_that_one_came_back(guide: Guide) -> None:
    position = engine.outcome(guide, engine.start_at(guide, "look"), Outcome(OK))
    assert engine.back(guide, position).came_back


def test_going_on_again_starts_a_wait_by_itself(guide: Guide) -> None:
    position = engine.advance(guide, engine.choose(guide, engine.start(guide), 0))
    returned = engine.advance(guide, engine.back(guide, position))
    assert (returned.step, returned.came_back) == ("look", False)


def test_what_was_chosen_in_a_trouble_goes_along(tmp_path: Path) -> None:
    changes = ('{ text = "やめる", go = "stopped" }',
               '{ text = "もっと", go = "trouble.more", set = { help = "yes" } }')  # fmt: skip
    more = '[[step]]\nid = "trouble.more"\ndo = "あ"\nnext = "look"\n\n[[step]]\nid = "stopped"'
    text = small.TEXT.replace(*changes).replace('[[step]]\nid = "stopped"', more)
    guide = loader.load(small.written(tmp_path, text))
    position = engine.choose(guide, engine.start_at(guide, "trouble.card"), 0)
    assert engine.advance(guide, position).answers == {"help": "yes"}


def test_one_cannot_stand_at_a_step_that_is_not_there(guide: Guide) -> None:
    with pytest.raises(GuideUnknown):
        engine.start_at(guide, "nowhere")


def test_resuming_the_same_version_keeps_the_way_up_to_the_first_wait(guide: Guide) -> None:
    position = engine.advance(guide, engine.choose(guide, engine.start(guide), 0))
    position = engine.outcome(guide, position, Outcome(OK, {"tries_left": 3}))
    assert engine.resume(guide, position).step == "look"


def test_resuming_another_version_highlights_a_choice_and_does_not_replay_it(
    guide: Guide,
) -> None:
    kept = replace(engine.choose(guide, engine.start(guide), 0), version=7)
    resumed = engine.resume(guide, kept)
    assert (resumed.step, resumed.answers, resumed.earlier) == (
        "first", {}, (Answer("first", "あか", 1),),
    )  # fmt: skip


@given(events)
def test_resuming_another_version_replays_no_answer(path: list[tuple[str, int]]) -> None:
    kept = replace(walked(REAL, path), version=0)
    assert engine.resume(REAL, kept).answers == {}


def test_what_was_said_in_a_trouble_is_not_replayed_in_another_version(tmp_path: Path) -> None:
    changes = ('{ text = "やめる", go = "stopped" }',
               '{ text = "もっと", go = "red", set = { help = "yes" } }')  # fmt: skip
    first = small.TEXT.index("choices = [\n"), small.TEXT.index('[[step]]\nid = "red"')
    plain = small.TEXT[: first[0]] + 'next = "red"\n\n' + small.TEXT[first[1] :]
    guide = loader.load(small.written(tmp_path, plain.replace(*changes)))
    there = engine.different(guide, engine.advance(guide, engine.start(guide)), 0)
    kept = engine.choose(guide, there, 0)
    resumed = engine.resume(guide, replace(kept, version=0))
    assert (kept.answers, resumed.step, resumed.answers) == ({"help": "yes"}, "red", {})


def test_an_answer_of_another_version_is_suggested_where_it_is_still_offered(guide: Guide) -> None:
    kept = (Answer("first", "あお", 0), Answer("trouble.card", "やめる", 7))
    assert engine.suggestions(guide, kept) == {"first": 1, "trouble.card": 0}


@pytest.mark.parametrize(
    "kept", [Answer("first", "みどり", 0), Answer("gone", "あお", 0), Answer("red", "あお", 0)]
)
def test_an_answer_nobody_offers_any_more_is_not_suggested(guide: Guide, kept: Answer) -> None:
    assert engine.suggestions(guide, (kept,)) == {}


def test_of_two_answers_the_one_of_the_later_version_is_suggested(guide: Guide) -> None:
    kept = (Answer("first", "あか", 3), Answer("first", "あお", 2))
    assert engine.suggestions(guide, kept) == {"first": 0}


def test_a_later_answer_that_is_gone_takes_the_earlier_one_with_it(guide: Guide) -> None:
    kept = (Answer("first", "あか", 2), Answer("first", "みどり", 3))
    assert engine.suggestions(guide, kept) == {}


def test_a_suggestion_is_highlighted_after_the_guide_changed(guide: Guide) -> None:
    kept = replace(engine.choose(guide, engine.start(guide), 1), version=0)
    ground = small.ground()
    wording = Wording(Texts("ja", "guides"), ground.facts, ground.words, lambda: small.TODAY)
    shown = views.view(guide, engine.resume(guide, kept), wording).choices
    assert [option.was_chosen for option in shown] == [False, True]


def test_resuming_another_guide_starts_from_the_beginning(guide: Guide) -> None:
    assert engine.resume(guide, engine.start(REAL)) == engine.start(guide)
