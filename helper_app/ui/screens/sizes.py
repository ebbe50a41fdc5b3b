"""How large shall the letters be? The screen itself is the preview."""

from __future__ import annotations

from functools import partial

from helper_app.i18n import Texts
from helper_app.settings import SCALES
from helper_app.ui.context import Context
from helper_app.ui.screens.choices import ChoicesScreen, Option, no_line


class SizesScreen(ChoicesScreen):
    """One tile a size."""

    def __init__(self, context: Context) -> None:
        options = [
            Option(
                key=str(scale),
                title=partial(percent, scale),
                line=no_line,
                is_chosen=partial(is_size, context, scale),
                choose=partial(context.change, scale=scale),
            )
            for scale in SCALES
        ]
        super().__init__(context, "sizes", options, least_em=6.0, most=4)

    def question(self, t: Texts) -> str:
        """Give the question."""
        # Translators: heading of the choice of letter sizes
        return t("Can you read this easily?")

    def explanation(self, t: Texts) -> str:
        """Give the line below."""
        # Translators: below the heading of the choice of letter sizes
        return t("Press a size. The letters change at once.")


def percent(scale: int, t: Texts) -> str:
    """Name a size."""
    # Translators: a letter size; 100 % is already large print
    return t("{percent} %", percent=scale)


def is_size(context: Context, scale: int) -> bool:
    """Tell whether this size is in force."""
    return context.settings.scale == scale
