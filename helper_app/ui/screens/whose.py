"""「だれの手続き？」: asked once a visit, before the first guide."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from helper_app.i18n import N_, Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.choices import ChoicesScreen, Option
from helper_app.visit import Whose

WHOSE: dict[Whose, tuple[str, str, str]] = {
    # Translators: answer to whose procedure it is; title of a tile, and the line below
    "self": ("person", N_("My own"), N_("I do it for myself.")),
    "family": ("family", N_("Somebody of my family"), N_("I help beside them.")),
    "supported": ("hand", N_("Somebody I support"), N_("I help as a supporter or volunteer.")),
}
"""Icon, title and line of every answer."""


class WhoseScreen(ChoicesScreen):
    """Three tiles; an answer is for this visit and can be changed on a guide's first step.

    Args:
        context: Its surroundings.
        then: What follows the answer.
    """

    def __init__(self, context: Context, then: Callable[[], None]) -> None:
        self._visit = context.services.visit
        self._then = then
        super().__init__(context, "whose", [self._option(whose) for whose in WHOSE], least_em=15.0)

    def question(self, t: Texts) -> str:
        """Give the question."""
        # Translators: asked once, before the first guide
        return t("Whose procedure is this?")

    def explanation(self, t: Texts) -> str:
        """Give the line below."""
        # Translators: below the question whose procedure it is
        return t("It is asked only once. Nobody else is told.")

    def _option(self, whose: Whose) -> Option:
        icon, title, line = WHOSE[whose]
        return Option(
            key=whose,
            title=lambda t: t(title),
            line=lambda t: t(line),
            is_chosen=lambda: self._visit.whose == whose,
            choose=partial(self._choose, whose),
            icon=icon,
        )

    def _choose(self, whose: Whose) -> None:
        self._visit.whose = whose
        self.go_back.emit()
        self._then()
