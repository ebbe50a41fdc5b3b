"""The guides of one topic, one tile each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from helper_app.guides.topics import Topic
from helper_app.ui.context import Context
from helper_app.ui.screens.offers import Offers
from helper_app.ui.screens.screen import Screen
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.ruby_text import RubyText


class TopicScreen(Screen):
    """What can be done about a topic, in the order one needs it."""

    guide_chosen = Signal(str, bool)
    """A guide's id, and whether to practise it."""

    def __init__(self, context: Context, topic: Topic) -> None:
        super().__init__(context, "topic")
        self._topic = topic
        theme, shelf = context.theme, context.services.shelf
        self.heading = RubyText(theme, role="title", bold=True, name="topic.heading")
        self.lead = RubyText(theme, role="small", colour="quiet", name="topic.lead")
        self.grid = TileGrid(theme, least_em=15.0, most=2)
        column = Column(theme, self.scroller)
        column.add(self.heading)
        column.add_lead(self.lead)
        column.add(self.grid)
        self._offers = Offers(context, self.grid, "topic")
        for guide in topic.guides:
            self._offers.add_guide(shelf.heading(guide), self.guide_chosen.emit)
        self.back = self.add_back("topic.back")
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at the first guide."""
        return self.grid.first

    def texts(self) -> Sequence[RubyText]:
        """Say the topic and its guides."""
        return [self.heading, self.lead, *(tile.title for tile in self.grid.tiles)]

    def introduction(self) -> str:
        """Give the topic; the tiles say themselves what they are."""
        return self.context.lettering.plain(self.context.title(self._topic.title))

    def retranslate(self) -> None:
        """Put every word into the present language."""
        phrases, title = self.context.phrases, self.context.title
        self.heading.set_phrases(phrases(title(self._topic.title)))
        self.lead.set_phrases(phrases(title(self._topic.line)))
        self._offers.retranslate()
        self.back.set_words(self.context.t("Back"))
