"""What was chosen, in words, and where to keep it: here, on a stick, or nowhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from helper_app.i18n import N_
from helper_app.ui import setting_words
from helper_app.ui.context import NOWHERE, Context, Keeping
from helper_app.ui.fitting import Fitting
from helper_app.ui.screens.screen import Screen
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.notice import Notice
from helper_app.ui.widgets.picture_tile import PictureTile
from helper_app.ui.widgets.points import Points
from helper_app.ui.widgets.ruby_text import RubyText


@dataclass(frozen=True)
class Way:
    """One way of keeping settings, in words.

    Attributes:
        place: One of `Keeping.place`.
        picture: File name of its drawing.
        title, line: On its tile.
        done: Said when it is done.
    """

    place: str
    picture: str
    title: str
    line: str
    done: str


# Translators: where a person's settings are kept: title, line below, and what is said then
WAYS = (
    Way(
        "here",
        "computer.svg",
        N_("Keep on this computer"),
        N_("It will be like this next time too."),
        N_("Your settings are kept on this computer."),
    ),
    Way(
        "file",
        "need-keep-stick.svg",
        N_("Put on a USB stick"),
        N_("For using them on another computer."),
        N_("Your settings are in your own file."),
    ),
    Way(
        "nowhere",
        "need-keep-nothing.svg",
        N_("Do not keep"),
        N_("For this time only. Nothing is left behind."),
        N_("Nothing is kept. The settings hold until you finish."),
    ),
)


class KeepingScreen(Screen):
    """The end of the questions, also reached from the settings.

    Args:
        context: Its surroundings.
        fitting: The answers, if it is the end of the questions.
    """

    def __init__(self, context: Context, fitting: Fitting | None = None) -> None:
        super().__init__(context, "keeping")
        self._fitting = fitting
        self._is_done = False
        theme = context.theme
        self.heading = RubyText(theme, role="title", bold=True, name="keeping.heading")
        self.chosen = Points(theme, name="keeping.chosen")
        self.done = Notice(theme, kind="good", name="keeping.done")
        self.question = RubyText(theme, bold=True, name="keeping.question")
        self.grid = TileGrid(theme, least_em=9.2, most=3)
        column = Column(theme, self.scroller, edge=0.5, space=0.3)
        column.add(self.heading, self.chosen, self.done, self.question, self.grid)
        self._add_tiles()
        self.back = self.add_back("keeping.back")
        self.needs = Button(theme, name="keeping.needs", icon="help")
        self.finish = Button(theme, look="primary", name="keeping.finish", icon_after="next")
        self.bar.add(self.needs)
        self.bar.add(self.finish, trailing=True)
        self.needs.clicked.connect(self._open_needs)
        self.finish.clicked.connect(self.go_home)
        context.settings_changed.connect(self.retranslate)
        self.retranslate()

    def enter(self) -> None:
        """Show what came of a screen above this one."""
        self.retranslate()
        super().enter()

    def first_focus(self) -> QWidget | None:
        """Begin at going on when it is done, else at the way that fits the person."""
        if self._is_done:
            return self.finish
        tiles = dict(zip((way.place for way in WAYS), self.grid.tiles, strict=True))
        return tiles[self._keeping.place]

    def texts(self) -> Sequence[RubyText]:
        """Say what was chosen, row by row, then what to do with it."""
        ways = [] if self._is_done else [self.question, *(tile.title for tile in self.grid.tiles)]
        return [self.heading, *self.chosen.lines, self.done.words, *ways]

    def retranslate(self) -> None:
        """Put every word into the present language, and the tick where it belongs."""
        t, phrases = self.context.t, self.context.phrases
        self.heading.set_phrases(phrases(self._heading()))
        self.chosen.set_points([phrases(line) for line in self._lines()])
        self.done.set_words(phrases(self._done()))
        self.question.set_phrases(phrases(self._question()))
        for way, tile in zip(WAYS, self.grid.tiles, strict=True):
            tile.set_words(phrases(t(way.title)), phrases(t(way.line)))
            tile.set_chosen(way.place == self._keeping.place, t("chosen"))
        self.back.set_words(t("Back"))
        # Translators: button that opens the table of troubles
        self.needs.set_words(t("Choose by trouble"))
        # Translators: button that ends the questions of the first run
        self.finish.set_words(t("To the first screen"))

    @property
    def _keeping(self) -> Keeping:
        if self._fitting is None or self._is_done:
            return self.context.keeping
        return NOWHERE if self._fitting.is_guest else self._fitting.keeping

    def _heading(self) -> str:
        # Translators: heading above what a person chose
        return self.context.t("This is how it is now")

    def _question(self) -> str:
        # Translators: question above the three ways of keeping settings
        return self.context.t("Where shall the settings be kept?")

    def _lines(self) -> list[str]:
        t = self.context.t
        # Translators: when a person has no settings of their own
        return setting_words.in_words(self.context.settings, t) or [t("Everything as usual")]

    def _done(self) -> str:
        done = {way.place: way.done for way in WAYS}
        return self.context.t(done[self.context.keeping.place]) if self._is_done else ""

    def _add_tiles(self) -> None:
        choosing: dict[str, Callable[[], None]] = {
            "here": self._keep_here,
            "file": self._open_places,
            "nowhere": self._keep_nothing,
        }
        for way in WAYS:
            file = self.context.services.shelf.folder / "pictures" / way.picture
            name = f"keeping.{way.place}"
            tile = PictureTile(self.context.theme, name=name, picture=file)
            tile.clicked.connect(choosing[way.place])
            self.grid.add(tile)

    def _keep_here(self) -> None:
        self._keep(Keeping("here", self.context.services.save))

    def _keep_nothing(self) -> None:
        self._keep(NOWHERE)

    def _keep(self, keeping: Keeping) -> bool:
        keeps = self._fitting.keep if self._fitting is not None else self.context.keep
        if not keeps(keeping):
            return False
        self._is_done = True
        if self.isVisible():
            self.enter()
        return True

    def _open_places(self) -> None:
        from helper_app.ui.screens.places import PlacesScreen

        self.go_to.emit(PlacesScreen(self.context, self._keep))

    def _open_needs(self) -> None:
        from helper_app.ui.screens.needs import NeedsScreen

        self.go_to.emit(NeedsScreen(self.context))
