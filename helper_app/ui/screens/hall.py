"""What can be practised: the practice card, and every machine that is drawn to rehearse on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from helper_app.errors import HelperError
from helper_app.ui.context import Context
from helper_app.ui.screens.offers import Offers
from helper_app.ui.screens.practice import PracticeScreen
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.ruby_text import RubyText


class HallScreen(PracticeScreen):
    """One tile for the main guide with the practice card, and one a machine.

    Args:
        context: Words and look.
        guide: The guide that is rehearsed with the practice card.
    """

    guide_chosen = Signal(str, bool)
    """A guide's id, and that it is practice."""

    def __init__(self, context: Context, guide: str) -> None:
        super().__init__(context, "hall")
        theme = context.theme
        self.heading = RubyText(theme, role="title", bold=True, name="hall.heading")
        self.lead = RubyText(theme, role="small", colour="quiet", name="hall.lead")
        self.grid = TileGrid(theme, least_em=15.0, most=2)
        column = Column(theme, self.scroller)
        column.add(self.heading)
        column.add_lead(self.lead)
        column.add(self.grid)
        self._offers = Offers(context, self.grid, "hall")
        self._fill(guide)
        self.back = self.add_back("hall.back")
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at the first tile."""
        return self.grid.first

    def texts(self) -> Sequence[RubyText]:
        """Say what can be practised."""
        return [self.heading, self.lead, *(tile.title for tile in self.grid.tiles)]

    def introduction(self) -> str:
        """Give the question; the tiles say themselves what they are."""
        return self.heading.text()

    def retranslate(self) -> None:
        """Put every word into the present language."""
        t, phrases = self.context.t, self.context.phrases
        # Translators: heading above what can be practised
        self.heading.set_phrases(phrases(t("What would you like to practise?")))
        # Translators: below that heading; it takes away fear
        self.lead.set_phrases(phrases(t("Nothing here is real, and nothing is sent anywhere.")))
        self._offers.retranslate()
        self.back.set_words(t("Back"))

    def _fill(self, guide: str) -> None:
        """Offer the practice card, then every machine that can be read; tell of one that cannot."""
        title = self.context.services.shelf.heading(guide).title
        self._offers.add(
            "card",
            "card",
            partial(self.guide_chosen.emit, guide, True),
            partial(self.context.title, title),
            self._with_card,
        )
        for id_ in self.context.hall.ids:
            try:
                machine = self.context.hall.machine(id_)
            except HelperError as error:
                self.context.tell(error)
                continue
            said = (partial(self.context.title, one) for one in (machine.title, machine.why))
            self._offers.add(f"machine.{id_}", "practice", partial(self._open, id_), *said)

    def _with_card(self) -> str:
        # Translators: line on a tile: this is practised with a made-up card
        return self.context.t("With a practice card")

    def _open(self, machine: str) -> None:
        from helper_app.ui.screens.scenarios import ScenariosScreen

        self.go_to.emit(ScenariosScreen(self.context, self.context.hall.machine(machine)))
