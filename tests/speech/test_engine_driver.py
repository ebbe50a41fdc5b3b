"""Our pyttsx3 drivers, used as any program would use pyttsx3 itself."""

from __future__ import annotations

import threading
import wave
from collections.abc import Callable
from pathlib import Path

import pytest
import pyttsx3.engine

from helper_app.speech.engine_driver import EngineDriver, EngineVoice, Tone
from helper_app.speech.pyttsx3_driver import ESPEAK_NG, OPENJTALK, register_own_drivers
from helper_app.speech.sound import Playback, Sound
from tests.real.sound import Ear

SHORT = {OPENJTALK: "はい。", ESPEAK_NG: "Yes."}


def engine_of(name: str) -> pyttsx3.engine.Engine:
    """Make an engine by pyttsx3's own way."""
    register_own_drivers()
    return pyttsx3.engine.Engine(name)


@pytest.mark.parametrize("name", [OPENJTALK, ESPEAK_NG])
class TestThroughPyttsx3:
    """pyttsx3's own loop."""

    def test_two_sentences_are_said_in_order(self, name: str, ear: Ear) -> None:
        engine, ended = engine_of(name), []
        engine.connect("finished-utterance", lambda name, completed: ended.append(name))
        engine.say(SHORT[name], "first")
        engine.say(SHORT[name], "second")
        engine.runAndWait()
        assert ended == ["first", "second"]

    def test_its_loop_can_be_run_again(self, name: str, ear: Ear) -> None:
        engine, ended = engine_of(name), []
        engine.connect("finished-utterance", lambda name, completed: ended.append(name))
        for word in ("first", "second"):
            engine.say(SHORT[name], word)
            engine.runAndWait()
        assert ended == ["first", "second"]

    def test_its_loop_ends_when_there_is_nothing_to_say(self, name: str, ear: Ear) -> None:
        engine = engine_of(name)
        for _ in range(3):
            engine.setProperty("volume", 0.5)
            engine.runAndWait()
        assert engine.getProperty("volume") == 0.5

    def test_it_can_be_stopped_from_another_thread(self, name: str, ear: Ear) -> None:
        engine, ended = engine_of(name), []
        engine.connect("finished-utterance", lambda name, completed: ended.append(completed))
        stopping = threading.Thread(target=engine.stop)
        engine.connect("started-utterance", lambda name: stopping.start())
        engine.say(SHORT[name] * 20)
        engine.runAndWait()
        stopping.join()
        assert ended == [False]

    def test_it_speaks_after_it_wrote_a_file(self, name: str, ear: Ear, tmp_path: Path) -> None:
        engine = engine_of(name)
        engine.save_to_file(SHORT[name], str(tmp_path / "a.wav"))
        engine.runAndWait()
        assert ear.loud_at == []
        engine.say(SHORT[name])
        engine.runAndWait()
        assert ear.loud_at

    def test_an_unknown_property_is_refused(self, name: str, ear: Ear) -> None:
        with pytest.raises(KeyError):
            engine_of(name).getProperty("colour")

    def test_its_voices_have_what_pyttsx3_promises(self, name: str, ear: Ear) -> None:
        voice = engine_of(name).getProperty("voices")[0]
        assert all(hasattr(voice, name) for name in ("id", "name", "languages", "gender", "age"))

    def test_a_long_text_becomes_one_file(self, name: str, ear: Ear, tmp_path: Path) -> None:
        engine = engine_of(name)
        engine.save_to_file(SHORT[name], str(tmp_path / "short.wav"))
        engine.save_to_file(f"{SHORT[name]} " * 3, str(tmp_path / "long.wav"))
        engine.runAndWait()
        with (
            wave.open(str(tmp_path / "short.wav")) as short,
            wave.open(str(tmp_path / "long.wav")) as long,
        ):
            assert long.getnframes() == pytest.approx(3 * short.getnframes(), rel=0.2)


class Counting:
    """A synthesiser that counts what it was asked for."""

    normal_rate_wpm = 200

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.made = threading.Semaphore(0)

    def voices(self) -> tuple[EngineVoice, ...]:
        return ()

    def make(self, text: str, tone: Tone) -> Sound:
        self.asked.append(text)
        self.made.release()
        return Sound(b"\1\1", 48000)

    def close(self) -> None:
        """Do nothing."""


class Instant:
    """A loudspeaker through which everything is over at once, when it is let."""

    def __init__(self) -> None:
        self.is_held = False

    def play(self, sound: Sound, over: Callable[[], None]) -> Instant:
        return self

    def is_over(self) -> bool:
        return not self.is_held

    def stop(self) -> None:
        """Do nothing."""


class Proxy:
    """Keeps what a driver tells pyttsx3."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def setBusy(self, busy: bool) -> None:
        """Do nothing."""

    def notify(self, topic: str, **values: object) -> None:
        self.told.append(topic)


class Stage:
    """A driver with these around it."""

    def __init__(self) -> None:
        self.proxy, self.voice, self.output = Proxy(), Counting(), Instant()
        self.driver = EngineDriver(self.proxy, self.voice, self.output)
        self.turns = self.driver.iterate()

    def turns_until(self, topic: str) -> None:
        while topic not in self.proxy.told:
            next(self.turns)


def test_the_next_words_are_made_while_the_first_are_playing() -> None:
    stage = Stage()
    stage.output.is_held = True
    stage.driver.setProperty("upcoming", "two")
    stage.driver.say("one")
    stage.turns_until("started-utterance")
    assert stage.voice.made.acquire(timeout=5)
    assert stage.voice.made.acquire(timeout=5)
    stage.driver.destroy()
    assert stage.voice.asked == ["one", "two"]


def test_words_made_ahead_are_not_made_again() -> None:
    stage = Stage()
    stage.driver.setProperty("upcoming", "two")
    stage.driver.say("one")
    stage.turns_until("finished-utterance")
    stage.proxy.told.clear()
    stage.driver.say("two")
    stage.turns_until("finished-utterance")
    stage.driver.destroy()
    assert stage.voice.asked == ["one", "two"]


def test_words_made_ahead_are_made_anew_when_the_rate_was_changed() -> None:
    stage = Stage()
    stage.driver.setProperty("upcoming", "two")
    stage.driver.say("one")
    stage.turns_until("finished-utterance")
    for _ in range(2):
        assert stage.voice.made.acquire(timeout=5)
    stage.proxy.told.clear()
    stage.driver.setProperty("rate", 100)
    stage.driver.say("two")
    stage.turns_until("finished-utterance")
    stage.driver.destroy()
    assert stage.voice.asked == ["one", "two", "two"]


def test_a_driver_takes_the_loudspeaker_it_is_given() -> None:
    """Keep the test's loudspeaker and the real one alike."""
    assert {"is_over", "stop"} <= set(dir(Playback))
