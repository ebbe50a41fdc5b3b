"""The whole way, heard: from `Speaker.say` to the loudspeaker.

Prints its figures (`pytest -rP`).
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

import pytest

from helper_app.errors import HelperError
from helper_app.speech.model import Event, EventKind, Phrase, Priority, Utterance
from helper_app.speech.speaker import Speaker
from helper_app.speech.voices import best_speaker
from tests.real.sound import Ear, SoundServer
from tests.speech.processes import children, resident_kib, speech_threads
from tests.speech.test_speaker import Listener, said

FORTY = {
    "ja": "カードリーダーの上にマイナンバーカードを置いて、そのまま手をはなしてお待ちください。",
    "en": "Please put the card on the reader. Wait.",
}
WITHIN_S = 0.3
LEAST_PAUSE_S = 0.15
"""So long is a comma; shorter, and two rows sound like one."""
ROUNDS = 10


@pytest.fixture
def speaker(server: SoundServer) -> Iterator[Speaker]:
    """Give the best voices of this computer, without sound until something is said."""
    speaker = best_speaker()
    yield speaker
    speaker.close()


def warmed(speaker: Speaker, listener: Listener, locale: str) -> None:
    """Have the voice say a word, so that all that starts has started."""
    speaker.say(said("はい。" if locale == "ja" else "Yes.", locale=locale))
    listener.waits_for_ends(1)


def figures(name: str, seconds: list[float]) -> float:
    """Print what was measured; give the median, which a busy machine's hiccups do not move."""
    in_order = sorted(seconds)
    p95 = in_order[max(0, round(0.95 * len(in_order)) - 1)]
    worst = in_order[-1]
    print(f"{name}: {median(in_order) * 1e3:.0f} ms, p95 {p95 * 1e3:.0f}, worst {worst * 1e3:.0f}")
    return median(in_order)


@pytest.mark.parametrize("locale", ["ja", "en"])
def test_a_warm_voice_is_heard_soon_and_silent_soon_after_cancel(
    locale: str, speaker: Speaker, ear: Ear
) -> None:
    listener = Listener(speaker)
    warmed(speaker, listener, locale)
    starts, stops, calls = [], [], []
    words = FORTY[locale]
    for number in range(ROUNDS):
        ear.hears_silence_after(time.monotonic(), lasting_s=0.1)
        asked = time.monotonic()
        speaker.say(said(words, priority=Priority.NOW, locale=locale))
        calls.append(time.monotonic() - asked)
        starts.append(ear.hears_sound_after(asked))
        cancelled = time.monotonic()
        speaker.cancel()
        calls.append(time.monotonic() - cancelled)
        stops.append(ear.hears_silence_after(cancelled, lasting_s=0.2))
        listener.waits_for_ends(number + 2)
    assert figures(f"{locale}: asked to heard", starts) < WITHIN_S
    assert figures(f"{locale}: cancelled to silent", stops) < WITHIN_S
    assert figures(f"{locale}: say() and cancel()", calls) < 0.016


def test_a_cold_voice_is_heard_too(speaker: Speaker, ear: Ear) -> None:
    asked = time.monotonic()
    speaker.say(said(FORTY["ja"]))
    print(f"cold start to first sound: {ear.hears_sound_after(asked) * 1e3:.0f} ms")


def test_now_is_heard_instead_of_the_old_words(speaker: Speaker, ear: Ear) -> None:
    listener, old = Listener(speaker), said(FORTY["ja"] * 3)
    new = said("はい。", priority=Priority.NOW)
    speaker.say(old)
    listener.waits_for_phrase(old)
    speaker.say(new)
    listener.waits_for(lambda: listener.has_completed(new))
    assert not listener.has_completed(old)


def test_phrases_follow_each_other_with_a_pause_no_longer_than_a_reader_makes(
    speaker: Speaker, ear: Ear
) -> None:
    listener = Listener(speaker)
    warmed(speaker, listener, "ja")
    asked = time.monotonic()
    speaker.say(said("カードを置いてください。", "手をはなしてください。"))
    listener.waits_for_ends(2)
    heard = [at for at in ear.loud_at if at > asked]
    longest = max(after - before for before, after in pairwise(heard))
    print(f"longest pause between two phrases: {longest * 1e3:.0f} ms")
    assert longest < 0.9


@pytest.mark.parametrize(
    ("locale", "rows"),
    [("ja", ("カード 見つかりました", "残り 3回")), ("en", ("Card found", "Tries left 3"))],
)
def test_between_two_rows_there_is_a_pause(
    locale: str, rows: tuple[str, str], speaker: Speaker, ear: Ear
) -> None:
    listener = Listener(speaker)
    warmed(speaker, listener, locale)
    asked = time.monotonic()
    speaker.say(said(*rows, locale=locale))
    listener.waits_for_ends(2)
    heard = [at for at in ear.loud_at if at > asked]
    longest = max(after - before for before, after in pairwise(heard))
    print(f"{locale}: pause between two rows: {longest * 1e3:.0f} ms")
    assert longest > LEAST_PAUSE_S


def test_a_child_killed_in_the_middle_of_an_utterance_loses_no_phrase(
    speaker: Speaker, ear: Ear
) -> None:
    listener = Listener(speaker)
    words = said("カードを置いてください。", "そのまま待ちます。", "手をはなしてください。")

    def kill(event: Event) -> None:
        if event.kind is EventKind.PHRASE and event.phrase < 2:
            for child in children("openjtalk_child"):
                os.kill(child, signal.SIGKILL)

    speaker.listeners.append(kill)
    speaker.say(words)
    listener.waits_for_ends(1)
    assert [event.phrase for event in listener.of(EventKind.PHRASE)] == [0, 1, 2]
    assert listener.has_completed(words)


def test_without_a_sound_server_the_phrases_go_on_and_it_is_told_once(no_sound: None) -> None:
    troubles: list[HelperError] = []
    speaker = best_speaker(troubles.append)
    listener = Listener(speaker)
    words = Utterance((Phrase("はい", "はい"), Phrase("いいえ", "いいえ")), "ja")
    for count in (1, 2):
        speaker.say(words)
        listener.waits_for_ends(count)
    speaker.close()
    assert [event.phrase for event in listener.of(EventKind.PHRASE)] == [0, 1, 0, 1]
    assert [trouble.code for trouble in troubles] == ["speech.sound_missing"]


def test_starting_and_stopping_real_voices_leaks_nothing(server: SoundServer) -> None:
    speaker = best_speaker()
    listener = Listener(speaker)
    locales = ("ja", "en")
    heard = threading.Semaphore(0)
    speaker.listeners.append(lambda e: heard.release() if e.kind is EventKind.PHRASE else None)
    memory = 0
    for number in range(100):
        locale = locales[number % 2]
        speaker.say(said(FORTY[locale], locale=locale))
        assert heard.acquire(timeout=10)
        speaker.cancel()
        listener.waits_for_ends(number + 1)
        memory = memory or (resident_kib() if number == 20 else 0)
    grown = resident_kib() - memory
    print(f"memory grown over 80 starts and stops: {grown} KiB")
    speaker.close()
    assert grown < 4096
    assert (children("openjtalk"), children("espeak"), speech_threads()) == ([], [], [])
