"""What a step asks for: the pad that fits, the places that fill, and how much is missing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app.i18n import Texts
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.pin_pad import DIGITS, PinDots, PinPad


class Entry(QWidget):
    """The pad of the present step; hidden while a step asks for nothing.

    Thread: main.
    """

    count_changed = Signal(int)
    """How many characters are entered."""
    submitted = Signal()
    """Enter was pressed with all of them there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = ""
        self.dots = PinDots(theme)
        self.pad = PinPad(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.dots)
        column.addWidget(self.pad)
        self.pad.count_changed.connect(self._on_count)
        self.pad.submitted.connect(self.submitted)

    @property
    def is_asking(self) -> bool:
        """Tell whether the present step asks for something."""
        return bool(self._asked)

    @property
    def is_complete(self) -> bool:
        """Tell whether what was entered can be handed over."""
        return self.pad.count == DIGITS

    @property
    def first_focus(self) -> QWidget:
        """Give the key where the hand begins."""
        return self.pad.middle_key

    def ask(self, what: str) -> None:
        """Show the pad for what a step asks for; hide it for nothing."""
        self._asked = what
        self.setVisible(bool(what))

    def take(self) -> bytearray:
        """Hand over what was entered, once. The taker overwrites it."""
        return self.pad.take()

    def clear(self) -> None:
        """Overwrite and forget what was entered."""
        self.pad.clear()

    def retranslate(self, t: Texts) -> None:
        """Put the keys' words into a language."""
        self.pad.retranslate(t)

    def show_count(self, t: Texts) -> None:
        """Fill as many places as there are characters, and say the number in words."""
        # Translators: said of the PIN's places; it never says which digits
        words = t("{n} of {all} digits entered", n=self.pad.count, all=DIGITS)
        self.dots.set_count(self.pad.count, words)

    def missing(self, t: Texts) -> str:
        """Say what is missing, for the main button; empty when all is there."""
        missing = DIGITS - self.pad.count
        # Translators: on the main button while digits of the PIN are missing
        return t.plural("{n} more digit", "{n} more digits", missing) if missing else ""

    def count_in_words(self) -> str:
        """Give the number of characters as last shown."""
        return self.dots.accessibleName()

    def _on_count(self, count: int) -> None:
        if self.is_asking:
            self.count_changed.emit(count)
