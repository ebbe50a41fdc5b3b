"""A guide that was left before its end is opened again: go on there, or begin anew."""

from __future__ import annotations

from collections.abc import Callable

from helper_app.i18n import Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.choices import ChoicesScreen, Option, never, no_line


class ResumeScreen(ChoicesScreen):
    """Two tiles; nothing is lost by either.

    Args:
        context: Its surroundings.
        instruction: What the step says one would go on at, in the language in use.
        go_on: Opens the guide there.
        begin: Opens it at its beginning.
    """

    def __init__(
        self,
        context: Context,
        instruction: Callable[[], str],
        go_on: Callable[[], None],
        begin: Callable[[], None],
    ) -> None:
        def then(open_: Callable[[], None]) -> Callable[[], None]:
            def choose() -> None:
                self.go_back.emit()
                open_()

            return choose

        options = [
            Option("go_on", _go_on, lambda _t: instruction(), never, then(go_on), "next"),
            Option("begin", _begin, no_line, never, then(begin), "back"),
        ]
        super().__init__(context, "resume", options, least_em=15.0, most=2)

    def question(self, t: Texts) -> str:
        """Give the question."""
        # Translators: a guide that was left before its end is opened again
        return t("You were here before. Go on from there?")

    def explanation(self, t: Texts) -> str:
        """Give the line below."""
        # Translators: below the question whether to go on where a guide was left
        return t("Steps with the card are done again.")


def _go_on(t: Texts) -> str:
    # Translators: tile: go on where the guide was left; the step's instruction stands below
    return t("Go on from there")


def _begin(t: Texts) -> str:
    # Translators: tile: begin a guide anew
    return t("From the beginning")
