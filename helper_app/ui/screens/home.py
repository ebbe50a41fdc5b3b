"""The first screen: what do you want to do?"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from helper_app.guides.topics import Topic
from helper_app.i18n import N_, Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.offers import Offers
from helper_app.ui.screens.tiles import TilesScreen
from helper_app.ui.widgets.button import Button

PRACTISED = "card.authenticate"
"""The guide that stands first, and is rehearsed with the practice card."""

# Translators: tile on the first screen: rehearse on made-up things; title and line below
PRACTICE = (N_("Practise"), N_("Mistakes do no harm here."))
# Translators: tile on the first screen: look what reader and card say; title and line below
CHECK = (N_("Check the reader and the card"), N_("No PIN is needed."))


class HomeScreen(TilesScreen):
    """A few large tiles: the main guide, a topic each, and what helps with all of them."""

    guide_chosen = Signal(str, bool)
    """A guide's id, and whether to practise it."""
    end_chosen = Signal()
    least_em, most = 13.0, 3

    def __init__(self, context: Context) -> None:
        super().__init__(context, "home")
        self._offers = Offers(context, self.grid, "home")
        self._fill()
        self.settings = Button(context.theme, name="home.settings", icon="person")
        self.words = Button(context.theme, name="home.words", icon="search")
        self.end = Button(context.theme, name="home.end", icon="end")
        self.settings.clicked.connect(self._open_settings)
        self.words.clicked.connect(self._open_words)
        self.end.clicked.connect(self.end_chosen)
        self.bar.add(self.settings)
        self.bar.add(self.words)
        self.bar.add(self.end, trailing=True)
        self.retranslate()

    def question(self, t: Texts) -> str:
        """Give the question."""
        # Translators: the question on the first screen, above large tiles
        return t("What would you like to do?")

    def explanation(self, t: Texts) -> str:
        """Give the line below the question."""
        # Translators: below the question on the first screen; it takes away fear
        return t("Press one. You can always go back.")

    def retranslate(self) -> None:
        """Put every word into the present language."""
        super().retranslate()
        self._offers.retranslate()
        t = self.context.t
        # Translators: button on the first screen that opens a person's own settings
        self.settings.set_words(t("My settings"))
        # Translators: button on the first screen: search all guides
        self.words.set_words(t("Search"))
        # Translators: button that closes the program; nothing of the visit is kept
        self.end.set_words(t("Finish (erase everything)"))

    def _fill(self) -> None:
        """Offer the main guide, every topic, and then what helps with all of them."""
        shelf = self.context.services.shelf
        self._offers.add_guide(shelf.heading(PRACTISED), self.guide_chosen.emit)
        for topic in shelf.topics:
            title, line = (partial(self.context.title, said) for said in (topic.title, topic.line))
            open_it = partial(self._open_topic, topic)
            self._offers.add(f"topic.{topic.id}", topic.icon, open_it, title, line)
        for key, icon, choose, words in (
            ("practice", "practice", self._open_hall, PRACTICE),
            ("check", "reader", self._open_check, CHECK),
        ):
            said = (partial(self._said, one) for one in words)
            self._offers.add(key, icon, choose, *said)

    def _said(self, message: str) -> str:
        return self.context.t(message)

    def _open_hall(self) -> None:
        from helper_app.ui.screens.hall import HallScreen

        screen = HallScreen(self.context, PRACTISED)
        screen.guide_chosen.connect(self.guide_chosen)
        self.go_to.emit(screen)

    def _open_topic(self, topic: Topic) -> None:
        from helper_app.ui.screens.topic import TopicScreen

        screen = TopicScreen(self.context, topic)
        screen.guide_chosen.connect(self.guide_chosen)
        self.go_to.emit(screen)

    def _open_words(self) -> None:
        from helper_app.ui.screens.words import WordsScreen

        screen = WordsScreen(self.context)
        screen.guide_chosen.connect(self.guide_chosen)
        self.go_to.emit(screen)

    def _open_check(self) -> None:
        from helper_app.ui.screens.check import CheckScreen

        self.go_to.emit(CheckScreen(self.context))

    def _open_settings(self) -> None:
        from helper_app.ui.screens.settings import SettingsScreen

        self.go_to.emit(SettingsScreen(self.context))
