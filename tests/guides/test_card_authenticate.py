"""The first guide, from the first screen to the last, and each trouble on the way."""

from __future__ import annotations

import datetime as dt

import pytest

from helper_app import errors
from helper_app.guides import engine, views
from helper_app.guides.catalogue import Shelf
from helper_app.guides.model import OK, Outcome, Position, View

SHELF = Shelf()
GUIDE = SHELF.guide("card.authenticate")
WORDING = Shelf(clock=lambda: dt.date(2026, 11, 23)).wording("ja")
SEEN: dict[str, errors.Value] = {"tries_left": 3, "not_after": "2031-04-05"}
LEARNED: dict[str, dict[str, errors.Value]] = {"place": SEEN, "pad": {"issuer": "known"}}


def ends(position: Position, code: str, **values: int | str) -> Position:
    """End the step's action."""
    return engine.outcome(GUIDE, position, Outcome(code, values))


def pressed(position: Position) -> Position:
    """Press the main button of a step that waits for nothing."""
    return engine.advance(GUIDE, position)


def chosen(position: Position, text: str) -> Position:
    """Press a choice by its words."""
    texts = [choice.text for choice in GUIDE.steps[position.step].choices]
    return engine.choose(GUIDE, position, texts.index(text))


def at_place() -> Position:
    return ends(pressed(engine.start(GUIDE)), OK)


def at_which(tries_left: int = 3) -> Position:
    return ends(at_place(), OK, tries_left=tries_left, not_after="2031-04-05")


def at_pad() -> Position:
    return pressed(at_which())


def seen(position: Position) -> View:
    return views.view(GUIDE, position, WORDING)


def test_the_good_way_leads_through_six_sections() -> None:
    position = engine.start(GUIDE)
    way = [seen(position)]
    for event in ("next", OK, OK, "next", OK, "next", OK):
        values: dict[str, errors.Value] = LEARNED.get(way[-1].step_id, {})
        position = pressed(position) if event == "next" else ends(position, event, **values)
        way.append(seen(position))
    assert [(view.section.number, view.step_id) for view in way] == [
        (1, "ready"), (2, "reader"), (3, "place"), (4, "which"), (4, "pad"), (5, "result"),
        (6, "take"), (6, "done"),
    ]  # fmt: skip


def test_the_tries_left_are_shown_before_the_pin_is_asked() -> None:
    assert seen(at_which(2)).note == "まちがえても、あと2回ためせます。"


def test_only_the_pad_asks_for_a_pin() -> None:
    assert [step.id for step in GUIDE.steps.values() if step.ask] == ["pad"]


def test_the_result_says_what_was_proved_and_what_was_not() -> None:
    assert seen(ends(at_pad(), OK, not_after="2031-04-05", issuer="known")).points == (
        "このカードと暗証番号で、あなた本人だとたしかめました。",
        "証明書は、2031年4月5日（令和13年）まで使えます。",
        "証明書が失効しているかは、たしかめていません。",
        "どこにも、何も送っていません。",
    )


@pytest.mark.parametrize("issuer", ["unchecked", "test"])
def test_less_is_said_when_nobody_checked_who_issued_the_certificate(issuer: str) -> None:
    view = seen(ends(at_pad(), OK, not_after="2031-04-05", issuer=issuer))
    assert view.instruction == "カードと暗証番号が合いました。"
    assert "証明書を出したところと、失効しているかは、たしかめていません。" in view.points


CODES = sorted(
    {
        code
        for step in GUIDE.steps.values()
        for name in (step.wait, step.action, step.watch)
        if name
        for code in SHELF.actions[name].codes
    }
)


@pytest.mark.parametrize("code", CODES)
def test_every_error_has_a_trouble_step(code: str) -> None:
    assert GUIDE.steps[GUIDE.on[code]].is_trouble


def test_no_two_errors_share_a_trouble_step() -> None:
    steps = [GUIDE.on[code] for code in CODES]
    assert len(set(steps)) == len(steps)


def test_every_end_of_an_action_is_an_error_that_exists() -> None:
    known = {error.code for error in errors.all_errors()}
    assert {code for action in SHELF.actions.values() for code in action.codes} <= known


@pytest.mark.parametrize(
    ("code", "action", "then"),
    [
        ("card.service_missing", "card.find_reader", "place"),
        ("card.permission_refused", "card.find_reader", "place"),
        ("card.software_missing", "card.find_reader", "place"),
        ("card.reader_missing", "card.find_reader", "place"),
        ("card.reader_unsuitable", "card.find_reader", "place"),
        ("card.missing", "card.look", "which"),
        ("card.unreadable", "card.look", "which"),
        ("card.busy", "card.look", "which"),
        ("card.unknown", "card.look", "which"),
        ("card.certificate_not_yet_valid", "card.look", "which"),
    ],
)
def test_the_guide_goes_on_by_itself_when_a_trouble_is_gone(
    code: str, action: str, then: str
) -> None:
    trouble = ends(at_place(), code)
    assert (seen(trouble).wait, ends(trouble, OK, **SEEN).step) == (action, then)


