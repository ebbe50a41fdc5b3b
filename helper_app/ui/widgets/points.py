"""Short lines of a result or a remedy: one panel, a dot before each line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.mirroring import mirrored
from helper_app.ui.widgets.painting import rounded_box
from helper_app.ui.widgets.ruby_lines import Piece
from helper_app.ui.widgets.ruby_text import RubyText


class Points(QWidget):
    """Dotted lines; hidden while there are none."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        self.lines: list[RubyText] = []
        self._dots: list[Dot] = []

    def set_points(self, points: Sequence[Sequence[Sequence[Piece]]]) -> None:
        """Show these lines."""
        while len(self.lines) < len(points):
            self._add_line()
        for row, (dot, text) in enumerate(zip(self._dots, self.lines, strict=True)):
            text.set_phrases(points[row] if row < len(points) else ())
            text.setVisible(row < len(points))
            dot.setVisible(row < len(points))
        gap = self._theme.gap(0.6)
        self._grid.setContentsMargins(gap, gap // 2, gap, gap // 2)
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(0)
        self.setVisible(bool(points))

    def _add_line(self) -> None:
        row = len(self.lines)
        text = RubyText(self._theme, role="small", name=f"{self.objectName()}.{row}")
        dot = Dot(self._theme, text)
        self._grid.addWidget(dot, row, 0)
        self._grid.addWidget(text, row, 1)
        self.lines.append(text)
        self._dots.append(dot)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        surface, line = self._theme.colour("surface"), self._theme.colour("hair")
        rounded_box(painter, QRectF(self.rect()), surface, line)


class Dot(QWidget):
    """A dot beside the first line of a text."""

    def __init__(self, theme: Theme, text: RubyText) -> None:
        super().__init__()
        self._theme = theme
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Ask for half an em."""
        return QSize(round(self._theme.em("small") * 0.5), round(self._theme.em("small")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dot at the middle of the first line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        em = self._theme.em("small")
        side = em * 0.38
        middle = self._text.first_baseline - em * 0.38
        painter.drawEllipse(mirrored(self, QRectF(0, middle - side / 2, side, side)))
