"""A person at the keyboard: presses real keys, looks at the window, listens."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helper_app.ui.main_window import MainWindow
from tests.display import needed

PATIENCE_MS = 20_000


class Person:
    """Uses the keyboard alone. Keys go through the X server, as from a real keyboard."""

    def __init__(self, qtbot: QtBot, window: MainWindow, heard: Callable[[], str]) -> None:
        self._qtbot = qtbot
        self._window = window
        self._heard = heard
        self._xdotool = needed("xdotool", "xdotool")

    def press(self, *keys: str) -> None:
        """Press keys by their X names (`Tab`, `Return`, `1`)."""
        subprocess.run([self._xdotool, "key", "--delay", "5", *keys], check=True)

    def sees(self, words: str) -> bool:
        """Tell whether words are on the screen now."""
        return words in self.page()

    def page(self) -> str:
        """Give everything that can be read on the window, plus the screen reader's names."""
        shown = [w for w in self._window.findChildren(QWidget) if w.isVisible()]
        texts = [w.text() for w in shown if isinstance(w, QLabel | QAbstractButton)]
        return "\n".join([*texts, *(w.accessibleName() for w in shown)])

    def waits_to_see(self, words: str) -> None:
        """Look until words appear."""
        self._until(lambda: self.sees(words), lambda: f"never saw {words!r} in:\n{self.page()}")

    def waits_to_hear(self, words: str) -> None:
        """Listen until words are said."""
        self._until(lambda: words in self._heard(), lambda: f"never heard {words!r}")

    def goes_to(self, name: str) -> None:
        """Press Tab until the widget of this object name has the focus."""
        for _ in range(60):
            if self.focus() == name:
                return
            before = QApplication.focusWidget()
            self.press("Tab")
            self._until(lambda b=before: QApplication.focusWidget() is not b, lambda: "Tab is stuck")
        raise AssertionError(f"{name} cannot be reached by Tab; the focus is on {self.focus()}")

    def activates(self, name: str) -> None:
        """Go to a widget and press Enter."""
        self.goes_to(name)
        self.press("Return")

    def focus(self) -> str:
        """Give the object name of what has the focus."""
        widget = QApplication.focusWidget()
        return widget.objectName() if widget is not None else ""

    def _until(self, is_so: Callable[[], bool], complaint: Callable[[], str]) -> None:
        def check() -> None:
            assert is_so(), complaint()

        self._qtbot.waitUntil(check, timeout=PATIENCE_MS)
