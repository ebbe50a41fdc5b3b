"""The router's page: nothing is typed, nothing is broken, and the order is free."""

from __future__ import annotations

import pytest

from helper_app.practice.hall import Hall
from helper_app.practice.model import Event
from helper_app.practice.rehearsal import Rehearsal
from tests.practice.small import WAIT, press

PAGE = Hall().machine("router.page")
PASSWORD = [press("password"), press("long"), press("keep"), press("fix")]
UPDATE = [press("update"), press("start"), WAIT, press("by_itself")]
ENTER = [press("look"), press("enter"), press("login")]


@pytest.mark.parametrize("done", [[*PASSWORD, *UPDATE], [*UPDATE, *PASSWORD]])
def test_password_and_update_may_be_done_in_either_order(done: list[Event]) -> None:
    page = Rehearsal(PAGE, PAGE.scenario("usual"))
    for event in [*ENTER, *done, press("logout")]:
        page.do(event)
    assert (page.outcome, page.record.wrong) == ("passed", ())


def test_nothing_is_typed_anywhere() -> None:
    assert [screen.id for screen in PAGE.screens.values() if screen.entry is not None] == []


@pytest.mark.parametrize(("screen", "button"), [("home", "reset"), ("updating", "unplug")])
def test_what_could_break_the_real_one_does_nothing_here(screen: str, button: str) -> None:
    (pressed,) = [one for one in PAGE.screens[screen].buttons if one.id == button]
    assert pressed.ways == ()


@pytest.mark.parametrize("scenario", ["notice", "notice_fake"])
def test_a_notice_is_judged_by_the_number_on_the_contract_alone(scenario: str) -> None:
    mail = Rehearsal(PAGE, PAGE.scenario(scenario))
    assert mail.next == press("paper_number")
