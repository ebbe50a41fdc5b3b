"""What can be practised: the practice card, and every machine that is drawn to rehearse on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from helper_app.errors import HelperError
from helper_app.i18n import Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.offers import Offers
from helper_app.ui.screens.practice import PracticeScreen
from helper_app.ui.screens.tiles import TilesScreen


class HallScreen(PracticeScreen, TilesScreen):
    """One tile for the main guide with the practice card, and one a machine.

    Args:
        context: Words and look.
        guide: The guide that is rehearsed with the practice card.
    """

    guide_chosen = Signal(str, bool)
    """A guide's id, and that it is practice."""

    def __init__(self, context: Context, guide: str) -> None:
        super().__init__(context, "hall")
        self._offers = Offers(context, self.grid, "hall")
        self._fill(guide)
        self.back = self.add_back("hall.back")
        self.retranslate()

    def question(self, t: Texts) -> str:
        """Give the question."""
        # Translators: heading above what can be practised
        return t("What would you like to practise?")

    def explanation(self, t: Texts) -> str:
        """Give the line below."""
        # Translators: below that heading; it takes away fear
        return t("Nothing here is real, and nothing is sent anywhere.")

    def retranslate(self) -> None:
        """Put every word into the present language."""
        super().retranslate()
        self._offers.retranslate()
        self.back.set_words(self.context.t("Back"))

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
