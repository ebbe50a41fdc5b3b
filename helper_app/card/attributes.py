"""The four attributes of the holder (基本4情報) as the card has them: parsed, and checked.

Nothing here shows a name or an address in a `repr`, and nothing keeps one.
Source: `reference/jpki-card.md` section 5, EFs 0002, 0003 and 0004.
Thread: any.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from helper_app.card import tlv
from helper_app.errors import AttributesAltered, AttributesUnreadable

ATTRIBUTES = 0xFF20
OFFSETS, NAME, ADDRESS, BIRTH, SEX = 0xDF21, 0xDF22, 0xDF23, 0xDF24, 0xDF25
RECORD = 0xFF30
NUMBER_HASH, ATTRIBUTES_HASH, RECORD_SIGNATURE = 0xDF31, 0xDF32, 0xDF33
KEY_CERTIFICATE, KEY_BODY = 0x7F21, 0x5F4E
KEY_IDS_BYTES = 32
"""In front of the key: issuer key id and subject key id, 16 bytes each."""
EXPONENT, MODULUS = 0x90, 0x91
BIRTH_DIGITS = 8
LEAST_MODULUS_BYTES = 128


class Sex(Enum):
    """What the card says; `OTHER` covers the codes 0, 3 and 9."""

    MALE = "male"
    FEMALE = "female"
    OTHER = "other"


SEXES = {"1": Sex.MALE, "2": Sex.FEMALE, "0": Sex.OTHER, "3": Sex.OTHER, "9": Sex.OTHER}


@dataclass(frozen=True)
class Attributes:
    """Who the holder is. For one visit only: kept nowhere.

    Attributes:
        name: Family and given name, separated by an ideographic space (U+3000).
        address: As registered, digits full-width.
        birth: Eight digits YYYYMMDD, Gregorian; not always a day of the calendar.
        sex: As registered.
    """

    name: str = field(repr=False)
    address: str = field(repr=False)
    birth: str = field(repr=False)
    sex: Sex = field(repr=False)

    @property
    def birth_date(self) -> date | None:
        """Give the day of birth; None where the register knows only a part of it."""
        try:
            return date(int(self.birth[:4]), int(self.birth[4:6]), int(self.birth[6:]))
        except ValueError:
            return None


class Protection(Enum):
    """How far the card's own record of the attributes could be checked."""

    FITS = "fits"
    """Hash and signature fit the key on the card; who certified that key was not checked."""
    NO_RECORD = "no_record"
    """The card has no record, so nothing was checked."""


def parse(content: bytes) -> Attributes:
    """Read the object FF20.

    Raises:
        AttributesUnreadable: An attribute is missing, or is no text.
    """
    found = objects_in(value_of(content, ATTRIBUTES))
    try:
        name, address = found[NAME].decode("utf-8"), found[ADDRESS].decode("utf-8")
        birth, sex = found[BIRTH].decode("ascii"), found[SEX].decode("ascii")
    except KeyError as error:
        raise AttributesUnreadable(reason="attribute missing") from error
    except UnicodeDecodeError as error:
        raise AttributesUnreadable(reason="no text") from error
    if len(birth) != BIRTH_DIGITS or not birth.isdigit() or sex not in SEXES:
        raise AttributesUnreadable(reason="unknown form")
    return Attributes(name, address, birth, SEXES[sex])


def check(content: bytes, record: bytes | None, key_certificate: bytes | None) -> Protection:
    """Compare the attributes with the signed record of them on the same card.

    The record's other hash protects the file of the 12-digit number, which is not read; its value
    is used only as bytes that were signed along.

    Args:
        content: The object FF20.
        record: The object FF30.
        key_certificate: The object 7F21 with the key of the record's signature.

    Raises:
        AttributesAltered: They do not fit.
        AttributesUnreadable: Record or key cannot be understood.
    """
    if record is None or key_certificate is None:
        return Protection.NO_RECORD
    found = objects_in(value_of(record, RECORD))
    if not {NUMBER_HASH, ATTRIBUTES_HASH, RECORD_SIGNATURE} <= found.keys():
        raise AttributesUnreadable(reason="record")
    if hashlib.sha256(protected_part(content)).digest() != found[ATTRIBUTES_HASH]:
        raise AttributesAltered
    signed = b"".join(written(record, tag) for tag in (NUMBER_HASH, ATTRIBUTES_HASH))
    if not is_signed(signed, found[RECORD_SIGNATURE], *public_key(key_certificate)):
        raise AttributesAltered
    return Protection.FITS


