"""A voice that is started and stopped a thousand times leaves nothing behind."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from helper_app.speech.model import EventKind
from helper_app.speech.voices import best_speaker
from tests.real.sound import SoundServer, sound_server
from tests.speech.processes import children, resident_kib, speech_threads
from tests.speech.test_heard import FORTY
from tests.speech.test_speaker import Listener, said

CYCLES = 1000
SETTLED = 100
"""After so many cycles everything that is kept on purpose is there."""
MOST_KIB = 8192
MOST_FILES = 3
"""A sound that is just ending holds a file or two; a leak would hold hundreds."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """Give a sound server this process plays to."""
    with tempfile.TemporaryDirectory() as folder, sound_server(Path(folder)) as server:
        monkeypatch.setenv("PULSE_SERVER", server.address)
        yield server


def open_files() -> int:
    """Count the files, pipes and sockets this process holds."""
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.mark.timeout(1800)
def test_a_thousand_starts_and_stops_leak_nothing(server: SoundServer) -> None:
    speaker = best_speaker()
    listener = Listener(speaker)
    heard = threading.Semaphore(0)
    speaker.listeners.append(lambda e: heard.release() if e.kind is EventKind.PHRASE else None)
    memory = files = 0
    for number in range(CYCLES):
        locale = ("ja", "en")[number % 2]
        speaker.say(said(FORTY[locale], locale=locale))
        assert heard.acquire(timeout=10)
        speaker.cancel()
        listener.waits_for_ends(number + 1)
        if number == SETTLED:
            memory, files = resident_kib(), open_files()
    grown, more = resident_kib() - memory, open_files() - files
    print(f"{CYCLES} starts and stops: {grown} KiB more memory, {more} more files open")
    speaker.close()
    assert grown < MOST_KIB
    assert more <= MOST_FILES
    assert (children("openjtalk"), children("espeak"), speech_threads()) == ([], [], [])
