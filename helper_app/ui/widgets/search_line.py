"""A line to type in: large, framed as everything that can be pressed, named for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QRegularExpression, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.painting import RING, focus_ring, rounded_box

LONGEST = 60
"""Letters; enough for a sentence."""
NO_LONG_NUMBER = "(?!.*[0-9０-９]{12})[^\\x00-\\x1f]*"
"""Refuses what may be a 12-digit number: it is nobody's business here."""


class SearchLine(QLineEdit):
    """One line of text; Enter looks for it."""

    entered = Signal()

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._example = ""
        self.setObjectName(name)
        self.setFrame(False)
        self.setMaxLength(LONGEST)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(NO_LONG_NUMBER), self))
        self.returnPressed.connect(self.entered)
        theme.changed.connect(self._take_look)
        self._take_look()

    def set_words(self, words: str, example: str) -> None:
        """Say what belongs here to a screen reader, and show an example in the empty line."""
        self._example = example
        self.setAccessibleName(words)
        self._fit_example()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the example where it has room."""
        super().resizeEvent(event)
        self._fit_example()

    def sizeHint(self) -> QSize:
        """Ask for a height that is easy to hit."""
        return QSize(round(self._theme.em() * 12), self._theme.target + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Keep the height."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame and ring, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        rounded_box(painter, box, theme.colour("surface"), theme.colour("line"), 2.0)
        if self.hasFocus():
            focus_ring(painter, box, theme)
        painter.end()
        super().paintEvent(event)

    def _fit_example(self) -> None:
        """Leave the example out rather than shorten it."""
        margins = self.textMargins()
        room = self.width() - margins.left() - margins.right() - 2 * RING
        fits = self._theme.advance(self._example, "small") <= room
        self.setPlaceholderText(self._example if fits else "")

    def _take_look(self) -> None:
        theme = self._theme
        self.setFont(theme.font("small"))
        palette = self.palette()
        clear = theme.colour("surface")
        clear.setAlpha(0)
        palette.setColor(QPalette.ColorRole.Base, clear)
        palette.setColor(QPalette.ColorRole.Text, theme.colour("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.colour("quiet"))
        palette.setColor(QPalette.ColorRole.Highlight, theme.colour("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("on_accent"))
        self.setPalette(palette)
        gap = theme.gap(0.8)
        self.setTextMargins(gap, 0, gap, 0)
        self._fit_example()
        self.updateGeometry()
