"""Readings stand above kanji where a person wants them, on every screen at once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from helper_app import app
from helper_app.guides.catalogue import Shelf
from helper_app.i18n import EASY
from helper_app.settings import DECLARED, Settings
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.ruby_text import RubyText

LEXICON = Shelf().lexicon


def test_readings_go_and_come_back_with_the_look(qapp: QApplication) -> None:
    theme = Theme("light", 133)
    text = RubyText(theme)
    text.set_phrases(Shelf().lettering("ja").phrases("漢字を読みます。"))
    with_readings = text.heightForWidth(800)
    theme.set_look("light", 133, readings="off")
    assert text.heightForWidth(800) < with_readings
    theme.set_look("light", 133, readings="all")
    assert text.heightForWidth(800) == with_readings


def test_without_readings_the_words_are_the_same(qapp: QApplication) -> None:
    theme = Theme("light", 133)
    text = RubyText(theme)
    text.set_phrases(Shelf().lettering("ja").phrases("漢字を読みます。"))
    theme.set_look("light", 133, readings="off")
    assert text.text() == "漢字を読みます。"


def test_only_hard_words_keep_their_readings_where_they_are_wished(qapp: QApplication) -> None:
    theme = Theme("light", 133)
    theme.set_look("light", 133, readings="hard")
    pieces = theme.shown(LEXICON.tokens("証明書を読む"))
    assert [(piece.surface, piece.reading) for piece in pieces] == [
        ("証明書", "しょうめいしょ"),
        ("を", None),
        ("読", None),
        ("む", None),
    ]


def test_a_text_without_hard_words_needs_no_room_for_readings(qapp: QApplication) -> None:
    theme = Theme("light", 133)
    text = RubyText(theme)
    text.set_phrases(Shelf().lettering("ja").phrases("手で読みます。"))
    with_readings = text.heightForWidth(800)
    theme.set_look("light", 133, readings="hard")
    assert text.heightForWidth(800) < with_readings


@pytest.mark.parametrize("furigana", DECLARED["furigana"].choices)
def test_easy_japanese_has_readings_whatever_is_wished(furigana: str, qapp: QApplication) -> None:
    room = app.studio(Settings(furigana=furigana), EASY)
    assert room.context.theme.readings == "all"
    room.context.change(locale="ja")
    assert room.context.theme.readings == furigana
    room.close()
