"""A voice that makes no sound and remembers what a person would have heard."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from helper_app.errors import HelperError
from helper_app.speech.driver import Breath
from helper_app.speech.speaker import Speaker


class RecordingVoice:
    """Remembers every breath; can be slow, and can fail.

    Args:
        languages: What it speaks.
        is_slow: Keep saying each breath until it is cancelled or `go_on` is called.
        fails: Raised instead of saying a breath that contains the words it is listed under.
        fails_late: The same, after the first sound went out.
    """

    def __init__(
        self,
        languages: Iterable[str] = ("ja", "en"),
        *,
        is_slow: bool = False,
        fails: dict[str, Exception] | None = None,
        fails_late: dict[str, Exception] | None = None,
    ) -> None:
        self.breaths: list[Breath] = []
        self.prepared: list[str] = []
        self.is_closed = False
        self.is_speaking = False
        self.threads: set[str] = set()
        self._languages = frozenset(languages)
        self._is_slow = is_slow
        self._fails = fails or {}
        self._fails_late = fails_late or {}
        self._go = threading.Semaphore(0)

    @property
    def heard(self) -> str:
        """Give everything said so far, one breath a line."""
        return "\n".join(breath.text for breath in self.breaths)

    def go_on(self) -> None:
        """Let a slow voice end the breath it is saying."""
        self._go.release()

    def breaks(self, error: Exception) -> None:
        """Fail at every breath from now on."""
        self._fails = {"": error}

    def languages(self) -> frozenset[str]:
        """Give what it was told to speak."""
        return self._languages

    def prepare(self, language: str) -> None:
        """Remember it."""
        self.prepared.append(language)

    def say(self, breath: Breath, heard: Callable[[], None], cancel: threading.Event) -> bool:
        """Remember the breath and take the time that was asked for."""
        self.threads.add(threading.current_thread().name)
        if cancel.is_set():
            return False
        _fail_at(breath, self._fails)
        self.is_speaking = True
        try:
            return self._speak(breath, heard, cancel)
        finally:
            self.is_speaking = False

    def _speak(self, breath: Breath, heard: Callable[[], None], cancel: threading.Event) -> bool:
        heard()
        self.breaths.append(breath)
        _fail_at(breath, self._fails_late)
        while self._is_slow and not self._go.acquire(timeout=0.002):
            if cancel.is_set():
                return False
        return not cancel.is_set()

    def save(self, breath: Breath, path: Path) -> None:
        """Remember the breath; the file stays empty."""
        self.breaths.append(breath)
        path.touch()

    def close(self) -> None:
        """Remember it."""
        self.is_closed = True


def recording_speaker(
    voice: RecordingVoice, on_trouble: Callable[[HelperError], None] = lambda _: None
) -> Speaker:
    """Make a real speaker with this voice."""
    return Speaker(lambda _: voice, on_trouble)


def _fail_at(breath: Breath, failures: dict[str, Exception]) -> None:
    for words, error in failures.items():
        if words in breath.text:
            raise error
