"""The desk of a shelter: nobody is turned away, and nothing secret is told."""

from __future__ import annotations

import pytest

from helper_app.practice.hall import Hall
from helper_app.practice.model import Machine
from helper_app.practice.rehearsal import Rehearsal
from helper_app.practice.walk import walk
from tests.practice.small import press

DESK = Hall().machine("shelter.desk")
SCENARIOS = tuple(scenario.id for scenario in DESK.scenarios)
SECRETS = [("asked", "tell"), ("guest_read", "pin"), ("guest_read", "copy"), ("ask", "number")]


def rehearsal(scenario: str, machine: Machine = DESK) -> Rehearsal:
    """Begin one scenario."""
    return Rehearsal(machine, machine.scenario(scenario))


def test_without_a_card_people_check_in_on_paper() -> None:
    paper = rehearsal("paper")
    paper.do(press("well"))
    paper.do(press("without"))
    assert (paper.state.screen, paper.state.place("form")) == ("form", "hand")


@pytest.mark.parametrize(("screen", "button"), SECRETS)
def test_telling_or_asking_a_number_leads_nowhere(screen: str, button: str) -> None:
    (told,) = [one for one in DESK.screens[screen].buttons if one.id == button]
    assert told.ways == ()


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_no_helper_ends_with_somebody_elses_card(scenario: str) -> None:
    walked = walk(DESK, DESK.scenario(scenario))
    ends = [state for state, turns in walked.turns.items() if not turns]
    assert [state.screen for state in ends if state.place("guest_card")] == []


@pytest.mark.parametrize("scenario", ["desk_card", "desk_dark"])
def test_a_card_taken_into_the_hand_can_be_given_back(scenario: str) -> None:
    helping = rehearsal(scenario)
    while helping.state.screen != "show":
        assert helping.next is not None
        helping.do(helping.next)
    helping.do(press("receive"))
    assert (helping.verdict.is_wrong, helping.next) == (True, press("give_back"))


def test_in_a_power_cut_the_card_goes_back_before_the_paper_comes_out() -> None:
    dark = rehearsal("desk_dark")
    dark.do(press("point"))
    dark.do(press("list"))
    assert (dark.state.screen, dark.verdict.is_wrong) == ("dark", True)


def test_asking_somebody_to_write_is_right_for_everybody() -> None:
    paper = rehearsal("paper")
    for event in (press("well"), press("without"), press("ask_write")):
        paper.do(event)
    assert (paper.state.screen, paper.record.wrong) == ("hand_in", ())
