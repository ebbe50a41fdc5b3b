"""Every machine of the hall, walked everywhere and at random."""

from __future__ import annotations

import random

import pytest

from helper_app.guides.catalogue import Shelf
from helper_app.practice import checks, machine
from helper_app.practice.hall import Hall
from helper_app.practice.model import MISTAKEN, Event, Machine, State
from helper_app.practice.rehearsal import Rehearsal
from tests.guides import small

HALL = Hall()
PRESSES = 10_000
"""How much is done to each machine at random."""
REHEARSED = [(id_, one.id) for id_ in HALL.ids for one in HALL.machine(id_).scenarios]


def at_random(whole: Machine) -> list[tuple[State, Event, State]]:
    """Do whatever can be done, again and again from the beginning of every scenario."""
    dice = random.Random(7)
    turns: list[tuple[State, Event, State]] = []
    while len(turns) < PRESSES:
        state = machine.start(whole, dice.choice(whole.scenarios))
        while events := machine.events(whole, state):
            event = dice.choice(events)
            after = machine.play(whole, state, event)
            turns.append((state, event, after))
            state = after
    return turns


def test_the_hall_breaks_no_rule() -> None:
    assert [str(one) for one in checks.check_hall(HALL, Shelf().ground(small.TODAY))] == []


@pytest.mark.parametrize("id_", HALL.ids)
def test_every_machine_belongs_to_a_guide_that_is_there(id_: str) -> None:
    guide = HALL.machine(id_).guide
    assert not guide or Shelf().guide(guide)


def test_every_guide_names_a_machine_that_is_there() -> None:
    guides = [entry.guide for entry in Shelf().entries if entry.guide is not None]
    assert {guide.practice for guide in guides if guide.practice} <= set(HALL.ids)


@pytest.mark.parametrize(("id_", "scenario"), REHEARSED)
def test_the_coach_leads_to_the_end_of_every_scenario(id_: str, scenario: str) -> None:
    whole = HALL.machine(id_)
    rehearsal = Rehearsal(whole, whole.scenario(scenario))
    while (event := rehearsal.next) is not None:
        rehearsal.do(event)
    assert (rehearsal.outcome, rehearsal.record.wrong) == ("passed", ())


@pytest.mark.parametrize("id_", HALL.ids)
def test_at_random_no_money_comes_or_goes(id_: str) -> None:
    whole = HALL.machine(id_)
    moved = [
        (before.screen, event)
        for before, event, after in at_random(whole)
        if machine.worth(whole, before) != machine.worth(whole, after)
    ]
    assert moved == []


@pytest.mark.parametrize("id_", HALL.ids)
def test_at_random_tries_fall_only_with_a_wrong_pin(id_: str) -> None:
    fallen = [
        (before.screen, event)
        for before, event, after in at_random(HALL.machine(id_))
        if dict(after.memory).get("tries", 0) < dict(before.memory).get("tries", 0)
        and event != Event("enter", MISTAKEN)
    ]
    assert fallen == []


@pytest.mark.parametrize("id_", HALL.ids)
def test_at_random_nothing_is_ever_left_behind(id_: str) -> None:
    whole = HALL.machine(id_)
    ends = [after for _, _, after in at_random(whole) if not machine.events(whole, after)]
    assert ends
    assert [end.screen for end in ends if machine.left_behind(whole, end)] == []
