"""The drawn till: look before paying, never pay again unseen, ask the staff."""

from __future__ import annotations

import pytest

from helper_app.practice.hall import Hall
from helper_app.practice.rehearsal import Rehearsal
from helper_app.practice.texts import texts
from tests.practice.small import press

TILL = Hall().machine("till")


def rehearsed(scenario: str, *pressed: str) -> Rehearsal:
    """Press one thing after the other."""
    rehearsal = Rehearsal(TILL, TILL.scenario(scenario))
    for name in pressed:
        rehearsal.do(press(name))
    return rehearsal


@pytest.mark.parametrize("amount", ["little", "much"])
def test_a_zero_too_many_or_too_few_cannot_be_paid(amount: str) -> None:
    assert rehearsed("read", "read", amount, "show", "pay").state.screen == "confirm"


@pytest.mark.parametrize("amount", ["little", "much"])
def test_a_wrong_amount_can_be_mended(amount: str) -> None:
    done = ("read", amount, "change", "right", "show", "pay", "paper")
    assert rehearsed("read", *done).has_reached


def test_what_the_staff_has_not_seen_is_not_paid() -> None:
    rehearsal = rehearsed("read", "read", "right", "pay")
    assert "店の人に見てもらいます" in rehearsal.verdict.reason


@pytest.mark.parametrize("again", [("again",), ("history", "again")])
def test_paying_again_unseen_is_wrong_and_pays_nothing(again: tuple[str, ...]) -> None:
    rehearsal = rehearsed("stuck", *again)
    assert (rehearsal.verdict.is_wrong, rehearsal.is_over) == (True, False)


def test_the_same_screen_shown_again_adds_no_money() -> None:
    assert rehearsed("short", "pay", "show", "again").verdict.is_wrong


def test_paying_in_cash_is_fine() -> None:
    assert rehearsed("short", "pay", "show", "cash").outcome == "passed"


def test_who_paid_twice_and_tells_the_staff_sees_it_mended() -> None:
    rehearsal = rehearsed("twice", "ask", "history")
    assert (rehearsal.outcome, rehearsal.state.screen) == ("passed", "mended")


@pytest.mark.parametrize(("scenario", "wanted"), [("show", "paper"), ("electronic", "electronic")])
def test_only_the_receipt_the_task_names_is_right(scenario: str, wanted: str) -> None:
    pay = ("say_code", "pay", "show", "compare") if scenario == "show" else ()
    judged = {
        kind: rehearsed(scenario, *pay, kind).verdict.is_wrong for kind in ("paper", "electronic")
    }
    assert judged == {kind: kind != wanted for kind in judged}


def test_every_amount_says_that_it_is_made_up() -> None:
    named = [one.text.source for one in texts(TILL) if "円" in one.text.source and not one.is_label]
    assert [text for text in named if "練習用" not in text] == []
