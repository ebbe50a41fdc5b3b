"""Which refusal comes first when a command is wrong in several ways (section 13)."""

from __future__ import annotations

import pytest

from tests.card.emulator.talk import SELECT_JPKI, Talk


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        pytest.param("", "6700", id="nothing"),
        pytest.param("FF 20 00", "6700", id="too short comes before a bad class"),
        pytest.param("01 20 00 80", "6881", id="a channel"),
        pytest.param("83 FF 00 80", "6881", id="a channel comes before a bad instruction"),
        pytest.param("4F A4 04 0C", "6881", id="a high channel"),
        pytest.param("0C A4 04 0C", "6E00", id="secure messaging"),
        pytest.param("90 FF 00 00", "6E00", id="a bad class comes before a bad instruction"),
        pytest.param("00 FF FF FF", "6D00", id="a bad instruction comes before bad parameters"),
        pytest.param("00 2A 00 80 01", "6E00", id="signing needs class 80"),
        pytest.param("80 A4 04 0C", "6E00", id="selecting needs class 00"),
        pytest.param("00 A4 04 00 05 01", "6A86", id="bad parameters come before a bad length"),
        pytest.param("00 20 01 80 05 01", "6A86", id="VERIFY with P1"),
        pytest.param("00 24 00 80 05 01", "6A86", id="CHANGE with the old PIN inside"),
        pytest.param("80 2A 06 80 05 01", "6A86", id="an unknown way of signing"),
        pytest.param("00 B0 FF 00 05 01", "6A86", id="READ with a short id of 31"),
        pytest.param("00 B0 C0 00 05 01", "6A86", id="READ with bits that mean nothing"),
        pytest.param("00 B2 01 00 05 01", "6A86", id="READ RECORD by something else"),
        pytest.param("00 84 00 01 05 01", "6A86", id="GET CHALLENGE with parameters"),
        pytest.param("00 B0 00 00 05 01", "6700", id="a bad length comes before a missing file"),
        pytest.param("00 B0 00 00", "6700", id="READ without Le"),
        pytest.param("80 2A 00 80 01 00", "6700", id="SIGN without Le"),
        pytest.param("00 24 01 80", "6700", id="CHANGE without data"),
        pytest.param("00 20 00 80 01 31 00", "6700", id="VERIFY with Le"),
        pytest.param("00 A4 04 0C 00", "6700", id="SELECT with Le alone"),
        pytest.param("00 A4 04 0C", "6700", id="SELECT of nothing"),
        pytest.param("00 A4 02 0C 01 06", "6700", id="half a file id"),
        pytest.param("00 B0 00 00 00", "6986", id="READ without a file"),
        pytest.param("00 B0 8A 00 00", "6A82", id="READ by short id without an application"),
        pytest.param("00 B2 01 0C 00", "6A82", id="READ RECORD without an application"),
        pytest.param("00 20 00 80", "6986", id="the query without a file"),
        pytest.param("00 20 00 98", "6A88", id="the query by short id without an application"),
        pytest.param("80 2A 00 97 01 00 00", "6A88", id="SIGN by short id without an application"),
        pytest.param("00 A4 02 0C 02 00 18", "6A82", id="a file without an application"),
        pytest.param("00 CA 00 42 00", "6A88", id="an object nobody knows"),
    ],
)
def test_after_power_on(talk: Talk, command: str, answer: str) -> None:
    assert talk(command) == answer


@pytest.mark.parametrize(
    ("file", "command", "answer"),
    [
        pytest.param(0x0018, "00 B0 00 00 04", "6981", id="reading a PIN"),
        pytest.param(0x0017, "00 B0 00 00 04", "6981", id="reading a key"),
        pytest.param(0x0017, "00 B0 7F FF 04", "6981", id="a kind comes before an offset"),
        pytest.param(0x0001, "00 B0 7F FF 04", "6982", id="a right comes before an offset"),
        pytest.param(0x000A, "00 B0 7F FF 04", "6B00", id="an offset outside"),
        pytest.param(0x0009, "00 B0 00 00 04", "6982", id="a file nobody may read"),
        pytest.param(0x000A, "00 B2 01 04 00", "6981", id="records of a file without"),
        pytest.param(0x000A, "80 2A 00 80 01 00 00", "6981", id="signing with a certificate"),
        pytest.param(0x0018, "80 2A 00 80 01 00 00", "6981", id="signing with a PIN"),
        pytest.param(0x0017, "80 2A 02 80 01 00 00", "6982", id="a right comes before the input"),
        pytest.param(0x000A, "00 20 00 80 01 00", "6981", id="VERIFY on a certificate"),
        pytest.param(0x0018, "00 24 01 80 01 00", "6982", id="CHANGE comes after VERIFY"),
        pytest.param(0x0018, "00 20 00 80 11" + "31" * 17, "6700", id="a PIN of 17 bytes"),
        pytest.param(0x0018, "00 20 00 80 00", "6700", id="the query with a byte too many"),
    ],
)
def test_at_a_file(talk: Talk, file: int, command: str, answer: str) -> None:
    assert talk.at(file)(command) == answer
    assert talk.card.tries_spent == 0


def test_a_file_that_is_not_there_leaves_the_current_one(talk: Talk) -> None:
    assert talk.at(0x0018).select(0x0999) == "6A82"
    assert talk("00 20 00 80") == "63C3"


def test_an_application_that_is_not_there_leaves_the_current_one(talk: Talk) -> None:
    assert talk.at(0x0018)("00 A4 04 0C 05 01 02 03 04 05") == "6A82"
    assert talk("00 20 00 80") == "63C3"


def test_the_root_cannot_be_selected_after_power_on_and_later_to_no_effect(talk: Talk) -> None:
    assert talk("00 A4 00 00") == "6A86"
    assert talk("00 A4 00 00 02 3F 00") == "6A82"
    assert talk(SELECT_JPKI) == "9000"
    assert talk("00 A4 00 00") == "9000"
    assert talk.select(0x0018) == "9000"
