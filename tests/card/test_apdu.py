"""Commands byte by byte, status words, and what a log may show of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from helper_app.card import apdu
from helper_app.card.apdu import Command, StatusWord


@pytest.mark.parametrize(
    ("command", "sent"),
    [
        (
            apdu.select_application(bytes.fromhex("D392F000260100000001")),
            "00A4040C0AD392F000260100000001",
        ),
        (apdu.select_file(0x000A), "00A4020C02000A"),
        (apdu.read_binary(0x0100, 256), "00B0010000"),
        (apdu.read_binary(0x0400, 4), "00B0040004"),
        (apdu.read_binary_by_short_id(0x06, 32), "00B0860020"),
        (apdu.verify(0x98, bytearray(b"0123")), "002000980430313233"),
        (apdu.ask_tries(0x98), "00200098"),
        (apdu.change_reference_data(bytearray(b"4321")), "002401800434333231"),
        (apdu.compute_signature(0x97, b"\xaa\xbb"), "802A009702AABB00"),
        (apdu.get_response(256), "00C0000000"),
    ],
)
def test_commands_are_the_bytes_of_the_reference(command: Command, sent: str) -> None:
    assert command.encode() == bytes.fromhex(sent)


def test_asking_for_tries_takes_exactly_four_bytes() -> None:
    assert len(apdu.ask_tries(0x80).encode()) == 4


def test_an_empty_pin_makes_no_verify() -> None:
    with pytest.raises(ValueError, match="empty PIN"):
        apdu.verify(0x98, bytearray())


def test_an_empty_new_pin_makes_no_change() -> None:
    with pytest.raises(ValueError, match="empty PIN"):
        apdu.change_reference_data(bytearray())


@pytest.mark.parametrize(
    "command",
    [apdu.verify(0x98, bytearray(b"7391")), apdu.change_reference_data(bytearray(b"7391"))],
)
@pytest.mark.parametrize("shown", [Command.describe, repr, str])
def test_a_pin_is_never_shown(command: Command, shown: object) -> None:
    assert callable(shown)
    words = shown(command)
    assert "7391" not in words
    assert b"7391".hex() not in words.lower().replace(" ", "")


def test_other_commands_are_shown_whole() -> None:
    assert apdu.select_file(0x0006).describe() == "SELECT EF 00 A4 02 0C 0006"


@given(
    some.binary(max_size=apdu.LONGEST_DATA_BYTES), some.one_of(some.none(), some.integers(1, 256))
)
def test_every_command_is_a_short_apdu(data: bytes, le: int | None) -> None:
    sent = Command("ANY", bytes(4), data, le).encode()
    assert 4 <= len(sent) <= 261
    assert len(sent) == 4 + (1 + len(data) if data else 0) + (le is not None)


@pytest.mark.parametrize(("data", "le"), [(bytes(256), None), (b"", 0), (b"", 257)])
def test_what_is_no_short_apdu_is_refused(data: bytes, le: int | None) -> None:
    with pytest.raises(ValueError, match=r"APDU|Le"):
        Command("ANY", bytes(4), data, le)


def test_only_63cn_counts_tries() -> None:
    counted = {status: StatusWord(status).tries_left for status in range(0x10000)}
    assert {status: n for status, n in counted.items() if n is not None} == {
        0x63C0 + n: n for n in range(16)
    }


def test_a_status_word_prints_as_four_digits() -> None:
    assert f"{StatusWord(0x6A82)}" == "6A82"


def test_an_answer_is_split_before_its_status() -> None:
    response = apdu.parse_response(bytes.fromhex("AABB9000"))
    assert (response.data, response.status, response.is_done) == (b"\xaa\xbb", apdu.DONE, True)


@pytest.mark.parametrize("answer", [b"", b"\x90"])
def test_an_answer_without_status_is_refused(answer: bytes) -> None:
    with pytest.raises(ValueError, match="status"):
        apdu.parse_response(answer)


def test_an_answer_never_shows_its_data() -> None:
    assert "secret" not in repr(apdu.parse_response(b"secret\x90\x00"))
