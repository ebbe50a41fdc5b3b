"""The call with a picture: every way back to being heard and seen, and every way out."""

from __future__ import annotations

import pytest

from helper_app.practice.hall import Hall
from helper_app.practice.model import Event
from helper_app.practice.rehearsal import Rehearsal
from tests.practice.small import WAIT, press

CALL = Hall().machine("video.call")
TALKING = ("call", "chat", "quiet", "silent", "frozen", "muted", "unseen", "unseen_muted")


def rehearsal(scenario: str, *events: Event) -> Rehearsal:
    """Begin one scenario and do things."""
    begun = Rehearsal(CALL, CALL.scenario(scenario))
    for event in events:
        begun.do(event)
    return begun


@pytest.mark.parametrize("sign", ["mic", "camera"])
def test_pressing_a_sign_twice_is_as_before(sign: str) -> None:
    usual = rehearsal("usual", press("answer"), press("allow"), press(sign), press(sign))
    assert usual.state.screen == "call"


def test_who_is_neither_heard_nor_seen_comes_back_in_any_order() -> None:
    lost = [press("mic"), press("camera")]
    found = [
        rehearsal("usual", press("answer"), press("allow"), *lost, *back).state.screen
        for back in (lost, lost[::-1])
    ]
    assert found == ["call", "call"]


@pytest.mark.parametrize("screen", TALKING)
def test_a_call_can_be_ended_from_every_screen_of_it(screen: str) -> None:
    (end,) = [button for button in CALL.screens[screen].buttons if button.id == "end"]
    assert end.ways


@pytest.mark.parametrize("event", [WAIT, press("refuse")])
def test_not_answering_a_stranger_is_right_in_either_way(event: Event) -> None:
    ringing = rehearsal("stranger", event)
    assert (ringing.outcome, ringing.record.wrong) == ("passed", ())


def test_who_answered_a_stranger_is_led_out_again() -> None:
    answered = rehearsal("stranger", press("answer"), press("end"), press("family"))
    assert (answered.state.screen, answered.has_reached) == ("told", True)


@pytest.mark.parametrize(("screen", "button"), [("stranger", "tell"), ("fake", "send")])
def test_neither_numbers_nor_money_ever_leave(screen: str, button: str) -> None:
    (given,) = [one for one in CALL.screens[screen].buttons if one.id == button]
    assert given.ways == ()
