"""From a trouble in a person's own words to what helps, tried and taken back; and the settings."""

from __future__ import annotations

import pytest

from helper_app.card.practice_readers import practice_table
from tests.journeys.conftest import Open
from tests.journeys.person import Person


@pytest.fixture
def person(open_window: Open) -> Person:
    """Give a person who opened the table of troubles from 「困った」."""
    person = open_window(practice_table().readers)
    person.press("F1")
    person.is_on("help")
    person.activates("help.needs")
    person.is_on("needs")
    return person


def test_a_trouble_leads_to_a_setting_and_back_again(person: Person) -> None:
    person.activates("needs.group.seeing")
    person.is_on("needs.group")
    person.activates("needs.group.seeing.glare")
    person.is_on("need")
    person.activates("need.use")
    person.until(lambda: person.settings.theme == "dark", person.page)
    person.activates("need.undo")
    person.until(lambda: person.settings.theme == "auto", person.page)


def test_a_trouble_names_things_and_whom_to_ask(person: Person) -> None:
    person.activates("needs.group.hands")
    person.activates("needs.group.hands.dry")
    person.waits_to_see("タッチペンを使うと")
    person.waits_to_see("デジタル活用支援員が")


def test_all_of_it_is_said(person: Person) -> None:
    person.activates("needs.group.hearing")
    person.activates("needs.group.hearing.hard")
    person.waits_to_hear("補聴器は、耳鼻科で相談してから")


def test_what_a_system_offers_says_where_that_is_from(person: Person) -> None:
    person.activates("needs.group.seeing")
    person.activates("needs.group.seeing.blind")
    person.waits_to_see("Appleの説明")


def test_a_trouble_is_found_by_typing(open_window: Open) -> None:
    person = open_window(practice_table().readers, locale="en")
    person.press("F1")
    person.activates("help.needs")
    person.goes_to("needs.search")
    person.press(*"tremor", "Return")
    person.waits_to_see("My hands tremble")
    person.until(lambda: person.focus() == "needs.found.hands.tremble", person.focus)
    person.press("Return")
    person.is_on("need")


def test_where_nothing_is_found_the_groups_stay(open_window: Open) -> None:
    person = open_window(practice_table().readers, locale="en")
    person.press("F1")
    person.activates("help.needs")
    person.goes_to("needs.search")
    person.press(*"xyzzyq", "Return")
    person.waits_to_see("Nothing was found.")
    person.activates("needs.group.seeing")
    person.is_on("needs.group")


def test_a_pace_is_one_of_three(open_window: Open) -> None:
    person = open_window(practice_table().readers)
    person.activates("home.settings")
    person.activates("settings.speech_rate.slow")
    person.until(lambda: person.settings.speech_rate == 25, person.page)


def test_where_settings_are_kept_is_asked_from_the_settings_too(open_window: Open) -> None:
    person = open_window(practice_table().readers)
    person.activates("home.settings")
    person.activates("settings.keeping")
    person.is_on("keeping")
    person.activates("keeping.nowhere")
    person.waits_to_see("何も残しません。")
