"""What a screen says, taken from what stands on it, and where each piece of it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from helper_app.guides.phrases import Phrase as ShownPhrase
from helper_app.speech.model import Phrase
from helper_app.ui.presenter import breaths
from helper_app.ui.sentences import joined
from helper_app.ui.widgets.ruby_text import RubyText


class Line(NamedTuple):
    """Words said in one go, and the texts they stand in with the numbers of their phrases."""

    words: Phrase
    places: tuple[tuple[RubyText, range], ...] = ()


def shown(texts: Iterable[RubyText], screen: QWidget) -> list[RubyText]:
    """Leave out what is empty or hidden; a window that does not show yet hides nothing."""
    return [text for text in texts if text.phrases and not is_hidden(text, screen)]


def is_hidden(widget: QWidget, screen: QWidget) -> bool:
    """Tell whether a widget, or one around it on a screen, was put out of sight."""
    above: QWidget | None = widget
    while above is not None and above is not screen:
        if above.isHidden() and above.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return True
        above = above.parentWidget()
    return False


def lines_of(texts: Iterable[RubyText]) -> list[Line]:
    """Read texts one after the other, sentence by sentence."""
    return [
        Line(breath.words, ((text, breath.phrases),))
        for text in texts
        for breath in breaths(shown_in(text))
    ]


def row_of(cells: Sequence[RubyText]) -> Iterator[Line]:
    """Read a row in one go, label and value; nothing of an empty one."""
    filled = [cell for cell in cells if cell.phrases]
    if filled:
        said = [
            "".join(token.voice for phrase in shown_in(cell) for token in phrase) for cell in filled
        ]
        words = Phrase(joined(cell.text() for cell in filled), joined(said))
        yield Line(words, tuple((cell, range(len(cell.phrases))) for cell in filled))


def shown_in(text: RubyText) -> Sequence[ShownPhrase]:
    """Give a text's phrases: every piece of them knows how it is said."""
    return cast(Sequence[ShownPhrase], text.phrases)
