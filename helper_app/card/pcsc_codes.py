"""What the result codes of PC/SC mean here; imports no card library.

Source: pcsc-lite `pcsclite.h`, Windows `winerror.h`; usual reasons in
`reference/jpki-card.md` section 9.
"""

from __future__ import annotations

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

DONE = 0x00000000
CANCELLED = 0x80100002
INVALID_HANDLE = 0x80100003
UNKNOWN_READER = 0x80100009
TIMEOUT = 0x8010000A
SHARING_VIOLATION = 0x8010000B
NO_SMARTCARD = 0x8010000C
PROTO_MISMATCH = 0x8010000F
SYSTEM_CANCELLED = 0x80100012
COMM_ERROR = 0x80100013
NOT_TRANSACTED = 0x80100016
READER_UNAVAILABLE = 0x80100017
NO_SERVICE = 0x8010001D
SERVICE_STOPPED = 0x8010001E
NO_READERS_AVAILABLE = 0x8010002E
COMM_DATA_LOST = 0x8010002F
UNRESPONSIVE_CARD = 0x80100066
UNPOWERED_CARD = 0x80100067
RESET_CARD = 0x80100068
REMOVED_CARD = 0x80100069
SECURITY_VIOLATION = 0x8010006A

NO_READERS = frozenset({NO_READERS_AVAILABLE, UNKNOWN_READER, READER_UNAVAILABLE})
LIST_IS_OLD = frozenset({UNKNOWN_READER, READER_UNAVAILABLE})
"""A reader was unplugged after it had been listed."""

WAIT_IS_OVER = frozenset({DONE, TIMEOUT, CANCELLED, READER_UNAVAILABLE})

NO_ANSWER = frozenset(
    {
        DONE,
        NOT_TRANSACTED,
        COMM_ERROR,
        COMM_DATA_LOST,
        UNPOWERED_CARD,
        INVALID_HANDLE,
        UNRESPONSIVE_CARD,
    }
)
"""Codes of an exchange without answer that may mean the card is gone."""

ERRORS: dict[int, type[CardError]] = {
    NO_SERVICE: ServiceMissing,
    SERVICE_STOPPED: ServiceMissing,
    INVALID_HANDLE: ServiceMissing,
    SYSTEM_CANCELLED: ServiceMissing,
    COMM_ERROR: ServiceMissing,  # with the service: it ended in the middle of a question
    SECURITY_VIOLATION: PermissionRefused,
    NO_READERS_AVAILABLE: ReaderMissing,
    UNKNOWN_READER: ReaderMissing,
    READER_UNAVAILABLE: ReaderMissing,
    NO_SMARTCARD: CardMissing,
    REMOVED_CARD: CardMissing,
    UNRESPONSIVE_CARD: CardUnreadable,
    UNPOWERED_CARD: CardUnreadable,
    PROTO_MISMATCH: CardUnreadable,
    SHARING_VIOLATION: CardBusy,
    RESET_CARD: CardBusy,
}
"""When looking and connecting."""

REMOVED_DURING_USE = frozenset(
    {
        NO_SMARTCARD,
        REMOVED_CARD,
        UNKNOWN_READER,
        READER_UNAVAILABLE,
        NO_READERS_AVAILABLE,
    }
)


def unsigned(code: int) -> int:
    """Give a code as 32 bits without sign; some systems hand over negative numbers."""
    return code & 0xFFFFFFFF


def error_for(code: int, *, during_use: bool = False) -> CardError:
    """Make the error for a code.

    Args:
        code: Unsigned, not `DONE`.
        during_use: A card was connected and answering before.
    """
    if during_use and code in REMOVED_DURING_USE:
        return CardRemoved()
    if during_use and code == SECURITY_VIOLATION:
        return ServiceMissing()
    kind = ERRORS.get(code)
    return kind() if kind is not None else CardFault(reason=f"{code:08X}")


def require_done(code: int) -> None:
    """Raise the error for a result code, signed or not, unless it is success.

    Raises:
        CardError: As in `ERRORS`; CardFault with `reason` for any other code.
    """
    if unsigned(code) != DONE:
        raise error_for(unsigned(code))


def require_served(code: int) -> None:
    """Raise the error for the result code of a question within a session.

    Whoever has a session was let in: "security violation" then only says that the service hung up
    (measured with pcsc-lite 1.9.9 while the service ends).

    Raises:
        CardError: As in `require_done`.
    """
    if unsigned(code) == SECURITY_VIOLATION:
        raise ServiceMissing
    require_done(code)
