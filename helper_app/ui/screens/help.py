"""「困った」: what may help right now, from any screen, and the way back to where one was."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from helper_app.i18n import N_, Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.choices import ChoicesScreen, Option, never
from helper_app.ui.screens.screen import Screen

# Translators: what a person in trouble can press; a title and the line below it
WAYS = {
    "sizes": (N_("I cannot read it well"), N_("Make the letters larger")),
    "voice": (N_("I cannot hear it well"), N_("Slower, louder, or sentence by sentence")),
    "languages": (N_("I want another language"), N_("Japanese or English")),
    "check": (N_("The card or the reader does not work"), N_("Look what is wrong")),
    "needs": (N_("Choose by trouble"), N_("What helps the eyes, ears and hands")),
    "suspicious": (N_("A call or a message seems odd"), N_("Do not pay. Look what to do.")),
    "town": (N_("I want to ask at the counter"), N_("Your town's counter, hours and number")),
    "home": (N_("I am lost, or I want to stop"), N_("Back to the first screen. Nothing is kept.")),
}


SUSPICIOUS = "safety.real"
"""The guide for whoever got an odd call or message."""


class HelpScreen(ChoicesScreen):
    """One tile a trouble."""

    def __init__(self, context: Context) -> None:
        doing: dict[str, Callable[[], None]] = {
            **{name: partial(self._open, name) for name in WAYS},
            "voice": self._open_voice,
            "suspicious": partial(context.guide_wanted.emit, SUSPICIOUS),
            "home": self._leave_for_home,
        }
        options = [
            Option(key, partial(_said, title), partial(_said, line), never, doing[key])
            for key, (title, line) in WAYS.items()
        ]
        self._reading = context.services.announcer.reading
        super().__init__(context, "help", options, least_em=15.0, most=2)

    def question(self, t: Texts) -> str:
        """Give the question."""
        # Translators: heading of the help screen, 困った; it takes away fear
        return t("What is the matter?")

    def explanation(self, t: Texts) -> str:
        """Give the line below."""
        # Translators: below the heading of the help screen
        return t("There is no hurry. Nothing can break.")

    def _open(self, name: str) -> None:
        self.go_to.emit(made(name, self.context))

    def _open_voice(self) -> None:
        """Open what reads the text of the screen below."""
        from helper_app.ui.screens.voice import VoiceScreen

        self.go_to.emit(VoiceScreen(self.context, self._reading))

    def _leave_for_home(self) -> None:
        self.go_home.emit()


def made(name: str, context: Context) -> Screen:
    """Make the screen behind a tile."""
    from helper_app.ui.screens.check import CheckScreen
    from helper_app.ui.screens.languages import LanguagesScreen
    from helper_app.ui.screens.needs import NeedsScreen
    from helper_app.ui.screens.sizes import SizesScreen
    from helper_app.ui.screens.town import TownScreen

    screens = {
        "needs": NeedsScreen,
        "sizes": SizesScreen,
        "languages": LanguagesScreen,
        "check": CheckScreen,
        "town": TownScreen,
    }
    return screens[name](context)


def _said(message: str, t: Texts) -> str:
    return t(message)
