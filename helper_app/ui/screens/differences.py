"""「画面がちがう」: what do you see instead? Each answer leads to its remedy."""

from __future__ import annotations

from functools import partial

from helper_app.i18n import Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.choices import ChoicesScreen, Option, never, no_line
from helper_app.ui.walker import Walker


class DifferencesScreen(ChoicesScreen):
    """One tile for each thing that may be seen instead."""

    def __init__(self, context: Context, walker: Walker) -> None:
        self._walker = walker
        options = [
            Option(
                key=str(number),
                title=partial(self._difference, number),
                line=no_line,
                is_chosen=never,
                choose=partial(self._choose, number),
            )
            for number in range(len(walker.view.differences))
        ]
        super().__init__(context, "differences", options, least_em=16.0, most=2)

    def question(self, t: Texts) -> str:
        """Give the question."""
        # Translators: heading of the screen for "It looks different"
        return t("What do you see instead?")

    def explanation(self, t: Texts) -> str:
        """Give the line below."""
        # Translators: below the heading of the screen for "It looks different"
        return t("Press what comes closest. It is not your fault.")

    def _difference(self, number: int, _t: Texts) -> str:
        return self._walker.view.differences[number]

    def _choose(self, number: int) -> None:
        self.go_back.emit()
        self._walker.differ(number)
