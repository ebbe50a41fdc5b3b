"""A command APDU taken apart, as the card sees it (ISO/IEC 7816-3 clause 12.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

HEADER_BYTES = 4
SHORT_MOST = 256
EXTENDED_MOST = 65536


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
        header = tuple(raw[:HEADER_BYTES])
        body = raw[HEADER_BYTES:]
        if not body:
            return cls(*header)
        if len(body) == 1:
            return cls(*header, expected_bytes=body[0] or SHORT_MOST)
        if body[0] == 0:
            return cls._extended(header, body[1:])
        length, rest = body[0], body[1:]
        if len(rest) == length:
            return cls(*header, data=rest)
        if len(rest) == length + 1:
            return cls(*header, data=rest[:-1], expected_bytes=rest[-1] or SHORT_MOST)
        return None

    @classmethod
    def _extended(cls, header: tuple[int, ...], body: bytes) -> Self | None:
        if len(body) < 2:
            return None
        length, rest = int.from_bytes(body[:2], "big"), body[2:]
        if not rest:
            return cls(*header, expected_bytes=length or EXTENDED_MOST, is_extended=True)
        if length and len(rest) == length:
            return cls(*header, data=rest, is_extended=True)
        if length and len(rest) == length + 2:
            wanted = int.from_bytes(rest[-2:], "big") or EXTENDED_MOST
            return cls(*header, data=rest[:-2], expected_bytes=wanted, is_extended=True)
        return None


def blanked(raw: bytes) -> bytes:
    """Give a command for the record: the data of VERIFY and the CHANGE commands become zeros."""
    if len(raw) > HEADER_BYTES + 1 and raw[1] in HOLDS_PIN:
        shown = HEADER_BYTES + 1
        return raw[:shown] + bytes(len(raw) - shown)
    return raw


HOLDS_PIN = frozenset({0x20, 0x24, 0x32})
