"""What can be rehearsed on one machine: the usual way, and what can go wrong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from helper_app.practice.model import Machine, Scenario
from helper_app.practice.rehearsal import Rehearsal
from helper_app.ui.context import Context
from helper_app.ui.screens.offers import Offers
from helper_app.ui.screens.practice import PracticeScreen
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.ruby_text import RubyText


class ScenariosScreen(PracticeScreen):
    """One tile a scenario; opens the machine, and what is said at its end."""

    def __init__(self, context: Context, machine: Machine) -> None:
        super().__init__(context, "scenarios")
        self._machine = machine
        theme = context.theme
        self.heading = RubyText(theme, role="title", bold=True, name="scenarios.heading")
        self.lead = RubyText(theme, role="small", colour="quiet", name="scenarios.lead")
        self.grid = TileGrid(theme, least_em=15.0, most=2)
        column = Column(theme, self.scroller)
        column.add(self.heading)
        column.add_lead(self.lead)
        column.add(self.grid)
        self._offers = Offers(context, self.grid, "scenarios")
        for scenario in machine.scenarios:
            said = (partial(context.title, text) for text in (scenario.title, scenario.task))
            open_it = partial(self.rehearse, scenario)
            self._offers.add(scenario.id, "practice", open_it, *said)
        self.back = self.add_back("scenarios.back")
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at the usual way."""
        return self.grid.first

    def texts(self) -> Sequence[RubyText]:
        """Say the machine, in what it differs, and what can be rehearsed."""
        return [self.heading, self.lead, *(tile.title for tile in self.grid.tiles)]

    def introduction(self) -> str:
        """Give the machine; the tiles say themselves what they are."""
        return self.heading.text()

    def retranslate(self) -> None:
        """Put every word into the present language."""
        phrases, title = self.context.phrases, self.context.title
        self.heading.set_phrases(phrases(title(self._machine.title)))
        self.lead.set_phrases(phrases(title(self._machine.note)))
        self._offers.retranslate()
        self.back.set_words(self.context.t("Back"))

    def rehearse(self, scenario: Scenario) -> None:
        """Open the machine for a scenario."""
        from helper_app.ui.screens.rehearsal import RehearsalScreen

        screen = RehearsalScreen(self.context, Rehearsal(self._machine, scenario))
        screen.over.connect(self._tell_end)
        self.go_to.emit(screen)

    def _tell_end(self, rehearsal: Rehearsal) -> None:
        """Put what was learnt in the machine's place."""
        from helper_app.ui.screens.rehearsed import RehearsedScreen

        screen = RehearsedScreen(self.context, rehearsal)
        screen.again.clicked.connect(partial(self._once_more, rehearsal.scenario))
        self.go_back.emit()
        self.go_to.emit(screen)

    def _once_more(self, scenario: Scenario) -> None:
        self.go_back.emit()
        self.rehearse(scenario)
