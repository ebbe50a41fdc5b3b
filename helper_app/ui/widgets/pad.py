"""What every pad for a secret shares: one buffer that is overwritten, and the keyboard.

There is no text field: nothing to copy, nothing an input method or a screen reader could see.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from helper_app.i18n import Texts
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.meaning import Meaning, set_meaning

SHORTCUTS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
"""With one of these, a letter is a command and not typed."""
WALKS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
"""Keys that press what has the focus; held down, they press once."""
RETURNS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MouseFocusReason)
"""The focus comes back with the window, or follows the mouse: nobody walked with the keyboard."""


class PadKey(Button):
    """A key of a pad. It leaves the keyboard to the pad, which knows what came before."""

    reached = Signal()
    """The focus came here by keyboard or from the program."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand every key of the keyboard to the pad."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the pad when a person walks to this key."""
        super().focusInEvent(event)
        if event.reason() not in RETURNS:
            self.reached.emit()


class Pad(QWidget):
    """Takes characters from its keys and from the keyboard; hands them over once.

    Enter and Space press the key that has the focus only when the person walked there by
    keyboard. To a person who types or points, Enter means "done": it never adds a character,
    because a character nobody sees makes a wrong PIN, and a wrong PIN costs a try.

    Args:
        theme: Its look.
        name: Stable object name of the pad; its keys are named `NAME.key.CHARACTER`.
        accepted: The characters, upper-case ASCII.
        least: Fewest characters that can be handed over.
        most: Most characters that are taken.

    Thread: main.
    """

    count_changed = Signal(int)
    """How many characters are entered."""
    submitted = Signal()
    """Enter was pressed with a possible entry there."""

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        accepted: str,
        least: int,
        most: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._accepted = accepted
        self._least = least
        self._typed = bytearray(most)  # never grows, so that no copy is left in memory
        self._count = 0
        self._walks = False
        self._keys: list[PadKey] = []
        self.setObjectName(f"{name}.pad")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # digits read so everywhere
        set_meaning(self, Meaning.GROUP)
        for character in accepted:
            self._add_key(f"{name}.key.{character}", "key", character)
        self.clear_all = self._add_control(f"{name}.clear", self.clear)
        self.clear_one = self._add_control(f"{name}.back", self.remove_last)

    @property
    def count(self) -> int:
        """Give how many characters are entered."""
        return self._count

    @property
    def is_complete(self) -> bool:
        """Tell whether what is entered can be handed over."""
        return self._count >= self._least

    @property
    def middle_key(self) -> Button:
        """Give the key where the hand begins."""
        return self._keys[0]

    @property
    def enter_hands_over(self) -> bool:
        """Tell whether Enter means "done" now, and does not press the key that has the focus."""
        walked = self._walks and isinstance(self.focusWidget(), PadKey)
        return self.is_complete and not walked

    def key(self, character: str) -> Button:
        """Give the key of a character."""
        return self._keys[self._accepted.index(character)]

    def retranslate(self, t: Texts) -> None:
        """Put the keys' words into a language."""
        # Translators: said of the keys for a PIN or a password, all together
        self.setAccessibleName(t("Keys to press"))
        # Translators: key of the PIN pad that removes every digit; keep it very short
        self.clear_all.set_words(t("Clear all"))
        # Translators: key of the PIN pad that removes the last digit; keep it very short
        self.clear_one.set_words(t("Clear one"))

    def take(self) -> bytearray:
        """Hand over what is entered, once; the pad is empty afterwards. The taker overwrites it."""
        taken = self._typed[: self._count]
        self.clear()
        return taken

    def clear(self) -> None:
        """Overwrite and forget every character."""
        self._typed[:] = bytes(len(self._typed))
        self._set_count(0)

    def remove_last(self) -> None:
        """Overwrite and forget the last character."""
        if self._count:
            self._typed[self._count - 1] = 0
            self._set_count(self._count - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, take back, finish, or walk over the keys. A key held down counts once."""
        pressed = event.key()
        character = self._character(event)
        if pressed in WALKS:
            self._walk(*WALKS[Qt.Key(pressed)])
        elif event.isAutoRepeat() and (character or pressed in PRESSES):
            event.accept()
        elif pressed in PRESSES:
            self._finish(is_enter=pressed != Qt.Key.Key_Space)
        elif character:
            self._type(character)
        elif pressed in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._walks = False
            (self.remove_last if pressed == Qt.Key.Key_Backspace else self.clear)()
        else:
            super().keyPressEvent(event)

    def _character(self, event: QKeyEvent) -> str:
        """Give the accepted character of a key press, of any width and case, or nothing."""
        character = unicodedata.normalize("NFKC", event.text()).upper()
        if len(character) != 1 or event.modifiers() & SHORTCUTS:
            return ""
        if character.isdecimal():
            character = str(int(character))  # the digits of other scripts
        return character if character in self._accepted else ""

    def _type(self, character: str) -> None:
        self._walks = False
        if self._count < len(self._typed):
            self._typed[self._count] = ord(character)
            self._set_count(self._count + 1)

    def _finish(self, *, is_enter: bool) -> None:
        focused = self.focusWidget()
        if self._walks and isinstance(focused, PadKey):
            focused.click()
            self._walks = True
        elif is_enter and self.is_complete:
            self.submitted.emit()

    def _walk(self, across: int, down: int) -> None:
        here = self.focusWidget()
        if isinstance(here, PadKey):
            there = nearest(here, self.findChildren(PadKey), across, down)
            there.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.middle_key.setFocus(Qt.FocusReason.OtherFocusReason)
        self._walks = True

    def _set_count(self, count: int) -> None:
        self._count = count
        self.count_changed.emit(count)

    def _on_reached(self) -> None:
        self._walks = True

    def _add_key(self, name: str, look: str, character: str) -> None:
        key = self._make_key(name, look, "key", lambda: self._type(character))
        key.set_words(character)
        self._keys.append(key)

    def _add_control(self, name: str, press: Callable[[], None]) -> PadKey:
        def pressed() -> None:
            self._walks = False
            press()

        return self._make_key(name, "quiet", "bar", pressed)

    def _make_key(self, name: str, look: str, role: str, press: Callable[[], None]) -> PadKey:
        key = PadKey(self._theme, look=look, name=name, role=role, parent=self)
        key.clicked.connect(lambda _checked=False: press())
        key.reached.connect(self._on_reached)
        return key


def nearest(here: PadKey, keys: Sequence[PadKey], across: int, down: int) -> PadKey:
    """Give the key next to one in a direction; at the edge that one itself.

    Args:
        here: Where to begin.
        keys: All keys of the pad.
        across: -1 for left, 1 for right, else 0.
        down: -1 for up, 1 for down, else 0.
    """
    reach = here.height() // 2
    found: list[tuple[int, int, int]] = []
    for number, key in enumerate(keys):
        way = key.geometry().center() - here.geometry().center()
        along = way.x() * across + way.y() * down
        aside = abs(way.x() * down) + abs(way.y() * across)
        is_beside = aside < reach if across else along > reach
        if along > 0 and is_beside:
            found.append((along, aside, number))
    return keys[min(found)[2]] if found else here
