"""A window with a card that never changes and a voice that remembers, for tests that listen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helper_app import app
from helper_app.errors import HelperError
from helper_app.settings import Settings
from helper_app.speech.speaker import Speaker
from helper_app.ui.screens.screen import Screen
from tests.fakes.voice import RecordingVoice, recording_speaker
from tests.ui.front import comes_to_the_front

MakeSpeaker = Callable[[Callable[[HelperError], None]], Speaker]


class Room:
    """A window at the front.

    Args:
        qtbot: Waits.
        voice: Who speaks.
        make_speaker: Another speaker than one with this voice.
        wishes: Settings.
    """

    def __init__(
        self,
        qtbot: QtBot,
        voice: RecordingVoice,
        make_speaker: MakeSpeaker | None = None,
        **wishes: object,
    ) -> None:
        self.voice = voice
        self._qtbot = qtbot
        own = Settings(**{"speech": "on", **wishes})  # type: ignore[arg-type]
        self.studio = app.studio(own, str(wishes.get("locale", "ja")))
        self.context, self.window = self.studio.context, self.studio.window
        self.announcer = self.context.services.announcer
        speaks = make_speaker or (lambda told: recording_speaker(voice, told))
        self.announcer._make_speaker = speaks  # a studio has none; it is made when first heard
        comes_to_the_front(self.window, qtbot)

    @property
    def screen(self) -> Screen:
        """Give the screen that shows."""
        current = self.window.navigator.current
        assert current is not None
        return current

    @property
    def heard(self) -> list[str]:
        """Give what was said, breath by breath."""
        return [breath.text for breath in self.voice.breaths]

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so."""

        def check() -> None:
            assert is_so(), self.heard

        self._qtbot.waitUntil(check, timeout=20_000)

    def hears(self, words: str) -> None:
        """Wait until words are said."""
        self.until(lambda: words in self.voice.heard)

    def is_silent(self) -> None:
        """Wait until nothing is said and nothing waits."""
        self.until(lambda: not self.announcer.is_speaking)

    def presses(self, key: object, modifiers: object = None) -> None:
        """Press a key where the focus is."""
        target = self.window.focusWidget() or self.window
        held = () if modifiers is None else (modifiers,)
        self._qtbot.keyClick(target, key, *held)  # type: ignore[arg-type]  # Qt's own kinds


def words_in(window: QWidget) -> str:
    """Give all words that can be seen in a window, one text a line."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    return "\n".join(w.text() for w in shown if isinstance(w, QLabel | QAbstractButton))
