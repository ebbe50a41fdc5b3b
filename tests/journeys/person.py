"""A person at the keyboard: presses real keys, looks at the window, listens."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helper_app.errors import HelperError
from helper_app.guides.catalogue import Shelf
from helper_app.settings import Settings
from helper_app.ui.context import Context
from helper_app.ui.main_window import MainWindow
from tests.display import needed
from tests.fakes.voice import RecordingVoice

PATIENCE_MS = 20_000
SLOW_S = "0.35"
"""Longer than a key that bounces (`helper_app.ui.input.steady`)."""
W = TypeVar("W", bound=QWidget)


class Person:
    """Uses the keyboard alone. Keys go through the X server, as from a real keyboard."""

    def __init__(
        self, qtbot: QtBot, window: MainWindow, context: Context, voice: RecordingVoice
    ) -> None:
        self._qtbot = qtbot
        self._window = window
        self._voice = voice
        self._xdotool = needed("xdotool", "xdotool")
        self._context = context

    def press(self, *keys: str) -> None:
        """Press keys by their X names (`Tab`, `Return`, `1`); slowly where a hand is steadied."""
        if self.settings.steady == "on":
            self.does("sleep", SLOW_S, "key", *keys)
            return
        subprocess.run([self._xdotool, "key", "--delay", "5", *keys], check=True)

    def does(self, *deeds: str) -> None:
        """Do what xdotool knows, pauses included; the window lives on meanwhile."""
        hand = subprocess.Popen([self._xdotool, *deeds])
        self.until(lambda: hand.poll() is not None, lambda: f"{deeds} takes too long")
        assert hand.returncode == 0

    def sees(self, words: str) -> bool:
        """Tell whether words are on the screen now."""
        return words in self.page()

    def page(self) -> str:
        """Give everything that can be read in the window, names for screen readers included."""
        shown = [w for w in self._window.findChildren(QWidget) if w.isVisible()]
        texts = [w.text() for w in shown if isinstance(w, QLabel | QAbstractButton)]
        return "\n".join([*texts, *(w.accessibleName() for w in shown)])

    def instruction(self) -> str:
        """Give what the present step asks for."""
        return self.shown("step.instruction")

    def shown(self, name: str) -> str:
        """Give what the visible text of an object name says."""
        labels = self._window.findChildren(QLabel, name)
        return next((label.text() for label in labels if label.isVisible()), "")

    def has(self, name: str) -> bool:
        """Tell whether something of this object name is there."""
        return any(w.isVisible() for w in self._window.findChildren(QWidget, name))

    def waits_for(self, instruction: str) -> None:
        """Look until a step asks for this."""
        self.until(
            lambda: self.instruction() == instruction,
            lambda: f"waited for {instruction!r}, the screen says:\n{self.page()}",
        )

    def waits_to_see(self, words: str) -> None:
        """Look until words appear."""
        self.until(lambda: self.sees(words), lambda: f"never saw {words!r} in:\n{self.page()}")

    def waits_to_see_no_longer(self, words: str) -> None:
        """Look until words have gone."""
        self.until(lambda: not self.sees(words), lambda: f"still {words!r} in:\n{self.page()}")

    def waits_to_hear(self, words: str) -> None:
        """Listen until words are said."""
        self.until(lambda: words in self._voice.heard, lambda: f"only heard:\n{self._voice.heard}")

    @property
    def settings(self) -> Settings:
        """Give the settings in force."""
        return self._context.settings

    @property
    def letters(self) -> float:
        """Give the size of the letters in pixels."""
        return self._context.theme.em()

    def resizes_letters(self, scale: int) -> None:
        """Choose a size of the letters, wherever they are."""
        self._context.change(scale=scale)

    def has_in_sight(self, name: str) -> bool:
        """Tell whether the widget of this object name can be seen as a whole."""
        found = [w for w in self._window.findChildren(QWidget, name) if w.isVisible()]
        return any(w.visibleRegion().boundingRect() == w.rect() for w in found)

    def focus_is_in_sight(self) -> bool:
        """Tell whether most of what has the focus can be seen."""
        widget = QApplication.focusWidget()
        if widget is None:
            return False
        seen = widget.visibleRegion().boundingRect()
        return seen.height() >= min(widget.height(), widget.window().height() // 4)

    def focus_is_chosen(self) -> bool:
        """Tell whether a screen reader says that what has the focus is the choice in force."""
        told = QAccessible.queryAccessibleInterface(QApplication.focusWidget())
        return told is not None and bool(told.state().checked)

    @property
    def heard(self) -> str:
        """Give everything said so far."""
        return self._voice.heard

    @property
    def breaths(self) -> list[str]:
        """Give everything said so far, breath by breath."""
        return [breath.text for breath in self._voice.breaths]

    @property
    def is_spoken_to(self) -> bool:
        """Tell whether the voice speaks, or is about to."""
        return self._context.services.announcer.is_speaking

    @property
    def has_left(self) -> bool:
        """Tell whether the window is closed."""
        return not self._window.isVisible()

    def chooses_settings(self, **values: object) -> None:
        """Change settings."""
        self._context.change(**values)

    def is_on(self, screen: str) -> None:
        """Wait until a screen of this object name shows."""
        self.until(lambda: self._screen() == screen, lambda: f"on {self._screen()}: {self.page()}")

    def _screen(self) -> str:
        current = self._window.navigator.current
        return current.objectName() if current is not None else ""

    def goes_to(self, name: str) -> None:
        """Press Tab until the widget of this object name has the focus."""
        for _ in range(60):
            if self.focus() == name:
                return
            before = QApplication.focusWidget()
            self.press("Tab")
            self.until(
                lambda before=before: QApplication.focusWidget() is not before,
                lambda: f"Tab does not leave {self.focus()}",
            )
        raise AssertionError(f"Tab never reaches {name}; the focus is on {self.focus()}")

    def activates(self, name: str) -> None:
        """Go to a widget and press Enter."""
        self.goes_to(name)
        self.press("Return")

    def chooses_guide(self, guide: str) -> None:
        """Open a guide through its topic on the first screen."""
        topic = next(topic for topic in Shelf().topics if guide in topic.guides)
        self.activates(f"home.topic.{topic.id}")
        self.is_on("topic")
        self.activates(f"topic.guide.{guide}")

    def focus(self) -> str:
        """Give the object name of what has the focus."""
        widget = QApplication.focusWidget()
        return widget.objectName() if widget is not None else ""

    def has_the_keyboard(self) -> None:
        """Wait until keys reach the window; a window manager that starts late is asked again."""

        def is_active() -> bool:
            self._window.activateWindow()
            return self._window.isActiveWindow()

        self.until(is_active, lambda: "another window has the keyboard")

    def finds(self, kind: type[W], name: str = "") -> W:
        """Give the visible widget of a kind and an object name, or the first of the kind."""
        found = self._window.findChildren(kind, name) if name else self._window.findChildren(kind)
        assert found, f"no {name or kind.__name__} in the window"
        return next((widget for widget in found if widget.isVisible()), found[0])

    def is_told(self, error: HelperError) -> None:
        """Be told an error in place."""
        self._context.tell(error)

    def closes_the_window(self) -> None:
        """Close it."""
        self._window.close()

    def until(self, is_so: Callable[[], bool], complaint: Callable[[], str]) -> None:
        """Wait until something is so."""

        def check() -> None:
            assert is_so(), complaint()

        self._qtbot.waitUntil(check, timeout=PATIENCE_MS)
