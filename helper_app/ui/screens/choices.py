"""A screen that asks for one thing: a question and tiles, the present choice ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from helper_app.i18n import Texts
from helper_app.ui.context import Context
from helper_app.ui.screens.screen import Screen
from helper_app.ui.sentences import joined
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.ruby_text import RubyText
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


class ChoicesScreen(Screen):
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
        super().__init__(context, name)
        self._options = options
        self.heading = RubyText(context.theme, role="title", bold=True, name=f"{name}.heading")
        self.lead = RubyText(context.theme, role="small", colour="quiet", name=f"{name}.lead")
        self.grid = TileGrid(context.theme, least_em=least_em, most=most)
        column = Column(context.theme, self.scroller)
        column.add(self.heading)
        column.add_lead(self.lead)
        column.add(self.grid)
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

    def question(self, t: Texts) -> str:
        """Give the question."""
        raise NotImplementedError

    def explanation(self, t: Texts) -> str:
        """Give the line below the question."""
        raise NotImplementedError

    def first_focus(self) -> QWidget | None:
        """Begin at the present choice."""
        return self.grid.first

    def texts(self) -> Sequence[RubyText]:
        """Say the question and what can be chosen."""
        return [self.heading, self.lead, *(tile.title for tile in self.grid.tiles)]

    def introduction(self) -> str:
        """Give the question; the tiles say themselves what they are."""
        t = self.context.t
        return joined((self.question(t), self.explanation(t)))

    def retranslate(self) -> None:
        """Put every word into the present language, and the tick where it belongs."""
        t, phrases = self.context.t, self.context.phrases
        self.heading.set_phrases(phrases(self.question(t)))
        self.lead.set_phrases(phrases(self.explanation(t)))
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
