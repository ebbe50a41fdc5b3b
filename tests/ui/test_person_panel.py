"""Who a card belongs to: every attribute shown in words, and no reading guessed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from helper_app import app
from helper_app.settings import Settings
from helper_app.ui.widgets.person_panel import PersonPanel
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.visit import Person

PERSON = Person("山田　太郎", "練習県練習市１－２", "19500101", "male")


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[PersonPanel]:
    """Give an empty panel in Japanese."""
    room = app.studio(Settings(speech="off"), "ja")
    panel = PersonPanel(room.context)
    qtbot.addWidget(panel)
    yield panel
    room.close()


def shown(panel: PersonPanel, field: str) -> str:
    """Give the text of one value."""
    found = panel.findChild(RubyText, f"step.person.{field}")
    assert isinstance(found, RubyText)
    return found.text()


def test_nobody_is_shown_at_first(panel: PersonPanel) -> None:
    panel.show_person(None)
    assert panel.isHidden()


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("name", "山田 太郎"),
        ("address", "練習県練習市１－２"),
        ("birth", "1950年1月1日（昭和25年）"),
        ("sex", "男"),
    ],
)
def test_each_attribute_is_shown_in_words(panel: PersonPanel, field: str, words: str) -> None:
    panel.show_person(PERSON)
    assert shown(panel, field) == words


def test_a_birth_that_is_no_day_is_shown_as_registered(panel: PersonPanel) -> None:
    panel.show_person(Person("名", "所", "19500000", "other"))
    assert shown(panel, "birth") == "19500000"


def test_somebody_forgotten_is_shown_no_more(panel: PersonPanel) -> None:
    panel.show_person(PERSON)
    panel.show_person(None)
    assert [shown(panel, field) for field in ("name", "address", "birth", "sex")] == [""] * 4
