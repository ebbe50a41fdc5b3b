"""The portal: fakes open nothing, no try is spent unasked, and nothing is left open or behind."""

from __future__ import annotations

import pytest

from helper_app.practice.hall import Hall
from helper_app.practice.model import MISTAKEN, RIGHT, Event
from helper_app.practice.rehearsal import Rehearsal

HALL = Hall()
PUT, TAKE = Event("put", "card"), Event("take", "card")
ENTERS, MISTAKES = Event("enter", RIGHT), Event("enter", MISTAKEN)


def press(button: str) -> Event:
    """Give the press of a button."""
    return Event("press", button)


INSIDE = (press("address"), press("login"), press("reader"), PUT, ENTERS)
SEEN = (press("news"), press("back"), press("todo"), press("back"))
OUT = (press("menu"), press("out"), press("out"))


def at_portal(scenario: str, *done: Event) -> Rehearsal:
    """Give a rehearsal in which something was done already."""
    machine = HALL.machine("portal")
    begun = Rehearsal(machine, machine.scenario(scenario))
    for event in done:
        begun.do(event)
    return begun


@pytest.mark.parametrize("door", ["advertisement", "mail"])
def test_a_fake_door_opens_nothing_and_is_explained(door: str) -> None:
    rehearsal = at_portal("usual", press(door))
    assert (rehearsal.state.screen, rehearsal.verdict.is_wrong) == ("open", True)


def test_what_is_seen_first_does_not_matter() -> None:
    other = (press("todo"), press("back"), press("news"), press("back"))
    rehearsal = at_portal("usual", *INSIDE, *other, *OUT, TAKE)
    assert (rehearsal.outcome, rehearsal.record.wrong) == ("passed", ())


def test_the_card_may_be_taken_before_logging_out() -> None:
    rehearsal = at_portal("usual", *INSIDE, TAKE, *SEEN, *OUT, press("close"))
    assert (rehearsal.outcome, rehearsal.record.wrong) == ("passed", ())


def test_logging_out_is_asked_once_more() -> None:
    rehearsal = at_portal("usual", *INSIDE, *SEEN, press("menu"), press("out"), press("cancel"))
    assert rehearsal.state.screen == "home"


def test_a_third_wrong_number_blocks() -> None:
    wrong = (MISTAKES, press("again"), MISTAKES, press("again"), MISTAKES)
    assert at_portal("pin_wrong", PUT, *wrong).state.screen == "blocked"


def test_a_blocked_number_is_not_asked_for() -> None:
    assert at_portal("blocked", PUT).state.screen == "blocked"


def test_asking_about_the_extension_is_never_called_wrong() -> None:
    rehearsal = at_portal("extension", press("login"), press("ask"), press("back"))
    assert (rehearsal.state.screen, rehearsal.record.wrong) == ("extension", ())


def test_removing_the_extension_does_nothing_and_is_explained() -> None:
    rehearsal = at_portal("extension", press("login"), press("look"), press("remove"))
    assert (rehearsal.state.screen, rehearsal.verdict.is_wrong) == ("parts", True)


def test_after_an_hour_away_the_number_is_asked_for_again() -> None:
    rehearsal = at_portal("expired", press("return"), press("login"), press("reader"))
    assert rehearsal.state.screen == "pin"


def test_a_window_is_not_closed_over_a_forgotten_card() -> None:
    assert at_portal("card_left", press("close")).state.screen == "card_left"
