"""A real sound server without a sound card, and an ear at its loudspeaker.

PulseAudio plays into a null sink; `parec` records what a person would hear.
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from tests.display import needed

PACKAGE = "pulseaudio pulseaudio-utils"
RATE = 48000
CHUNK_BYTES = 960
"""10 ms: the resolution of what is measured."""
LOUD = 200
"""A sample above this, of 32,767, is sound."""
PATIENCE_S = 10.0


class SoundServer:
    """A sound server of its own, in a folder of its own.

    Args:
        folder: Where its socket lies; a path of at most 90 bytes.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Give what belongs in PULSE_SERVER."""
        return f"unix:{self._folder / 'pulse.sock'}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        command = [
            *(needed("pulseaudio", PACKAGE), "-n", "--daemonize=no", "--use-pid-file=no"),
            *("--exit-idle-time=-1", "--log-level=error", "-L"),
            f"module-native-protocol-unix auth-anonymous=1 socket={self._folder / 'pulse.sock'}",
            # without norewinds the sink draws seconds of silence ahead
            *("-L", f"module-null-sink sink_name=test rate={RATE} channels=2 norewinds=1"),
        ]
        places = ("HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH")
        environment = {**os.environ, **dict.fromkeys(places, str(self._folder))}
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet)
        self._wait_until_ready()

    def kill(self) -> None:
        """End it as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
            (self._folder / "pulse.sock").unlink(missing_ok=True)

    def _wait_until_ready(self) -> None:
        ask = [needed("pactl", PACKAGE), "-s", self.address, "info"]
        until = time.monotonic() + PATIENCE_S
        while subprocess.run(ask, capture_output=True, check=False).returncode:
            assert time.monotonic() < until, "the sound server does not answer"


class Ear:
    """Listens at the loudspeaker of a sound server.

    Attributes:
        loud_at: When each loud 10 ms were heard (`time.monotonic`).
    """

    def __init__(self, server: SoundServer) -> None:
        self.loud_at: list[float] = []
        self._listening = threading.Condition()
        self._heard_to = 0.0
        command = [
            *(needed("parec", PACKAGE), "--server", server.address, "--raw", "--format=s16le"),
            *(f"--rate={RATE}", "--channels=1", "--latency-msec=10", "--device=test.monitor"),
        ]
        self._recorder = subprocess.Popen(command, stdout=subprocess.PIPE)
        self._thread = threading.Thread(target=self._listen, name="ear", daemon=True)
        self._thread.start()
        self._wait(lambda: self._heard_to > 0, "the recorder hears nothing, not even silence")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._recorder.terminate()
        self._thread.join()
        self._recorder.wait()

    def hears_sound_after(self, moment: float) -> float:
        """Wait for sound after a moment; give the seconds it took."""
        self._wait(lambda: self._last() > moment, "nothing was heard")
        return next(at for at in self.loud_at if at > moment) - moment

    def hears_silence_after(self, moment: float, lasting_s: float = 0.5) -> float:
        """Wait for lasting silence; give the seconds sound went on after the moment."""
        self._wait(
            lambda: self._heard_to > max(moment, self._last()) + lasting_s, "it never fell silent"
        )
        return max(0.0, self._last() - moment)

    def _last(self) -> float:
        return self.loud_at[-1] if self.loud_at else 0.0

    def _wait(self, is_so: Callable[[], bool], complaint: str) -> None:
        with self._listening:
            assert self._listening.wait_for(is_so, PATIENCE_S), complaint

    def _listen(self) -> None:
        assert self._recorder.stdout is not None
        while len(chunk := self._recorder.stdout.read(CHUNK_BYTES)) == CHUNK_BYTES:
            samples = memoryview(chunk).cast("h")
            with self._listening:
                self._heard_to = time.monotonic()
                if max(samples) > LOUD or min(samples) < -LOUD:
                    self.loud_at.append(self._heard_to)
                self._listening.notify_all()


@contextmanager
def sound_server(folder: Path) -> Iterator[SoundServer]:
    """Run a sound server that this process plays to."""
    server = SoundServer(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PULSE_SERVER", server.address)
        server.start()
        try:
            yield server
        finally:
            server.kill()
