"""The drawn phone: letters, undoing, the number, the card on its back, alerts."""

from __future__ import annotations

import pytest

from helper_app.practice import machine
from helper_app.practice.hall import Hall
from helper_app.practice.model import MISTAKEN, Event, State
from helper_app.practice.rehearsal import Rehearsal
from tests.practice.small import CARD_IN, CARD_OUT, WAIT, press

PHONE = Hall().machine("phone.basic")


def after(scenario: str, *events: Event | str) -> State:
    """Give the phone's state after what was done; a word is a press."""
    state = machine.start(PHONE, PHONE.scenario(scenario))
    for event in events:
        state = machine.play(PHONE, state, press(event) if isinstance(event, str) else event)
    return state


def written(*keys: str) -> str:
    """Give what is written after some keys."""
    memory = dict(after("write", *keys).memory)
    return f"{memory['first']}{memory['second']}"


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("a", "あ"),
        ("a a", "い"),
        ("a a a a a a", "あ"),
        ("a ka", "あか"),
        ("a ka ka", "あき"),
        ("ka", "＿"),
        ("a ka a", "あか"),
        ("a ka ka ka erase", "あ"),
        ("a a erase", "＿"),
    ],
)
def test_keys_write_as_on_a_phone(keys: str, word: str) -> None:
    assert written(*keys.split()) == word


def test_another_word_is_not_finished() -> None:
    assert after("write", "a", "ka", "finish").screen == "writing"


def test_a_key_pressed_once_too_often_is_mended_by_erasing() -> None:
    keys = ("a", "ka", "ka", "ka", "erase", "ka", "ka", "finish")
    assert after("write", *keys).screen == "written"


def test_erased_words_come_back() -> None:
    lines = PHONE.screens[after("undo", "clear", "undo").screen].lines
    assert lines[0] == PHONE.screens["note"].lines[0]


def test_a_wrong_number_leaves_it_locked() -> None:
    state = after("unlock", "short", "swipe", Event("enter", MISTAKEN))
    assert (state.screen, dict(state.memory)["locked"]) == ("code", 1)


def test_who_does_not_switch_it_off_is_where_they_were() -> None:
    assert after("unlock", "long", "cancel").screen == "lock"
    assert after("off", "long", "cancel").screen == "home"


def test_letters_grow_to_the_largest_and_no_further() -> None:
    larger = ("settings", "display", "larger", "larger", "larger")
    assert dict(after("letters", *larger).memory)["size"] == 3


def test_without_a_photo_there_is_none_to_open() -> None:
    assert after("photo", "photos", "newest").screen == "photos"


def test_a_card_taken_away_too_early_is_not_read() -> None:
    assert after("card", CARD_IN, CARD_OUT).screen == "hold"


def test_a_card_kept_still_is_read() -> None:
    assert after("card", CARD_IN, WAIT).screen == "read"


def test_taking_the_card_away_too_early_is_explained() -> None:
    rehearsal = Rehearsal(PHONE, PHONE.scenario("card"))
    rehearsal.do(CARD_IN)
    rehearsal.do(CARD_OUT)
    assert "動かさずに待ちます" in rehearsal.verdict.reason


@pytest.mark.parametrize("scenario", [one.id for one in PHONE.scenarios])
def test_the_card_is_held_only_where_it_is_practised(scenario: str) -> None:
    is_held = after(scenario).place("card") == "hand"
    assert is_held == scenario.startswith("card")


def test_an_alert_comes_with_a_sound_in_words() -> None:
    assert all(PHONE.screens[name].caption for name in ("quake", "flood", "ringing"))
