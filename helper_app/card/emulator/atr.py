"""Answers to reset: good ones, and those that make a card mute (ISO/IEC 7816-3 clause 8)."""

from __future__ import annotations

from functools import reduce
from operator import xor

USUAL = bytes.fromhex("3BE000FF8131FE4514")
NEWER = bytes.fromhex("3BDA13FF8131FB468012392F31C173C601C03B")

LONGEST_BYTES = 33
CONVENTIONS = (0x3B, 0x3F)

MUTE = USUAL.ljust(LONGEST_BYTES + 1, b"\0")
"""Too long, so that powering the card fails: the reader shows that something lies there and does
not answer, as with a card upside down (measured with pcscd 1.9.9 and vpcd 3.3)."""

GARBLED = b"\0" + USUAL[1:]
"""Of no known convention: the reader shows a card, and connecting to it fails. (pcscd 1.9.9 does
not look at the checksum.)"""


def is_valid_atr(atr: bytes) -> bool:
    """Tell whether a card with this answer can be talked to."""
    return 2 <= len(atr) <= LONGEST_BYTES and atr[0] in CONVENTIONS


def contactless(history: bytes) -> bytes:
    """Give the answer to reset that a reader makes up for a card without contacts.

    Args:
        history: Historical bytes, at most 15.

    Source: PC/SC Part 3 clause 3.1.3.2.3; learn.microsoft.com, "PC/SC interface for smart cards".
        Read 2026-11-24.
    """
    checked = bytes((0x80 | len(history), 0x80, 0x01)) + history
    return bytes((CONVENTIONS[0],)) + checked + bytes((reduce(xor, checked),))
