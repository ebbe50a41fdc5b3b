"""Readings stand on buttons and bars, and take no more room than they need."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from helper_app.guides.catalogue import Shelf
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.ruby_line import BAR_RUBY_SHARE, RubyLine

LEXICON = Shelf().lexicon


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme("light", 133)
    theme.tokens = LEXICON.tokens
    return theme


def test_a_button_is_as_high_with_readings_as_without(theme: Theme) -> None:
    button = Button(theme)
    button.set_words("次へ")
    with_readings = button.sizeHint().height()
    theme.set_look("light", 133, readings="off")
    assert button.sizeHint().height() == with_readings


def test_a_wide_reading_makes_the_words_wider(theme: Theme) -> None:
    line = RubyLine(theme, "bar")
    reading = theme.advance("うけたまわ", "bar") * BAR_RUBY_SHARE
    theme.tokens = lambda _words: LEXICON.tokens("承《うけたまわ》る")
    assert line.width("承る") == pytest.approx(reading + theme.advance("る", "bar"))


@pytest.mark.parametrize("words", ["", "Next", "ことば"])
def test_words_without_readings_are_as_wide_as_they_are(words: str, theme: Theme) -> None:
    assert RubyLine(theme, "bar").width(words) == theme.advance(words, "bar")


def test_the_width_follows_the_size_of_the_letters(theme: Theme) -> None:
    line = RubyLine(theme, "bar")
    before = line.width("次へ")
    theme.set_look("light", 200)
    assert line.width("次へ") > before


def test_hidden_readings_take_no_room(theme: Theme) -> None:
    line = RubyLine(theme, "bar")
    theme.set_look("light", 133, readings="off")
    assert line.width("次へ") == theme.advance("次へ", "bar")
