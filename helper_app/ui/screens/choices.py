"""A screen that asks for one thing: a question and tiles, the present choice ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from helper_app.i18n import Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.tiles import TilesScreen
from helper_app.ui.widgets.tile import Tile


@dataclass(frozen=True)
class Option:
    """One thing to choose.

    Attributes:
        key: Stable name, the end of the tile's object name.
        title: Gives its words in a language.
        line: Gives the line below, or nothing.
        is_chosen: Tells whether it is the present choice; `never` when it leads somewhere.
        choose: Chooses it.
        icon: Name of its drawing, or empty.
    """

    key: str
    title: Callable[[Texts], str]
    line: Callable[[Texts], str]
    is_chosen: Callable[[], bool]
    choose: Callable[[], None]
    icon: str = ""


class ChoicesScreen(TilesScreen):
    """A press takes effect at once and can be seen at once; Back returns to where one was."""

    def __init__(
        self,
        context: Context,
        name: str,
        options: Sequence[Option],
        *,
        least_em: float = 11.0,
        most: int = 3,
    ) -> None:
        self.least_em, self.most = least_em, most
        super().__init__(context, name)
        self._options = options
        for option in options:
            is_one = option.is_chosen is not never
            tile = Tile(
                context.theme, name=f"{name}.{option.key}", icon=option.icon, is_one_of=is_one
            )
            tile.clicked.connect(option.choose)
            self.grid.add(tile)
        self.back = self.add_back(f"{name}.back")
        context.settings_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Put every word into the present language, and the tick where it belongs."""
        super().retranslate()
        t, phrases = self.context.t, self.context.phrases
        for option, tile in zip(self._options, self.grid.tiles, strict=True):
            tile.set_words(phrases(option.title(t)), phrases(option.line(t)))
            # Translators: said of the choice that is in force
            tile.set_chosen(option.is_chosen(), t("chosen"))
        # Translators: button that goes back to the screen before
        self.back.set_words(t("Back"))


def no_line(_t: Texts) -> str:
    """Give no line below a title."""
    return ""


def never() -> bool:
    """Say of a tile that leads somewhere that it is not what is in force."""
    return False
