"""Any voice pyttsx3 knows, as one of ours. The only file that imports pyttsx3.

pyttsx3's interface is the door for real voices: our own drivers (`openjtalk`, `espeak_ng`) and
those of Windows (`sapi5`) and macOS (`nsss`) all come in through it. Words, stop and events pass
the engine's own queue, driven by its external loop on the thread that speaks.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app.errors import HelperError, VoiceMissing
from helper_app.speech.driver import FULL_VOLUME, Breath
from helper_app.speech.model import language as language_of

if TYPE_CHECKING:
    import pyttsx3.engine

OPENJTALK, ESPEAK_NG, SAPI5, NSSS = "openjtalk", "espeak_ng", "sapi5", "nsss"
OWN = frozenset({OPENJTALK, ESPEAK_NG})
TICK_S = 0.01
STOP_S = 0.25


class Pyttsx3Driver:
    """A pyttsx3 engine.

    Args:
        engine: Name of a pyttsx3 driver.

    Raises:
        VoiceMissing: The engine cannot be made: not installed, or no voice.

    Thread: made, used and closed on one thread, as SAPI 5 demands.
    """

    def __init__(self, engine: str) -> None:
        self._name = engine
        self._engine: pyttsx3.engine.Engine | None = _engine(engine)
        self._system_turn = _system_turn()
        self._heard: Callable[[], None] = _nothing
        self._outcome: bool | None = None
        self._error: BaseException | None = None
        self._tokens = [
            self._engine.connect("started-utterance", self._on_started),
            self._engine.connect("finished-utterance", self._on_finished),
            self._engine.connect("error", self._on_error),
        ]
        self._engine.startLoop(False)
        self._engine.iterate()
        self._voices = _voices_by_language(self._engine.getProperty("voices"))
        self._normal_rate = _number(self._engine.getProperty("rate"))
        self._language = ""

    def languages(self) -> frozenset[str]:
        """Give the languages of the engine's voices."""
        return frozenset(self._voices)

    def prepare(self, language: str) -> None:
        """Have a driver of ours start its process; the others need nothing."""
        if self._engine is not None and self._name in OWN:
            self._engine.setProperty("warm", True)

    def say(self, breath: Breath, heard: Callable[[], None], cancel: threading.Event) -> bool:
        """Say one breath; see `Driver.say`."""
        if cancel.is_set():
            return False
        engine = self._tuned(breath)
        if not breath.text.strip():
            heard()
            return True
        if self._name in OWN:
            engine.setProperty("upcoming", breath.upcoming)
        self._heard = heard
        engine.say(breath.text)
        return self._run(cancel)

    def save(self, breath: Breath, path: Path) -> None:
        """Write a WAV file; see `WavWriter.save`. macOS writes AIFF whatever the name."""
        engine = self._tuned(breath)
        self._heard = _nothing
        engine.save_to_file(breath.text, str(path))
        while self._outcome is None and self._error is None and engine.isBusy():
            self._turn(engine)
            time.sleep(TICK_S)
        self._raise_error(breath.language)

    def close(self) -> None:
        """Drop the engine, which ends its processes."""
        if self._engine is None:
            return
        self._engine.stop()
        for token in self._tokens:
            self._engine.disconnect(token)
        # not endLoop: with an outer loop the driver of macOS would end the whole application
        self._engine = None
        self._system_turn = _nothing

    def _tuned(self, breath: Breath) -> pyttsx3.engine.Engine:
        """Set voice, rate and volume, and forget what the last breath told."""
        engine = self._engine
        if engine is None or breath.language not in self._voices:
            raise VoiceMissing(locale=breath.language)
        if breath.language != self._language:
            engine.setProperty("voice", self._voices[breath.language])
            self._language = breath.language
        engine.setProperty("rate", round(self._normal_rate * breath.pace))
        engine.setProperty("volume", breath.volume / FULL_VOLUME)
        self._outcome = self._error = None
        return engine

    def _run(self, cancel: threading.Event) -> bool:
        engine = self._engine
        if engine is None:
            raise VoiceMissing(locale=self._language)
        self._turn(engine)
        while self._outcome is None and self._error is None:
            if cancel.wait(TICK_S):
                return self._stop(engine)
            self._turn(engine)
        self._raise_error(self._language)
        return bool(self._outcome)

    def _stop(self, engine: pyttsx3.engine.Engine) -> bool:
        engine.stop()
        until = time.monotonic() + STOP_S
        self._turn(engine)
        while self._outcome is None and time.monotonic() < until:
            time.sleep(TICK_S)
            self._turn(engine)
        return False

    def _turn(self, engine: pyttsx3.engine.Engine) -> None:
        engine.iterate()
        self._system_turn()

    def _raise_error(self, language: str) -> None:
        error, self._error = self._error, None
        if isinstance(error, (HelperError, OSError)):
            raise error
        if error is not None:
            raise VoiceMissing(locale=language) from error

    def _on_started(self, name: str | None) -> None:
        self._heard()
        self._heard = _nothing

    def _on_finished(self, name: str | None, completed: bool) -> None:
        self._outcome = completed

    def _on_error(self, name: str | None, exception: BaseException) -> None:
        self._error = exception


def _engine(name: str) -> pyttsx3.engine.Engine:
    """Make an engine of its own; `pyttsx3.init` would share one between all who ask.

    Drivers fail in their own ways (no COM, no library, no voice): each means no voice.
    """
    try:
        import pyttsx3.engine

        register_own_drivers()
        return pyttsx3.engine.Engine(name)
    except Exception as error:
        raise VoiceMissing(locale="") from error


def register_own_drivers() -> None:
    """Let pyttsx3 find `openjtalk` and `espeak_ng`: it imports `pyttsx3.drivers.NAME`."""
    from helper_app.speech import espeak, openjtalk

    sys.modules["pyttsx3.drivers." + OPENJTALK] = openjtalk
    sys.modules["pyttsx3.drivers." + ESPEAK_NG] = espeak


def _voices_by_language(voices: object) -> dict[str, str]:
    """Give the first voice of each language."""
    found: dict[str, str] = {}
    for voice in voices if isinstance(voices, Iterable) else ():
        for tag in voice.languages or ():
            found.setdefault(language_of(_tag(tag)), voice.id)
    return found


def _tag(tag: str | bytes) -> str:
    """Give a language tag as text; some drivers give bytes with a priority byte in front."""
    text = tag.decode("latin-1") if isinstance(tag, bytes) else tag
    return "".join(filter(str.isprintable, text))


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 200.0


def _system_turn() -> Callable[[], None]:
    """On macOS: give NSSpeechSynthesizer's callbacks their turn on this thread."""
    if sys.platform == "darwin":
        from Foundation import NSDate, NSDefaultRunLoopMode, NSRunLoop

        def turn() -> None:
            now = NSDate.dateWithTimeIntervalSinceNow_(0)
            NSRunLoop.currentRunLoop().runMode_beforeDate_(NSDefaultRunLoopMode, now)

        return turn
    return _nothing


def _nothing() -> None:
    """Do nothing."""
