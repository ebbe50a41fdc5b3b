"""Status words as two bytes (ISO/IEC 7816-4 clause 5.6; `reference/jpki-card.md` section 3)."""

from __future__ import annotations


def status(words: int) -> bytes:
    """Give a status word as two bytes."""
    return words.to_bytes(2, "big")


def tries(count: int) -> bytes:
    """Say that so many tries are left, 0 to 15."""
    return status(0x63C0 | count)


DONE = status(0x9000)
WRONG_LENGTH = status(0x6700)
NO_CHANNEL = status(0x6881)
WRONG_KIND = status(0x6981)
NOT_ALLOWED = status(0x6982)
BLOCKED = status(0x6984)
CONDITIONS = status(0x6985)
NO_FILE_SELECTED = status(0x6986)
NO_FUNCTION = status(0x6A81)
NOT_FOUND = status(0x6A82)
NO_RECORD = status(0x6A83)
WRONG_PARAMETERS = status(0x6A86)
NO_REFERENCE = status(0x6A88)
OUTSIDE = status(0x6B00)
NO_INSTRUCTION = status(0x6D00)
NO_CLASS = status(0x6E00)
STUMBLED = status(0x6F00)
