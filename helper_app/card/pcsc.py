"""Real card readers through PC/SC; the only file that knows pyscard, imported when first used.

Uses the library's low-level interface: its monitors stop for good when the service ends, and its
exclusive decorator loses the error code.
Source: PC/SC Part 5; pcsclite.alioth.debian.org API documentation; `reference/jpki-card.md`
section 9 for what the codes mean in practice.
"""

from __future__ import annotations

import os
import threading
import time
from contextlib import suppress
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Any, NoReturn, Self

from helper_app.card import pcsc_codes, reader_names
from helper_app.card.transport import Connection, Presence, ReaderState
from helper_app.errors import (
    CardFault,
    CardRemoved,
    PermissionRefused,
    ReaderSoftwareMissing,
    ServiceMissing,
)

READERS_COME_AND_GO = "\\\\?PnP?\\Notification"
"""A name that stands for the list of readers itself (PC/SC lite 1.6, Windows Vista and later)."""

SERVICE_SOCKET = Path("/run/pcscd/pcscd.comm")

MOST_LISTINGS = 3
"""How often readers are listed anew when one vanishes between listing and looking."""

NOTICED_WITHIN_S = 1.5
"""Longest time to find out whether a card that does not answer was taken away."""

SLICE_S = 0.25
"""Longest time one call into the service blocks, so that a cancel is noticed."""

States = tuple[ReaderState, ...]


