"""A coloured panel around a text: it worked, something to know, something to hear calmly."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.mirroring import margins, mirrored
from helper_app.ui.widgets.painting import rounded_box
from helper_app.ui.widgets.ruby_lines import Piece
from helper_app.ui.widgets.ruby_text import RubyText

KINDS = {
    "good": ("good_soft", "good"),
    "note": ("note_soft", "note"),
    "help": ("help_soft", "help"),
    "plain": ("surface", "line"),
}
"""Fill and edge, as colour roles."""
EDGE = 8


class Notice(QWidget):
    """A panel with an optional heading and a text; hidden while both are empty."""

    def __init__(
        self, theme: Theme, *, kind: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self.setObjectName(name)
        heading_colour = "ink" if kind == "plain" else KINDS[kind][1]
        self.heading = RubyText(
            theme,
            role="small",
            colour=heading_colour,
            bold=True,
            name=f"{name}.heading",
            is_heading=True,
        )
        self.words = RubyText(theme, role="small", name=f"{name}.words")
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.words)
        self._set_margins()
        theme.changed.connect(self._set_margins)

    def set_words(
        self, words: Sequence[Sequence[Piece]], heading: Sequence[Sequence[Piece]] = ()
    ) -> None:
        """Show a text under a heading; hide the panel when there is none."""
        self.heading.set_phrases(heading)
        self.words.set_phrases(words)
        self.heading.setVisible(bool(heading))
        self.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        """Change sides with the direction of reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._set_margins()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the panel and its thick edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge = (self._theme.colour(role) for role in KINDS[self._kind])
        box = QRectF(self.rect())
        needs_border = self._kind == "plain" or self._theme.name == "contrast"
        rounded_box(painter, box, fill, edge, 2.0 if needs_border else 0.0)
        if self._kind != "plain":
            painter.setClipRect(mirrored(self, QRectF(0, 0, EDGE, self.height())))
            rounded_box(painter, box, edge, edge)

    def _set_margins(self) -> None:
        gap = self._theme.gap(0.8)
        column = self.layout()
        assert column is not None
        column.setContentsMargins(margins(self, gap + EDGE, gap // 2, gap, gap // 2))
