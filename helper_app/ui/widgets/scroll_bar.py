"""A scroll bar wide enough for unsteady hands, without arrows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from helper_app.ui.theme.theme import Theme

WIDTH = 28
INSET = 6


class ScrollBar(QScrollBar):
    """A vertical scroll bar in the theme's colours."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for its width."""
        return QSize(WIDTH, 2 * WIDTH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the groove and the handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("page"))
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control = QStyle.ComplexControl.CC_ScrollBar
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = QRectF(self.style().subControlRect(control, option, part, self))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        handle.adjust(INSET, 2, -INSET, -2)
        painter.drawRoundedRect(handle, INSET, INSET)
