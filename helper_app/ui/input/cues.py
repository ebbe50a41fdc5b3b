"""Says what the switch would press, and never cuts what a screen is saying."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from helper_app.speech.model import Utterance
from helper_app.ui.context import Context
from helper_app.ui.presenter import spoken_phrases
from helper_app.ui.written import Written

PAUSE_MS = 60
"""How long a new target waits for a new screen to begin its own words."""


class Cues(QObject):
    """The voice of scanning.

    Args:
        context: Words and voice.
        window: For whom a screen reader is told.
        parent: Who owns it.

    Thread: main.
    """

    ended = Signal()
    """The name of the present target was said to its end, or nobody wants to hear it."""

    def __init__(self, context: Context, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._window = window
        self._words = ""
        self._is_group = False
        self._mine: Utterance | None = None
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self._say)
        context.services.announcer.speaking_changed.connect(self._on_speaking)

    @property
    def is_busy(self) -> bool:
        """Tell whether something is being said that should be heard to its end."""
        is_heard = self._context.services.announcer.is_heard
        return self._is_wanted and (self._soon.isActive() or is_heard)

    def give(self, words: str, *, is_group: bool, soon: bool = False) -> None:
        """Say a name: now, or when the screen has said its own words.

        Args:
            words: The name.
            is_group: It is not a widget that has the focus, so a screen reader must be told.
            soon: A new screen may be about to speak.
        """
        self._words, self._is_group = words, is_group
        if soon:
            self._soon.start()
        else:
            self._say()

    def stop(self) -> None:
        """Say nothing more."""
        self._words = ""
        self._soon.stop()

    @property
    def _is_wanted(self) -> bool:
        return self._context.settings.scan_voice == "on"

    def _say(self) -> None:
        announcer = self._context.services.announcer
        is_other = announcer.is_heard and announcer.said is not self._mine
        if not self._is_wanted or not self._words or is_other:
            return
        phrases = spoken_phrases([self._context.phrases(self._words)])
        if announcer.speaks_by_itself or self._is_group:
            announcer.announce(self._window, phrases, self._context.locale, written=Written.NOWHERE)
        if announcer.speaks_by_itself:
            self._mine = announcer.said
        else:
            self.ended.emit()

    def _on_speaking(self, is_speaking: bool) -> None:
        if is_speaking:
            return
        if self._context.services.announcer.said is self._mine:
            self.ended.emit()
        else:
            self._soon.start()
