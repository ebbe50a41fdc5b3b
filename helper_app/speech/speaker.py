"""Says utterances in their turn, each in a voice of its language.

Speech never holds anybody up: everything slow happens on a thread of its own. A voice that fails
is replaced by the silent one in the middle of the sentence, so what is told about the phrases
goes on and highlights keep moving.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from helper_app.errors import HelperError, SoundMissing, VoiceMissing
from helper_app.speech.breath import breaths
from helper_app.speech.driver import FULL_VOLUME, NORMAL_RATE, Breath, Driver
from helper_app.speech.model import Event, EventKind, Priority, Utterance, language
from helper_app.speech.silent import Silent

log = logging.getLogger(__name__)

CLOSE_S = 3.0
T = TypeVar("T")


@dataclass
class _Job:
    """An utterance in its turn, or (without one) a language to get ready for.

    Attributes:
        silence: Set it to silence the voice within 300 ms: the job is dropped, or held.
        is_dropped: Nothing more of it will be said.
    """

    utterance: Utterance | None
    language: str
    priority: Priority
    silence: threading.Event = field(default_factory=threading.Event)
    is_dropped: bool = False

    @property
    def is_alive(self) -> bool:
        """Tell whether words of it are still to be said."""
        return self.utterance is not None and not self.is_dropped


class Speaker:
    """The one who speaks.

    Args:
        find: Gives a voice for a language (`ja`), or raises `VoiceMissing`. Called on the speech
            thread, so that a voice lives on one thread.
        on_trouble: Told once about each language without a voice (`VoiceMissing`) and once when
            there is nothing to play sound on (`SoundMissing`). Called on the speech thread.
        silent: Stands in for a missing voice.

    Attributes:
        listeners: Told every `Event`, in order, on the speech thread. One that fails is logged.
        rate: 0 (half as fast as usual) to 100 (twice as fast); from the next breath on.
        volume: 0 (silent) to 100; from the next breath on.

    Thread: any; no method blocks but `close`.
    """

    def __init__(
        self,
        find: Callable[[str], Driver],
        on_trouble: Callable[[HelperError], None] = lambda _: None,
        silent: Driver | None = None,
    ) -> None:
        self.listeners: list[Callable[[Event], None]] = []
        self._find = find
        self._on_trouble = on_trouble
        self._silent = silent or Silent()
        self._rate = NORMAL_RATE
        self._volume = FULL_VOLUME
        self._turn = threading.Condition()
        self._jobs: deque[_Job] = deque()
        self._current: _Job | None = None
        self._last: Utterance | None = None
        self._is_paused = False
        self._is_closed = False
        self._thread: threading.Thread | None = None
        self._voices: dict[str, Driver] = {}
        self._told: set[tuple[str, str]] = set()

    @property
    def rate(self) -> int:
        """Give how fast it speaks, 0 to 100."""
        return self._rate

    @rate.setter
    def rate(self, rate: int) -> None:
        self._rate = min(100, max(0, rate))

    @property
    def volume(self) -> int:
        """Give how loud it speaks, 0 to 100."""
        return self._volume

    @volume.setter
    def volume(self, volume: int) -> None:
        self._volume = min(100, max(0, volume))

    def say(self, utterance: Utterance) -> None:
        """Say it when its turn comes."""
        self._queue(_Job(utterance, language(utterance.locale), utterance.priority))

    def prepare(self, locale: str) -> None:
        """Get a voice ready, so that the first words of this language come soon."""
        self._queue(_Job(None, language(locale), Priority.NEXT))

    def repeat(self) -> Utterance | None:
        """Say again, at once, what was begun last; give it anew, or None if nothing was."""
        with self._turn:
            last = self._last
        if last is None:
            return None
        again = replace(last, priority=Priority.NOW)
        self.say(again)
        return again

    @property
    def is_paused(self) -> bool:
        """Tell whether it is silent until `go_on`."""
        return self._is_paused

    def pause(self) -> None:
        """Be silent within 300 ms and keep the place; nothing happens where nothing is said.

        `cancel`, `close` and whatever is said `NOW` end it.
        """
        with self._turn:
            self._is_paused = any(job.is_alive for job in self._all_jobs())
            if self._is_paused and self._current is not None:
                self._current.silence.set()

    def go_on(self) -> None:
        """Go on after a pause, from the beginning of the phrase that was cut."""
        with self._turn:
            self._is_paused = False
            self._turn.notify_all()

    def cancel(self) -> None:
        """Be silent within 300 ms, and drop what waits."""
        with self._turn:
            self._cut()

    def close(self) -> None:
        """Be silent for good and let the voices go; waits for that, at most `CLOSE_S`."""
        with self._turn:
            self._is_closed = True
            self._cut()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(CLOSE_S)

    def _cut(self) -> None:
        """Drop all; dropped jobs stay in the line, so that each is told to have ended."""
        for job in self._all_jobs():
            if job.utterance is not None:
                job.is_dropped = True
                job.silence.set()
        self._is_paused = False
        self._turn.notify_all()

    def _all_jobs(self) -> tuple[_Job, ...]:
        """Give what has its turn and what waits."""
        return (*([self._current] if self._current is not None else []), *self._jobs)

    def _queue(self, job: _Job) -> None:
        with self._turn:
            if self._is_closed:
                return
            if job.priority is Priority.NOW:
                self._cut()
            self._jobs.insert(self._place(job.priority), job)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="speech", daemon=True)
                self._thread.start()
            self._turn.notify_all()

    def _place(self, priority: Priority) -> int:
        """Find the place in the line: NEXT goes before the first NORMAL that still waits."""
        if priority is Priority.NEXT:
            for at, job in enumerate(self._jobs):
                if job.priority is Priority.NORMAL and not job.is_dropped:
                    return at
        return len(self._jobs)

    def _run(self) -> None:
        while (job := self._next()) is not None:
            if job.utterance is None:
                self._voice(job.language).prepare(job.language)
            else:
                self._utter(job, job.utterance)
        for voice in self._voices.values():
            voice.close()

    def _next(self) -> _Job | None:
        with self._turn:
            self._current = None
            self._is_paused = self._is_paused and any(job.is_alive for job in self._jobs)
            self._turn.wait_for(self._has_next)
            if not self._jobs:
                return None
            self._current = job = self._jobs.popleft()
            if job.is_alive:
                self._last = job.utterance
            return job

    def _has_next(self) -> bool:
        return self._is_closed or (bool(self._jobs) and not self._is_paused)

    def _utter(self, job: _Job, utterance: Utterance) -> None:
        is_completed = False
        if not job.is_dropped:
            self._tell(Event(EventKind.STARTED, utterance))
            is_completed = self._say_phrases(job, utterance)
        self._tell(Event(EventKind.FINISHED, utterance, completed=is_completed))

    def _say_phrases(self, job: _Job, utterance: Utterance) -> bool:
        """Say phrase by phrase; tell whether all were said."""
        voice = self._voice(job.language)
        line = _line(utterance)
        tellers = {number: self._teller(utterance, number) for number, _ in line}
        at = 0
        while at < len(line):
            number, text = line[at]
            upcoming = line[at + 1][1] if at + 1 < len(line) else ""
            breath = Breath(text, job.language, self.rate, self.volume, upcoming)
            if self._say_breath(voice, breath, tellers[number], job.silence):
                at += 1
            elif job.silence.is_set() and self._waits_out_pause(job):
                at = next(place for place, (other, _) in enumerate(line) if other == number)
            elif job.is_dropped or voice is self._silent:
                return False
            else:
                voice = self._silent
        return True

    def _waits_out_pause(self, job: _Job) -> bool:
        """Wait, silenced, until somebody lets the voice go on; tell whether it shall."""
        with self._turn:
            self._turn.wait_for(lambda: job.is_dropped or not self._is_paused)
            if not job.is_dropped:
                job.silence.clear()
            return not job.is_dropped

    def _teller(self, utterance: Utterance, number: int) -> Callable[[], None]:
        """Make the call that tells once that a phrase is heard."""
        events = [Event(EventKind.PHRASE, utterance, number)]

        def heard() -> None:
            if events:
                self._tell(events.pop())

        return heard

    def _say_breath(
        self, voice: Driver, breath: Breath, heard: Callable[[], None], silence: threading.Event
    ) -> bool:
        """Say one breath; tell whether it was said, and report a voice that fails."""
        try:
            return voice.say(breath, heard, silence)
        except SoundMissing as trouble:
            # the voice is kept: a loudspeaker may be connected before the next utterance
            self._report(trouble, "")
        except VoiceMissing as trouble:
            self._give_up(breath.language, trouble)
        except Exception as error:
            log.warning("a voice failed: %s", type(error).__name__)
            self._give_up(breath.language, VoiceMissing(locale=breath.language))
        return False

    def _give_up(self, language: str, trouble: VoiceMissing) -> None:
        self._voices[language].close()
        self._voices[language] = self._silent
        self._report(trouble, language)

    def _voice(self, language: str) -> Driver:
        """Give the voice of a language; the silent one where there is none."""
        if language not in self._voices:
            able = (v for v in self._voices.values() if language in v.languages())
            self._voices[language] = next(able, None) or self._found(language)
        return self._voices[language]

    def _found(self, language: str) -> Driver:
        try:
            return self._find(language)
        except VoiceMissing as trouble:
            self._report(trouble, language)
        except Exception as error:
            log.warning("a voice could not be made: %s", type(error).__name__)
            self._report(VoiceMissing(locale=language), language)
        return self._silent

    def _report(self, trouble: HelperError, language: str) -> None:
        if (trouble.code, language) not in self._told:
            self._told.add((trouble.code, language))
            _guarded(self._on_trouble, trouble)

    def _tell(self, event: Event) -> None:
        for listener in tuple(self.listeners):
            _guarded(listener, event)


def _line(utterance: Utterance) -> list[tuple[int, str]]:
    """Give what is said, breath by breath, with the number of the phrase it belongs to.

    A phrase without anything to pronounce keeps its place, so that its number is told.
    """
    phrases = list(enumerate(utterance.phrases))
    only = utterance.only
    said = phrases if only is None else [phrases[number] for number in only]
    return [(number, text) for number, one in said for text in breaths(one.spoken) or ("",)]


def _guarded(call: Callable[[T], None], told: T) -> None:
    """Tell somebody; what they do wrong must not silence the voice."""
    try:
        call(told)
    except Exception as error:
        log.warning("a listener of speech failed: %s", type(error).__name__)
