"""A command APDU taken apart, as the card sees it (ISO/IEC 7816-3 clause 12.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

HEADER_BYTES = 4
SHORT_MOST = 256
EXTENDED_MOST = 65536
HOLDS_PIN = frozenset({0x20, 0x24, 0x32})
"""VERIFY, CHANGE REFERENCE DATA and CHANGE KEY."""


@dataclass(frozen=True)
class Command:
    """One command.

    Attributes:
        cla, ins, p1, p2: The header.
        data: The data field; empty in cases 1 and 2.
        expected_bytes: The most bytes wanted back, 1 to 65,536; None without Le.
        is_extended: Lc or Le have three bytes.
    """

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes = b""
    expected_bytes: int | None = None
    is_extended: bool = False

    @property
    def case(self) -> int:
        """Give the ISO case: 1 header alone, 2 with Le, 3 with data, 4 with both."""
        return 1 + 2 * bool(self.data) + (self.expected_bytes is not None)

    @property
    def wanted(self) -> int:
        """Give the most bytes wanted back; 0 without Le."""
        return self.expected_bytes or 0

    @classmethod
    def parse(cls, raw: bytes) -> Self | None:
        """Take bytes (at least 4) apart; None when Lc and Le do not fit the length."""
        body = body_of(raw[HEADER_BYTES:])
        if body is None:
            return None
        return cls(raw[0], raw[1], raw[2], raw[3], *body)


Body = tuple[bytes, int | None, bool]
"""Data, Le, and whether the lengths have three bytes."""


def body_of(raw: bytes) -> Body | None:
    """Take what follows the header apart; None when Lc and Le do not fit the length."""
    if not raw:
        return b"", None, False
    if len(raw) == 1:
        return b"", raw[0] or SHORT_MOST, False
    if raw[0] == 0:
        return extended_body_of(raw[1:])
    length, rest = raw[0], raw[1:]
    if len(rest) == length:
        return rest, None, False
    if len(rest) == length + 1:
        return rest[:-1], rest[-1] or SHORT_MOST, False
    return None


def extended_body_of(raw: bytes) -> Body | None:
    """Take an extended body apart, its first 00 removed."""
    if len(raw) < 2:
        return None
    length, rest = int.from_bytes(raw[:2], "big"), raw[2:]
    if not rest:
        return b"", length or EXTENDED_MOST, True
    if length and len(rest) == length:
        return rest, None, True
    if length and len(rest) == length + 2:
        return rest[:-2], int.from_bytes(rest[-2:], "big") or EXTENDED_MOST, True
    return None


def blanked(raw: bytes) -> bytes:
    """Give a command for the record: the data of VERIFY and the CHANGE commands become zeros."""
    if len(raw) > HEADER_BYTES + 1 and raw[1] in HOLDS_PIN:
        shown = HEADER_BYTES + 1
        return raw[:shown] + bytes(len(raw) - shown)
    return raw
