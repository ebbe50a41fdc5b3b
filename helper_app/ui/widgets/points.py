"""What was achieved: one panel, a tick before each line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from helper_app.ui.theme.icons import paint_icon
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.painting import rounded_box
from helper_app.ui.widgets.ruby_lines import Piece
from helper_app.ui.widgets.ruby_text import RubyText


class Points(QWidget):
    """Ticked lines; hidden while there are none."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        self.lines: list[RubyText] = []

    def set_points(self, points: Sequence[Sequence[Sequence[Piece]]]) -> None:
        """Show these lines."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = []
        for row, phrases in enumerate(points):
            text = RubyText(self._theme, role="small", name=f"{self.objectName()}.{row}")
            text.set_phrases(phrases)
            self._grid.addWidget(Tick(self._theme), row, 0)
            self._grid.addWidget(text, row, 1)
            self.lines.append(text)
        gap = self._theme.gap(0.6)
        self._grid.setContentsMargins(gap, gap // 2, gap, gap // 2)
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(0)
        self.setVisible(bool(points))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge = self._theme.colour("good_soft"), self._theme.colour("good")
        width = 2.0 if self._theme.name == "contrast" else 0.0
        rounded_box(painter, QRectF(self.rect()), fill, edge, width)


class Tick(QWidget):
    """A tick as high as a line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for a square of one em."""
        side = round(self._theme.em("small") * 1.2)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, "check", QRectF(self.rect()), self._theme.colour("good"))
