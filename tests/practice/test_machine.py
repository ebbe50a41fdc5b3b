"""What a machine does with what a person does."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper_app.practice import machine
from helper_app.practice.model import Event, Machine, State
from tests.practice import small
from tests.practice.small import BOUGHT, CARD_IN, CARD_OUT, COIN, MISTAKEN, RIGHT, WAIT, press


def after(folder: Path, *events: Event) -> tuple[Machine, State]:
    """Give the machine and its state after what was done."""
    whole, usual = small.scenario(folder)
    state = machine.start(whole, usual)
    for event in events:
        state = machine.play(whole, state, event)
    return whole, state


def test_putting_the_card_down_leads_on(tmp_path: Path) -> None:
    _, state = after(tmp_path, CARD_IN)
    assert (state.screen, state.place("card")) == ("pin", "reader")


def test_a_button_that_leads_nowhere_changes_nothing(tmp_path: Path) -> None:
    assert after(tmp_path, press("help")) == after(tmp_path)


def test_what_a_screen_does_not_take_stays_in_the_hand(tmp_path: Path) -> None:
    assert after(tmp_path, COIN) == after(tmp_path)


def test_what_cannot_be_done_here_changes_nothing(tmp_path: Path) -> None:
    assert after(tmp_path, RIGHT) == after(tmp_path)


def test_a_mistake_costs_a_try(tmp_path: Path) -> None:
    _, state = after(tmp_path, CARD_IN, MISTAKEN)
    assert dict(state.memory)["tries"] == 1


def test_nothing_but_a_mistake_costs_a_try(tmp_path: Path) -> None:
    _, state = after(tmp_path, CARD_IN, CARD_OUT, CARD_IN, RIGHT)
    assert dict(state.memory)["tries"] == 2


def test_the_last_mistake_ends_it(tmp_path: Path) -> None:
    _, state = after(tmp_path, CARD_IN, MISTAKEN, MISTAKEN)
    assert state.screen == "back"


def test_a_coin_is_swallowed_and_counted(tmp_path: Path) -> None:
    whole, state = after(tmp_path, CARD_IN, RIGHT, press("next"), COIN)
    known = machine.known(whole, state)
    assert (known["paid"], known["missing"]) == (150, 50)


def test_the_price_grows_with_the_number(tmp_path: Path) -> None:
    whole, state = after(tmp_path, CARD_IN, RIGHT, press("more"))
    assert machine.price(whole, state) == 400


def test_paying_too_little_leads_nowhere(tmp_path: Path) -> None:
    _, state = after(tmp_path, CARD_IN, RIGHT, press("next"), COIN, press("pay"))
    assert state.screen == "pay"


def test_change_lies_in_the_tray_until_it_is_taken(tmp_path: Path) -> None:
    _, state = after(tmp_path, *BOUGHT)
    assert (state.back, state.spent, state.place("change")) == (100, 200, "tray")


def test_change_that_was_taken_is_in_the_hand(tmp_path: Path) -> None:
    _, state = after(tmp_path, *BOUGHT, Event("take", "change"))
    assert (state.back, state.got, state.place("change")) == (0, 100, "hand")


def test_who_stops_gets_all_back(tmp_path: Path) -> None:
    _, state = after(tmp_path, CARD_IN, RIGHT, press("next"), COIN, press("quit"))
    assert (state.back, state.spent) == (150, 0)


@pytest.mark.parametrize("done", range(len(BOUGHT) + 1))
def test_money_never_comes_or_goes(tmp_path: Path, done: int) -> None:
    whole, state = after(tmp_path, *BOUGHT[:done])
    assert machine.worth(whole, state) == 300


def test_time_leads_on_where_something_is_waited_for(tmp_path: Path) -> None:
    _, state = after(tmp_path, *BOUGHT, WAIT)
    assert state.screen == "back"


def test_what_lies_in_the_machine_is_known(tmp_path: Path) -> None:
    left = machine.left_behind(*after(tmp_path, *BOUGHT, WAIT))
    assert [thing.id for thing in left] == ["card", "change"]


def test_it_does_not_end_while_something_lies_there(tmp_path: Path) -> None:
    _, state = after(tmp_path, *BOUGHT, WAIT, CARD_OUT, press("over"))
    assert state.screen == "back"


def test_nothing_can_be_done_at_an_end(tmp_path: Path) -> None:
    ended = (WAIT, CARD_OUT, Event("take", "change"), press("over"))
    assert machine.events(*after(tmp_path, *BOUGHT, *ended)) == ()
