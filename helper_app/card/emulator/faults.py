"""Break a card on purpose: slow, pulled out, or answering nonsense at a chosen command."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

NOT_NOW = bytes.fromhex("6F00")
SHORT = b"\x90"
"""Half a status word."""
NOTHING = b""
GARBAGE = bytes.fromhex("DEADBEEF")


class FaultyAnswers:
    """Answers in a card's place. Fits `vpcd.VirtualCard` and, in parts, the practice reader.

    Args:
        process: Answers commands, as the card does.
        delay_s: How long each command takes.
        pull_at: The number of the command, from 1, that is answered by taking the card away.
        replaced: Answers, by the number of the command; the card never sees these commands.

    Attributes:
        count: Commands so far.
    """

    def __init__(
        self,
        process: Callable[[bytes], bytes],
        *,
        delay_s: float = 0.0,
        pull_at: int | None = None,
        replaced: Mapping[int, bytes] | None = None,
    ) -> None:
        self.count = 0
        self._process = process
        self._delay_s = delay_s
        self._pull_at = pull_at
        self._replaced = dict(replaced or {})

    def __call__(self, command: bytes) -> bytes | None:
        """Answer one command; None takes the card away."""
        self.count += 1
        if self._delay_s:
            threading.Event().wait(self._delay_s)
        if self.count == self._pull_at:
            return None
        if self.count in self._replaced:
            return self._replaced[self.count]
        return self._process(command)
