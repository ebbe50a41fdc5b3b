"""Applying from home: nothing is sent before it is signed, twice, or without what belongs to it."""

from __future__ import annotations

import pytest

from helper_app.practice.hall import Hall
from helper_app.practice.model import MISTAKEN, RIGHT, Event
from helper_app.practice.rehearsal import Rehearsal

HALL = Hall()
PUT, TAKE, WAIT = Event("put", "card"), Event("take", "card"), Event("wait")
SIGNS, MISTAKES = Event("enter", RIGHT), Event("enter", MISTAKEN)


def press(button: str) -> Event:
    """Give the press of a button."""
    return Event("press", button)


FOUND = tuple(map(press, ("search", "own", "care", "care", "begin")))
FILLED = (*FOUND, *map(press, ("self", "home", "clear")))
SIGNED = (*FILLED, press("right"), SIGNS)
SENT = (*SIGNED, press("send"), WAIT)


def at_form(scenario: str, *done: Event) -> Rehearsal:
    """Give a rehearsal in which something was done already."""
    machine = HALL.machine("portal.apply")
    begun = Rehearsal(machine, machine.scenario(scenario))
    for event in done:
        begun.do(event)
    return begun


def test_the_signature_asks_for_the_long_password() -> None:
    machine = HALL.machine("portal.apply")
    entry = machine.screens["sign"].entry
    assert entry is not None
    assert (entry.ask, 6 <= len(machine.pin) <= 16) == ("pin.sign", True)


@pytest.mark.parametrize("place", ["home", "hospital"])
def test_both_answers_to_a_free_question_are_right(place: str) -> None:
    rehearsal = at_form("usual", *FOUND, press("self"), press(place))
    assert (rehearsal.state.screen, rehearsal.record.wrong) == ("attach", ())


def test_a_question_is_not_passed_without_an_answer() -> None:
    rehearsal = at_form("usual", *FOUND, press("self"), press("next"))
    assert (rehearsal.state.screen, rehearsal.verdict.is_wrong) == ("unanswered", True)


@pytest.mark.parametrize("paper", ["blurred", "none"])
def test_a_paper_that_cannot_be_read_goes_no_further(paper: str) -> None:
    rehearsal = at_form("usual", *FOUND, press("self"), press("home"), press(paper))
    assert (rehearsal.state.screen, rehearsal.verdict.is_wrong) == ("attach", True)


def test_signing_needs_the_card() -> None:
    assert at_form("usual", *FILLED, TAKE, press("right")).state.screen == "place"


def test_signing_is_not_sending() -> None:
    rehearsal = at_form("usual", *SIGNED, press("quit"), TAKE)
    assert (rehearsal.state.screen, rehearsal.outcome) == ("stopped", "stopped")


def test_a_second_press_on_send_is_explained_and_sends_nothing() -> None:
    rehearsal = at_form("usual", *SIGNED, press("send"), press("again"))
    assert (rehearsal.state.screen, rehearsal.verdict.is_wrong) == ("sending", True)


def test_the_receipt_number_is_written_down_first() -> None:
    rehearsal = at_form("usual", *SENT, press("todo"))
    assert (rehearsal.state.screen, rehearsal.verdict.is_wrong) == ("receipt", True)


def test_from_searching_to_the_card_in_the_hand_without_a_mistake() -> None:
    rehearsal = at_form("usual", *SENT, press("note"), press("todo"), press("out"), TAKE)
    assert (rehearsal.outcome, rehearsal.record.wrong) == ("passed", ())


def test_the_fifth_wrong_password_blocks() -> None:
    wrong = (MISTAKES, press("again")) * 4
    assert at_form("pin_wrong", *wrong, MISTAKES).state.screen == "blocked"


def test_a_blocked_password_is_not_asked_for() -> None:
    assert at_form("blocked", press("right")).state.screen == "blocked"


def test_a_void_certificate_sends_nothing() -> None:
    assert at_form("void", SIGNS).state.screen == "void"
