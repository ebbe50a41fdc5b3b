"""Tiles that offer guides and other ways on, written in the language in use."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from helper_app.guides.headings import Heading
from helper_app.ui.context import Context
from helper_app.ui.presenter import UNREVIEWED
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.tile import Tile

ICONS = {
    "card.authenticate": "card",
    "card.status": "calendar",
    "card.pin": "key",
    "card.attributes": "person",
    "document.sign": "document",
}
"""The drawing of a guide's tile; the others' is a card."""

Words = Callable[[], str]


class Offer(NamedTuple):
    """One tile and its words in the language in use."""

    tile: Tile
    title: Words
    line: Words
    is_reviewed: bool = True


class Offers:
    """The tiles of a screen.

    Args:
        context: Words and look.
        grid: Where they stand.
        name: Begins their object names.
    """

    def __init__(self, context: Context, grid: TileGrid, name: str) -> None:
        self._context = context
        self._grid = grid
        self._name = name
        self._offers: list[Offer] = []

    def add(
        self, key: str, icon: str, choose: Callable[[], None], title: Words, line: Words
    ) -> None:
        """Offer a way on."""
        self._put(Offer(self._tile(key, icon, choose), title, line))

    def add_guide(self, heading: Heading, choose: Callable[[str, bool], None]) -> None:
        """Offer a guide; `choose` is given its id, and that it is not practice."""
        icon = ICONS.get(heading.id, "card")
        tile = self._tile(f"guide.{heading.id}", icon, lambda: choose(heading.id, False))
        title = partial(self._context.title, heading.title)
        self._put(Offer(tile, title, partial(self._minutes, heading.minutes), heading.is_reviewed))

    def retranslate(self) -> None:
        """Put every tile's words into the present language."""
        phrases = self._context.phrases
        for offer in self._offers:
            mark = "" if offer.is_reviewed else self._context.t(UNREVIEWED)
            offer.tile.set_words(phrases(offer.title()), phrases(offer.line()), phrases(mark))

    def _tile(self, key: str, icon: str, choose: Callable[[], None]) -> Tile:
        tile = Tile(self._context.theme, name=f"{self._name}.{key}", icon=icon)
        tile.clicked.connect(choose)
        return tile

    def _put(self, offer: Offer) -> None:
        self._grid.add(offer.tile)
        self._offers.append(offer)

    def _minutes(self, minutes: int) -> str:
        if not minutes:
            return ""
        # Translators: how long a guide takes
        return self._context.t.plural("About {n} minute", "About {n} minutes", minutes)
