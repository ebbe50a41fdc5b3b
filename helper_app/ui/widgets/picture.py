"""A drawn picture on a quiet panel, with its words for those who do not see it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helper_app.ui.theme.pictures import recoloured
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.painting import rounded_box

MARGIN = 16


class Picture(QWidget):
    """One picture, as large as its room lets it be."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._file: Path | None = None
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def set_picture(self, file: Path | None, alt: str) -> None:
        """Show an SVG file; hide the panel when there is none."""
        self._file = file
        self.setAccessibleName(alt)
        self.setVisible(file is not None)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for the format the pictures are drawn in."""
        return QSize(480, 412)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Stay readable."""
        return QSize(240, 206)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint panel and picture."""
        from PySide6.QtSvg import QSvgRenderer

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        rounded_box(painter, box, self._theme.colour("surface"), self._theme.colour("hair"))
        if self._file is None:
            return
        renderer = QSvgRenderer(QByteArray(recoloured(self._file, self._theme.colours)))
        drawn = renderer.viewBoxF()
        room = box.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        factor = min(room.width() / drawn.width(), room.height() / drawn.height())
        width, height = drawn.width() * factor, drawn.height() * factor
        left, top = room.center().x() - width / 2, room.center().y() - height / 2
        renderer.render(painter, QRectF(left, top, width, height))
