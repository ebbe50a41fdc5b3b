"""A large thing to choose with a drawn picture: above the words, or beside them when wide."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from helper_app.ui.theme.icons import paint_icon
from helper_app.ui.theme.pictures import drawn
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.mirroring import margins, mirrored
from helper_app.ui.widgets.painting import RING, rounded_box
from helper_app.ui.widgets.tile import Tile

FORMAT = 490 / 570
"""Height of a drawing as a share of its width."""
WIDE_EM = 15.0
"""From this width, in em of body text, the picture stands beside the words."""
DRAWING_EM = 7.0
"""Width of the picture, in em of the bars' text."""


class PictureTile(Tile):
    """A tile with a picture. The whole of it can be pressed.

    Args:
        picture: An SVG file; a missing one leaves its room empty.
        is_one_of: As for `Tile`.
    """

    CHOSEN_BORDER = 5.0

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        picture: Path,
        is_one_of: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name=name, is_one_of=is_one_of, parent=parent)
        self._file = picture
        self._renderer = drawn(picture, theme.colours)
        theme.changed.connect(self._draw_anew)

    def heightForWidth(self, width: int) -> int:
        """Give the height of picture and words."""
        start, top, end, bottom = self._margins(width)
        room = max(1, width - start - end)
        shown = [text for text in (self.title, self.line) if not text.isHidden()]
        words = sum(text.heightForWidth(room) for text in shown)
        return max(top + words + bottom, self._drawing_height() + 2 * self._edge())

    def minimumSizeHint(self) -> QSize:
        """Need room for the picture."""
        return QSize(self._drawing_width() + 2 * self._edge(), self._drawing_height())

    def sizeHint(self) -> QSize:
        """Ask for twice the picture's width."""
        width = 2 * self._drawing_width()
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the picture its room."""
        super().resizeEvent(event)
        self._set_margins()

    def _paint_drawing(self, painter: QPainter, _box: QRectF) -> None:
        if self._renderer is not None:
            self._renderer.render(painter, self._spot())

    def _paint_tick(self, painter: QPainter, box: QRectF) -> None:
        """Paint the tick on a plate in the upper corner where lines end and no words are."""
        side = self._theme.em("bar") * 1.7
        corner = QRectF(box.right() - side - 8, box.top() + 8, side, side)
        plate = mirrored(self, corner)
        accent = self._theme.colour("accent")
        rounded_box(painter, plate, accent, accent, 0.0)
        inset = side * 0.16
        inner = plate.adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, "check", inner, self._theme.colour("on_accent"))

    def _draw_anew(self) -> None:
        self._renderer = drawn(self._file, self._theme.colours)
        self.update()

    def _spot(self) -> QRectF:
        width, height = self._drawing_width(), self._drawing_height()
        if self._is_wide(self.width()):
            beside = QRectF(self._edge(), (self.height() - height) / 2, width, height)
            return mirrored(self, beside)
        return QRectF((self.width() - width) / 2, self._edge(), width, height)

    def _set_margins(self) -> None:
        self._row.setContentsMargins(margins(self, *self._margins(self.width())))
        # Below the picture, titles of one row begin on one line.
        self._column.setStretch(0, 1 if self._is_wide(self.width()) else 0)
        self.updateGeometry()
        self.update()

    def _margins(self, width: int) -> tuple[int, int, int, int]:
        """Give what is left free before, above, after and below the words."""
        edge = self._edge()
        tick = round(self._theme.em("bar") * 1.7)
        if self._is_wide(width):
            return self._drawing_width() + 2 * edge, edge, edge + tick, edge
        return edge, self._drawing_height() + round(1.3 * edge), edge, edge

    def _is_wide(self, width: int) -> bool:
        return width >= WIDE_EM * self._theme.em("body")

    def _edge(self) -> int:
        return self._theme.gap(0.6) + RING

    def _drawing_width(self) -> int:
        return round(self._theme.em("bar") * DRAWING_EM)

    def _drawing_height(self) -> int:
        return round(self._drawing_width() * FORMAT)
