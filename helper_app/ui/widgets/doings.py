"""Tiles for what can be done: one a thing to press, put in or take out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from helper_app.i18n import is_japanese
from helper_app.practice.model import Event
from helper_app.practice.view import Doing
from helper_app.ui.context import Context
from helper_app.ui.sentences import remarked
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.ui.widgets.tile import Tile


class Doings(TileGrid):
    """A grid of doings. A tile stays while its event can be done, so that the focus stays too.

    Args:
        context: Words and look.
        least_em: The least width of a tile, in em of body text.
        most: The most columns.
    """

    done = Signal(Event)
    """What was chosen."""

    def __init__(
        self, context: Context, *, least_em: float, most: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.theme, least_em=least_em, most=most, parent=parent)
        self._context = context
        self._doings: tuple[Doing, ...] = ()

    def show_doings(self, doings: Sequence[Doing], shown: Event | None) -> None:
        """Show these, with a mark on the one to press now; hide where there is none.

        Args:
            doings: What can be done.
            shown: What a person is shown; None for nothing.
        """
        before = [doing.event for doing in self._doings]
        self._doings = tuple(doings)
        if before != [doing.event for doing in doings]:
            self.clear()
            for doing in doings:
                self.add(self._tile(doing.event))
        for tile, doing in zip(self.tiles, doings, strict=True):
            self._write(tile, doing, is_shown=doing.event == shown)
        self.setVisible(bool(doings))

    def tile(self, event: Event | None) -> Tile | None:
        """Give the tile of an event; None if it is not here."""
        pairs = zip(self._doings, self.tiles, strict=True)
        return next((tile for one, tile in pairs if one.event == event), None)

    def texts(self) -> list[RubyText]:
        """Give what is said of each tile: a Japanese label only to who understands Japanese."""
        pairs = zip(self._doings, self.tiles, strict=True)
        return [tile.line if self._is_foreign(one) else tile.title for one, tile in pairs]

    def _tile(self, event: Event) -> Tile:
        name = ".".join(filter(None, ("rehearsal", event.kind, event.name)))
        tile = Tile(self._context.theme, name=name)
        tile.clicked.connect(partial(self.done.emit, event))
        return tile

    def _write(self, tile: Tile, doing: Doing, *, is_shown: bool) -> None:
        t, phrases = self._context.t, self._context.phrases
        line = doing.gloss
        if doing.left:
            # Translators: how many coins a person still holds, on a tile
            line = t("{n} in your hand", n=doing.left)
        # Translators: a mark on the button a person is shown; keep it very short
        mark = phrases(t("Here")) if is_shown else ()
        tile.set_words(phrases(doing.words), phrases(line), mark)
        if self._is_foreign(doing):
            meaning = remarked(tile.line.text(), tile.title.text())  # heard first
            tile.setAccessibleName(remarked(meaning, tile.mark.words.text()))

    def _is_foreign(self, doing: Doing) -> bool:
        """Tell whether its words are Japanese and the person's language is another one."""
        return doing.is_label and not is_japanese(self._context.locale)
