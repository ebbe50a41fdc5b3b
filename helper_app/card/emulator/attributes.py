"""The text application's files (券面事項入力補助) of holders who do not exist.

`PUBLISHED` is the published test vector of a J-LIS test card (`reference/jpki-card.md` section 5);
the practice card has the made-up holder of its own signature certificate.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True)
class Holder:
    """Whom a card is made out to.

    Attributes:
        name: Family and given name, separated by U+3000.
        address: Digits full-width.
        birth: YYYYMMDD.
        sex: 1, 2 or another digit.
    """

    name: str
    address: str
    birth: str
    sex: str


PRACTISING = Holder("練習　花子", "練習県練習市練習町１－２－３", "19500101", "2")
PUBLISHED = Holder("黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", "19800217", "1")
NUMBER = "537686677188"
NUMBER_B = "55021720352285"
"""照合番号B of the same test card."""
NUMBER_FILE_BYTES = 17
ISSUER_KEY_ID = bytes.fromhex("60000330").ljust(16, b"\0")
"""Test cards' begin with 6000033."""
SUBJECT_KEY_ID = b"PRACTICE".ljust(16, b"\0")

Sign = Callable[[bytes], bytes]
"""Signs a message (PKCS#1 v1.5, SHA-256)."""


def number_file() -> bytes:
    """Give EF 0001: the number, and filler up to 17 bytes."""
    return tlv(0xFF10, NUMBER.encode("ascii")).ljust(NUMBER_FILE_BYTES, b"\xff")


def attribute_file(holder: Holder, *, in_long_form: bool = False) -> bytes:
    """Give EF 0002: four attributes behind a table of where each begins.

    Args:
        holder: Whose.
        in_long_form: Write the lengths of the outer object and of the address in three bytes, as
            cards from about 2023 are reported to.
    """
    fields = (
        (0xDF22, holder.name),
        (0xDF23, holder.address),
        (0xDF24, holder.birth),
        (0xDF25, holder.sex),
    )
    parts = [
        tlv(tag, value.encode("utf-8"), in_long_form=in_long_form and tag == 0xDF23)
        for tag, value in fields
    ]
    table_bytes = len(tlv(0xDF21, bytes(2 * len(parts))))
    total_bytes = table_bytes + sum(map(len, parts))
    header_bytes = len(tlv(0xFF20, bytes(total_bytes), in_long_form=in_long_form)) - total_bytes
    begins = [header_bytes + table_bytes]
    for part in parts[:-1]:
        begins.append(begins[-1] + len(part))
    table = tlv(0xDF21, b"".join(begin.to_bytes(2, "big") for begin in begins))
    return tlv(0xFF20, table + b"".join(parts), in_long_form=in_long_form)


def record_file(attributes: bytes, sign: Sign) -> bytes:
    """Give EF 0003: the hashes of EF 0001 and of the attributes, signed.

    Args:
        attributes: EF 0002.
        sign: Signs with the key that EF 0004 certifies.
    """
    number_hash = tlv(0xDF31, sha256(number_file()).digest())
    attributes_hash = tlv(0xDF32, sha256(after_table(attributes)).digest())
    signature = tlv(0xDF33, sign(number_hash + attributes_hash), in_long_form=True)
    return tlv(0xFF30, number_hash + attributes_hash + signature, in_long_form=True)


def key_file(modulus: int, exponent: int, sign: Sign) -> bytes:
    """Give EF 0004, 568 bytes with a key of 2,048 bits: a card-verifiable certificate.

    Args:
        modulus: Of the key.
        exponent: Of the key.
        sign: Signs for the issuer, which is the practice authority itself.
    """
    n = modulus.to_bytes((modulus.bit_length() + 7) // 8, "big")
    key = tlv(0x90, exponent.to_bytes(3, "big")) + tlv(0x91, n, in_long_form=True)
    body = ISSUER_KEY_ID + SUBJECT_KEY_ID + key
    signed = tlv(0x5F4E, body, in_long_form=True) + tlv(0x5F37, sign(body), in_long_form=True)
    return tlv(0x7F21, signed, in_long_form=True)


def after_table(attributes: bytes) -> bytes:
    """Give what the record protects: from the name to the end of the object."""
    table_at = attributes.index(b"\xdf\x21")
    return attributes[table_at + 3 + attributes[table_at + 2] :]


def tlv(tag: int, value: bytes, *, in_long_form: bool = False) -> bytes:
    """Write one object: tag of one or two bytes, length, value (ITU-T X.690 clause 8.1.3)."""
    length = len(value)
    if in_long_form or length > 0xFF:
        written = b"\x82" + length.to_bytes(2, "big")
    else:
        written = bytes([length]) if length <= 0x7F else bytes([0x81, length])
    return tag.to_bytes(1 if tag <= 0xFF else 2, "big") + written + value
