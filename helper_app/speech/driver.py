"""What a voice must be able to do, whatever speaks underneath."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

NORMAL_RATE = 50
FULL_VOLUME = 100


@dataclass(frozen=True)
class Breath:
    """What a voice is given at a time.

    Attributes:
        text: Words as pronounced, at most a sentence.
        language: Its language, two or three letters (`ja`).
        rate: 0 to 100. 0 is half as fast as the voice's own rate, `NORMAL_RATE` its own rate,
            100 twice as fast.
        volume: 0 (silent) to 100 (`FULL_VOLUME`: as loud as the voice goes without distortion).
        upcoming: What will be given next, if known; a voice may make it ready.
    """

    text: str
    language: str
    rate: int = NORMAL_RATE
    volume: int = FULL_VOLUME
    upcoming: str = ""

    @property
    def pace(self) -> float:
        """Give how many times as fast as normal: 0.5 to 2.0."""
        pace: float = 2 ** ((self.rate - NORMAL_RATE) / 50)
        return pace


class Driver(Protocol):
    """A voice.

    Thread: made, used and closed on one thread; `cancel` may be set from any thread.
    """

    def languages(self) -> frozenset[str]:
        """Give the languages it speaks, as `model.language` names them."""

    def prepare(self, language: str) -> None:
        """Get ready, so that the first words come soon. May block; never raises."""

    def say(self, breath: Breath, heard: Callable[[], None], cancel: threading.Event) -> bool:
        """Say one breath and return when its sound has ended.

        Args:
            breath: What to say.
            heard: Called once, on this thread, when its first sound goes out.
            cancel: Set it to be silent within 300 ms.

        Returns:
            True when all of it was said; False when it was cancelled.

        Raises:
            VoiceMissing: The voice failed and did not come back.
            SoundMissing: There is nothing to play sound on.
        """

    def close(self) -> None:
        """Let go of processes and devices. Never raises; may be called twice."""


class WavWriter(Protocol):
    """A voice that can speak into a file."""

    def save(self, breath: Breath, path: Path) -> None:
        """Write the words as a mono WAV file (16 bit, the voice's own sample rate).

        Raises:
            VoiceMissing: The voice failed.
            OSError: The file cannot be written.
        """
