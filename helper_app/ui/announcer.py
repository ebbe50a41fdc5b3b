"""Makes words heard: by the app's own voice, and by a screen reader when one runs.

The one place where a text leaves the screen as sound. Quiet by default while a screen reader
speaks, so that two voices never talk at once. Whatever is said can be read too: who has it said
tells where it stands, and for what stands nowhere there is a caption.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from helper_app.errors import HelperError
from helper_app.settings import Settings
from helper_app.speech.model import Event, EventKind, Phrase, Priority, Utterance
from helper_app.speech.reading import Reading
from helper_app.ui.focus_note import FocusNote
from helper_app.ui.sentences import joined
from helper_app.ui.written import OWN, Said, Written

if TYPE_CHECKING:
    from helper_app.speech.speaker import Speaker

MOST_RECENT = 20
"""Things that were asked for last; the one that was begun last is among them."""

MakeSpeaker = Callable[[Callable[[HelperError], None]], "Speaker"]


class Announcer(QObject):
    """Says utterances and tells which phrase is being said.

    Args:
        make_speaker: Makes the speaker and is given whom to tell when a voice or sound is missing.
            Called when something is first said: voices are slow to find, and the first screen
            must not wait for them.

    Attributes:
        note: Leaves what was told at the focus, for screen readers that miss announcements.
        reading: The text of the screen, and how far it was read; None before the first.

    Thread: main.
    """

    phrase_spoken = Signal(int)
    """Number of the screen's phrase that is being said, from 0; -1 when none is."""
    speaking_changed = Signal(bool)
    changed = Signal()
    """The voice began, paused, went on or ended, or another phrase is being said."""
    captioned = Signal(object)
    """The words of a caption (`Said.caption`); none when something else is said."""
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
        self.reading: Reading | None = None
        self._written = Written.PAGE
        self._said: Utterance | None = None
        self._asked: list[Said] = []
        self._recent: deque[Said] = deque(maxlen=MOST_RECENT)
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
    def is_reading(self) -> bool:
        """Tell whether it reads the screen's text, or holds it in a pause."""
        return any(self._is_of_text(said) for said in self._asked)

    @property
    def is_paused(self) -> bool:
        """Tell whether it is silent until the person lets it go on."""
        return self.is_speaking and self._speaker is not None and self._speaker.is_paused

    @property
    def is_heard(self) -> bool:
        """Tell whether somebody else's words would cut it: it speaks, and is not paused."""
        return self.is_speaking and not self.is_paused

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
        is_switched_off = settings.speech == "off" != self._settings.speech
        self._settings = settings
        if self._speaker is not None:
            self._speaker.rate = settings.speech_rate
            self._speaker.volume = settings.speech_volume
            if is_switched_off:
                self.cancel()

    @property
    def is_fresh(self) -> bool:
        """Tell whether something was said just now, by what is still being done."""
        return self._is_fresh

    def announce(
        self,
        widget: QWidget,
        phrases: Sequence[Phrase],
        locale: str,
        priority: Priority = Priority.NOW,
        *,
        written: Written,
    ) -> None:
        """Tell a screen reader, and say it aloud where that is wanted.

        Args:
            widget: What it is about.
            phrases: The words.
            locale: Their language.
            priority: Whether it cuts what is being said.
            written: Where they can be read.
        """
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        words = joined(phrase.text for phrase in phrases)
        event = QAccessibleAnnouncementEvent(widget, words)
        politeness = QAccessible.AnnouncementPoliteness
        is_now = priority is Priority.NOW
        event.setPoliteness(politeness.Assertive if is_now else politeness.Polite)
        QAccessible.updateAccessibility(event)
        said = self._taken(phrases, locale, priority, written)
        if self.speaks_by_itself:
            self._give(said)
        self.announced.emit(widget)

    def say(
        self,
        phrases: Sequence[Phrase],
        locale: str,
        priority: Priority = Priority.NOW,
        *,
        written: Written,
    ) -> None:
        """Say it aloud, whatever the settings.

        Args:
            phrases: The words.
            locale: Their language.
            priority: Whether it cuts what is being said.
            written: Where they can be read.
        """
        self._give(self._taken(phrases, locale, priority, written))

    def take_up(self, reading: Reading | None) -> None:
        """Go on with a text of another screen, which this one shows."""
        self.reading, self._written = reading, Written.PAGE

    def step(self, by: int) -> None:
        """Say one phrase of the screen's text and wait: 1 the next, 0 the same, -1 the last."""
        if self.reading is not None:
            self._give(Said(self.reading.one(by), self._written))
            self.changed.emit()

    def pause_or_go_on(self) -> None:
        """Hold the reading of the screen's text, or go on with it where it was held or cut."""
        if self._speaker is not None and self.is_paused:
            self._speaker.go_on()
        elif self._speaker is not None and self.is_reading:
            self._speaker.pause()
        elif self.reading is not None:
            self._give(Said(self.reading.rest(), self._written))
        self.changed.emit()

    def go_on(self) -> None:
        """Go on after a pause."""
        if self._speaker is not None:
            self._speaker.go_on()
            self.changed.emit()

    def repeat(self) -> None:
        """Say once more what was begun last."""
        again = self._speaker.repeat() if self._speaker is not None else None
        if again is not None:
            before = (one for one in self._recent if one.utterance.phrases is again.phrases)
            written = next((one.written for one in before), Written.NOWHERE)
            self._asked.append(Said(again, written))

    def cancel(self) -> None:
        """Be silent."""
        if self._speaker is not None:
            self._asked.clear()
            self._speaker.cancel()
            self.phrase_spoken.emit(-1)
            self._set_speaking(False)
        self.captioned.emit(())

    def close(self) -> None:
        """Be silent for good and let the voice go; nothing is said after this."""
        self._is_closed = True
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

    def _taken(
        self, phrases: Sequence[Phrase], locale: str, priority: Priority, written: Written
    ) -> Said:
        """Put words together; those of the screen are its text from now on."""
        utterance = Utterance(tuple(phrases), locale, priority)
        if written in OWN and phrases:
            self.reading, self._written = Reading(utterance), written
        return Said(utterance, written)

    def _give(self, said: Said) -> None:
        if said.utterance.phrases and not self._is_closed:
            self._said = said.utterance
            self._asked.append(said)
            self._recent.append(said)
            self._is_fresh = True
            QTimer.singleShot(0, self, self._grow_old)
            self._speaking_speaker().say(said.utterance)

    def _is_of_text(self, said: Said) -> bool:
        """Tell whether it is the screen's text, or a part of it."""
        text = self.reading.text if self.reading is not None else None
        return text is not None and said.utterance.phrases is text.phrases

    def _on_heard(self, event: Event) -> None:
        said = next((one for one in self._asked if one.utterance is event.utterance), None)
        if said is None:
            return
        is_of_text = self.reading is not None and self._is_of_text(said)
        if self.reading is not None and is_of_text:
            self.reading.follow(event)
        if event.kind is EventKind.FINISHED:
            self._end(said, is_waiting=is_of_text and is_single(event))
            return
        self._set_speaking(True)
        if event.kind is EventKind.PHRASE:
            self.phrase_spoken.emit(event.phrase if is_of_text else -1)
            shows_all = self._settings.captions == "all"
            self.captioned.emit(said.caption(event.phrase, shows_all=shows_all))
            self.changed.emit()

    def _end(self, said: Said, *, is_waiting: bool) -> None:
        """Strike it off; where the voice waits after a single phrase, that stays marked."""
        del self._asked[next(n for n, one in enumerate(self._asked) if one is said)]
        if not is_waiting and (self._is_of_text(said) or not self._asked):
            self.phrase_spoken.emit(-1)
        self._set_speaking(bool(self._asked))

    def _grow_old(self) -> None:
        self._is_fresh = False

    def _set_speaking(self, is_speaking: bool) -> None:
        if is_speaking != self._is_speaking:
            self._is_speaking = is_speaking
            self.speaking_changed.emit(is_speaking)
        self.changed.emit()


def is_single(event: Event) -> bool:
    """Tell whether a single phrase was asked for, and said."""
    only = event.utterance.only
    return event.completed and only is not None and len(only) == 1
