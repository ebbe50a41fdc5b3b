"""The reception machine of a clinic: asking and refusing are never wrong; nobody is sent home."""

from __future__ import annotations

import pytest

from helper_app.practice.hall import Hall
from helper_app.practice.model import MISTAKEN, Event
from helper_app.practice.rehearsal import Rehearsal

HALL = Hall()
PUT, TAKE, WAIT = Event("put", "card"), Event("take", "card"), Event("wait")
FACE = (PUT, Event("press", "face"), WAIT)


def press(button: str) -> Event:
    """Give the press of a button."""
    return Event("press", button)


def at_reception(scenario: str, *done: Event) -> Rehearsal:
    """Give a rehearsal in which something was done already."""
    machine = HALL.machine("clinic.reader")
    begun = Rehearsal(machine, machine.scenario(scenario))
    for event in done:
        begun.do(event)
    return begun


@pytest.mark.parametrize("screen", ["history", "checkup"])
def test_asking_what_is_shown_is_never_called_wrong(screen: str) -> None:
    before = () if screen == "history" else (press("agree"),)
    rehearsal = at_reception("face", *FACE, *before, press("ask"), press("back"))
    assert (rehearsal.state.screen, rehearsal.record.wrong) == (screen, ())


@pytest.mark.parametrize("first", ["agree", "refuse"])
@pytest.mark.parametrize("second", ["agree", "refuse"])
def test_every_answer_leads_to_the_doctor(first: str, second: str) -> None:
    rehearsal = at_reception("face", *FACE, press(first), press(second), TAKE)
    assert (rehearsal.outcome, rehearsal.record.wrong) == ("passed", ())


def test_agreeing_is_explained_only_where_refusing_is_rehearsed() -> None:
    assert at_reception("refuse", press("agree")).verdict.is_wrong


def test_speaking_to_the_receptionist_before_the_card_is_never_called_wrong() -> None:
    rehearsal = at_reception("face", press("ask"), press("use_card"), *FACE)
    assert (rehearsal.state.screen, rehearsal.record.wrong) == ("history", ())


def test_who_forgot_the_number_spends_no_try() -> None:
    rehearsal = at_reception("forgotten")
    while (event := rehearsal.next) is not None:
        rehearsal.do(event)
    assert dict(rehearsal.state.memory)["tries"] == 3


def test_a_blocked_number_asks_for_no_digits() -> None:
    assert at_reception("blocked", press("pin")).state.screen == "blocked"


def test_a_last_wrong_number_leaves_the_face() -> None:
    wrong = Event("enter", MISTAKEN)
    tried = (press("pin"), wrong, press("again"), wrong, press("again"), wrong)
    rehearsal = at_reception("pin_wrong", *tried, press("face"), WAIT)
    assert rehearsal.state.screen == "history"


def test_the_card_is_never_left_with_the_receptionist() -> None:
    rehearsal = at_reception("forgotten", press("face"), WAIT, press("staff"), TAKE)
    assert (rehearsal.state.screen, rehearsal.state.place("card")) == ("staff_look", "hand")


def test_who_walks_away_from_the_card_is_called_back() -> None:
    assert at_reception("card_left", press("leave")).state.screen == "called"
