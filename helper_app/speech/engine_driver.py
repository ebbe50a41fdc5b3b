"""What pyttsx3 calls a driver, over any synthesiser: say, stop, queue, events, files.

pyttsx3's own driver for Linux plays with a blocking `aplay`, so it can neither stop nor queue.
This one makes a sound ahead while another plays and stops within a few milliseconds.

Source: the driver surface of pyttsx3 2.99 (`pyttsx3/driver.py` and `pyttsx3/drivers/dummy.py`,
read 2026-11-23).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from helper_app.errors import HelperError
from helper_app.speech.breath import breaths
from helper_app.speech.sound import Sound, write_wav

TICK_S = 0.02


@dataclass(frozen=True)
class Tone:
    """How words are to sound.

    Attributes:
        voice: Id of the voice, from `Synthesiser.voices`; empty for its first.
        rate_wpm: Words per minute, as the synthesiser counts them.
        volume: 0.0 to 1.0.
    """

    voice: str
    rate_wpm: int
    volume: float = 1.0


@dataclass(frozen=True)
class EngineVoice:
    """A voice in the shape of `pyttsx3.voice.Voice`."""

    id: str
    name: str
    languages: tuple[str, ...]
    gender: str = ""
    age: str = ""


class Synthesiser(Protocol):
    """Turns words into samples. `make` is called on one thread of its own, one at a time."""

    @property
    def normal_rate_wpm(self) -> int:
        """Give its own normal rate, in words per minute."""

    def voices(self) -> tuple[EngineVoice, ...]:
        """List its voices. May start a short process."""

    def make(self, text: str, tone: Tone) -> Sound:
        """Turn words into samples; raises `VoiceMissing`."""

    def close(self) -> None:
        """Let go of processes, even while `make` runs. Never raises."""


class Played(Protocol):
    """A sound on its way out (`sound.Playback`)."""

    def is_over(self) -> bool:
        """Tell whether all of it has gone out; raises `SoundMissing`."""

    def stop(self) -> None:
        """Be silent at once."""


class Output(Protocol):
    """Where sound goes (`sound.Loudspeaker`)."""

    def play(self, sound: Sound, over: Callable[[], None]) -> Played:
        """Begin to play; raises `SoundMissing`."""


class Proxy(Protocol):
    """The part of `pyttsx3.driver.DriverProxy` a driver calls."""

    def setBusy(self, busy: bool) -> None:
        """Tell that a command runs, or ask for the next."""

    def notify(self, topic: str, **values: object) -> None:
        """Tell whoever listens to the engine."""


class EngineDriver:
    """A pyttsx3 driver.

    Beside pyttsx3's properties (`voices`, `voice`, `rate`, `volume`) it has `upcoming`: words that
    will be said next, made ready while others play; and `warm`, which has the synthesiser start.

    Thread: the one that runs the engine's loop; `stop` may come from any.
    """

    def __init__(self, proxy: Proxy, synthesiser: Synthesiser, output: Output) -> None:
        self._proxy = proxy
        self._synthesiser = synthesiser
        self._output = output
        self._maker = ThreadPoolExecutor(1, thread_name_prefix="voice")
        self._tone = Tone("", synthesiser.normal_rate_wpm)
        self._upcoming = ""
        self._ahead: tuple[str, Tone, Future[Sound]] | None = None
        self._making: Future[Sound] | None = None
        self._playing: Played | None = None
        self._wake = threading.Event()
        self._stop_asked = threading.Event()
        self._is_looping = False
        self._has_ended_early = False

    def destroy(self) -> None:
        """Let go of everything; pyttsx3 calls it when the engine is dropped."""
        if self._playing is not None:
            self._playing.stop()
            self._playing = None
        self._synthesiser.close()
        self._maker.shutdown(wait=True, cancel_futures=True)

    def say(self, text: str) -> None:
        """Begin to say words; the loop carries it on."""
        self._proxy.setBusy(True)
        self._stop_asked.clear()
        self._making = self._sound_of(text)
        if self._upcoming:
            upcoming, self._upcoming = self._upcoming, ""
            made = self._maker.submit(self._synthesiser.make, upcoming, self._tone)
            self._ahead = (upcoming, self._tone, made)

    def stop(self) -> None:
        """Ask the loop to be silent."""
        self._stop_asked.set()
        self._wake.set()

    def save_to_file(self, text: str, filename: str) -> None:
        """Write words into a WAV file, and return when it is written."""
        self._proxy.notify("started-utterance")
        sounds = [self._sound_of(breath).result() for breath in breaths(text)]
        write_wav(Path(filename), sounds)
        self._proxy.notify("finished-utterance", completed=True)

    def getProperty(self, name: str) -> object:
        """Give a property; raises `KeyError` for an unknown one."""
        if name == "voices":
            return list(self._synthesiser.voices())
        values = {
            "voice": self._tone.voice,
            "rate": self._tone.rate_wpm,
            "volume": self._tone.volume,
            "upcoming": self._upcoming,
        }
        return values[name]

    def setProperty(self, name: str, value: str | float) -> None:
        """Set a property; raises `KeyError` for an unknown one."""
        if name == "voice":
            self._tone = replace(self._tone, voice=str(value))
        elif name == "rate":
            self._tone = replace(self._tone, rate_wpm=max(1, int(value)))
        elif name == "volume":
            self._tone = replace(self._tone, volume=min(1.0, max(0.0, float(value))))
        elif name == "upcoming":
            self._upcoming = str(value)
        elif name == "warm":
            self._maker.submit(self._synthesiser.make, "", self._tone)
        else:
            raise KeyError(name)

    def startLoop(self) -> None:
        """Run until `endLoop`. pyttsx3 2.99 may call `endLoop` first: then return at once."""
        if self._has_ended_early:
            self._has_ended_early = False
            return
        self._is_looping = True
        self._take_next()
        while self._is_looping:
            self._wake.wait(TICK_S)
            self._advance()

    def endLoop(self) -> None:
        """End the loop, also one that has not begun."""
        self._has_ended_early = not self._is_looping
        self._is_looping = False

    def iterate(self) -> Iterator[None]:
        """Carry on one step at each turn, for a loop outside."""
        self._take_next()
        while True:
            self._advance()
            yield

    def _take_next(self) -> None:
        if self._making is None:
            self._proxy.setBusy(False)

    def _sound_of(self, text: str) -> Future[Sound]:
        ahead, self._ahead = self._ahead, None
        if ahead is not None:
            if ahead[:2] == (text, self._tone):
                return self._woken_by(ahead[2])
            ahead[2].cancel()
        return self._woken_by(self._maker.submit(self._synthesiser.make, text, self._tone))

    def _woken_by(self, made: Future[Sound]) -> Future[Sound]:
        made.add_done_callback(lambda _: self._wake.set())
        return made

    def _advance(self) -> None:
        self._wake.clear()
        if self._making is None:
            return
        try:
            if self._stop_asked.is_set():
                self._end(completed=False)
            elif self._playing is not None:
                if self._playing.is_over():
                    self._end(completed=True)
            elif self._making.done():
                self._begin(self._making.result())
        except HelperError as error:
            self._proxy.notify("error", exception=error)
            self._end(completed=False)

    def _begin(self, sound: Sound) -> None:
        if not sound.pcm:
            self._proxy.notify("started-utterance")
            self._end(completed=True)
            return
        self._playing = self._output.play(sound, self._wake.set)
        self._proxy.notify("started-utterance")

    def _end(self, *, completed: bool) -> None:
        if self._playing is not None:
            self._playing.stop()
        elif self._making is not None:
            self._making.cancel()
        if not completed and self._ahead is not None:
            self._ahead[2].cancel()
            self._ahead = None
        self._making = self._playing = None
        self._proxy.notify("finished-utterance", completed=completed)
        self._proxy.setBusy(False)
