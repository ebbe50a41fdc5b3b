"""Japanese speech: a pyttsx3 driver that has a child process make the sound.

Registered as `pyttsx3.drivers.openjtalk` by `pyttsx3_driver`. A child that dies or hangs is
replaced by a new one, which gets the same words again.
"""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from helper_app.errors import VoiceMissing
from helper_app.speech.engine_driver import EngineDriver, EngineVoice, Proxy, Tone
from helper_app.speech.sound import Loudspeaker, Sound

NORMAL_RATE_WPM = 200
"""pyttsx3's usual number for a voice's own rate."""
CHILD = Path(__file__).with_name("openjtalk_child.py")
COMMAND = (sys.executable, "-P", str(CHILD))
START_S = 20.0
ATTEMPTS = 2
LENGTH = struct.Struct(">I")


def buildDriver(proxy: Proxy) -> EngineDriver:
    """Make the driver; pyttsx3 calls this."""
    return EngineDriver(proxy, OpenJTalk(), Loudspeaker())


class ChildLost(Exception):
    """The child process ended, or answered nothing in time and was killed."""


class OpenJTalk:
    """A synthesiser for Japanese.

    Args:
        command: Starts the child process (`openjtalk_child` has the protocol).
        patience_s: How long one breath may take before the child counts as hung. 30 s of sound
            take 1.4 s on a two-core computer.

    Thread: `make` on one; `close` on any.
    """

    normal_rate_wpm = NORMAL_RATE_WPM

    def __init__(self, command: tuple[str, ...] = COMMAND, patience_s: float = 8.0) -> None:
        self._command = command
        self._patience_s = patience_s
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._is_closed = False

    def voices(self) -> tuple[EngineVoice, ...]:
        """Give the one voice that comes with pyopenjtalk-plus."""
        return (EngineVoice("mei_normal", "Mei", ("ja",), gender="Female"),)

    def make(self, text: str, tone: Tone) -> Sound:
        """Turn words into samples; no words only wake the child."""
        for _ in range(ATTEMPTS):
            try:
                return self._ask(text, tone)
            except ChildLost:
                self._end_child()
        raise VoiceMissing(locale="ja")

    def close(self) -> None:
        """End the child process."""
        with self._lock:
            self._is_closed = True
        self._end_child()

    def _ask(self, text: str, tone: Tone) -> Sound:
        child = self._running()
        speed = tone.rate_wpm / NORMAL_RATE_WPM
        asked = json.dumps({"text": text, "speed": speed, "volume": tone.volume}).encode()
        with _killed_after(child, self._patience_s):
            try:
                _pipe(child.stdin).write(LENGTH.pack(len(asked)) + asked)
                _pipe(child.stdin).flush()
            except (OSError, ValueError) as error:
                raise ChildLost from error
            head = _message(child)
            pcm = _exactly(child, int(str(head["bytes"])))
        return Sound(pcm, int(str(head["sample_rate"])))

    def _running(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._is_closed:
                raise VoiceMissing(locale="ja")
            if self._child is not None:
                return self._child
            child = self._child = _started(self._command)
        with _killed_after(child, START_S):
            if "missing" in _message(child):
                raise VoiceMissing(locale="ja")
        return child

    def _end_child(self) -> None:
        with self._lock:
            child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                _close(pipe)


def _started(command: tuple[str, ...]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise VoiceMissing(locale="ja") from error


@contextmanager
def _killed_after(child: subprocess.Popen[bytes], seconds: float) -> Iterator[None]:
    """Kill the child if what is done with it takes longer: reading then ends by itself."""
    watch = threading.Timer(seconds, child.kill)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


def _message(child: subprocess.Popen[bytes]) -> dict[str, object]:
    """Read the head of one answer."""
    (length,) = LENGTH.unpack(_exactly(child, LENGTH.size))
    head: dict[str, object] = json.loads(_exactly(child, length))
    return head


def _exactly(child: subprocess.Popen[bytes], length: int) -> bytes:
    try:
        data = _pipe(child.stdout).read(length)
    except (OSError, ValueError) as error:
        raise ChildLost from error
    if len(data) < length:
        raise ChildLost
    return data


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise ChildLost
    return pipe


def _close(pipe: IO[bytes] | None) -> None:
    """Close a pipe whose other end may be gone."""
    with suppress(OSError):
        _pipe(pipe).close()
