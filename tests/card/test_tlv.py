"""BER headers: every length form, and nothing but typed errors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from helper_app.card.tlv import Header, TlvBroken, parse_header


@pytest.mark.parametrize(
    ("data", "header"),
    [
        ("3003", Header(0x30, 2, 3)),
        ("307F", Header(0x30, 2, 127)),
        ("3081C8", Header(0x30, 3, 200)),
        ("308204B0", Header(0x30, 4, 1200)),
        ("3083010000", Header(0x30, 5, 65536)),
        ("FF2065", Header(0xFF20, 3, 0x65)),
        ("DF228180", Header(0xDF22, 4, 128)),
        ("7F21820233", Header(0x7F21, 5, 0x233)),
    ],
)
def test_every_length_form_is_read(data: str, header: Header) -> None:
    assert parse_header(bytes.fromhex(data)) == header


@pytest.mark.parametrize("data", ["", "30", "DF", "FF20", "3082", "308204", "DFFFFFFF01"])
def test_a_header_cut_off_is_refused(data: str) -> None:
    with pytest.raises(TlvBroken):
        parse_header(bytes.fromhex(data))


@pytest.mark.parametrize("data", ["3080", "308400000001", "30FF"])
def test_length_forms_no_card_uses_are_refused(data: str) -> None:
    with pytest.raises(TlvBroken):
        parse_header(bytes.fromhex(data))


@given(tag=some.sampled_from([b"\x30", b"\xff\x20", b"\x7f\x21"]), size=some.integers(0, 2**24 - 1))
def test_a_written_header_reads_back(tag: bytes, size: int) -> None:
    needed = (size.bit_length() + 7) // 8
    length = (
        bytes((size,)) if size < 0x80 else bytes((0x80 + needed,)) + size.to_bytes(needed, "big")
    )
    header = parse_header(tag + length + b"value")
    assert header == Header(int.from_bytes(tag, "big"), len(tag) + len(length), size)


@given(some.binary(max_size=12))
def test_any_bytes_give_a_header_or_the_typed_error(data: bytes) -> None:
    try:
        header = parse_header(data)
    except TlvBroken:
        return
    assert 2 <= header.header_bytes <= len(data)
