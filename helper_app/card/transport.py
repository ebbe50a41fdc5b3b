"""The way to a card, as protocols: real readers, the practice card and test doubles fit them.

Nothing here may know PC/SC, sockets or the emulator.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from enum import Enum
from types import TracebackType
from typing import Protocol, Self


class Presence(Enum):
    """What lies on a reader."""

    EMPTY = "empty"
    CARD = "card"
    MUTE = "mute"
    """Something is there that does not answer: upside down, dirty, or no chip card."""


@dataclass(frozen=True)
class ReaderState:
    """One reader at one moment.

    Attributes:
        name: The system's name of the reader.
        presence: What lies on it.
        insertions: Counts insertions and removals since the service started; it changes when a
            card was swapped between two looks.
        in_use_elsewhere: Another program holds the card exclusively.
        atr: The card's answer to reset, as far as known; no reason to call two states different.
    """

    name: str
    presence: Presence
    insertions: int = 0
    in_use_elsewhere: bool = False
    atr: bytes = field(default=b"", compare=False)


class Connection(Protocol):
    """A powered card on a reader. Not thread-safe: one job at a time."""

    @property
    def reader(self) -> str:
        """Give the reader's name."""

    def transmit(self, command: bytes) -> bytes:
        """Send one command APDU.

        Args:
            command: A short APDU, 4 to 261 bytes.

        Returns:
            The response, 2 to 258 bytes, the status word last.

        Raises:
            CardRemoved: The card or the reader went away.
            CardFault: The transport failed in another way.
        """

    def close(self) -> None:
        """Let go of the card. Never raises; may be called again.

        An exclusive connection leaves it without power, so that no PIN stays verified; a shared
        one, over which no PIN is ever sent, leaves it as it is for other programs.
        """

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None: ...


class Readers(Protocol):
    """The readers of this computer. Methods may block; call them from the card worker."""

    def states(self) -> tuple[ReaderState, ...]:
        """Look at every reader once; an empty tuple when none is connected.

        Raises:
            ServiceMissing, PermissionRefused, ReaderSoftwareMissing, CardFault
        """

    def wait_for_change(
        self, known: tuple[ReaderState, ...], timeout_s: float, cancel: threading.Event
    ) -> tuple[ReaderState, ...]:
        """Give the states as soon as they differ from `known`, or after `timeout_s`, or on cancel.

        Readers that appear and vanish count too. Raises as `states` does.
        """

    def connect(self, reader: str, *, exclusive: bool) -> Connection:
        """Power the card on a reader.

        Raises:
            CardMissing, CardUnreadable, CardBusy, ReaderMissing, ServiceMissing,
            PermissionRefused, CardFault
        """
