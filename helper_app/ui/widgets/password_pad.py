"""A keyboard for the signature password: 6 to 16 letters and digits, in the order of the alphabet.

Like every pad it has no text field. The person may look at what they typed, for a moment.
"""

from __future__ import annotations

import string
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from helper_app.i18n import Texts
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.pad import Pad, PadKey
from helper_app.ui.widgets.painting import RING
from helper_app.ui.widgets.pin_pad import PinDots

LEAST, MOST = 6, 16
"""Characters of a signature password (`reference/jpki-card.md` section 8)."""
DIGITS = string.digits[1:] + "0"
LETTERS = string.ascii_uppercase
CHARACTERS = DIGITS + LETTERS
MOST_COLUMNS, LEAST_COLUMNS = 10, 3
LEAST_KEY_PX = 44
"""Least side of anything to be pressed (Digital Agency Design System, target size)."""
SHOWN_FOR_MS = 10_000
"""How long the characters stay visible after the last key."""


class PasswordPad(Pad):
    """One key a character: the digits, then the letters. As many side by side as fit.

    Tab comes to one of the characters' keys only, the last one used; the arrow keys lead on.
    """

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, name="password", accepted=CHARACTERS, least=LEAST, most=MOST, parent=parent
        )
        self._columns = 0
        self._show_words, self._hide_words = "", ""
        self.show_typed = self._add_control("password.show", self._toggle)
        self.places = Places(theme, self._typed)
        self._hide_again = QTimer(self, singleShot=True, interval=SHOWN_FOR_MS)
        self._hide_again.timeout.connect(self._hide)
        self._build()
        for key in self._keys:
            key.reached.connect(partial(self._stop_at, key))
            key.clicked.connect(partial(self._stop_at, key))
        self._stop_at(self._keys[0])
        theme.changed.connect(self._arrange)
        self._arrange()

    @property
    def is_complete(self) -> bool:
        """Tell whether this can be a signature password: long enough, a letter and a digit."""
        typed = self._typed[: self.count]
        has_both = any(one > ord("9") for one in typed) and any(one <= ord("9") for one in typed)
        typed[:] = bytes(len(typed))
        return self.count >= LEAST and has_both

    def retranslate(self, t: Texts) -> None:
        """Put the keys' words into a language."""
        super().retranslate(t)
        # Translators: key of the password pad that shows what was typed; keep it very short
        self._show_words = t("Show")
        # Translators: key of the password pad that hides what was typed; keep it very short
        self._hide_words = t("Hide")
        self._open(self.places.is_open)

    def clear(self) -> None:
        """Overwrite and forget every character, and show the next ones as dots again."""
        super().clear()
        self._hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do as every pad does; any key keeps the characters visible."""
        if self.places.is_open:
            self._hide_again.start()
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many keys side by side as fit."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Show nothing to who comes next."""
        super().hideEvent(event)
        self._hide()

    def changeEvent(self, event: QEvent) -> None:
        """Show nothing while the person works in another window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._hide()

    def minimumSizeHint(self) -> QSize:
        """Never force the page to scroll sideways."""
        return QSize(0, super().minimumSizeHint().height())

    def _set_count(self, count: int) -> None:
        self.places.show_count(count)
        if self.places.is_open:
            self._hide_again.start()
        super()._set_count(count)

    def _toggle(self) -> None:
        self._open(not self.places.is_open)

    def _hide(self) -> None:
        self._open(False)

    def _open(self, is_open: bool) -> None:
        """Show the characters and say on the key what it does next, or show dots."""
        self.places.open(is_open)
        self.show_typed.set_words(self._hide_words if is_open else self._show_words)
        if is_open:
            self._hide_again.start()
        else:
            self._hide_again.stop()

    def _stop_at(self, stop: PadKey, _checked: bool = False) -> None:
        """Let Tab come to one key of the characters."""
        for key in self._keys:
            policy = Qt.FocusPolicy.StrongFocus if key is stop else Qt.FocusPolicy.ClickFocus
            if key.focusPolicy() != policy:
                key.setFocusPolicy(policy)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.places)
        self.places.lower()  # first, to assistive tools too
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        column.addLayout(self._grid)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(0)
        column.addLayout(self._foot)
        self._controls = (self.clear_all, self.show_typed, self.clear_one)
        for key in self._keys:  # the same width for all, whatever the width of its letter
            key.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for control in self._controls:
            control.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            self._foot.addWidget(control, 1)
            control.raise_()  # assistive tools take them in this order
        for before, after in pairwise(self._controls):
            QWidget.setTabOrder(before, after)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _arrange(self) -> None:
        """Lay digits and letters in rows of equal keys, the three controls below them."""
        least = max(LEAST_KEY_PX + 2 * RING, round(self._theme.em("key") * 1.4))
        asked = sum(control.sizeHint().width() for control in self._controls)
        direction = QBoxLayout.Direction
        self._foot.setDirection(
            direction.LeftToRight if asked <= self.width() else direction.TopToBottom
        )
        columns = max(LEAST_COLUMNS, min(MOST_COLUMNS, self.width() // least))
        if columns == self._columns:
            return
        self._columns = columns
        row = self._lay(DIGITS, 0, columns if columns == MOST_COLUMNS else min(5, columns))
        self._lay(LETTERS, row, columns)

    def _lay(self, characters: str, first_row: int, columns: int) -> int:
        """Lay the keys of some characters; give the row that follows."""
        for number, character in enumerate(characters):
            row = first_row + number // columns
            self._grid.addWidget(self.key(character), row, number % columns)
        return first_row - (-len(characters) // columns)


class Places(PinDots):
    """A dot for each character, or the characters while the person wants to see them.

    To a screen reader it says how many there are, never which.

    Args:
        theme: Its look.
        typed: The pad's own buffer; no copy is made.
    """

    def __init__(self, theme: Theme, typed: bytearray) -> None:
        super().__init__(theme, name="password.places", places=MOST, needed=LEAST, pitch_em=1.3)
        self._typed = typed
        self.is_open = False

    def show_count(self, count: int) -> None:
        """Show as many characters of the buffer as there are now."""
        self._fill(count)

    def open(self, is_open: bool) -> None:
        """Show the characters, or dots."""
        self.is_open = is_open
        self.update()

    def _paint_one(self, painter: QPainter, place: int, spot: QRectF) -> None:
        if not self.is_open:
            super()._paint_one(painter, place, spot)
            return
        painter.setFont(self._theme.font("body", bold=True))
        wide = spot.adjusted(-spot.width() / 4, 0, spot.width() / 4, 0)
        painter.drawText(wide, Qt.AlignmentFlag.AlignCenter, chr(self._typed[place]))
