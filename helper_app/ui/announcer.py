"""Makes words heard: by the app's own voice, and by a screen reader when one runs.

The one place where a text leaves the screen as sound. Quiet by default while a screen reader
speaks, so that two voices never talk at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from helper_app.errors import HelperError
from helper_app.settings import Settings
from helper_app.speech.model import Event, EventKind, Phrase, Priority, Utterance
from helper_app.ui.focus_note import FocusNote
from helper_app.ui.sentences import joined

if TYPE_CHECKING:
    from helper_app.speech.speaker import Speaker

MakeSpeaker = Callable[[Callable[[HelperError], None]], "Speaker"]


class Announcer(QObject):
    """Says utterances and tells which phrase is being said.

    Args:
        make_speaker: Makes the speaker and is given whom to tell when a voice or sound is missing.
            Called when something is first said: voices are slow to find, and the first screen
            must not wait for them.

    Attributes:
        note: Leaves what was told at the focus, for screen readers that miss announcements.

    Thread: main.
    """

    phrase_spoken = Signal(int)
    """Number of the screen's phrase that is being said, from 0; -1 when none is."""
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
        self._said: Utterance | None = None
        self._shown: Utterance | None = None
        self._asked: list[Utterance] = []
        self._is_fresh = False
        self.note = FocusNote()
        self._is_speaking = False
        self._is_closed = False
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)

    @property
    def is_speaking(self) -> bool:
        """Tell whether the voice speaks now, or is about to."""
        return bool(self._asked)

    @property
    def is_tool_listening(self) -> bool:
        """Tell whether a screen reader or another assistive tool watches the window."""
        from PySide6.QtGui import QAccessible  # costs 35 ms: after the first paint

        return QAccessible.isActive()

    @property
    def said(self) -> Utterance | None:
        """Give what was given to the voice last, said to its end or not."""
        return self._said

    @property
    def speaks_by_itself(self) -> bool:
        """Tell whether new screens are read out without being asked."""
        if self._settings.reads_focus == "on":
            return True
        if self._settings.speech == "auto":
            return not self.is_tool_listening
        return self._settings.speech == "on"

    def apply(self, settings: Settings) -> None:
        """Take the voice's settings."""
        self._settings = settings
        if self._speaker is not None:
            self._speaker.rate = settings.speech_rate
            self._speaker.volume = settings.speech_volume
            if settings.speech == "off":
                self.cancel()

    @property
    def is_fresh(self) -> bool:
        """Tell whether something was announced just now, by what is still being done."""
        return self._is_fresh

    def announce(
        self,
        widget: QWidget,
        phrases: Sequence[Phrase],
        locale: str,
        priority: Priority = Priority.NOW,
        *,
        is_shown: bool = True,
    ) -> None:
        """Tell a screen reader, and say it aloud where that is wanted.

        Args:
            widget: What it is about.
            phrases: The words.
            locale: Their language.
            priority: Whether it cuts what is being said.
            is_shown: These are the screen's own phrases, to be marked while they are said.
        """
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        words = joined(phrase.text for phrase in phrases)
        event = QAccessibleAnnouncementEvent(widget, words)
        politeness = QAccessible.AnnouncementPoliteness
        is_now = priority is Priority.NOW
        event.setPoliteness(politeness.Assertive if is_now else politeness.Polite)
        QAccessible.updateAccessibility(event)
        if self.speaks_by_itself:
            self._is_fresh = True
            QTimer.singleShot(0, self, self._grow_old)
            self.say(phrases, locale, priority, is_shown=is_shown)
        self.announced.emit(widget)

    def say(
        self,
        phrases: Sequence[Phrase],
        locale: str,
        priority: Priority = Priority.NOW,
        *,
        is_shown: bool = True,
    ) -> None:
        """Say it aloud, whatever the settings.

        Args:
            phrases: The words.
            locale: Their language.
            priority: Whether it cuts what is being said.
            is_shown: These are the screen's own phrases, to be marked while they are said.
        """
        if not phrases or self._is_closed:
            return
        utterance = Utterance(tuple(phrases), locale, priority)
        self._said = utterance
        if is_shown:
            self._shown = utterance
        self._asked.append(utterance)
        self._speaking_speaker().say(utterance)

    def repeat(self) -> None:
        """Say once more what was begun last."""
        if self._speaker is not None:
            last = self._speaker.repeat()
            if last is not None:
                self._asked.append(last)

    def cancel(self) -> None:
        """Be silent."""
        if self._speaker is not None:
            self._asked.clear()
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
        place = next((n for n, u in enumerate(self._asked) if u is event.utterance), None)
        if place is None:
            return
        if event.kind is EventKind.FINISHED:
            del self._asked[place]
            if event.utterance is self._shown:
                self.phrase_spoken.emit(-1)
            if not self._asked:
                self._set_speaking(False)
            return
        self._set_speaking(True)
        if event.kind is EventKind.PHRASE and event.utterance is self._shown:
            self.phrase_spoken.emit(event.phrase)

    def _grow_old(self) -> None:
        self._is_fresh = False

    def _set_speaking(self, is_speaking: bool) -> None:
        if not is_speaking:
            self.phrase_spoken.emit(-1)
        if is_speaking != self._is_speaking:
            self._is_speaking = is_speaking
            self.speaking_changed.emit(is_speaking)