@pytest.mark.parametrize("code", ["card.removed", "card.swapped"])
def test_a_card_taken_away_at_the_pad_leads_back_to_placing_it(code: str) -> None:
    assert pressed(ends(at_pad(), code)).trail == at_place().trail


def test_a_trouble_keeps_the_section_it_came_from() -> None:
    assert seen(ends(at_pad(), "card.removed")).section.number == 4


def test_a_wrong_pin_is_told_calmly_with_the_tries_left() -> None:
    view = seen(ends(at_pad(), "pin.wrong", tries_left=2))
    assert (view.step_id, view.points) == ("trouble.pin_wrong", ("あと2回ためせます。",))


def test_after_a_wrong_pin_the_pad_waits_for_a_press() -> None:
    view = seen(pressed(ends(at_pad(), "pin.wrong", tries_left=2)))
    assert (view.step_id, view.wait, view.is_live) == ("pad", "", False)


def test_a_wrong_pin_with_one_try_left_leads_to_the_warning() -> None:
    position = ends(at_pad(), "pin.wrong", tries_left=1)
    assert pressed(position).step == "trouble.last_try"


@pytest.mark.parametrize("values", [SEEN | {"tries_left": 1}])
def test_a_card_with_one_try_left_stops_before_the_pad(values: dict[str, int | str]) -> None:
    steps = {ends(at_place(), code, **values).step for code in (OK, "pin.last_try")}
    assert steps == {"trouble.last_try"}


def test_at_the_last_try_the_main_button_stops() -> None:
    position = pressed(ends(at_which(), "pin.last_try", tries_left=1))
    assert position.step == "stop.take"


def last_try_granted() -> Position:
    position = ends(at_place(), "pin.last_try", tries_left=1, not_after="2031-04-05")
    return chosen(chosen(position, "それでも続ける"), "自信があるので続ける")


def test_only_two_deliberate_choices_spend_the_last_try() -> None:
    position = last_try_granted()
    assert (position.step, position.answers) == ("pad", {"last_try": "yes"})


def test_the_last_try_is_granted_from_the_pad_too() -> None:
    position = ends(at_pad(), "pin.last_try", tries_left=1)
    position = chosen(chosen(position, "それでも続ける"), "自信があるので続ける")
    assert (position.step, position.answers) == ("pad", {"last_try": "yes"})


def test_no_other_choice_grants_the_last_try() -> None:
    granting = [
        (step.id, choice.text)
        for step in GUIDE.steps.values()
        for choice in step.choices
        if choice.set
    ]
    assert granting == [("trouble.last_try_sure", "自信があるので続ける")]


@pytest.mark.parametrize("code", ["card.removed", "card.swapped", "card.fault"])
def test_the_granted_try_is_forgotten_when_the_card_goes(code: str) -> None:
    assert pressed(ends(last_try_granted(), code)).answers == {}


def test_the_granted_try_is_forgotten_on_going_back() -> None:
    assert engine.back(GUIDE, last_try_granted()).answers == {}


def test_a_locked_pin_leads_to_the_counter_and_never_to_the_pad() -> None:
    position = ends(at_pad(), "pin.blocked")
    assert pressed(position).step == "stop.take"


def test_other_ways_to_unlock_are_told_with_their_sources() -> None:
    sources = {source.id for source in seen(ends(at_pad(), "pin.blocked")).sources}
    assert sources == {"pin.reset.counter", "pin.reset.app", "pin.reset.shops"}


def test_facts_to_check_again_are_marked_on_their_day() -> None:
    late = Shelf(clock=lambda: dt.date(2027, 2, 23)).wording("ja")
    view = views.view(GUIDE, ends(at_pad(), "pin.blocked"), late)
    assert {source.id for source in view.overdue} == {"pin.reset.app", "pin.reset.shops"}


def test_an_expired_certificate_names_its_last_day() -> None:
    view = seen(ends(at_place(), "card.certificate_expired", not_after="2026-04-05"))
    assert "2026年4月5日（令和8年）" in view.note


def test_who_forgot_the_pin_goes_on_where_they_were() -> None:
    at_start = engine.different(GUIDE, engine.start(GUIDE), 0)
    at_the_pad = engine.different(GUIDE, at_pad(), 0)
    assert [pressed(position).step for position in (at_start, at_the_pad)] == ["reader", "which"]


def test_a_press_while_the_card_is_there_asks_to_take_it() -> None:
    position = pressed(ends(at_pad(), OK, not_after="2031-04-05"))
    trouble = ends(position, "card.still_there")
    assert (position.step, trouble.step) == ("take", "trouble.still_there")


def test_stopping_ends_without_harm() -> None:
    position = ends(chosen(ends(at_pad(), "card.removed"), "きょうはやめる"), OK)
    assert (position.step, seen(position).end) == ("stopped", "stopped")


@pytest.mark.parametrize("step", list(GUIDE.steps))
def test_no_step_blames_the_person(step: str) -> None:
    spoken = seen(engine.start_at(GUIDE, step, SEEN)).spoken
    assert not any(word in spoken for word in ("失敗", "エラー", "不正", "あなたがまちがえ"))
