"""Bring a window to the front, where it has the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

PATIENCE_MS = 20_000


def comes_to_the_front(window: QWidget, qtbot: QtBot) -> None:
    """Ask for the keyboard until the window manager gives it."""

    def has_the_keyboard() -> bool:
        window.activateWindow()
        return window.isActiveWindow()

    qtbot.waitUntil(has_the_keyboard, timeout=PATIENCE_MS)
