"""A large keypad for four digits. It shows how many were entered, never which.

The digits live in one mutable buffer, are handed over once and overwritten. There is no text
field: nothing to copy, nothing an input method or a screen reader could see.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from helper_app.i18n import Texts
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.button import Button

DIGITS = 4
ROWS = ("123", "456", "789")


class PinPad(QWidget):
    """Twelve keys. The keyboard's digits, Backspace and Delete work as well.

    Thread: main.
    """

    count_changed = Signal(int)
    """How many digits are entered, 0 to 4."""
    submitted = Signal()
    """Enter was pressed with all digits there."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits = bytearray()
        self._keys: dict[str, Button] = {}
        self.setObjectName("pin.pad")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        for row, digits in enumerate(ROWS):
            for column, digit in enumerate(digits):
                self._add_digit(theme, digit, row, column)
        self.clear_all = self._add_key(theme, "quiet", "pin.clear", 3, 0)
        self.clear_all.clicked.connect(self.clear)
        self._add_digit(theme, "0", 3, 1)
        self.clear_one = self._add_key(theme, "quiet", "pin.back", 3, 2)
        self.clear_one.clicked.connect(self.remove_last)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def count(self) -> int:
        """Give how many digits are entered."""
        return len(self._digits)

    @property
    def middle_key(self) -> Button:
        """Give the key of the five, where the hand begins."""
        return self._keys["pin.key.5"]

    def retranslate(self, t: Texts) -> None:
        """Put the keys' words into a language."""
        # Translators: key of the PIN pad that removes every digit; keep it very short
        self.clear_all.set_words(t("Clear all"))
        # Translators: key of the PIN pad that removes the last digit; keep it very short
        self.clear_one.set_words(t("Clear one"))

    def take(self) -> bytearray:
        """Hand the digits over, once; the pad is empty afterwards. The taker overwrites them."""
        taken, self._digits = self._digits, bytearray()
        self.count_changed.emit(0)
        return taken

    def clear(self) -> None:
        """Overwrite and forget every digit."""
        for place in range(len(self._digits)):
            self._digits[place] = 0
        self._digits = bytearray()
        self.count_changed.emit(0)

    def remove_last(self) -> None:
        """Overwrite and forget the last digit."""
        if self._digits:
            self._digits[-1] = 0
            del self._digits[-1]
            self.count_changed.emit(self.count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits from the keyboard, the number pad and full-width input alike."""
        text = event.text()
        if len(text) == 1 and text.isdecimal():
            self._add(str(int(text)))
        elif event.key() == Qt.Key.Key_Backspace:
            self.remove_last()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.count == DIGITS:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def _add(self, digit: str) -> None:
        if self.count < DIGITS:
            self._digits += digit.encode("ascii")
            self.count_changed.emit(self.count)

    def _add_digit(self, theme: Theme, digit: str, row: int, column: int) -> None:
        key = self._add_key(theme, "key", f"pin.key.{digit}", row, column, role="key")
        key.set_words(digit)
        key.clicked.connect(lambda _checked=False, digit=digit: self._add(digit))

    def _add_key(
        self, theme: Theme, look: str, name: str, row: int, column: int, *, role: str = "bar"
    ) -> Button:
        key = Button(theme, look=look, name=name, role=role, parent=self)
        key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._grid.addWidget(key, row, column)
        self._keys[name] = key
        return key


class PinDots(QWidget):
    """One place a digit: a dot when it is entered, a line when not."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0
        self.setObjectName("pin.dots")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_count(self, count: int, words: str) -> None:
        """Show how many digits are entered, and say it in words."""
        self._count = count
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for four places."""
        em = self._theme.em("body")
        return QSize(round(em * 9.5), round(em * 2.0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the places."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em = self._theme.em("body")
        ink = self._theme.colour("ink")
        left = max(0.0, (self.width() - em * 8.9) / 2)
        for place in range(DIGITS):
            x = left + place * em * 2.4
            painter.setPen(QPen(ink, max(3.0, em * 0.14)))
            bottom = self.height() - em * 0.2
            painter.drawLine(round(x), round(bottom), round(x + em * 1.7), round(bottom))
            if place < self._count:
                painter.setBrush(ink)
                painter.drawEllipse(QRectF(x + em * 0.25, bottom - em * 1.5, em * 1.2, em * 1.2))
