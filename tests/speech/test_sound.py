"""Sound goes out, stops, and is missed when there is no way out."""

from __future__ import annotations

import array
import math
import threading
import time
import wave
from pathlib import Path

import pytest

from helper_app.errors import SoundMissing
from helper_app.speech.sound import Loudspeaker, Playback, Sound, write_wav
from tests.real.sound import Ear, SoundServer

RATE = 48000


def tone(seconds: float) -> Sound:
    """Give a tone of 440 Hz."""
    times = (n / RATE for n in range(int(RATE * seconds)))
    samples = array.array("h", (round(9000 * math.sin(440 * math.tau * t)) for t in times))
    return Sound(samples.tobytes(), RATE)


def play_to_the_end(sound: Sound) -> None:
    """Play, and wait until it is over."""
    over = threading.Event()
    playback = Loudspeaker().play(sound, over.set)
    assert over.wait(10)
    assert playback.is_over()
    playback.stop()


def test_all_of_it_goes_out(ear: Ear) -> None:
    play_to_the_end(tone(1.0))
    assert len(ear.loud_at) == pytest.approx(100, abs=6)


def test_it_is_silent_50_ms_after_stop(ear: Ear) -> None:
    playback = Loudspeaker().play(tone(5.0), threading.Event().set)
    ear.hears_sound_after(0)
    stopped = time.monotonic()
    playback.stop()
    took = time.monotonic() - stopped
    goes_on = ear.hears_silence_after(stopped)
    print(f"stop() took {took * 1000:.0f} ms, sound went on {goes_on * 1000:.0f} ms (recorder: 20)")
    assert took < 0.05
    assert goes_on < 0.05 + 0.02


def test_stopping_twice_does_no_harm(server: SoundServer) -> None:
    playback = Loudspeaker().play(tone(5.0), threading.Event().set)
    playback.stop()
    playback.stop()
    assert playback.is_over()


def test_without_a_sound_server_sound_is_missing(no_sound: None) -> None:
    with pytest.raises(SoundMissing):
        Loudspeaker().play(tone(0.1), threading.Event().set)


def wait_until_over(playback: Playback, over: threading.Event) -> None:
    """Look again and again, as a loop does, until it is over or sound is missing."""
    until = time.monotonic() + 10
    while not playback.is_over():
        over.wait(0.05)
        assert time.monotonic() < until, "it neither ended nor failed"


def test_a_server_that_dies_for_good_is_told(own_server: SoundServer) -> None:
    over = threading.Event()
    playback = Loudspeaker().play(tone(5.0), over.set)
    own_server.kill()
    with pytest.raises(SoundMissing):
        wait_until_over(playback, over)


def test_a_server_that_comes_back_is_used_again(own_server: SoundServer) -> None:
    over = threading.Event()
    playback = Loudspeaker().play(tone(3.0), over.set)
    own_server.kill()
    own_server.start()
    with Ear(own_server) as ear:
        wait_until_over(playback, over)
        assert len(ear.loud_at) > 100
    playback.stop()


def test_a_file_holds_all_sounds_one_after_the_other(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", [tone(0.5), tone(0.25)])
    with wave.open(str(tmp_path / "a.wav")) as file:
        assert file.getparams()[:4] == (1, 2, RATE, RATE * 3 // 4)


def test_a_file_without_sound_can_be_read(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", [])
    with wave.open(str(tmp_path / "a.wav")) as file:
        assert file.getnframes() == 0


def test_two_hundred_plays_leave_no_thread_no_file_and_no_connection(server: SoundServer) -> None:
    sound = tone(1.0)
    Loudspeaker().play(sound, threading.Event().set).stop()
    before = threading.active_count(), open_files()
    for _ in range(200):
        Loudspeaker().play(sound, threading.Event().set).stop()
    assert (threading.active_count(), open_files()) == before


def test_sound_that_stays_missing_leaves_no_file_open(no_sound: None) -> None:
    sound = tone(0.1)
    before = 0
    for attempt in range(20):
        with pytest.raises(SoundMissing):
            Loudspeaker().play(sound, threading.Event().set)
        before = before if attempt else open_files()
    assert open_files() == before


def open_files() -> int:
    """Count the open files of this process."""
    return len(list(Path("/proc/self/fd").iterdir()))
