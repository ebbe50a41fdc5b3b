"""Every voice keeps the contract."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest

from helper_app.errors import VoiceMissing
from helper_app.speech.driver import Breath, Driver
from helper_app.speech.pyttsx3_driver import ESPEAK_NG, OPENJTALK, Pyttsx3Driver
from helper_app.speech.silent import Silent, seconds_of
from tests.fakes.voice import RecordingVoice
from tests.real.sound import Ear, SoundServer
from tests.speech import stock_engine
from tests.speech.contract import DriverContract, nobody
from tests.speech.processes import children, speech_threads

JAPANESE = Breath("お待ちください。", "ja", rate=75)
ENGLISH = Breath("Please wait a moment.", "en", rate=75)


class TestSilent(DriverContract):
    """The silent voice, with a clock that runs a hundred times as fast."""

    @pytest.fixture
    def driver(self) -> Driver:
        return Silent(lambda cancel, seconds: cancel.wait(seconds / 100))

    @pytest.fixture
    def breath(self) -> Breath:
        return JAPANESE

    def test_it_takes_about_as_long_as_a_real_voice(self) -> None:
        long = Breath("スマートフォンの電源を入れて、画面が明るくなるまで待ちます。", "ja")
        assert seconds_of(long) == pytest.approx(4.8, rel=0.2)

    def test_it_is_slower_at_a_slow_rate(self) -> None:
        assert seconds_of(Breath("あいう", "ja", rate=0)) == 2 * seconds_of(Breath("あいう", "ja"))


class TestRecording(DriverContract):
    """The voice the other tests listen with."""

    @pytest.fixture
    def driver(self) -> Driver:
        return RecordingVoice()

    @pytest.fixture
    def breath(self) -> Breath:
        return ENGLISH


class RealContract(DriverContract):
    """A voice that makes sound."""

    def test_it_can_be_heard_and_then_falls_silent(
        self, driver: Driver, breath: Breath, ear: Ear
    ) -> None:
        driver.say(breath, nobody, threading.Event())
        assert len(ear.loud_at) > 50

    def test_nothing_is_heard_at_volume_0(self, driver: Driver, breath: Breath, ear: Ear) -> None:
        driver.say(Breath(breath.text, breath.language, volume=0), nobody, threading.Event())
        assert ear.loud_at == []

    def test_it_leaves_no_process_and_no_thread(self, driver: Driver, breath: Breath) -> None:
        driver.say(breath, nobody, threading.Event())
        driver.close()
        assert (children("openjtalk_child"), children("espeak"), speech_threads()) == ([], [], [])


class TestOpenJTalk(RealContract):
    """Japanese."""

    @pytest.fixture
    def driver(self, server: SoundServer) -> Iterator[Driver]:
        driver = Pyttsx3Driver(OPENJTALK)
        yield driver
        driver.close()

    @pytest.fixture
    def breath(self) -> Breath:
        return JAPANESE

    def test_it_speaks_japanese_alone(self, driver: Driver) -> None:
        assert driver.languages() == {"ja"}

    def test_nothing_of_it_is_loaded_into_this_process(self, driver: Driver) -> None:
        before = set(sys.modules)
        driver.say(JAPANESE, nobody, threading.Event())
        assert "pyopenjtalk" not in sys.modules
        assert "numpy" not in set(sys.modules) - before


class TestEspeak(RealContract):
    """English and many others."""

    @pytest.fixture
    def driver(self, server: SoundServer) -> Iterator[Driver]:
        driver = Pyttsx3Driver(ESPEAK_NG)
        yield driver
        driver.close()

    @pytest.fixture
    def breath(self) -> Breath:
        return ENGLISH

    def test_it_speaks_many_languages_but_not_japanese(self, driver: Driver) -> None:
        assert {"en", "zh", "ko", "vi", "pt", "ne"} <= driver.languages()
        assert "ja" not in driver.languages()

    def test_a_language_it_does_not_speak_is_told(self, driver: Driver) -> None:
        with pytest.raises(VoiceMissing):
            driver.say(JAPANESE, nobody, threading.Event())


class TestStockEngine(DriverContract):
    """A driver as Windows has it, through pyttsx3's own engine."""

    @pytest.fixture
    def driver(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[Driver]:
        monkeypatch.setitem(sys.modules, "pyttsx3.drivers." + stock_engine.NAME, stock_engine)
        driver = Pyttsx3Driver(stock_engine.NAME)
        yield driver
        driver.close()

    @pytest.fixture
    def breath(self) -> Breath:
        return ENGLISH

    def test_the_languages_of_its_voices_are_found(self, driver: Driver) -> None:
        assert driver.languages() == {"en", "fr"}

    def test_its_failure_is_a_missing_voice(self, driver: Driver) -> None:
        with pytest.raises(VoiceMissing):
            driver.say(Breath("failure", "en"), nobody, threading.Event())


def test_an_engine_that_does_not_exist_is_a_missing_voice() -> None:
    with pytest.raises(VoiceMissing):
        Pyttsx3Driver("nothing")
