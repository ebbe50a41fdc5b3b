"""Which language? Each is written in itself."""

from __future__ import annotations

from functools import partial

from helper_app.i18n import LOCALES, Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.choices import ChoicesScreen, Option, no_line


class LanguagesScreen(ChoicesScreen):
    """One tile a language."""

    def __init__(self, context: Context) -> None:
        options = [
            Option(
                key=locale,
                title=partial(named, own_name),
                line=no_line,
                is_chosen=partial(is_language, context, locale),
                choose=partial(context.change, locale=locale),
            )
            for locale, own_name in LOCALES.items()
        ]
        super().__init__(context, "languages", options)

    def question(self, t: Texts) -> str:
        """Give the question."""
        # Translators: heading of the choice of languages
        return t("Which language do you read best?")

    def explanation(self, t: Texts) -> str:
        """Give the line below."""
        # Translators: below the heading of the choice of languages
        return t("The words change at once. You stay where you are.")


def named(own_name: str, _t: Texts) -> str:
    """Give a language's own name in every language."""
    return own_name


def is_language(context: Context, locale: str) -> bool:
    """Tell whether this language is in use."""
    return context.locale == locale
