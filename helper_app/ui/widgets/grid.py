"""Tiles side by side: as many columns as fit, one when the letters are large."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.mirroring import placed
from helper_app.ui.widgets.tile import Tile


class TileGrid(QWidget):
    """Tiles of equal width; tiles of one row have equal height.

    Args:
        least_em: The least width of a tile, in em of body text.
        most: The most columns.
    """

    def __init__(
        self, theme: Theme, *, least_em: float, most: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._least_em = least_em
        self._most = most
        self._tiles: list[Tile] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._arrange_anew)

    def add(self, tile: Tile) -> None:
        """Add a tile."""
        tile.setParent(self)
        self._tiles.append(tile)
        self._arrange_anew()

    def clear(self) -> None:
        """Take every tile away."""
        for tile in self._tiles:
            tile.hide()
            tile.deleteLater()
        self._tiles = []

    @property
    def tiles(self) -> list[Tile]:
        """Give the tiles in reading order."""
        return list(self._tiles)

    @property
    def first(self) -> Tile:
        """Give the tile where the hand begins: the present choice, else the first one."""
        return next((tile for tile in self._tiles if tile.is_chosen), self._tiles[0])

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all rows."""
        return self._place(width, moves=False)

    def sizeHint(self) -> QSize:
        """Ask for one comfortable row."""
        width = round(self._least_em * self._theme.em() * min(self._most, len(self._tiles) or 1))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Need room for one tile."""
        width = max((tile.minimumSizeHint().width() for tile in self._tiles), default=0)
        return QSize(width, 0)

    def resizeEvent(self, _event: object) -> None:
        """Place the tiles for the new width."""
        self._arrange_anew()

    def event(self, event: QEvent) -> bool:
        """Place the tiles anew once the words on one have been laid out."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange_anew()
        return super().event(event)

    def _arrange_anew(self) -> None:
        """Place the tiles anew: the width, their number or their words have changed."""
        height = self._place(self.width(), moves=True)
        if self.minimumHeight() != height:
            self.setMinimumHeight(height)
        self.updateGeometry()

    def _place(self, width: int, *, moves: bool) -> int:
        if not self._tiles:
            return 0
        space = self._theme.gap(0.3)
        least = max(self._least_em * self._theme.em(), self.minimumSizeHint().width())
        fits = int((width + space) / (least + space))
        columns = max(1, min(self._most, fits, len(self._tiles)))
        tile_width = (width - space * (columns - 1)) // columns
        y = 0
        for start in range(0, len(self._tiles), columns):
            row = self._tiles[start : start + columns]
            height = max(tile.heightForWidth(tile_width) for tile in row)
            if moves:
                for number, tile in enumerate(row):
                    box = QRect(number * (tile_width + space), y, tile_width, height)
                    room = QRect(0, 0, width, height)
                    tile.setGeometry(placed(self, box, room))
                    tile.show()
            y += height + space
        return y - space
