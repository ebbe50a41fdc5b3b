"""A drawn picture on a quiet panel, with its words for those who do not see it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helper_app.ui.theme.pictures import drawn
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.painting import rounded_box

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

MARGIN = 16


class Picture(QWidget):
    """One picture, as large as its room lets it be."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._file: Path | None = None
        self._renderer: QSvgRenderer | None = None
        self.setObjectName(name)
        set_meaning(self, Meaning.PICTURE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._read)

    def set_picture(self, file: Path | None, alt: str) -> None:
        """Show an SVG file; hide the panel when there is none or it cannot be read."""
        self.setAccessibleName(alt)
        if file != self._file:
            self._file = file
            self._read()
        self.setVisible(self._renderer is not None)

    def _read(self) -> None:
        """Read the picture in the theme's colours."""
        self._renderer = drawn(self._file, self._theme.colours) if self._file is not None else None
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the format the pictures are drawn in."""
        return QSize(480, 412)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(240, 206)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint panel and picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        rounded_box(painter, box, self._theme.colour("surface"), self._theme.colour("hair"))
        if self._renderer is None:
            return
        drawn = self._renderer.viewBoxF()
        room = box.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        factor = min(room.width() / drawn.width(), room.height() / drawn.height())
        width, height = drawn.width() * factor, drawn.height() * factor
        left, top = room.center().x() - width / 2, room.center().y() - height / 2
        self._renderer.render(painter, QRectF(left, top, width, height))
