"""Read the header of a BER-TLV object; knows no card and no certificate.

Source: ISO/IEC 8825-1 (X.690) clause 8.1.2 and 8.1.3, ISO/IEC 7816-4 clause 5.2.2.
"""

from __future__ import annotations

from dataclasses import dataclass

MORE_TAG_BYTES_FOLLOW = 0x1F
NOT_LAST_TAG_BYTE = 0x80
LONG_FORM = 0x80
LONGEST_TAG_BYTES = 3
LONGEST_LENGTH_BYTES = 3
"""Bytes after `81`, `82` or `83`: objects up to 16 MiB, more than any card holds."""


class TlvBroken(ValueError):
    """These bytes do not begin with a whole BER-TLV header."""


@dataclass(frozen=True)
class Header:
    """Tag and length in front of a value.

    Attributes:
        tag: The tag's bytes as one number, for example 0x30 or 0xDF21.
        header_bytes: Length of tag and length field together.
        value_bytes: Length of the value that follows.
    """

    tag: int
    header_bytes: int
    value_bytes: int

    @property
    def total_bytes(self) -> int:
        """Give the length of the whole object."""
        return self.header_bytes + self.value_bytes


def parse_header(data: bytes) -> Header:
    """Read the header at the start of `data`; the value itself need not be there.

    Raises:
        TlvBroken: Too few bytes, an indefinite length, or a tag or length longer than cards use.
    """
    tag_bytes = _tag_bytes(data)
    length_bytes, value_bytes = _length(data[tag_bytes:])
    return Header(
        tag=int.from_bytes(data[:tag_bytes], "big"),
        header_bytes=tag_bytes + length_bytes,
        value_bytes=value_bytes,
    )


def _tag_bytes(data: bytes) -> int:
    """Count the bytes of the tag: one, or more when the low five bits are all set."""
    if not data:
        raise TlvBroken("no tag")
    if data[0] & MORE_TAG_BYTES_FOLLOW != MORE_TAG_BYTES_FOLLOW:
        return 1
    for count in range(2, LONGEST_TAG_BYTES + 1):
        if len(data) < count:
            raise TlvBroken("tag cut off")
        if not data[count - 1] & NOT_LAST_TAG_BYTE:
            return count
    raise TlvBroken("tag too long")


def _length(data: bytes) -> tuple[int, int]:
    """Give the bytes the length field takes, and the length it states."""
    if not data:
        raise TlvBroken("no length")
    if data[0] < LONG_FORM:
        return 1, data[0]
    count = data[0] - LONG_FORM
    if not 1 <= count <= LONGEST_LENGTH_BYTES:
        raise TlvBroken("length form not used by cards")
    if len(data) < 1 + count:
        raise TlvBroken("length cut off")
    return 1 + count, int.from_bytes(data[1 : 1 + count], "big")
