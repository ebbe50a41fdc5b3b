"""What every screen to search in has: a line to type in, and a tile for each thing found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import Qt, QTimer

from helper_app.guides.phrases import Phrase as ShownPhrase
from helper_app.i18n import Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.screen import Screen
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.ui.widgets.search_line import SearchLine
from helper_app.ui.widgets.tile import Tile


@dataclass(frozen=True)
class Marked:
    """A text, and where in it the words stand that were looked for: (begin, end) in letters."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


NO_WORDS = Marked("")


@dataclass(frozen=True)
class Result:
    """A tile.

    Attributes:
        key: The end of its object name.
        title: Its words.
        choose: What a press does.
        line: The line below.
        icon: Name of the drawing before the words, or empty.
    """

    key: str
    title: Marked
    choose: Callable[[], None]
    line: Marked = NO_WORDS
    icon: str = ""


class SearchingScreen(Screen):
    """What was typed stays until the person leaves to where they came from.

    Whoever looks at a result and comes back finds the others still there; then the screen goes, and
    with it what was typed.
    """

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(context, name)
        theme = context.theme
        self.asked = ""
        self._told = ""
        self.found: list[Result] = []
        self.heading = RubyText(theme, role="title", bold=True, name=f"{name}.heading")
        self.lead = RubyText(theme, role="small", colour="quiet", name=f"{name}.lead")
        self.line = SearchLine(theme, name=f"{name}.search")
        self.told = RubyText(theme, bold=True, name=f"{name}.told")
        self.results = TileGrid(theme, least_em=15.0, most=2)
        self.column = Column(theme, self.scroller)
        self.column.add(self.heading)
        self.column.add_lead(self.lead)
        self.column.add(self.line, self.told, self.results)
        self.back = self.add_back(f"{name}.back")
        self.search = Button(theme, look="primary", name=f"{name}.find")
        self.bar.add(self.search, trailing=True)
        self.search.clicked.connect(self._find)
        self.line.entered.connect(self._find)

    def question(self, t: Texts) -> str:
        """Give the question."""
        raise NotImplementedError

    def explanation(self, t: Texts) -> str:
        """Give the line below the question."""
        raise NotImplementedError

    def line_words(self, t: Texts) -> tuple[str, str]:
        """Say what the line is for, and give an example."""
        raise NotImplementedError

    def look(self, words: str) -> tuple[str, list[Result]]:
        """Look for some words, or for none; say what came of it, and give the tiles."""
        raise NotImplementedError

    def texts(self) -> Sequence[RubyText]:
        """Say the question, what came of it and what can be chosen."""
        return [self.heading, self.told, *(tile.title for tile in self.results.tiles)]

    def retranslate(self) -> None:
        """Put every word into the present language; what was asked is looked for in it."""
        t, phrases = self.context.t, self.context.phrases
        self.heading.set_phrases(phrases(self.question(t)))
        self.lead.set_phrases(phrases(self.explanation(t)))
        self.line.set_words(*self.line_words(t))
        # Translators: button that looks for what was typed
        self.search.set_words(t("Look for it"))
        self.back.set_words(t("Back"))
        self.when_ready(self.show_found)

    def when_ready(self, answer: Callable[[], None]) -> None:
        """Answer what is asked: at once, or when a screen has what it looks in."""
        answer()

    def show_found(self) -> None:
        """Show a tile for each result, and say how it went."""
        self._told, self.found = self.look(self.asked)
        self.told.set_phrases(self.context.phrases(self._told))
        self.told.setVisible(bool(self._told))
        self.results.clear()
        for result in self.found:
            self._add(result)
        self.results.setVisible(bool(self.found))
        self._mark_found()

    def mark(self, phrase: int) -> None:
        """Mark what is being said, and when all is said again what was looked for."""
        super().mark(phrase)
        if phrase < 0:
            self._mark_found()

    def _mark_found(self) -> None:
        for tile, result in zip(self.results.tiles, self.found, strict=True):
            for text, words in ((tile.title, result.title), (tile.line, result.line)):
                text.mark_spoken(marked(self.context.phrases(words.text), words.marks))

    def _find(self) -> None:
        self.asked = self.line.text().strip()
        if not self.asked:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.when_ready(self._answer)

    def _answer(self) -> None:
        """Show what was found and go there, unless the person has gone elsewhere meanwhile."""
        self.show_found()
        if self.isVisible():
            self.enter()
            QTimer.singleShot(0, self, self._bring_up)

    def _bring_up(self) -> None:
        """Scroll to what came of it, or large letters would hide that anything did."""
        self.scroller.verticalScrollBar().setValue(self.told.y())

    def _add(self, result: Result) -> None:
        name = f"{self.objectName()}.found.{result.key}"
        tile = Tile(self.context.theme, name=name, icon=result.icon)
        tile.clicked.connect(result.choose)
        title, line = (self.context.phrases(words.text) for words in (result.title, result.line))
        tile.set_words(title, line)
        self.results.add(tile)


def marked(phrases: Sequence[ShownPhrase], marks: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Give the numbers of the phrases that a mark touches."""
    lengths = [sum(len(token.surface) for token in phrase) for phrase in phrases]
    ends = list(accumulate(lengths))
    return frozenset(
        number
        for number, (end, length) in enumerate(zip(ends, lengths, strict=True))
        for begun, ended in marks
        if begun < end and ended > end - length
    )
