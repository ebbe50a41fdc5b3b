"""What works on every screen, by keyboard: size, language, help, voice, and the way back."""

from __future__ import annotations

import pytest

from helper_app.card.practice_readers import practice_table
from helper_app.settings import SCALES
from tests.journeys.conftest import Open
from tests.journeys.person import Person


@pytest.fixture
def person(open_window: Open) -> Person:
    """Give a person on the first screen."""
    return open_window(practice_table().readers)


def test_letters_grow_and_shrink_by_keys(person: Person) -> None:
    person.press("ctrl+plus")
    person.until(lambda: person.settings.scale == 167, person.page)
    person.press("ctrl+minus", "ctrl+minus")
    person.until(lambda: person.settings.scale == 100, person.page)


def test_a_size_is_chosen_from_tiles_and_ticked(person: Person) -> None:
    person.activates("top.size")
    person.is_on("sizes")
    person.activates("sizes.300")
    person.until(lambda: person.settings.scale == 300, person.page)
    person.activates("sizes.back")
    person.is_on("home")


@pytest.mark.parametrize("scale", SCALES)
def test_every_button_can_be_reached_by_tab_at_every_size(open_window: Open, scale: int) -> None:
    person = open_window(practice_table().readers, scale=scale)
    for name in ("home.practice", "home.check", "home.settings", "home.end", "top.help"):
        person.goes_to(name)


def test_another_language_changes_every_word_at_once(person: Person) -> None:
    person.activates("top.language")
    person.activates("languages.en")
    person.waits_to_see("Which language do you read best?")
    person.activates("languages.back")
    person.waits_to_see("What would you like to do?")


def test_help_is_one_key_away_and_leads_to_a_check_of_the_card(person: Person) -> None:
    person.press("F1")
    person.is_on("help")
    person.activates("help.check")
    person.is_on("check")
    person.waits_to_see("証明書")


def test_being_unsure_is_answered_with_why_and_another_way(person: Person) -> None:
    person.activates("home.guide.card.authenticate")
    person.activates("step.unsure")
    person.is_on("unsure")
    assert person.sees("市区町村の窓口でも")
    person.activates("unsure.back")
    person.is_on("player")


def test_what_looks_different_leads_to_its_remedy(person: Person) -> None:
    person.activates("home.guide.card.authenticate")
    person.activates("step.different")
    person.is_on("differences")
    person.activates("differences.0")
    person.waits_for("番号を書いた紙を、さがしてみてください。")


def test_back_leads_to_where_one_was(person: Person) -> None:
    person.activates("home.guide.card.authenticate")
    person.waits_for("カードと暗証番号を用意してください。")
    person.activates("step.next")
    person.waits_for("数字4けたの暗証番号を思い出してください。")
    person.activates("step.back")
    person.waits_for("カードをリーダーに置いてください。")


def test_practice_is_framed_and_real_things_are_not(person: Person) -> None:
    assert not person.sees("練習の")
    person.activates("home.practice")
    person.is_on("hall")
    person.activates("hall.card")
    person.waits_to_see("練習のつくえです")
    person.activates("step.unsure")
    person.activates("unsure.stop")
    person.is_on("home")
    assert not person.sees("練習の")


def test_a_setting_is_chosen_and_seen_at_once(person: Person) -> None:
    person.activates("home.settings")
    person.activates("settings.theme.contrast")
    person.until(lambda: person.settings.theme == "contrast", person.page)


def test_the_voice_says_how_many_digits_never_which(person: Person) -> None:
    person.activates("home.guide.card.authenticate")
    person.activates("step.next")
    person.waits_for("数字4けたの暗証番号を思い出してください。")
    person.activates("step.next")
    person.waits_for("4けたの数字を入れてください。")
    person.waits_to_hear("4けたの数字を入れてください。")
    said_before = len(person.heard)
    person.press("7", "9")
    person.waits_to_hear("2けた入りました")
    said = person.heard[said_before:]
    assert "7" not in said
    assert "9" not in said
