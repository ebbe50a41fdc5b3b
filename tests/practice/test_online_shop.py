"""The shop on the internet: no number is asked for, and every trap has a way back."""

from __future__ import annotations

import pytest

from helper_app.practice.hall import Hall
from helper_app.practice.model import Event
from helper_app.practice.rehearsal import Rehearsal
from tests.practice.small import press

SHOP = Hall().machine("online.shop")


def rehearsal(scenario: str, *events: Event) -> Rehearsal:
    """Begin one scenario and do things."""
    begun = Rehearsal(SHOP, SHOP.scenario(scenario))
    for event in events:
        begun.do(event)
    return begun


def test_no_screen_asks_for_a_number_of_a_card() -> None:
    (card,) = [button for button in SHOP.screens["pay"].buttons if button.id == "card"]
    entries = [screen.id for screen in SHOP.screens.values() if screen.entry is not None]
    assert (card.ways, entries) == ((), [])


def test_the_cheap_offer_may_be_looked_at_and_left() -> None:
    looked = rehearsal("usual", press("search"), press("cheap"), press("back"))
    assert (looked.state.screen, looked.next) == ("results", press("plain"))


def test_the_small_letters_come_before_the_order() -> None:
    hasty = rehearsal("trial", press("apply"))
    assert (hasty.verdict.is_wrong, hasty.next) == (True, press("back"))


@pytest.mark.parametrize("way", [["read", "back"], ["apply", "back", "back"]])
def test_from_the_trial_a_person_gets_out_without_buying(way: list[str]) -> None:
    assert rehearsal("trial", *map(press, way)).has_reached


def test_whoever_ordered_the_trial_is_led_to_advice() -> None:
    ordered = rehearsal("trial", press("apply"), press("order"))
    assert (ordered.state.screen, ordered.next) == ("trapped", press("ask"))


def test_two_kettles_in_the_basket_are_noticed() -> None:
    way = ["search", "plain", "seller", "back", "basket", "next"]
    hasty = rehearsal("usual", *map(press, way))
    assert (hasty.state.screen, hasty.verdict.is_wrong) == ("basket", True)
