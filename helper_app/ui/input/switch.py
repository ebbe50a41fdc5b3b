"""One switch: a key, a button of the mouse, a touch anywhere. All of them mean the same."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from helper_app.ui.input.filtering import WindowFilter, is_press, is_release, is_within, moment_of

ONE_PRESS_MS = 200
"""Presses closer than this are one press of an unsteady hand."""
KEYS = frozenset(
    {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select}
    | {Qt.Key(Qt.Key.Key_F1.value + number) for number in range(24)}
)
"""What switch boxes send: Space, Enter or a function key."""


class Switch(WindowFilter):
    """Turns every press into the one signal, and lets none of them reach a widget.

    Other keys reach the window as ever: somebody beside the person may use the keyboard.
    """

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._last: int | None = None

    def on_mouse(self, event: QMouseEvent) -> bool:
        """Take every button; let moves pass."""
        if is_press(event):
            self._press(moment_of(event))
        return is_press(event) or is_release(event)

    def on_key(self, event: QKeyEvent) -> bool:
        """Take the keys a switch sends; a key that is held counts once."""
        if event.key() not in KEYS:
            return False
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._press(moment_of(event))
        return True

    def _press(self, moment: int) -> None:
        is_same = is_within(moment, self._last, ONE_PRESS_MS)
        self._last = moment
        if not is_same:
            self.pressed.emit()
