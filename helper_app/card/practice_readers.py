"""A reader and a card of software, in this program: for practice, and to break things in tests.

Fits `transport.Readers` like the real ones. Everything may be moved about from any thread while
another one waits or talks to the card.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Self

from helper_app.card.emulator.atr import is_valid_atr
from helper_app.card.transport import Presence, ReaderState
from helper_app.errors import (
    CardBusy,
    CardError,
    CardFault,
    CardMissing,
    CardRemoved,
    CardUnreadable,
    PermissionRefused,
    ReaderMissing,
    ServiceMissing,
)

if TYPE_CHECKING:
    from helper_app.card.emulator.card import EmulatedCard
    from helper_app.card.emulator.issue import CardFactory, Wishes
    from helper_app.card.trust import Roots

READER = "Practice Reader 00 00"
LOOK_EVERY_S = 0.1
"""How often a wait looks whether it was cancelled."""

Fault = Callable[[int, bytes], bytes | None]
"""Is given the number of a command, from 1, and its bytes; an answer replaces the card's own."""


class PracticeReaders:
    """One reader, with or without a card.

    Args:
        make_card: Makes the card when it is first powered; slow, so never on the main thread.
        is_plugged, is_inserted: How the table is laid at first.
        delay_s: How long each command takes, as on a slow card.
    """

    def __init__(
        self,
        make_card: Callable[[], EmulatedCard],
        *,
        is_plugged: bool = True,
        is_inserted: bool = False,
        delay_s: float = 0.0,
    ) -> None:
        self._make_card = make_card
        self._delay_s = delay_s
        self._is_plugged = is_plugged
        self._presence = Presence.CARD if is_inserted else Presence.EMPTY
        self._insertions = 0
        self._is_held_elsewhere = False
        self._refusal: type[CardError] | None = None
        self._open: list[PracticeConnection] = []
        self._is_powered = False
        self._changed = threading.Condition(threading.RLock())
        self._card: EmulatedCard | None = None
        self._making = threading.Lock()
        self._sent = 0
        self.fault: Fault | None = None

    @property
    def card(self) -> EmulatedCard:
        """Give the card; made at the first call."""
        with self._making:
            if self._card is None:
                self._card = self._make_card()
            return self._card

    @property
    def apdu_count(self) -> int:
        """Count the commands sent so far."""
        return self._sent

    def states(self) -> tuple[ReaderState, ...]:
        """Look once."""
        with self._changed:
            if self._refusal is not None:
                raise self._refusal
            if not self._is_plugged:
                return ()
            held = self._is_held_elsewhere or any(one.is_exclusive for one in self._open)
            is_seen = self._presence is Presence.CARD
            atr = self._card.atr if is_seen and self._card is not None else b""
            return (ReaderState(READER, self._presence, self._insertions, held, atr),)

    def wait_for_change(
        self, known: tuple[ReaderState, ...], timeout_s: float, cancel: threading.Event
    ) -> tuple[ReaderState, ...]:
        """Wait until something was moved."""
        end = time.monotonic() + timeout_s
        with self._changed:
            while (states := self.states()) == known and not cancel.is_set():
                left = end - time.monotonic()
                if left <= 0:
                    break
                self._changed.wait(min(left, LOOK_EVERY_S))
            return states

    def connect(self, reader: str, *, exclusive: bool) -> PracticeConnection:
        """Power the card."""
        self._require_free(reader, exclusive=exclusive)
        made = self.card  # slow the first time: not while others wait for the reader
        with self._changed:
            self._require_free(reader, exclusive=exclusive)
            card = self._card or made  # another one may have been put there meanwhile
            if not is_valid_atr(card.atr):
                raise CardUnreadable
            if not self._is_powered:
                card.power_on()
                self._is_powered = True
            connection = PracticeConnection(self, is_exclusive=exclusive)
            self._open.append(connection)
            self._changed.notify_all()
            return connection

    def _require_free(self, reader: str, *, exclusive: bool) -> None:
        """Refuse a connection that a real reader would refuse."""
        with self._changed:
            if reader not in (state.name for state in self.states()):
                raise ReaderMissing
            if self._presence is Presence.EMPTY:
                raise CardMissing
            if self._presence is Presence.MUTE:
                raise CardUnreadable
            is_shut = any(exclusive or one.is_exclusive for one in self._open)
            if self._is_held_elsewhere or is_shut:
                raise CardBusy

    def insert(self) -> None:
        """Put the card on the reader, the right way round."""
        self._put(Presence.CARD)

    def turn_over(self) -> None:
        """Put the card on the reader, the wrong way round."""
        self._put(Presence.MUTE)

    def remove(self) -> None:
        """Take the card away."""
        self._put(Presence.EMPTY)

    def swap(self, card: EmulatedCard) -> None:
        """Take the card away and put another one there."""
        with self._changed:
            self.remove()
            self._card = card
            self.insert()

    def plug(self) -> None:
        """Connect the reader."""
        self._change(is_plugged=True)

    def unplug(self) -> None:
        """Disconnect the reader, whatever lies on it."""
        self._change(is_plugged=False)

    def hold_elsewhere(self, holds: bool = True) -> None:
        """Let another program hold the card, or let go of it."""
        with self._changed:
            self._is_held_elsewhere = holds
            self._changed.notify_all()

    def stop_service(self) -> None:
        """Stop the card service of the system."""
        self._refuse(ServiceMissing)

    def refuse_permission(self) -> None:
        """Let the system refuse this program the reader."""
        self._refuse(PermissionRefused)

    def start_service(self) -> None:
        """Start the card service again, with permission."""
        self._refuse(None)

    def answer(self, connection: PracticeConnection, command: bytes) -> bytes:
        """Let the card answer, if it is still the same insertion. Used by the connection."""
        if self._delay_s:
            threading.Event().wait(self._delay_s)
        with self._changed:
            self._sent += 1
            broken = self.fault(self._sent, command) if self.fault is not None else None
            if self._refusal is not None:
                raise self._refusal
            if not (self._is_plugged and connection in self._open and self._card is not None):
                raise CardRemoved
            return self._card.process(command) if broken is None else broken

    def closed(self, connection: PracticeConnection) -> None:
        """Let go of the card; an exclusive one loses its power. Used by the connection."""
        with self._changed:
            if connection in self._open:
                self._open.remove(connection)
                if connection.is_exclusive:
                    self._power_off()
                self._changed.notify_all()

    def _put(self, presence: Presence) -> None:
        with self._changed:
            if presence is not self._presence:
                self._presence = presence
                self._moved()

    def _change(self, *, is_plugged: bool) -> None:
        with self._changed:
            if is_plugged != self._is_plugged:
                self._is_plugged = is_plugged
                self._moved()

    def _moved(self) -> None:
        """Count; the card loses its power, and its connections lose the card."""
        self._insertions += 1
        self._open.clear()
        self._power_off()
        self._changed.notify_all()

    def _power_off(self) -> None:
        self._is_powered = False
        if self._card is not None:
            self._card.power_off()

    def _refuse(self, refusal: type[CardError] | None) -> None:
        with self._changed:
            self._refusal = refusal
            self._open.clear()
            self._power_off()
            self._changed.notify_all()


