"""What lies on a card: applications with files, keys and PINs. State, and no protocol."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol


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
        most_tries: What a success sets the counter to.
        tries: How often it may still be wrong; 0 means blocked. Survives power-off.
        is_verified: A right PIN was given and nothing has ended that since.
    """

    value: bytes = field(repr=False)
    most_tries: int
    tries: int = -1
    is_verified: bool = False

    def __post_init__(self) -> None:
        if self.tries < 0:
            self.tries = self.most_tries


@dataclass
class File:
    """One elementary file.

    Attributes:
        kind: What it is for.
        content: Its bytes, filler included.
        records: Its records.
        needs: The file id of the PIN that opens it; None when it is free.
        is_closed: Nobody can read it.
        pin: For a PIN file.
        signer: For a key file.
    """

    kind: Kind
    content: bytes = b""
    records: tuple[bytes, ...] = ()
    needs: int | None = None
    is_closed: bool = False
    pin: PinState | None = None
    signer: Signer | None = None


@dataclass
class Application:
    """One card application (AP): its AID of 10 bytes and its files by 16-bit id."""

    aid: bytes
    files: dict[int, File]

    def by_short_id(self, short_id: int) -> int | None:
        """Give the id of the file with this short id (its low five bits)."""
        return next((file for file in self.files if file & 0x1F == short_id), None)

    def is_open(self, file: File) -> bool:
        """Tell whether the PIN a file needs has been given."""
        if file.is_closed:
            return False
        if file.needs is None:
            return True
        pin = self.files[file.needs].pin
        return pin is not None and pin.is_verified

    def forget_pins(self) -> None:
        """End every verified state."""
        for file in self.files.values():
            if file.pin is not None:
                file.pin.is_verified = False


def padded(content: bytes, size_bytes: int) -> bytes:
    """Fill a file with FF, as cards do, so that clients that read to its end are caught."""
    return content.ljust(size_bytes, b"\xff")
