"""The voice of last resort: says nothing, at the pace of speech, so that highlights still move."""

from __future__ import annotations

import threading
from collections.abc import Callable

from helper_app.speech.driver import Breath

CHARACTERS_PER_S = {"ja": 6.5, "zh": 4.5, "ko": 6.0}
"""As OpenJTalk reads mixed kanji and kana at its own rate (a 30-character sentence in 4.8 s)."""
OTHER_CHARACTERS_PER_S = 14.0
PAUSE_S = 0.3


def seconds_of(breath: Breath) -> float:
    """Give how long a voice would speak."""
    speed = CHARACTERS_PER_S.get(breath.language, OTHER_CHARACTERS_PER_S)
    return (len(breath.text) / speed + PAUSE_S) / breath.pace


class Silent:
    """Speaks every language without a sound. Never fails.

    Args:
        wait: Waits until the event is set, at most so many seconds, and tells whether it is set;
            tests put a faster clock in.
    """

    def __init__(
        self, wait: Callable[[threading.Event, float], bool] = threading.Event.wait
    ) -> None:
        self._wait = wait

    def languages(self) -> frozenset[str]:
        """Give none: it stands in, it is not a voice."""
        return frozenset()

    def prepare(self, language: str) -> None:
        """Do nothing: it is always ready."""

    def say(self, breath: Breath, heard: Callable[[], None], cancel: threading.Event) -> bool:
        """Take the time the words would take."""
        if cancel.is_set():
            return False
        heard()
        return not self._wait(cancel, seconds_of(breath))

    def close(self) -> None:
        """Do nothing."""
