"""A hand whose every press has its moment, so that no test waits."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from helper_app.ui.poses import Studio, settle
from helper_app.ui.screens.player import PlayerScreen

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Hand:
    """Sends to the native window what the system would send."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def on(self, widget: QWidget, across: int = 0, down: int = 0) -> QPoint:
        """Give the middle of a widget in the window, or a spot beside it."""
        return widget.mapTo(self._window, widget.rect().center()) + QPoint(across, down)

    def presses(self, spot: QPoint, at: int) -> None:
        """Press down."""
        self._send(QEvent.Type.MouseButtonPress, spot, at, LEFT, LEFT)

    def moves(self, spot: QPoint, at: int = 1, *, is_down: bool = False) -> None:
        """Move."""
        self._send(QEvent.Type.MouseMove, spot, at, NONE, LEFT if is_down else NONE)

    def lets_go(self, spot: QPoint, at: int) -> None:
        """Come up."""
        self._send(QEvent.Type.MouseButtonRelease, spot, at, LEFT, NONE)

    def clicks(self, widget: QWidget, at: int) -> None:
        """Press for 60 ms."""
        self.presses(self.on(widget), at)
        self.lets_go(self.on(widget), at + 60)

    def key(self, key: Qt.Key, at: int, text: str = "") -> None:
        """Press a key for 60 ms."""
        self.holds(key, at, text)
        self.releases(key, at + 60)

    def holds(self, key: Qt.Key, at: int, text: str = "", *, is_repeat: bool = False) -> None:
        """Press a key down, or let the system repeat it."""
        self._send_key(QEvent.Type.KeyPress, key, at, text, is_repeat=is_repeat)

    def releases(self, key: Qt.Key, at: int) -> None:
        """Let a key come up."""
        self._send_key(QEvent.Type.KeyRelease, key, at, "", is_repeat=False)

    def _send(
        self,
        kind: QEvent.Type,
        spot: QPoint,
        at: int,
        button: Qt.MouseButton,
        buttons: Qt.MouseButton,
    ) -> None:
        on_screen = QPointF(self._window.mapToGlobal(spot))
        none = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, QPointF(spot), on_screen, button, buttons, none)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(self._window.windowHandle(), event)

    def _send_key(
        self, kind: QEvent.Type, key: Qt.Key, at: int, text: str, *, is_repeat: bool
    ) -> None:
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, is_repeat)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(self._window.windowHandle(), event)


def step_of(room: Studio, step: str) -> PlayerScreen:
    """Open a step of the main guide, laid out."""
    room.desk.open("card.authenticate", False, step, {"tries_left": 3, "not_after": "2031-04-05"})
    settle()
    screen = room.window.navigator.current
    assert isinstance(screen, PlayerScreen)
    return screen


def named(room: Studio, name: str) -> QWidget:
    """Give a widget by its object name."""
    found = room.window.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found
