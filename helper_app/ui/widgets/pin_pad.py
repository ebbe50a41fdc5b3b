"""A large keypad for four digits, and the places that fill: they show how many, never which."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.pad import Pad
from helper_app.ui.widgets.painting import RING, focus_ring

DIGITS = 4
ORDER = "1234567890"
COLUMNS = 3
LEAST_ROW_EM = 1.75
"""Height of a row of places in which a character has room above its line."""


class PinPad(Pad):
    """Twelve keys, arranged as on a telephone. The keyboard works as well."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, name="pin", accepted=ORDER, least=DIGITS, most=DIGITS, parent=parent
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        keys = [*(self.key(digit) for digit in ORDER[:9])]
        keys += [self.clear_all, self.key("0"), self.clear_one]
        for place, key in enumerate(keys):
            key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            grid.addWidget(key, place // COLUMNS, place % COLUMNS)
            grid.setColumnStretch(place % COLUMNS, 1)
            key.raise_()  # assistive tools take them in this order
        for before, after in pairwise(keys):
            QWidget.setTabOrder(before, after)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def middle_key(self) -> Button:
        """Give the key of the five, where the hand begins."""
        return self.key("5")


class PinDots(QWidget):
    """One place a character: a dot when it is entered, a line when not.

    The places stand in one row, or where that has no room in two or four.

    Args:
        theme: Its look.
        name: Stable object name.
        places: How many places.
        needed: How many of them must be filled; the lines of the others are paler and thinner.
        pitch_em: From one place to the next, in em of body text.

    Attributes:
        pad: Who takes the keys typed here, if not the parent.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        name: str = "pin.dots",
        places: int = DIGITS,
        needed: int = DIGITS,
        pitch_em: float = 2.4,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._places = places
        self._needed = needed
        self._pitch_em = pitch_em
        self._count = 0
        self.pad: Pad | None = None
        self._ring_px = 0
        self.setObjectName(name)
        set_meaning(self, Meaning.SECRET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)
        self._fit()

    def set_count(self, count: int, words: str) -> None:
        """Show how many characters are entered, and say it in words."""
        self.setAccessibleName(words)
        self._fill(count)

    def take_focus(self, takes: bool) -> None:
        """Let Tab come here, with room for the focus ring above and below; or not."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if takes else Qt.FocusPolicy.NoFocus)
        self._ring_px = RING if takes else 0
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for a row, or for half of it where there are many."""
        em = self._theme.em("body")
        row = self._places if self._places <= 8 else self._places // 2
        return QSize(round(em * self._pitch_em * row), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row where it has no room."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the places."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
            focus_ring(painter, box, self._theme)
        painter.translate(0, self._ring_px)
        em, row = self._theme.em("body"), self._per_row()
        pitch = min(em * self._pitch_em, self.width() / row)
        line = pitch * 0.71
        left = (self.width() - pitch * row + pitch - line) / 2
        for place in range(self._places):
            is_needed = place < max(self._needed, self._count)
            colour = self._theme.colour("ink" if is_needed else "line")
            x = left + place % row * pitch
            bottom = (place // row + 1) * self._row_px() - em * 0.2
            painter.setPen(QPen(colour, max(2.0, em * (0.12 if is_needed else 0.06))))
            painter.drawLine(round(x), round(bottom), round(x + line), round(bottom))
            if place < self._count:
                top = (place // row) * self._row_px()
                self._paint_one(painter, place, QRectF(x, top, line, bottom - top))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand every key of the keyboard to the pad."""
        if self.pad is not None:
            self.pad.keyPressEvent(event)
        else:
            event.ignore()

    def _paint_one(self, painter: QPainter, _place: int, spot: QRectF) -> None:
        side = min(spot.width() * 0.7, self._theme.em("body") * 1.2)
        painter.setBrush(self._theme.colour("ink"))
        dot = QRectF(0, 0, side, side)
        dot.moveCenter(spot.center())
        painter.drawEllipse(dot)

    def _fill(self, count: int) -> None:
        self._count = count
        self.update()

    def _per_row(self) -> int:
        """Give how many places stand side by side."""
        pitch = self._theme.em("body") * self._pitch_em
        row = self._places
        while row > 4 and row * pitch > self.width():
            row = -(-row // 2)
        return row

    def _row_px(self) -> float:
        return self._theme.em("body") * max(LEAST_ROW_EM, self._pitch_em * 0.83)

    def _fit(self) -> None:
        """Be as high as the rows."""
        rows = -(-self._places // self._per_row())
        self.setFixedHeight(round(rows * self._row_px()) + 2 * self._ring_px)
        self.updateGeometry()
        self.update()
