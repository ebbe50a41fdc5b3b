"""Stands between the system and the window: sees presses and keys before any widget does."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputEvent, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QWidget

Press = Callable[[QObject], None]


class WindowFilter(QObject):
    """Sees what the system sends to one window. Subclasses decide what reaches its widgets.

    The filter lies on the native window: a file dialog has one of its own and is left alone, and
    the thousands of events between widgets cost nothing.

    Thread: main.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window = window
        window.winId()  # makes the native window when it is not there yet
        self.handle.installEventFilter(self)

    @property
    def handle(self) -> QWindow:
        """Give the native window, asked for anew: PySide forgets that one it keeps is alive."""
        return self.window.windowHandle()

    def stop(self) -> None:
        """See nothing more."""
        self.handle.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hand presses, keys and moves to the subclass; True keeps them from the window."""
        if isinstance(event, QMouseEvent):
            return self.on_mouse(event)
        if isinstance(event, QKeyEvent):
            return self.on_key(event)
        if event.type() == QEvent.Type.Leave:
            self.on_left()
        return False

    def on_mouse(self, _event: QMouseEvent) -> bool:
        """Take a press, a release or a move; tell whether it must not reach the window."""
        return False

    def on_key(self, _event: QKeyEvent) -> bool:
        """Take a key; tell whether it must not reach the window."""
        return False

    def on_left(self) -> None:
        """Notice that the pointer left the window."""


def moment_of(event: QInputEvent) -> int:
    """Give when it happened, in milliseconds of the system's clock for input.

    The system's time and not ours: a window that is busy sees two presses at once that were a
    second apart. Where a system gives no time, it is now.
    """
    return int(event.timestamp()) or int(time.monotonic() * 1000)


def is_within(moment: int, since: int | None, span_ms: int) -> bool:
    """Tell whether a moment comes at most this long after another one."""
    return since is not None and 0 <= moment - since < span_ms


def is_press(event: QMouseEvent) -> bool:
    """Tell whether a button of the mouse went down; the second of a double click counts too."""
    return event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


def is_release(event: QMouseEvent) -> bool:
    """Tell whether a button of the mouse came up."""
    return event.type() == QEvent.Type.MouseButtonRelease
