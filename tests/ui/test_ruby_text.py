"""Readings stand above kanji where a person wants them, on every screen at once."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from helper_app.guides.catalogue import Shelf
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.ruby_text import RubyText


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
