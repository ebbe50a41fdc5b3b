"""Every voice can be paused and goes on at the phrase that was cut.

Prints its figures (`pytest -rP`).
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from helper_app.speech.driver import Breath, Driver
from helper_app.speech.model import EventKind
from helper_app.speech.pyttsx3_driver import ESPEAK_NG, OPENJTALK, Pyttsx3Driver
from helper_app.speech.silent import Silent
from helper_app.speech.speaker import Speaker
from tests.real.sound import Ear, SoundServer
from tests.speech import stock_engine
from tests.speech.contract import SILENT_WITHIN_S
from tests.speech.test_speaker import PATIENCE_S, Listener, said

TEXTS = {
    "ja": ("はい。", "カードリーダーの上に置いてください。", "どうぞ。"),
    "en": ("Yes.", "Please put the card on the reader.", "Thank you."),
}
VOICES: dict[str, tuple[str, Callable[[], Driver]]] = {
    "silent": ("ja", lambda: Silent(lambda cancel, seconds: cancel.wait(seconds / 5))),
    "openjtalk": ("ja", lambda: Pyttsx3Driver(OPENJTALK)),
    "espeak": ("en", lambda: Pyttsx3Driver(ESPEAK_NG)),
    "stock": ("en", lambda: Pyttsx3Driver(stock_engine.NAME)),
}


class Watched:
    """A voice that keeps what it was given, and when each breath came to its end."""

    def __init__(self, voice: Driver) -> None:
        self._voice = voice
        self.given: list[str] = []
        self.ended_at: list[float] = []
        self._ended = threading.Condition()

    def say(self, breath: Breath, heard: Callable[[], None], cancel: threading.Event) -> bool:
        self.given.append(breath.text)
        is_said = self._voice.say(breath, heard, cancel)
        with self._ended:
            self.ended_at.append(time.monotonic())
            self._ended.notify_all()
        return is_said

    def lets_go_of(self, count: int) -> None:
        """Wait until so many breaths have come to their end."""
        with self._ended:
            assert self._ended.wait_for(lambda: len(self.ended_at) >= count, PATIENCE_S)

    def __getattr__(self, name: str) -> object:
        return getattr(self._voice, name)


class Scene:
    """A speaker with one watched voice, heard up to the second of three phrases and paused."""

    def __init__(self, language: str, make: Callable[[], Driver]) -> None:
        self.voices: list[Watched] = []
        self.text = said(*TEXTS[language], locale=language)
        self.speaker = Speaker(lambda _: self._watched(make()))
        self.listener = Listener(self.speaker)
        self.speaker.rate = 100
        self.speaker.say(self.text)
        self.listener.waits_for_phrase(self.text, 1)

    def pauses(self) -> float:
        """Pause, and give when."""
        at = time.monotonic()
        self.speaker.pause()
        return at

    def _watched(self, voice: Driver) -> Driver:
        self.voices.append(Watched(voice))
        return self.voices[-1]  # type: ignore[return-value]  # the rest is passed on


@pytest.fixture(params=VOICES)
def scene(
    request: pytest.FixtureRequest, server: SoundServer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Scene]:
    """Give each voice while it says the second phrase."""
    monkeypatch.setitem(sys.modules, "pyttsx3.drivers." + stock_engine.NAME, stock_engine)
    scene = Scene(*VOICES[request.param])
    yield scene
    scene.speaker.close()


def test_it_is_silent_soon_and_goes_on_with_the_phrase_that_was_cut(scene: Scene) -> None:
    paused_at = scene.pauses()
    scene.voices[0].lets_go_of(2)
    scene.speaker.go_on()
    scene.listener.waits_for_ends(1)
    silent_after_s = scene.voices[0].ended_at[1] - paused_at
    print(f"paused to let go: {silent_after_s * 1e3:.0f} ms")
    first, cut, last = TEXTS[scene.text.locale]
    assert scene.voices[0].given == [first, cut, cut, last]
    assert silent_after_s < SILENT_WITHIN_S


def test_all_of_it_is_said_in_the_end(scene: Scene) -> None:
    scene.pauses()
    scene.speaker.go_on()
    scene.listener.waits_for_ends(1)
    assert scene.listener.has_completed(scene.text)


def test_it_can_be_ended_while_it_is_paused(scene: Scene) -> None:
    scene.pauses()
    scene.speaker.cancel()
    scene.listener.waits_for_ends(1)
    assert not scene.listener.has_completed(scene.text)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_pause_is_heard_as_silence_and_lasts(
    language: str, server: SoundServer, ear: Ear
) -> None:
    scene = Scene(language, VOICES["openjtalk" if language == "ja" else "espeak"][1])
    ear.hears_sound_after(time.monotonic())
    silent_after_s = ear.hears_silence_after(scene.pauses(), lasting_s=0.5)
    print(f"{language}: paused to silent: {silent_after_s * 1e3:.0f} ms")
    asked = time.monotonic()
    scene.speaker.go_on()
    print(f"{language}: going on to heard: {ear.hears_sound_after(asked) * 1e3:.0f} ms")
    scene.listener.waits_for_ends(1)
    scene.speaker.close()
    assert silent_after_s < SILENT_WITHIN_S
    assert [e.phrase for e in scene.listener.of(EventKind.PHRASE)] == [0, 1, 2]
