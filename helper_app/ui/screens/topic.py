"""The guides of one topic, one tile each."""

from __future__ import annotations

from PySide6.QtCore import Signal

from helper_app.guides.topics import Topic
from helper_app.i18n import Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.offers import Offers
from helper_app.ui.screens.tiles import TilesScreen


class TopicScreen(TilesScreen):
    """What can be done about a topic, in the order one needs it."""

    guide_chosen = Signal(str, bool)
    """A guide's id, and whether to practise it."""

    def __init__(self, context: Context, topic: Topic) -> None:
        super().__init__(context, "topic")
        self._topic = topic
        shelf = context.services.shelf
        self._offers = Offers(context, self.grid, "topic")
        for guide in topic.guides:
            self._offers.add_guide(shelf.heading(guide), self.guide_chosen.emit)
        self.back = self.add_back("topic.back")
        self.retranslate()

    def question(self, _t: Texts) -> str:
        """Give the topic."""
        return self.context.title(self._topic.title)

    def explanation(self, _t: Texts) -> str:
        """Give what it is about."""
        return self.context.title(self._topic.line)

    def retranslate(self) -> None:
        """Put every word into the present language."""
        super().retranslate()
        self._offers.retranslate()
        self.back.set_words(self.context.t("Back"))
