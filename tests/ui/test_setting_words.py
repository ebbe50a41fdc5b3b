"""Every setting a person may have can be seen in words, and chosen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from helper_app import app
from helper_app.i18n import EASY, Texts
from helper_app.settings import DECLARED, Settings
from helper_app.ui import setting_words
from helper_app.ui.screens.settings import SettingsScreen
from helper_app.ui.setting_words import GROUPS, PACED

NOT_HERE = {"locale", "speech_volume", "place"}
"""Chosen elsewhere: by 「ことば」, by 「声」, by `tebiki guides places`."""


def test_every_setting_can_be_chosen() -> None:
    offered = {name for group in GROUPS for wish in group.wishes for name in wish.values}
    assert offered == set(DECLARED) - NOT_HERE


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.id)
def test_every_wish_is_an_allowed_value(group: setting_words.Group) -> None:
    wished = [item for wish in group.wishes for item in wish.values.items()]
    assert all(DECLARED[name].allows(value) for name, value in wished)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.id)
def test_a_wish_that_was_chosen_is_the_one_in_force(group: setting_words.Group) -> None:
    for wish in group.wishes:
        assert group.chosen(Settings().replace(**wish.values)) == wish


@pytest.mark.parametrize("name", sorted(PACED))
def test_any_other_pace_counts_as_the_nearest(name: str) -> None:
    group = next(g for g in GROUPS if any(name in wish.values for wish in g.wishes))
    slow = next(wish for wish in group.wishes if wish.key == "slow")
    almost = {**slow.values, name: int(slow.values[name]) + 1}
    assert group.chosen(Settings().replace(**almost)) == slow


def test_usual_settings_need_no_words() -> None:
    assert setting_words.in_words(Settings(), Texts("ja")) == []


def test_other_settings_are_said_by_what_they_are_about() -> None:
    said = setting_words.in_words(Settings(scale=300, confirm="on"), Texts("ja"))
    assert said == ["文字の大きさ：300 %", "押す回数：2回押す"]


def test_what_changes_nothing_in_a_language_is_not_said_in_it() -> None:
    hidden = Settings(furigana="off")
    assert setting_words.in_words(hidden, Texts("ja")) == ["漢字の読みがな：つけない"]
    assert setting_words.in_words(hidden, Texts(EASY)) == []


@pytest.mark.parametrize(("locale", "is_offered"), [("ja", True), (EASY, False), ("en", False)])
def test_readings_are_a_matter_of_ordinary_japanese(
    locale: str, is_offered: bool, qapp: QApplication
) -> None:
    room = app.studio(Settings(), locale)
    screen = SettingsScreen(room.context)
    part = next(
        part for part in screen.groups if part.heading.objectName().endswith("furigana.heading")
    )
    assert part.grid.isVisibleTo(screen) == is_offered
    room.close()
