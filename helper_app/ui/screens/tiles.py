"""A screen of large tiles under a question: one press, one way on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from helper_app.i18n import Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.screen import Screen
from helper_app.ui.sentences import joined
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.ruby_text import RubyText


class TilesScreen(Screen):
    """A heading, a quiet line, and a grid that subclasses fill before they call `retranslate`."""

    least_em = 15.0
    """Least width of a tile, in em of body text."""
    most = 2
    """Most tiles beside each other."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(context, name)
        self.heading = RubyText(context.theme, role="title", bold=True, name=f"{name}.heading")
        self.lead = RubyText(context.theme, role="small", colour="quiet", name=f"{name}.lead")
        self.grid = TileGrid(context.theme, least_em=self.least_em, most=self.most)
        column = Column(context.theme, self.scroller)
        column.add(self.heading)
        column.add_lead(self.lead)
        column.add(self.grid)

    def question(self, t: Texts) -> str:
        """Give the heading."""
        raise NotImplementedError

    def explanation(self, t: Texts) -> str:
        """Give the line below it."""
        raise NotImplementedError

    def first_focus(self) -> QWidget | None:
        """Begin at the tile in force, else at the first."""
        return self.grid.first

    def texts(self) -> Sequence[RubyText]:
        """Say the question and what can be chosen."""
        return [self.heading, self.lead, *(tile.title for tile in self.grid.tiles)]

    def introduction(self) -> str:
        """Give the question; the tiles say themselves what they are."""
        t, plain = self.context.t, self.context.lettering.plain
        return joined((plain(self.question(t)), plain(self.explanation(t))))

    def retranslate(self) -> None:
        """Put heading and line into the present language."""
        t, phrases = self.context.t, self.context.phrases
        self.heading.set_phrases(phrases(self.question(t)))
        self.lead.set_phrases(phrases(self.explanation(t)))
