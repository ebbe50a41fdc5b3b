"""A person's own settings, each seen at once: colours, voice, readings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from helper_app.i18n import N_, Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.choices import ChoicesScreen, Option

# Translators: choices of "My settings"; a title and the line below it
LOOKS = {
    "auto": (N_("Colours: by themselves"), N_("As this computer shows everything")),
    "light": (N_("Light colours"), N_("Dark letters on white")),
    "dark": (N_("Dark colours"), N_("White letters on dark grey")),
    "contrast": (N_("Strong contrast"), N_("White and yellow on black")),
}
# Translators: choices of "My settings" about the voice
VOICES = {
    "auto": (N_("Voice: by itself"), N_("Silent while a screen reader speaks")),
    "on": (N_("Voice: always"), N_("Every screen is read aloud")),
    "off": (N_("Voice: only when asked"), N_("Press “Read aloud” to hear a screen")),
}
# Translators: choices of "My settings" about the small readings above kanji
READINGS = {
    "all": (N_("Readings: shown"), N_("Small letters above every kanji word")),
    "off": (N_("Readings: hidden"), N_("Kanji alone")),
}
GROUPS = (("theme", LOOKS), ("speech", VOICES), ("furigana", READINGS))


class SettingsScreen(ChoicesScreen):
    """One tile a choice, group by group."""

    def __init__(self, context: Context) -> None:
        options = [
            self._option(context, setting, value, *words)
            for setting, group in GROUPS
            for value, words in group.items()
        ]
        super().__init__(context, "settings", options, least_em=12.0, most=3)

    def question(self, t: Texts) -> str:
        """Give the question."""
        # Translators: heading of a person's own settings
        return t("How do you like it best?")

    def explanation(self, t: Texts) -> str:
        """Give the line below."""
        # Translators: below the heading of a person's own settings
        return t("Try what you like. Nothing can break.")

    @staticmethod
    def _option(context: Context, setting: str, value: str, title: str, line: str) -> Option:
        def said(message: str) -> Callable[[Texts], str]:
            return lambda t: t(message)

        return Option(
            key=f"{setting}.{value}",
            title=said(title),
            line=said(line),
            is_chosen=lambda: getattr(context.settings, setting) == value,
            choose=partial(context.change, **{setting: value}),
        )
