"""What can be rehearsed on one machine: the usual way, and what can go wrong."""

from __future__ import annotations

from functools import partial

from helper_app.i18n import Texts
from helper_app.practice.model import Machine, Scenario
from helper_app.practice.rehearsal import Rehearsal
from helper_app.ui.context import Context
from helper_app.ui.screens.offers import Offers
from helper_app.ui.screens.practice import PracticeScreen
from helper_app.ui.screens.tiles import TilesScreen


class ScenariosScreen(PracticeScreen, TilesScreen):
    """One tile a scenario; opens the machine, and what is said at its end."""

    def __init__(self, context: Context, machine: Machine) -> None:
        super().__init__(context, "scenarios")
        self._machine = machine
        self._offers = Offers(context, self.grid, "scenarios")
        for scenario in machine.scenarios:
            said = (partial(context.title, text) for text in (scenario.title, scenario.task))
            open_it = partial(self.rehearse, scenario)
            self._offers.add(scenario.id, "practice", open_it, *said)
        self.back = self.add_back("scenarios.back")
        self.retranslate()

    def question(self, _t: Texts) -> str:
        """Give the machine."""
        return self.context.title(self._machine.title)

    def explanation(self, _t: Texts) -> str:
        """Give in what real ones differ."""
        return self.context.title(self._machine.note)

    def retranslate(self) -> None:
        """Put every word into the present language."""
        super().retranslate()
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
