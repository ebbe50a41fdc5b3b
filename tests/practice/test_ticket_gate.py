"""The gate of a hall: card and telephone stay with their holder, and nobody is passed along."""

from __future__ import annotations

import pytest

from helper_app.practice.hall import Hall
from helper_app.practice.model import Event
from helper_app.practice.rehearsal import Rehearsal
from tests.practice.small import press

GATE = Hall().machine("ticket.gate")
HOLD, TAKE = Event("put", "phone"), Event("take", "phone")
KEPT = [("scan", "hand_over"), ("card", "leave_it"), ("card", "back"), ("card", "pin"),
        ("staff", "lend"), ("staff_door", "together")]  # fmt: skip


@pytest.mark.parametrize(("screen", "button"), KEPT)
def test_what_is_ones_own_stays_with_its_holder(screen: str, button: str) -> None:
    (given,) = [one for one in GATE.screens[screen].buttons if one.id == button]
    assert given.ways == ()


@pytest.mark.parametrize(("scenario", "way"), [("usual", "face"), ("card", "card")])
def test_face_and_card_each_have_their_scenario(scenario: str, way: str) -> None:
    gate = Rehearsal(GATE, GATE.scenario(scenario))
    for event in (press("right"), HOLD, TAKE):
        gate.do(event)
    assert (gate.state.screen, gate.next) == ("who", press(way))


def test_a_dark_screen_is_read_once_it_is_bright() -> None:
    gate = Rehearsal(GATE, GATE.scenario("unread"))
    for event in (HOLD, TAKE, press("brighten"), HOLD):
        gate.do(event)
    assert gate.state.screen == "scanned"


def test_an_empty_battery_still_leads_in() -> None:
    gate = Rehearsal(GATE, GATE.scenario("dead"))
    for event in (press("staff"), press("front")):
        gate.do(event)
    assert gate.has_reached
