"""What every voice must do. A voice's test class inherits this and gives two fixtures."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import pytest

from helper_app.speech.driver import Breath, Driver

SILENT_WITHIN_S = 0.3


def nobody() -> None:
    """Listen to nothing."""


class DriverContract:
    """Tests for any `Driver`."""

    @pytest.fixture
    def driver(self) -> Driver:
        """Give the voice."""
        raise NotImplementedError

    @pytest.fixture
    def breath(self) -> Breath:
        """Give words in a language it speaks."""
        raise NotImplementedError

    def test_it_says_all_of_it_and_tells_once_that_it_is_heard(
        self, driver: Driver, breath: Breath
    ) -> None:
        heard: list[str] = []
        assert driver.say(breath, lambda: heard.append("now"), threading.Event())
        assert heard == ["now"]

    def test_it_says_nothing_when_it_was_cancelled_before(
        self, driver: Driver, breath: Breath
    ) -> None:
        cancelled = threading.Event()
        cancelled.set()
        heard: list[str] = []
        assert not driver.say(breath, lambda: heard.append("now"), cancelled)
        assert heard == []

    def test_it_speaks_again_after_it_was_cancelled(self, driver: Driver, breath: Breath) -> None:
        cancel = threading.Event()
        driver.say(breath, cancel.set, cancel)
        assert driver.say(breath, nobody, threading.Event())

    def test_it_returns_soon_when_it_is_cancelled_in_the_middle(
        self, driver: Driver, breath: Breath
    ) -> None:
        cancel = threading.Event()
        heard_at: list[float] = []

        def heard() -> None:
            heard_at.append(time.monotonic())
            cancel.set()

        assert not driver.say(breath, heard, cancel)
        assert time.monotonic() - heard_at[0] < SILENT_WITHIN_S

    def test_it_says_one_breath_after_the_other(self, driver: Driver, breath: Breath) -> None:
        ahead = replace(breath, upcoming=breath.text)
        assert driver.say(ahead, nobody, threading.Event())
        assert driver.say(breath, nobody, threading.Event())

    def test_other_words_than_the_upcoming_ones_may_follow(
        self, driver: Driver, breath: Breath
    ) -> None:
        driver.say(replace(breath, upcoming="1 2 3"), nobody, threading.Event())
        assert driver.say(breath, nobody, threading.Event())

    @pytest.mark.parametrize("text", ["", " ", "。", "…", "😀", "\ud800", "(", "<b>", "\\"])
    def test_words_nobody_can_pronounce_do_no_harm(
        self, driver: Driver, breath: Breath, text: str
    ) -> None:
        assert driver.say(replace(breath, text=text, rate=100), nobody, threading.Event())

    @pytest.mark.parametrize("volume", [0, 100])
    @pytest.mark.parametrize("rate", [0, 100])
    def test_every_rate_and_volume_can_be_said(
        self, driver: Driver, breath: Breath, rate: int, volume: int
    ) -> None:
        extreme = replace(breath, text=breath.text[:4], rate=rate, volume=volume)
        assert driver.say(extreme, nobody, threading.Event())

    def test_getting_ready_twice_and_closing_twice_do_no_harm(
        self, driver: Driver, breath: Breath
    ) -> None:
        driver.prepare(breath.language)
        driver.prepare(breath.language)
        driver.close()
        driver.close()
