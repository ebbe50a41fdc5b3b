"""What is said of a thing the focus reaches: its name, its state, its place among its like."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QWidget

from helper_app.i18n import Texts
from helper_app.ui.reading_order import in_order
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.tile import Tile


def words_of(widget: QWidget, description: str, t: Texts) -> list[str]:
    """Give what is said of a widget, text by text.

    Args:
        widget: What the focus reached.
        description: What it says of itself besides its name.
        t: The language.
    """
    said = [widget.accessibleName(), *states_of(widget, t)]
    if isinstance(widget, Tile):
        said.append(place_of(widget, t))
    return [words for words in (*said, description) if words]


def states_of(widget: QWidget, t: Texts) -> Iterator[str]:
    """Give what is to be known before pressing it."""
    if isinstance(widget, QAbstractButton) and widget.isChecked():
        # Translators: said of the choice that is in force
        yield t("chosen")
    if not widget.isEnabled() or (isinstance(widget, Button) and widget.is_busy):
        # Translators: said of a button that does nothing now
        yield t("cannot be pressed now")


def place_of(tile: Tile, t: Texts) -> str:
    """Say which of how many tiles it is; nothing of one that stands alone."""
    around = tile.parentWidget()
    beside = in_order(around) if around is not None else ()
    tiles = [one for one in beside if isinstance(one, Tile) and one.isVisible()]
    if len(tiles) < 2:
        return ""
    # Translators: said of a tile: the second of five
    return t("{n} of {all}", n=tiles.index(tile) + 1, all=len(tiles))
