"""Messages, false and real: asking somebody is always right, and nothing false is ever obeyed."""

from __future__ import annotations

import re

import pytest

from helper_app.guides.hosts import links
from helper_app.guides.wording import PLACEHOLDER
from helper_app.practice.coach import is_wrong
from helper_app.practice.hall import Hall
from helper_app.practice.model import Scenario
from helper_app.practice.rehearsal import Rehearsal
from helper_app.practice.texts import texts
from helper_app.practice.walk import walk
from tests.practice.small import press

MACHINE = Hall().machine("is.it.real")
MESSAGES = ("mail", "sms", "call", "popup")
OBEYED = frozenset({"link", "call", "obey", "accept", "fill", "more", "theirs", "hide"})
"""What a false message wants, and keeping it secret."""


def verdicts(scenario: Scenario) -> dict[tuple[str, str], bool]:
    """Tell of every press on every screen whether it is wrong."""
    walked = walk(MACHINE, scenario)
    return {
        (state.screen, event.name): is_wrong(MACHINE, walked, state, event, after)
        for state, turns in walked.turns.items()
        for event, after in turns
    }


def every_verdict() -> dict[tuple[str, str], bool]:
    """Tell it of all scenarios."""
    found: dict[tuple[str, str], bool] = {}
    for scenario in MACHINE.scenarios:
        found |= verdicts(scenario)
    return found


def rehearsed(scenario: str, *pressed: str) -> Rehearsal:
    """Press one thing after the other."""
    rehearsal = Rehearsal(MACHINE, MACHINE.scenario(scenario))
    for name in pressed:
        rehearsal.do(press(name))
    return rehearsal


def said() -> str:
    """Give every text of the machine itself, without the facts it quotes."""
    return PLACEHOLDER.sub("", " ".join(placed.text.source for placed in texts(MACHINE)))


@pytest.mark.parametrize("id_", MESSAGES)
def test_each_way_a_message_comes_has_three_or_four(id_: str) -> None:
    asked = [screen for screen, name in verdicts(MACHINE.scenario(id_)) if name == "unsure"]
    assert len(asked) in (3, 4)


@pytest.mark.parametrize("id_", MESSAGES)
def test_each_way_a_message_comes_has_a_real_one_too(id_: str) -> None:
    judged = verdicts(MACHINE.scenario(id_))
    assert {judged[place] for place in judged if place[1] == "real"} == {True, False}


def test_asking_somebody_is_always_right() -> None:
    asked = {place: wrong for place, wrong in every_verdict().items() if place[1] == "unsure"}
    assert [place for place, wrong in asked.items() if wrong] == []


def test_being_careful_is_always_right() -> None:
    careful = {place: wrong for place, wrong in every_verdict().items() if place[1] == "odd"}
    assert [place for place, wrong in careful.items() if wrong] == []


def test_hanging_up_is_always_right() -> None:
    hung = {place: wrong for place, wrong in every_verdict().items() if place[1] == "hang_up"}
    assert [place for place, wrong in hung.items() if wrong] == []


def test_doing_what_a_false_message_wants_is_always_wrong() -> None:
    obeyed = {place: wrong for place, wrong in every_verdict().items() if place[1] in OBEYED}
    assert {name for _, name in obeyed} == OBEYED
    assert [place for place, wrong in obeyed.items() if not wrong] == []


def test_whoever_believes_a_false_message_is_told_why_and_may_think_again() -> None:
    rehearsal = rehearsed("mail", "real")
    assert "暗証番号を聞いています" in rehearsal.verdict.reason
    assert rehearsal.state.screen == "mail.bank"


def test_a_real_message_that_was_checked_turns_out_real() -> None:
    rehearsal = rehearsed("mail", "odd", "next", "odd")
    shown = MACHINE.screens[rehearsal.state.screen]
    assert shown.lines[-1] == "この知らせは、本物でした。"


def test_whoever_paid_is_told_both_numbers_for_advice() -> None:
    lines = MACHINE.screens[rehearsed("paid", "stop", "own").state.screen].lines
    assert lines == ("{fact:consumer.188}", "{fact:police.9110}")


@pytest.mark.parametrize("number", ["consumer", "police"])
def test_either_number_for_advice_is_right(number: str) -> None:
    assert rehearsed("paid", "stop", "own", number).outcome == "passed"


def test_whoever_pressed_may_still_close_the_screen_unharmed() -> None:
    assert rehearsed("pressed", "close", "tell").outcome == "passed"


def test_no_sender_can_be_anybody() -> None:
    assert set(links(said())) == {"example.com", "example.go.jp"}


def test_no_message_says_a_number_that_could_be_called() -> None:
    assert re.findall("[0-9]{3,}", said()) == []
