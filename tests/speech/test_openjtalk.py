"""The child process that makes Japanese speech: its death, its hanging, its absence."""

from __future__ import annotations

import os
import select
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from helper_app.errors import VoiceMissing
from helper_app.speech.driver import Breath
from helper_app.speech.engine_driver import Tone
from helper_app.speech.openjtalk import COMMAND, OpenJTalk
from helper_app.speech.pyttsx3_driver import OPENJTALK, Pyttsx3Driver
from tests.real.sound import Ear
from tests.speech.contract import nobody
from tests.speech.processes import children

TONE = Tone("", 200)
WORDS = "カードを置いてください。"


@pytest.fixture
def voice() -> Iterator[OpenJTalk]:
    """Give the synthesiser, impatient."""
    voice = OpenJTalk(patience_s=1.5)
    yield voice
    voice.close()


def child() -> int:
    """Give the id of the one child there is."""
    (process,) = children("openjtalk_child")
    return process


def test_the_same_words_give_the_same_sound(voice: OpenJTalk) -> None:
    assert voice.make(WORDS, TONE) == voice.make(WORDS, TONE)


def test_the_sound_begins_at_once_and_is_not_clipped(voice: OpenJTalk) -> None:
    sound = voice.make("リーダーに", TONE)
    samples = memoryview(sound.pcm).cast("h")
    first = next(n for n, value in enumerate(samples) if abs(value) > 200)
    assert first / sound.sample_rate < 0.1
    assert 20_000 < max(map(abs, samples)) <= 32_000


def test_half_the_rate_takes_clearly_longer(voice: OpenJTalk) -> None:
    slow = voice.make(WORDS, Tone("", 100)).seconds
    # pauses are not stretched, only sounds
    assert 1.5 < slow / voice.make(WORDS, TONE).seconds < 2.1


def test_a_child_killed_between_two_breaths_is_replaced(voice: OpenJTalk) -> None:
    before = voice.make(WORDS, TONE)
    os.kill(child(), signal.SIGKILL)
    assert voice.make(WORDS, TONE) == before


def test_a_child_that_hangs_is_killed_and_replaced(voice: OpenJTalk) -> None:
    before, hung = voice.make(WORDS, TONE), child()
    os.kill(hung, signal.SIGSTOP)
    assert voice.make(WORDS, TONE) == before
    assert child() != hung


def test_a_child_killed_in_the_middle_of_a_sentence_is_not_noticed(ear: Ear) -> None:
    driver = Pyttsx3Driver(OPENJTALK)
    second = "画面が明るくなるまで待ちます。"
    first = Breath("スマートフォンの電源を入れて、", "ja", upcoming=second)

    def heard() -> None:
        os.kill(child(), signal.SIGKILL)

    assert driver.say(first, heard, threading.Event())
    assert driver.say(Breath(second, "ja"), nobody, threading.Event())
    driver.close()
    assert ear.loud_at[-1] - ear.loud_at[0] > 3


@pytest.mark.parametrize(
    "command",
    [
        (sys.executable, "-c", "pass"),
        (sys.executable, "-c", "import sys; sys.stdout.write('nonsense'); sys.exit(1)"),
        ("/nonexistent/python",),
        # without site packages pyopenjtalk cannot be found
        (sys.executable, "-S", *COMMAND[1:]),
    ],
)
def test_a_child_that_cannot_work_is_a_missing_voice(command: tuple[str, ...]) -> None:
    voice = OpenJTalk(command, patience_s=2)
    with pytest.raises(VoiceMissing):
        voice.make(WORDS, TONE)
    voice.close()


def test_nothing_is_made_after_closing(voice: OpenJTalk) -> None:
    voice.close()
    with pytest.raises(VoiceMissing):
        voice.make(WORDS, TONE)


def test_closing_ends_the_child_even_while_it_works(voice: OpenJTalk) -> None:
    voice.make("あ", TONE)
    working = threading.Thread(target=lambda: _attempt(voice))
    working.start()
    voice.close()
    working.join(10)
    assert children("openjtalk_child") == []


def _attempt(voice: OpenJTalk) -> None:
    try:
        voice.make(WORDS * 10, TONE)
    except VoiceMissing:
        return


def test_the_child_ends_when_its_parent_is_killed() -> None:
    program = (
        "import struct, subprocess, sys, time\n"
        f"child = subprocess.Popen({COMMAND!r}, stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
        "child.stdout.read(4)\n"
        "print(child.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    process = os.pidfd_open(int(parent.stdout.readline()))
    parent.kill()
    parent.wait()
    parent.stdout.close()
    ended, _, _ = select.select([process], [], [], 5)
    os.close(process)
    assert ended


def test_what_the_library_prints_does_not_disturb_the_answers() -> None:
    asked = framed(b'{"text": "", "speed": 1.0, "volume": 1.0}')
    done = subprocess.run(COMMAND, input=asked, capture_output=True, check=True)
    answers = (b'{"ready": true}', b'{"sample_rate": 48000, "bytes": 0}')
    assert done.stdout == b"".join(map(framed, answers))


def framed(message: bytes) -> bytes:
    """Put the length in front."""
    return struct.pack(">I", len(message)) + message
