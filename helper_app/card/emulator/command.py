"""A command APDU taken apart, as the card sees it (ISO/IEC 7816-3 clause 12.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

SHORT_MOST = 256
EXTENDED_MOST = 65536


@dataclass(frozen=True)
class Command:
    """One command.

    Attributes:
        cla, ins, p1, p2: The header.
        data: The data field; empty in cases 1 and 2.
        expected_bytes: The most bytes wanted back; None without Le.
        is_extended: Lc or Le have three bytes.
        is_case_1: Only the header.
    """

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes = b""
    expected_bytes: int | None = None
    is_extended: bool = False
    is_case_1: bool = False

    @classmethod
    def parse(cls, raw: bytes) -> Self | None:
        """Take bytes (at least 4) apart; None when Lc and Le do not fit the length."""
        header = tuple(raw[:4])
        body = raw[4:]
        if not body:
            return cls(*header, is_case_1=True)
        if len(body) == 1:
            return cls(*header, expected_bytes=body[0] or SHORT_MOST)
        if body[0] == 0 and len(body) >= 3:
            return cls._extended(header, body[1:])
        length, rest = body[0], body[1:]
        if length and len(rest) == length:
            return cls(*header, data=rest)
        if length and len(rest) == length + 1:
            return cls(*header, data=rest[:-1], expected_bytes=rest[-1] or SHORT_MOST)
        return None

    @classmethod
    def _extended(cls, header: tuple[int, ...], body: bytes) -> Self | None:
        length = int.from_bytes(body[:2], "big")
        rest = body[2:]
        if not rest:
            return cls(*header, expected_bytes=length or EXTENDED_MOST, is_extended=True)
        if length and len(rest) == length:
            return cls(*header, data=rest, is_extended=True)
        if length and len(rest) == length + 2:
            wanted = int.from_bytes(rest[-2:], "big") or EXTENDED_MOST
            return cls(*header, data=rest[:-2], expected_bytes=wanted, is_extended=True)
        return None
