"""Test doubles that record: a card that answers from a script, and readers to put it on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Self

from helper_app.card.transport import Presence, ReaderState
from helper_app.errors import CardError, CardMissing, ReaderMissing

Answer = str | CardError | Callable[[bytes], bytes]
"""Hexadecimal bytes, an error to raise, or a function of the command."""

SELECT_JPKI = "00A4040C0AD392F000260100000001"
LEAVE = "00A4040C07A0000001510000"
READ_LABEL = "00B0860020"
ASK_AUTH = "00200098"
VERIFY_AUTH = "0020009804"
READ_AUTH = "00B08A0000"
SIGN_AUTH = "802A0097"
LABEL = b"JPKIAPICCTOKEN2".ljust(32).hex() + "9000"


class CardDouble:
    """Answers each command by the longest beginning that the script knows; else 6D00.

    Args:
        script: Beginnings of commands, hexadecimal, and what to answer: a list is used up one
            by one, its last answer again and again.
    """

    def __init__(self, script: Mapping[str, Answer | list[Answer]]) -> None:
        self._script: dict[bytes, list[Answer]] = {
            bytes.fromhex(begin): list(answer) if isinstance(answer, list) else [answer]
            for begin, answer in script.items()
        }
        self.commands: list[bytes] = []

    def process(self, command: bytes) -> bytes:
        """Answer one command."""
        self.commands.append(command)
        fitting = [begin for begin in self._script if command.startswith(begin)]
        if not fitting:
            return bytes.fromhex("6D00")
        answers = self._script[max(fitting, key=len)]
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(answer, CardError):
            raise answer
        return bytes.fromhex(answer) if isinstance(answer, str) else answer(command)

    def count(self, begin: str) -> int:
        """Count the commands that begin so."""
        return sum(command.startswith(bytes.fromhex(begin)) for command in self.commands)

    @property
    def verify_count(self) -> int:
        """Count the commands that could have spent a try: VERIFY with data."""
        return sum(c[1] == 0x20 and len(c) > 4 for c in self.commands)


class ConnectionDouble:
    """A connection to a `CardDouble`."""

    def __init__(self, card: CardDouble, reader: str = "Reader A") -> None:
        self.card = card
        self._reader = reader
        self.is_closed = False

    @property
    def reader(self) -> str:
        """Give the reader's name."""
        return self._reader

    def transmit(self, command: bytes) -> bytes:
        """Pass the command on."""
        return self.card.process(command)

    def close(self) -> None:
        """Remember it."""
        self.is_closed = True

    def __enter__(self) -> Self:
        """Use it for a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()


class ReadersDouble:
    """Readers with given states; a change is given by `change`.

    Args:
        states: The readers.
        cards: What lies on them, by name: a card, or the error of connecting.
        error: What looking at the readers raises.
    """

    def __init__(
        self,
        states: Sequence[ReaderState] = (),
        cards: Mapping[str, CardDouble | CardError] | None = None,
        error: CardError | None = None,
    ) -> None:
        self._states = tuple(states)
        self._cards = dict(cards or {})
        self.error = error
        self._changed = threading.Condition()
        self.waiting = threading.Event()
        self.connections: list[tuple[ConnectionDouble, bool]] = []

    def change(self, *states: ReaderState) -> None:
        """Let other states be seen."""
        with self._changed:
            self._states = states
            self._changed.notify_all()

    def states(self) -> tuple[ReaderState, ...]:
        """Give the states, or raise."""
        if self.error is not None:
            raise self.error
        return self._states

    def wait_for_change(
        self, known: tuple[ReaderState, ...], timeout_s: float, cancel: threading.Event
    ) -> tuple[ReaderState, ...]:
        """Wait for `change`; a cancel is noticed within 10 ms."""
        self.waiting.set()
        with self._changed:
            while self._states == known and not cancel.is_set():
                self._changed.wait(0.01)
        return self.states()

    def connect(self, reader: str, *, exclusive: bool) -> ConnectionDouble:
        """Give a connection, and remember it with its mode."""
        if reader not in {state.name for state in self._states}:
            raise ReaderMissing
        card = self._cards.get(reader)
        if card is None:
            raise CardMissing
        if isinstance(card, CardError):
            raise card
        connection = ConnectionDouble(card, reader)
        self.connections.append((connection, exclusive))
        return connection


def reader(name: str = "Reader A", presence: Presence = Presence.CARD, at: int = 1) -> ReaderState:
    """Give a reader's state."""
    return ReaderState(name, presence, insertions=at)
