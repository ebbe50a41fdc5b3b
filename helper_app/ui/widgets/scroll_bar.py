"""A scroll bar wide enough for unsteady hands, without arrows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from helper_app.ui.theme.theme import Theme

WIDTH = 28
INSET = 6
LEAST_HANDLE = 56


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
        length = self.maximum() - self.minimum() + self.pageStep()
        if length <= self.pageStep():
            return
        handle = max(LEAST_HANDLE, self.height() * self.pageStep() / length)
        passed = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
        top = passed * (self.height() - handle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        box = QRectF(INSET, top + 2, self.width() - 2 * INSET, handle - 4)
        painter.drawRoundedRect(box, INSET, INSET)
