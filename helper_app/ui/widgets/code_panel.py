"""A 2D code to be read with a phone: dark on white in every theme, as phones want it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.painting import rounded_box

LEAST_SQUARE_PX = 4
MOST_SQUARE_PX = 9
MARGIN = 12

Matrix = tuple[tuple[bool, ...], ...]
"""Rows from the top; True is dark. The quiet zone is included."""


class CodePanel(QWidget):
    """One code; hidden while there is none."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._code: Matrix = ()
        self.setObjectName(name)
        set_meaning(self, Meaning.PICTURE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_code(self, code: Matrix | None, words: str) -> None:
        """Show a code and say in words what it is; hide for None."""
        self._code = code or ()
        self.setAccessibleName(words)
        self.setVisible(bool(self._code))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for squares that a phone reads from an arm's length."""
        side = len(self._code) * MOST_SQUARE_PX + 2 * MARGIN
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        side = len(self._code) * LEAST_SQUARE_PX + 2 * MARGIN
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint white ground and dark squares of whole pixels."""
        if not self._code:
            return
        painter = QPainter(self)
        count = len(self._code)
        room = min(self.width(), self.height()) - 2 * MARGIN
        square = max(LEAST_SQUARE_PX, min(MOST_SQUARE_PX, room // count))
        left = max(0, (self.width() - square * count) // 2)
        top = max(0, (self.height() - square * count) // 2)
        box = QRectF(left, top, square * count, square * count)
        white, ink = QColor("#ffffff"), QColor("#000000")
        line = self._theme.colour("hair")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded_box(painter, box.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN), white, line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for row, squares in enumerate(self._code):
            for column, is_dark in enumerate(squares):
                if is_dark:
                    painter.fillRect(
                        left + column * square, top + row * square, square, square, ink
                    )
