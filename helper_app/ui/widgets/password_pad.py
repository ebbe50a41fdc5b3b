"""A keyboard for the signature password: 6 to 16 letters and digits, in the order of the alphabet.

As on the PIN pad, what is entered lives in one mutable buffer, is handed over once and overwritten;
there is no text field. The person may look at what they typed, for a moment.
"""

from __future__ import annotations

import string
import unicodedata

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from helper_app.i18n import Texts
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.painting import RING

LEAST, MOST = 6, 16
"""Characters of a signature password (`reference/jpki-card.md` section 8)."""
LETTERS = string.ascii_uppercase
CHARACTERS = string.digits[1:] + "0" + LETTERS
MOST_COLUMNS = 9
LEAST_KEY_PX = 44
"""Least side of anything to be pressed (Digital Agency Design System, target size)."""
SHOWN_FOR_MS = 10_000
"""How long the characters stay visible after the last key."""


class PasswordPad(QWidget):
    """One key a character. The keyboard works as well, with small and full-width letters too.

    Thread: main.
    """

    count_changed = Signal(int)
    """How many characters are entered."""
    submitted = Signal()
    """Enter was pressed with a possible password there."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typed = bytearray()
        self._columns = 0
        self.setObjectName("password.pad")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.places = Places(theme)
        column.addWidget(self.places)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        column.addLayout(self._grid)
        self._keys = [self._character_key(character) for character in CHARACTERS]
        self.clear_all = self._control("password.clear", self.clear)
        self.clear_one = self._control("password.back", self.remove_last)
        self.show_typed = self._control("password.show", self._toggle)
        self._hide_again = QTimer(self)
        self._hide_again.setSingleShot(True)
        self._hide_again.timeout.connect(self._hide)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._arrange)
        self._arrange()

    @property
    def count(self) -> int:
        """Give how many characters are entered."""
        return len(self._typed)

    @property
    def is_complete(self) -> bool:
        """Tell whether this can be a signature password: long enough, a letter and a digit."""
        has_letter = any(chr(one) in LETTERS for one in self._typed)
        has_digit = any(chr(one) in string.digits for one in self._typed)
        return self.count >= LEAST and has_letter and has_digit

    @property
    def middle_key(self) -> Button:
        """Give the key where the hand begins."""
        return self._keys[0]

    def retranslate(self, t: Texts) -> None:
        """Put the keys' words into a language."""
        self.clear_all.set_words(t("Clear all"))
        self.clear_one.set_words(t("Clear one"))
        # Translators: key of the password pad that shows what was typed; keep it very short
        self.show_typed.set_words(t("Show"))

    def take(self) -> bytearray:
        """Hand over what was typed, once; the pad is empty afterwards. The taker overwrites it."""
        taken, self._typed = self._typed, bytearray()
        self._changed()
        return taken

    def clear(self) -> None:
        """Overwrite and forget every character."""
        self._typed[:] = bytes(len(self._typed))
        self._typed = bytearray()
        self._hide()
        self._changed()

    def remove_last(self) -> None:
        """Overwrite and forget the last character."""
        if self._typed:
            self._typed[-1] = 0
            del self._typed[-1]
            self._changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take letters and digits from the keyboard, whatever their width."""
        character = unicodedata.normalize("NFKC", event.text()).upper()
        if len(character) == 1 and character in CHARACTERS:
            self._add(character)
        elif event.key() == Qt.Key.Key_Backspace:
            self.remove_last()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.is_complete:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many keys side by side as fit."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, _event: object) -> None:
        """Show nothing to who comes next."""
        self._hide()

    def minimumSizeHint(self) -> QSize:
        """Never force the page to scroll sideways."""
        return QSize(0, super().minimumSizeHint().height())

    def _add(self, character: str) -> None:
        if self.count < MOST:
            self._typed += character.encode("ascii")
            self._changed()

    def _changed(self) -> None:
        if self.places.is_open:
            self._hide_again.start(SHOWN_FOR_MS)
        self.places.show_typed(self._typed)
        self.count_changed.emit(self.count)

    def _toggle(self) -> None:
        if self.places.is_open:
            self._hide()
        else:
            self.places.open(True)
            self._hide_again.start(SHOWN_FOR_MS)

    def _hide(self) -> None:
        self._hide_again.stop()
        self.places.open(False)

    def _character_key(self, character: str) -> Button:
        key = Button(
            self._theme, look="key", name=f"password.key.{character}", role="key", parent=self
        )
        key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        key.set_words(character)
        key.clicked.connect(lambda _checked=False: self._add(character))
        return key

    def _control(self, name: str, press: object) -> Button:
        key = Button(self._theme, look="quiet", name=name, parent=self)
        key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        key.clicked.connect(press)
        return key

    def _arrange(self) -> None:
        """Lay the keys in rows of equal keys, the three controls below them."""
        least = max(LEAST_KEY_PX + 2 * RING, round(self._theme.em("key") * 1.4))
        for key in self._keys:
            key.setMinimumWidth(least)
        fits = min(MOST_COLUMNS, self.width() // least)
        columns = max(3, fits - fits % 3)
        if columns == self._columns:
            return
        self._columns = columns
        for number, key in enumerate(self._keys):
            self._grid.addWidget(key, number // columns, number % columns)
        row = -(-len(self._keys) // columns)
        third = columns // 3
        for number, control in enumerate((self.clear_all, self.show_typed, self.clear_one)):
            self._grid.addWidget(control, row, number * third, 1, third)


class Places(QWidget):
    """A dot for each character, or the characters while the person wants to see them.

    To a screen reader it says how many there are, never which.
    """

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typed = bytearray()
        self.is_open = False
        self.setObjectName("password.places")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_typed(self, typed: bytearray) -> None:
        """Show another state of the pad's own buffer; no copy is kept."""
        self._typed = typed
        self.updateGeometry()
        self.update()

    def open(self, is_open: bool) -> None:
        """Show the characters, or dots."""
        self.is_open = is_open
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for two rows of eight."""
        em = self._theme.em("body")
        return QSize(round(em * 9), round(em * 3.4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint sixteen places in two rows; the first six are strong, as they are needed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        em = theme.em("body")
        step = min(em * 1.3, self.width() / 8.4)
        left = (self.width() - step * 8) / 2
        font = theme.font("body", bold=True)
        painter.setFont(font)
        lift = QFontMetricsF(font).descent()
        for place in range(MOST):
            x, bottom = left + place % 8 * step, em * (1.5 + 1.6 * (place // 8))
            is_needed = place < max(LEAST, len(self._typed))
            colour = theme.colour("ink" if is_needed else "line")
            painter.setPen(QPen(colour, max(2.0, em * 0.1)))
            painter.drawLine(round(x), round(bottom), round(x + step * 0.75), round(bottom))
            if place < len(self._typed):
                spot = QRectF(x, bottom - em * 1.4, step * 0.75, em * 1.3)
                self._paint_one(painter, place, spot, lift)

    def _paint_one(self, painter: QPainter, place: int, spot: QRectF, lift: float) -> None:
        if self.is_open:
            letter = chr(self._typed[place])
            painter.drawText(spot.adjusted(0, lift / 2, 0, 0), Qt.AlignmentFlag.AlignCenter, letter)
            return
        side = min(spot.width(), spot.height()) * 0.62
        painter.setBrush(self._theme.colour("ink"))
        centre = spot.center()
        painter.drawEllipse(QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side))
