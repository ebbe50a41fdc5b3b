"""What a step asks for: the pad that fits, the places that fill, and how much is missing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app.i18n import Texts
from helper_app.ui.context import Context
from helper_app.ui.script import Line
from helper_app.ui.widgets.file_list import FileList
from helper_app.ui.widgets.password_pad import LEAST, PasswordPad
from helper_app.ui.widgets.pin_pad import DIGITS, PinDots, PinPad

PASSWORD = "pin.sign"
"""What a step asks for when it wants the signature password."""
DOCUMENT = "document"
"""What a step asks for when it wants a file."""


class Entry(QWidget):
    """The pad of the present step; hidden while a step asks for nothing.

    Thread: main.
    """

    count_changed = Signal(int)
    """How many characters are entered."""
    submitted = Signal()
    """Enter was pressed with all of them there."""

    def __init__(
        self, context: Context, folders: Sequence[Path] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._asked = ""
        self._announcer = context.services.announcer
        self._folders = folders
        theme = context.theme
        self.dots = PinDots(theme)
        self.pad = PinPad(theme)
        self.dots.pad = self.pad
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.dots)
        self.password = PasswordPad(theme)
        column.addWidget(self.pad)
        column.addWidget(self.password)
        self.files = FileList(context)
        column.addWidget(self.files)
        self.files.chosen_changed.connect(lambda: self._on_count(0))
        for pad in (self.pad, self.password):
            pad.count_changed.connect(self._on_count)
            pad.submitted.connect(self.submitted)

    @property
    def is_asking(self) -> bool:
        """Tell whether the present step asks for something."""
        return bool(self._asked)

    @property
    def is_complete(self) -> bool:
        """Tell whether what was entered can be handed over."""
        if self.asks_document:
            return self.files.chosen is not None
        return self.password.is_complete if self._asks_password else self.pad.count == DIGITS

    @property
    def is_full(self) -> bool:
        """Tell whether nothing more can follow, so that the hand may go on."""
        return not self._asks_password and not self.asks_document and self.is_complete

    @property
    def first_focus(self) -> QWidget:
        """Give where the hand begins: a key, or with a screen reader where nothing is echoed."""
        if self.asks_document:
            return self.files.first_focus()
        has_focus = self.places.focusPolicy() != Qt.FocusPolicy.NoFocus
        return self.places if has_focus else self._current.middle_key

    @property
    def asks_document(self) -> bool:
        """Tell whether a file is asked for."""
        return self._asked == DOCUMENT

    def ask(self, what: str) -> None:
        """Show the pad for what a step asks for; hide it for nothing.

        With a screen reader the places take the focus: on them it repeats no key that is typed.
        """
        is_new = what != self._asked
        self._asked = what
        self.setVisible(bool(what))
        for widget in (self.dots, self.pad):
            widget.setVisible(not self._asks_password and not self.asks_document)
        self.password.setVisible(self._asks_password)
        self.files.setVisible(self.asks_document)
        is_heard = is_new and self._announcer.is_tool_listening
        for places in (self.dots, self.password.places) if is_new else ():
            places.take_focus(is_heard)
        if self.asks_document and is_new:
            self.files.look_in(self._folders)

    def take(self) -> bytearray:
        """Hand over what was entered, once. The taker overwrites it."""
        if self.asks_document:
            return bytearray(str(self.files.chosen or "").encode())
        return self._current.take()

    def clear(self) -> None:
        """Overwrite and forget what was entered."""
        self.pad.clear()
        self.password.clear()

    def lines(self) -> list[Line]:
        """Give what can be chosen from, row by row."""
        return self.files.lines() if self.asks_document else []

    def retranslate(self, t: Texts) -> None:
        """Put the keys' words into a language."""
        self.pad.retranslate(t)
        self.password.retranslate(t)
        self.files.retranslate()

    def show_count(self, t: Texts) -> None:
        """Fill as many places as there are characters, and say the number in words."""
        if self.asks_document:
            return
        if self._asks_password:
            # Translators: said of a password; it never says which characters
            words = t.plural("{n} character entered", "{n} characters entered", self.password.count)
            self.password.places.setAccessibleName(words)
            return
        # Translators: said of the PIN's places; it never says which digits
        words = t("{n} of {all} digits entered", n=self.pad.count, all=DIGITS)
        self.dots.set_count(self.pad.count, words)

    def missing(self, t: Texts) -> str:
        """Say what is missing, for the main button; empty when all is there."""
        if self.is_complete:
            return ""
        if self.asks_document:
            # Translators: on the main button while no file is chosen
            return t("Choose a file")
        if not self._asks_password:
            # Translators: on the main button while digits of the PIN are missing
            return t.plural("{n} more digit", "{n} more digits", DIGITS - self.pad.count)
        missing = LEAST - self.password.count
        if missing > 0:
            # Translators: on the main button while characters of a password are missing
            return t.plural("{n} more character", "{n} more characters", missing)
        # Translators: on the main button: the password needs at least one letter and one digit
        return t("A letter and a digit")

    def count_in_words(self) -> str:
        """Give the number of characters as last shown."""
        return self.places.accessibleName()

    @property
    def places(self) -> QWidget:
        """Give what shows how many characters there are."""
        return self.password.places if self._asks_password else self.dots

    @property
    def _asks_password(self) -> bool:
        return self._asked == PASSWORD

    @property
    def _current(self) -> PinPad | PasswordPad:
        return self.password if self._asks_password else self.pad

    def _on_count(self, count: int) -> None:
        if self.is_asking:
            self.count_changed.emit(count)
