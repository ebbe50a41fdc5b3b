"""A word with a dashed line around it: something is not finished yet, calmly said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.painting import RADIUS
from helper_app.ui.widgets.ruby_lines import Piece
from helper_app.ui.widgets.ruby_text import RubyText

DASHES = (3.0, 2.5)
"""A dash and a gap, in widths of the line."""


class Mark(QWidget):
    """A mark; hidden while it has no word.

    Args:
        theme: Its look.
        name: Stable dotted object name.
        is_bare: Its readings are not shown.
    """

    def __init__(
        self, theme: Theme, *, name: str, is_bare: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self.words = RubyText(
            theme, role="bar", colour="quiet", name=f"{name}.words", is_bare=is_bare
        )
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._set_margins)
        self._set_margins()
        self.hide()

    def set_words(self, words: Sequence[Sequence[Piece]]) -> None:
        """Show a word, or nothing."""
        self.words.set_phrases(words)
        self.setVisible(bool(words))

    def minimumSizeHint(self) -> QSize:
        """Need room for the whole word: what stands beside it can break, a mark should not."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dashed line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("quiet"), 2.0)
        pen.setDashPattern(DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _set_margins(self) -> None:
        gap = self._theme.gap(0.5)
        self._row.setContentsMargins(gap, 3, gap, 0)  # the words have room below
