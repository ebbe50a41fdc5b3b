"""The first screen: what do you want to do?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from helper_app.guides.headings import Heading
from helper_app.i18n import N_
from helper_app.ui.context import Context
from helper_app.ui.presenter import UNREVIEWED
from helper_app.ui.screens.screen import Screen
from helper_app.ui.sentences import joined
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.ui.widgets.tile import Tile

ICONS = {
    "card.authenticate": "card",
    "card.status": "calendar",
    "card.pin": "key",
    "card.attributes": "person",
    "document.sign": "document",
}
"""The drawing of each guide's tile, in the order of the tiles; other guides follow."""
PRACTISED = "card.authenticate"
"""The guide that is rehearsed with the practice card."""

# Translators: tile on the first screen: rehearse with a made-up card; title and line below
PRACTICE = (N_("Practise with a practice card"), N_("Mistakes do no harm here."))
# Translators: tile on the first screen: search all guides; title and line below
WORDS = (N_("Search in your own words"), N_("Write what you would like to do."))
# Translators: tile on the first screen: look what reader and card say; title and line below
CHECK = (N_("Check the reader and the card"), N_("No PIN is needed."))


@dataclass(frozen=True)
class Offer:
    """One tile and its words in the language in use."""

    tile: Tile
    title: Callable[[], str]
    line: Callable[[], str]
    is_reviewed: bool = True


class HomeScreen(Screen):
    """A few large tiles, one a guide, and a bar with practice and settings."""

    guide_chosen = Signal(str, bool)
    """A guide's id, and whether to practise it."""
    end_chosen = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, "home")
        self.heading = RubyText(context.theme, role="title", bold=True, name="home.heading")
        self.lead = RubyText(context.theme, role="small", colour="quiet", name="home.lead")
        self.grid = TileGrid(context.theme, least_em=13.0, most=3)
        column = Column(context.theme, self.scroller)
        column.add(self.heading)
        column.add_lead(self.lead)
        column.add(self.grid)
        self._offers: list[Offer] = []
        for heading in sorted(context.services.shelf.headings, key=place_of):
            self._offer_guide(heading)
        self._offer("home.words", "search", self._open_words, WORDS)
        self._offer("home.practice", "practice", self._practise, PRACTICE)
        self._offer("home.check", "reader", self._open_check, CHECK)
        self.settings = Button(context.theme, name="home.settings", icon="person")
        self.end = Button(context.theme, name="home.end", icon="end")
        self.settings.clicked.connect(self._open_settings)
        self.end.clicked.connect(self.end_chosen)
        self.bar.add(self.settings)
        self.bar.add(self.end, trailing=True)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at the first tile."""
        return self._offers[0].tile

    def texts(self) -> Sequence[RubyText]:
        """Say the question and what can be chosen."""
        return [self.heading, self.lead, *(offer.tile.title for offer in self._offers)]

    def introduction(self) -> str:
        """Give the question; the tiles say themselves what they are."""
        return joined((self.heading_text(), self.lead_text()))

    def retranslate(self) -> None:
        """Put every word into the present language."""
        phrases = self.context.phrases
        self.heading.set_phrases(phrases(self.heading_text()))
        self.lead.set_phrases(phrases(self.lead_text()))
        for offer in self._offers:
            mark = "" if offer.is_reviewed else self.context.t(UNREVIEWED)
            offer.tile.set_words(phrases(offer.title()), phrases(offer.line()), phrases(mark))
        t = self.context.t
        # Translators: button on the first screen that opens a person's own settings
        self.settings.set_words(t("My settings"))
        # Translators: button that closes the program; nothing of the visit is kept
        self.end.set_words(t("Finish (erase everything)"))

    def heading_text(self) -> str:
        """Give the question."""
        # Translators: the question on the first screen, above large tiles
        return self.context.t("What would you like to do?")

    def lead_text(self) -> str:
        """Give the line below the question."""
        # Translators: below the question on the first screen; it takes away fear
        return self.context.t("Press one. You can always go back.")

    def _offer_guide(self, heading: Heading) -> None:
        tile = Tile(self.context.theme, name=f"home.guide.{heading.id}", icon=icon_of(heading))
        tile.clicked.connect(lambda: self.guide_chosen.emit(heading.id, False))
        title = partial(self.context.title, heading.title)
        minutes = partial(self._minutes, heading.minutes)
        self._add(Offer(tile, title, minutes, heading.is_reviewed))

    def _offer(
        self, name: str, icon: str, choose: Callable[[], None], words: tuple[str, str]
    ) -> None:
        tile = Tile(self.context.theme, name=name, icon=icon)
        tile.clicked.connect(choose)
        title, line = words
        self._add(Offer(tile, lambda: self.context.t(title), lambda: self.context.t(line)))

    def _add(self, offer: Offer) -> None:
        self.grid.add(offer.tile)
        self._offers.append(offer)

    def _minutes(self, minutes: int) -> str:
        if not minutes:
            return ""
        # Translators: how long a guide takes
        return self.context.t.plural("About {n} minute", "About {n} minutes", minutes)

    def _practise(self) -> None:
        self.guide_chosen.emit(PRACTISED, True)

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


def icon_of(heading: Heading) -> str:
    """Give the drawing of a guide's tile."""
    return ICONS.get(heading.id, "card")


def place_of(heading: Heading) -> tuple[int, str]:
    """Give where a guide's tile stands."""
    order = list(ICONS)
    place = order.index(heading.id) if heading.id in order else len(order)
    return place, heading.id