class PracticeConnection:
    """A powered practice card.

    Like a real one, it is left without power by an exclusive connection, and as it is by a
    shared one.
    """

    def __init__(self, readers: PracticeReaders, *, is_exclusive: bool) -> None:
        self._readers = readers
        self._is_closed = False
        self.is_exclusive = is_exclusive

    @property
    def reader(self) -> str:
        """Give the reader's name."""
        return READER

    def transmit(self, command: bytes) -> bytes:
        """Send one command."""
        if self._is_closed:
            raise CardFault(reason="closed")
        return self._readers.answer(self, command)

    def close(self) -> None:
        """Let go of the card."""
        self._is_closed = True
        self._readers.closed(self)

    def __enter__(self) -> Self:
        """Use the card for a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Let go of the card at the end of the block."""
        self.close()


@dataclass(frozen=True)
class PracticeTable:
    """A practice reader and the authority that issued its card.

    Attributes:
        readers: The reader.
        factory: Gives the authority and the card; slow when first asked.
    """

    readers: PracticeReaders
    factory: Callable[[], CardFactory]

    @property
    def roots(self) -> Roots:
        """Give what to believe: the practice authorities, nobody else. Slow when first asked."""
        from helper_app.card.trust import Roots

        factory = self.factory()
        return Roots(certificates=(factory.root, factory.signature_root))


def practice_table(
    wishes: Wishes | None = None, *, is_plugged: bool = True, is_inserted: bool = True
) -> PracticeTable:
    """Lay a practice table; nothing slow happens until the card is first powered."""
    made: list[CardFactory] = []
    lock = threading.Lock()

    def factory() -> CardFactory:
        from helper_app.card.emulator.issue import CardFactory

        with lock:
            if not made:
                made.append(CardFactory())
            return made[0]

    readers = PracticeReaders(
        lambda: factory().card(wishes), is_plugged=is_plugged, is_inserted=is_inserted
    )
    return PracticeTable(readers, factory)