def protected_part(content: bytes) -> bytes:
    """Give what the record's hash covers: the value of FF20 after the table of offsets."""
    value = value_of(content, ATTRIBUTES)
    first = header_of(value)
    return value[first.total_bytes :] if first.tag == OFFSETS else value


def public_key(key_certificate: bytes) -> tuple[int, int]:
    """Give modulus and exponent from the card-verifiable certificate.

    Raises:
        AttributesUnreadable: It has no such key.
    """
    body = objects_in(value_of(key_certificate, KEY_CERTIFICATE)).get(KEY_BODY, b"")
    key = objects_in(body[KEY_IDS_BYTES:])
    modulus, exponent = key.get(MODULUS, b""), key.get(EXPONENT, b"")
    if len(modulus) < LEAST_MODULUS_BYTES or not exponent:
        raise AttributesUnreadable(reason="key")
    return int.from_bytes(modulus, "big"), int.from_bytes(exponent, "big")


def is_signed(message: bytes, signature: bytes, modulus: int, exponent: int) -> bool:
    """Tell whether an RSA key signed a message (PKCS#1 v1.5, SHA-256).

    Raises:
        AttributesUnreadable: These numbers are no key.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import padding, rsa
    from cryptography.hazmat.primitives.hashes import SHA256

    try:
        key = rsa.RSAPublicNumbers(exponent, modulus).public_key()
    except (ValueError, OverflowError) as error:
        raise AttributesUnreadable(reason="key") from error
    try:
        key.verify(signature, message, padding.PKCS1v15(), SHA256())
    except InvalidSignature:
        return False
    return True


def value_of(content: bytes, tag: int) -> bytes:
    """Give the value of the object with this tag at the start; filler after it is left out.

    Raises:
        AttributesUnreadable: Another tag, or cut off.
    """
    header = header_of(content)
    if header.tag != tag or header.total_bytes > len(content):
        raise AttributesUnreadable(reason="object")
    return content[header.header_bytes : header.total_bytes]


def objects_in(value: bytes) -> dict[int, bytes]:
    """Give the values of the objects that stand one after another, by tag; the first of each.

    Raises:
        AttributesUnreadable: Cut off, or no BER-TLV.
    """
    found: dict[int, bytes] = {}
    for header, at in walked(value):
        found.setdefault(header.tag, value[at + header.header_bytes : at + header.total_bytes])
    return found


def written(content: bytes, tag: int) -> bytes:
    """Give an inner object of the outer one whole, header included.

    Raises:
        AttributesUnreadable: It is not there.
    """
    outer = header_of(content)
    value = content[outer.header_bytes : outer.total_bytes]
    for header, at in walked(value):
        if header.tag == tag:
            return value[at : at + header.total_bytes]
    raise AttributesUnreadable(reason="object")


def walked(value: bytes) -> list[tuple[tlv.Header, int]]:
    """Give the header of every object in a value, and where it begins."""
    found: list[tuple[tlv.Header, int]] = []
    at = 0
    while at < len(value):
        header = header_of(value[at:])
        if at + header.total_bytes > len(value):
            raise AttributesUnreadable(reason="cut off")
        found.append((header, at))
        at += header.total_bytes
    return found


def header_of(data: bytes) -> tlv.Header:
    """Read a BER-TLV header.

    Raises:
        AttributesUnreadable: There is none.
    """
    try:
        return tlv.parse_header(data)
    except tlv.TlvBroken as error:
        raise AttributesUnreadable(reason="no object") from error