class PcscReaders:
    """The readers of this computer.

    Holds one session with the service open from first use on: a service that was started on
    demand would otherwise end after a minute and forget its count of insertions.

    Thread: any; calls may block.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._session: Session | None = None

    def states(self) -> States:
        """Look at every reader once."""
        with self._lock:
            try:
                return self._held_session().states()
            except ServiceMissing:  # it ended since the last look; it may be back
                self._drop_session()
            return self._held_session().states()

    def wait_for_change(self, known: States, timeout_s: float, cancel: threading.Event) -> States:
        """Give the states when they differ from `known`, after `timeout_s`, or on cancel.

        Waits in a session of its own: one that waits is closed to other threads.
        """
        ends_at = time.monotonic() + timeout_s
        session = Session()
        try:
            while True:
                try:
                    states = session.states()
                except ServiceMissing:  # it ended since the last look; it may be back
                    session.close()
                    session = Session()
                    states = session.states()
                left_s = ends_at - time.monotonic()
                if states != known or cancel.is_set() or left_s <= 0:
                    return states
                with suppress(ServiceMissing):  # the next look tells
                    session.wait(min(left_s, SLICE_S), cancel)
        finally:
            session.close()

    def connect(self, reader: str, *, exclusive: bool) -> Connection:
        """Power the card on a reader, in a session of its own."""
        session = Session()
        try:
            return PcscConnection(session, reader, exclusive=exclusive)
        except BaseException:
            session.close()
            raise

    def close(self) -> None:
        """End the session that is held open."""
        with self._lock:
            self._drop_session()

    def _drop_session(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None

    def _held_session(self) -> Session:
        if self._session is None:
            self._session = Session()
        return self._session


class Session:
    """One context of the card service.

    Raises:
        ReaderSoftwareMissing: pyscard or the system's library is not installed.
        ServiceMissing, PermissionRefused: The service is not there, or refuses.
    """

    def __init__(self) -> None:
        self.scard = library()
        self._flags: list[tuple[str, int]] = []
        self._listed = 0
        code, self._context = self.scard.SCardEstablishContext(self.scard.SCARD_SCOPE_USER)
        if pcsc_codes.unsigned(code) == pcsc_codes.SECURITY_VIOLATION:
            # a service that ends at this very moment hangs up like one that refuses: ask again
            code, self._context = self.scard.SCardEstablishContext(self.scard.SCARD_SCOPE_USER)
        if pcsc_codes.unsigned(code) == pcsc_codes.NO_SERVICE and is_socket_closed_to_us():
            raise PermissionRefused
        pcsc_codes.require_done(code)

    def states(self) -> States:
        """Look at every reader once."""
        for _ in range(MOST_LISTINGS):
            names = self._names()
            if not names:
                self._flags = []
                return ()
            asked = [(name, self.scard.SCARD_STATE_UNAWARE) for name in names]
            code, answers = self.scard.SCardGetStatusChange(self._context, 0, asked)
            if pcsc_codes.unsigned(code) not in pcsc_codes.LIST_IS_OLD:
                break
        if pcsc_codes.unsigned(code) != pcsc_codes.TIMEOUT:
            pcsc_codes.require_served(code)
        self._flags = [
            (name, flags & ~self.scard.SCARD_STATE_CHANGED)
            for name, flags, _atr in answers
            if not flags & self.scard.SCARD_STATE_UNKNOWN
        ]
        atrs = {name: bytes(atr) for name, _flags, atr in answers}
        return tuple(self._state(name, flags, atrs[name]) for name, flags in self._flags)

    def _names(self) -> list[str]:
        """List the readers, without those on which no card can ever lie."""
        code, names = self.scard.SCardListReaders(self._context, [])
        self._listed = 0
        if pcsc_codes.unsigned(code) in pcsc_codes.NO_READERS:
            return []
        pcsc_codes.require_served(code)
        self._listed = len(names)
        return [name for name in names if not reader_names.is_made_by_windows(name)]

    def wait(self, timeout_s: float, cancel: threading.Event) -> None:
        """Block until something may have changed since `states`, at most `timeout_s`."""
        # Windows compares the number of readers with the high half of this state
        readers = (READERS_COME_AND_GO, self._listed << 16)
        code, _ = self.scard.SCardGetStatusChange(
            self._context, max(1, int(timeout_s * 1000)), [*self._flags, readers]
        )
        if pcsc_codes.unsigned(code) == pcsc_codes.UNKNOWN_READER:
            cancel.wait(timeout_s)  # this system has no such name (macOS): look again later
        elif pcsc_codes.unsigned(code) not in pcsc_codes.WAIT_IS_OVER:
            pcsc_codes.require_served(code)

    def connect(self, reader: str, *, exclusive: bool) -> tuple[Any, int]:
        """Power a card; give its handle and protocol."""
        scard = self.scard
        mode = scard.SCARD_SHARE_EXCLUSIVE if exclusive else scard.SCARD_SHARE_SHARED
        protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
        code, handle, protocol = scard.SCardConnect(self._context, reader, mode, protocols)
        pcsc_codes.require_done(code)
        return handle, protocol

    def is_gone(self, reader: str, within_s: float) -> bool:
        """Tell whether the card leaves a reader, or has left it, within a time.

        An exchange fails at once when a card is pulled, but the service may notice the removal
        only at its next look at the reader (every 0.4 s where the driver cannot report it).
        """
        ends_at = time.monotonic() + within_s
        insertions: int | None = None
        while True:
            now = next((s for s in self.states() if s.name == reader), None)
            if now is None or now.presence is Presence.EMPTY:
                return True
            if insertions not in (None, now.insertions):
                return True
            insertions = now.insertions
            if (left_s := ends_at - time.monotonic()) <= 0:
                return False
            self.wait(left_s, threading.Event())

    def close(self) -> None:
        """Give the context back."""
        self.scard.SCardReleaseContext(self._context)

    def __enter__(self) -> Self:
        """Use the session for a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Give the context back."""
        self.close()

    def _state(self, name: str, flags: int, atr: bytes) -> ReaderState:
        presence = Presence.EMPTY
        if flags & self.scard.SCARD_STATE_PRESENT:
            is_mute = flags & self.scard.SCARD_STATE_MUTE
            presence = Presence.MUTE if is_mute else Presence.CARD
        return ReaderState(
            name=name,
            presence=presence,
            insertions=(flags >> 16) & 0xFFFF,
            in_use_elsewhere=bool(flags & self.scard.SCARD_STATE_EXCLUSIVE),
            atr=atr,
        )


class PcscConnection:
    """A powered card.

    An exclusive one is left without power, so that no PIN stays verified; a shared one, with
    which nothing was verified, is left as it is, so that other programs are not disturbed.

    Thread: one job at a time.
    """

    def __init__(self, session: Session, reader: str, *, exclusive: bool) -> None:
        scard = session.scard
        self._session = session
        self._reader = reader
        self._leave_with = scard.SCARD_UNPOWER_CARD if exclusive else scard.SCARD_LEAVE_CARD
        self._handle, protocol = session.connect(reader, exclusive=exclusive)
        is_t0 = protocol == scard.SCARD_PROTOCOL_T0
        self._protocol = scard.SCARD_PCI_T0 if is_t0 else scard.SCARD_PCI_T1
        self._is_open = True

    @property
    def reader(self) -> str:
        """Give the reader's name."""
        return self._reader

    def transmit(self, command: bytes) -> bytes:
        """Send one command APDU, once."""
        code, answer = self._session.scard.SCardTransmit(
            self._handle, self._protocol, list(command)
        )
        if pcsc_codes.unsigned(code) != pcsc_codes.DONE or not answer:
            self._explain(pcsc_codes.unsigned(code))
        return bytes(answer)

    def close(self) -> None:
        """Let go of the card; never raises."""
        if self._is_open:
            self._is_open = False
            self._session.scard.SCardDisconnect(self._handle, self._leave_with)
            self._session.close()

    def __enter__(self) -> Self:
        """Use the card for a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Let go of the card."""
        self.close()

    def _explain(self, code: int) -> NoReturn:
        """Raise the error for a failed exchange.

        Drivers tell a card pulled out in many ways (one even as an empty answer), so the reader
        is asked.
        """
        if code in pcsc_codes.NO_ANSWER and self._session.is_gone(self._reader, NOTICED_WITHIN_S):
            raise CardRemoved
        if code == pcsc_codes.DONE:
            raise CardFault(reason="empty answer")
        raise pcsc_codes.error_for(code, during_use=True)


def library() -> ModuleType:
    """Import pyscard's low-level module.

    Raises:
        ReaderSoftwareMissing: It, or the system's PC/SC library, is not installed.
    """
    try:
        from smartcard import scard
    except (ImportError, OSError) as error:
        raise ReaderSoftwareMissing from error
    module: ModuleType = scard
    return module


def is_socket_closed_to_us(default: Path = SERVICE_SOCKET) -> bool:
    """Tell whether the service's socket is there but this user may not open it (Linux).

    pcsc-lite reports that as "no service". The environment variable is pcsc-lite's own.
    """
    socket = Path(os.environ.get("PCSCLITE_CSOCK_NAME", default))
    return socket.exists() and not os.access(socket, os.R_OK | os.W_OK)
