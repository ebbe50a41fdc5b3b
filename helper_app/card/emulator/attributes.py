"""The text application's files (券面事項入力補助) of a holder who does not exist.

The holder is the published test vector of a J-LIS test card (`reference/jpki-card.md` section 5):
nobody's name, address or number.
"""

from __future__ import annotations

NAME = "黒桐　幹也"
ADDRESS = "東京都清瀬市観布子南１２－７－２０２"
BIRTH = "19800217"
SEX = "1"
NUMBER = "537686677188"
NUMBER_B = "55021720352285"
"""照合番号B of the same test card."""
NUMBER_FILE_BYTES = 17
FIELDS = ((0xDF22, NAME), (0xDF23, ADDRESS), (0xDF24, BIRTH), (0xDF25, SEX))


def number_file() -> bytes:
    """Give EF 0001: the number, and filler up to 17 bytes."""
    return tlv(0xFF10, NUMBER.encode("ascii")).ljust(NUMBER_FILE_BYTES, b"\xff")


def attribute_file(*, in_long_form: bool = False) -> bytes:
    """Give EF 0002: four attributes behind a table of where each begins.

    Args:
        in_long_form: Write the lengths of the outer object and of the address in three bytes, as
            cards from about 2023 are reported to.
    """
    parts = [
        tlv(tag, value.encode("utf-8"), in_long_form=in_long_form and tag == 0xDF23)
        for tag, value in FIELDS
    ]
    table_bytes = len(tlv(0xDF21, bytes(2 * len(parts))))
    total_bytes = table_bytes + sum(map(len, parts))
    header_bytes = len(tlv(0xFF20, bytes(total_bytes), in_long_form=in_long_form)) - total_bytes
    begins = [header_bytes + table_bytes]
    for part in parts[:-1]:
        begins.append(begins[-1] + len(part))
    table = tlv(0xDF21, b"".join(begin.to_bytes(2, "big") for begin in begins))
    return tlv(0xFF20, table + b"".join(parts), in_long_form=in_long_form)


def tlv(tag: int, value: bytes, *, in_long_form: bool = False) -> bytes:
    """Write one object: a tag of two bytes, the length, the value (ITU-T X.690 clause 8.1.3)."""
    length = len(value)
    written = bytes([length])
    if in_long_form or length > 0xFF:
        written = b"\x82" + length.to_bytes(2, "big")
    elif length > 0x7F:
        written = bytes([0x81, length])
    return tag.to_bytes(2, "big") + written + value
