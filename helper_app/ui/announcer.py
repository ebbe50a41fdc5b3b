"""Makes words heard: by the app's own voice, and by a screen reader when one runs.

The one place where a text leaves the screen as sound. Quiet by default while a screen reader
speaks, so that two voices never talk at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from helper_app.errors import HelperError
from helper_app.settings import Settings
from helper_app.speech.model import Event, EventKind, Phrase, Priority, Utterance

if TYPE_CHECKING:
    from helper_app.speech.speaker import Speaker

MakeSpeaker = Callable[[Callable[[HelperError], None]], "Speaker"]


class Announcer(QObject):
    """Says utterances and tells which phrase is being said.

    Args:
        make_speaker: Makes the speaker and is given whom to tell when a voice or sound is missing.
            Called when something is first said: voices are slow to find, and the first screen
            must not wait for them.

    Thread: main.
    """

    phrase_spoken = Signal(int)
    """Number of the phrase that is being said, from 0; -1 when none is."""
    speaking_changed = Signal(bool)
    announced = Signal(object)
    """The widget that something was told about, whether or not it was said aloud."""
    trouble = Signal(object)
    """A `HelperError`: there is no voice, or nothing to play it on. Told once each."""
    _heard = Signal(object)

    def __init__(self, make_speaker: MakeSpeaker, settings: Settings) -> None:
        super().__init__()
        self._make_speaker = make_speaker
        self._speaker: Speaker | None = None
        self._settings = settings
        self._utterance: Utterance | None = None
        self._said: Utterance | None = None
        self._is_speaking = False
        self._is_closed = False
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)

    @property
    def is_speaking(self) -> bool:
        """Tell whether the voice speaks now."""
        return self._is_speaking

    @property
    def is_quiet(self) -> bool:
        """Tell whether nothing is being said and nothing waits to be."""
        return self._utterance is None

    @property
    def said(self) -> Utterance | None:
        """Give what was given to the voice last, said to its end or not."""
        return self._said

    @property
    def speaks_by_itself(self) -> bool:
        """Tell whether new screens are read out without being asked."""
        from PySide6.QtGui import QAccessible  # costs 35 ms: after the first paint

        if self._settings.speech == "auto":
            return not QAccessible.isActive()
        return self._settings.speech == "on"

    def apply(self, settings: Settings) -> None:
        """Take the voice's settings."""
        self._settings = settings
        if self._speaker is not None:
            self._speaker.rate = settings.speech_rate
            self._speaker.volume = settings.speech_volume
            if settings.speech == "off":
                self.cancel()

    def announce(self, widget: QWidget, phrases: Sequence[Phrase], locale: str) -> None:
        """Tell a screen reader, and say it aloud where that is wanted."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        words = "".join(phrase.text for phrase in phrases)
        event = QAccessibleAnnouncementEvent(widget, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        if self.speaks_by_itself:
            self.say(phrases, locale)
        self.announced.emit(widget)

    def say(self, phrases: Sequence[Phrase], locale: str) -> None:
        """Say it aloud now, whatever the settings; it cuts what was being said."""
        if not phrases or self._is_closed:
            return
        self._utterance = self._said = Utterance(tuple(phrases), locale, Priority.NOW)
        self._speaking_speaker().say(self._utterance)

    def cancel(self) -> None:
        """Be silent."""
        if self._speaker is not None:
            self._utterance = None
            self._speaker.cancel()
            self._set_speaking(False)

    def close(self) -> None:
        """Be silent for good and let the voice go; nothing is said after this."""
        self._is_closed = True
        self._utterance = None
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = None

    def _speaking_speaker(self) -> Speaker:
        if self._speaker is None:
            self._speaker = self._make_speaker(self.trouble.emit)
            self._speaker.listeners.append(self._heard.emit)
            self._speaker.rate = self._settings.speech_rate
            self._speaker.volume = self._settings.speech_volume
        return self._speaker

    def _on_heard(self, event: Event) -> None:
        if event.utterance is not self._utterance:
            return
        if event.kind is EventKind.FINISHED:
            self._utterance = None
            self._set_speaking(False)
        else:
            self._set_speaking(True)
            if event.kind is EventKind.PHRASE:
                self.phrase_spoken.emit(event.phrase)

    def _set_speaking(self, is_speaking: bool) -> None:
        if not is_speaking:
            self.phrase_spoken.emit(-1)
        if is_speaking != self._is_speaking:
            self._is_speaking = is_speaking
            self.speaking_changed.emit(is_speaking)
