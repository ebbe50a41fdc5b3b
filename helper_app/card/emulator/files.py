"""What lies on a card: applications with files, keys and PINs. State, and no protocol."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

SHORT_ID_MASK = 0x1F


class Kind(Enum):
    """What a file is for."""

    BINARY = "binary"
    RECORDS = "records"
    KEY = "key"
    PIN = "pin"


class Signer(Protocol):
    """A private key."""

    def sign(self, how: int, data: bytes) -> bytes | None:
        """Sign `data` in the way of P1 `how` (0 to 5); None when its length does not fit."""


@dataclass
class PinState:
    """A PIN and its counter.

    Attributes:
        value: The right PIN, ASCII.
        most_tries: What a success sets the counter to, 1 to 15.
        tries: How often it may still be wrong; 0 means blocked. Survives power-off.
        lengths: How long a new PIN may be, in bytes.
        is_verified: A right PIN was given and nothing has ended that since.
    """

    value: bytes = field(repr=False)
    most_tries: int
    tries: int
    lengths: range = range(1, 17)
    is_verified: bool = False


@dataclass
class File:
    """One elementary file.

    Attributes:
        kind: What it is for.
        content: Its bytes, filler included.
        records: Its records.
        opened_by: The ids of the PIN files of which one opens it; None when it is free; empty
            when nothing opens it.
        pin: For a PIN file.
        signer: For a key file.
    """

    kind: Kind
    content: bytes = b""
    records: tuple[bytes, ...] = ()
    opened_by: tuple[int, ...] | None = None
    pin: PinState | None = None
    signer: Signer | None = None


NOBODY: tuple[int, ...] = ()


@dataclass
class Application:
    """One card application (AP): its AID of 10 bytes and its files by 16-bit id."""

    aid: bytes
    files: dict[int, File]

    def by_short_id(self, short_id: int) -> int | None:
        """Give the id of the file with this short id (its low five bits)."""
        return next((file for file in self.files if file & SHORT_ID_MASK == short_id), None)

    def is_open(self, file: File) -> bool:
        """Tell whether a PIN that opens a file has been given."""
        if file.opened_by is None:
            return True
        openers = (self.files.get(opener) for opener in file.opened_by)
        return any(one and one.pin and one.pin.is_verified for one in openers)

    def forget_pins(self) -> None:
        """End every verified state."""
        for file in self.files.values():
            if file.pin is not None:
                file.pin.is_verified = False


def padded(content: bytes, size_bytes: int) -> bytes:
    """Fill a file with FF, as cards do, so that clients that read to its end are caught."""
    return content.ljust(size_bytes, b"\xff")


def free(content: bytes) -> File:
    """Make a file anybody may read."""
    return File(Kind.BINARY, content)


def pin_file(value: bytes, most_tries: int, tries: int, lengths: range) -> File:
    """Make a PIN file."""
    return File(Kind.PIN, pin=PinState(value, most_tries, tries, lengths))
