"""Where one is: 「3 / 6 カードを置く」 and a bar for each section."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.mirroring import mirrored
from helper_app.ui.widgets.ruby_line import RubyLine

RUBY_SHARE = 0.45
"""Size of a reading as a share of its kanji: both have room in one and a half lines."""


class Progress(QWidget):
    """Sections done and to come. The words say it too; colour alone never does."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = RubyLine(theme, "bar", RUBY_SHARE)
        self._words = ""
        self._at = 0
        self._of = 0
        self.setObjectName(name)
        set_meaning(self, Meaning.WORDS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_progress(self, words: str, at: int, of: int, spoken: str) -> None:
        """Show that one is in section `at` (from 1) of `of`; `spoken` says so as a sentence."""
        self._words, self._at, self._of = words, at, of
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a line of words."""
        metrics = self._theme.metrics("bar", bold=True)
        width = self._line.width(self._words, bold=True)
        return QSize(round(width), round(metrics.height() * 1.5))

    def minimumSizeHint(self) -> QSize:
        """Need the height only."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, then the bars in what room is left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # by its letters
        left = self._line.width(self._words, bold=True)
        box = mirrored(self, QRectF(0, 0, left + 1, self.height()))
        self._line.paint(painter, box, self._words, self._theme.colour("ink"), bold=True)
        left += self._theme.em("bar") * 1.5
        if self._of and self.width() - left > self._of * 24:
            self._paint_bars(painter, left)

    def _paint_bars(self, painter: QPainter, left: float) -> None:
        space = 10.0
        height = max(8.0, self._theme.em("bar") * 0.45)
        width = (self.width() - left - space * (self._of - 1)) / self._of
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(self._of):
            role = "practice" if self._theme.is_practice else "accent"
            painter.setBrush(self._theme.colour(role if number < self._at else "hair"))
            x = left + number * (width + space)
            bar = QRectF(x, (self.height() - height) / 2, width, height)
            painter.drawRoundedRect(mirrored(self, bar), height / 2, height / 2)
