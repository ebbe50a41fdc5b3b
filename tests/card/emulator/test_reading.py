"""READ BINARY, READ RECORD, GET DATA and GET CHALLENGE (section 13)."""

from __future__ import annotations

import pytest

from helper_app.card.emulator import atr
from helper_app.card.emulator.card import EmulatedCard
from helper_app.card.emulator.issue import CERTIFICATE_FILE_BYTES
from helper_app.card.emulator.questions import Questions
from tests.card.emulator.conftest import Make
from tests.card.emulator.talk import SELECT_COMMON, SELECT_JPKI, SELECT_MANAGER, SIGN_ABC, Talk

SIZE = f"{CERTIFICATE_FILE_BYTES:04X}"
LAST_TEN = f"{CERTIFICATE_FILE_BYTES - 10:04X}"


def test_a_certificate_file_goes_on_after_its_certificate(talk: Talk) -> None:
    assert talk.at(0x000A)(f"00 B0 {LAST_TEN} 0A") == "FF" * 10 + "9000"


def test_at_its_end_a_file_gives_what_there_is(talk: Talk) -> None:
    assert talk.at(0x000A)(f"00 B0 {LAST_TEN} 14") == "FF" * 10 + "9000"


def test_a_warning_at_the_end_of_a_file_is_a_question(make: Make) -> None:
    talk = make(Questions(short_read=0x6282)).at(0x000A)
    assert talk(f"00 B0 {LAST_TEN} 14") == "FF" * 10 + "6282"
    assert talk(f"00 B0 {LAST_TEN} 00") == "FF" * 10 + "9000"


def test_behind_its_end_a_file_gives_nothing(talk: Talk) -> None:
    assert talk.at(0x000A)(f"00 B0 {SIZE} 01") == "6B00"


def test_no_length_means_256_bytes(talk: Talk) -> None:
    assert len(bytes.fromhex(talk.at(0x000A)("00 B0 00 00 00"))) == 256 + 2


def test_an_extended_length_reads_the_whole_file(talk: Talk) -> None:
    answer = bytes.fromhex(talk.at(0x000A)("00 B0 00 00 00 00 00"))
    assert (len(answer), answer[-2:]) == (CERTIFICATE_FILE_BYTES + 2, b"\x90\x00")


def test_an_extended_select_is_understood(talk: Talk) -> None:
    assert talk.sw(SELECT_JPKI, "00 A4 02 0C 00 00 02 00 06") == "9000"


def test_a_short_id_makes_a_file_the_current_one(talk: Talk) -> None:
    by_id = talk.sw(SELECT_JPKI, "00 B0 86 00 20")
    assert (by_id, talk("00 B0 00 00 0F")) == ("9000", b"JPKIAPICCTOKEN2".hex().upper() + "9000")


def test_a_short_id_reads_from_an_offset_below_256(talk: Talk) -> None:
    talk(SELECT_JPKI)
    assert talk("00 B0 86 04 04") == b"APIC".hex().upper() + "9000"


@pytest.mark.parametrize(("enters", "then"), [(True, "6982"), (False, "6986")])
def test_whether_a_refused_short_id_enters_is_a_question(
    make: Make, enters: bool, then: str
) -> None:
    talk = make(Questions(refused_read_enters=enters))
    assert talk.sw(SELECT_JPKI, "00 B0 81 00 04") == "6982"
    assert talk("00 B0 00 00 04") == then


def test_without_short_ids_a_file_must_be_selected(make: Make) -> None:
    talk = make(Questions(knows_short_ids=False))
    assert talk.sw(SELECT_JPKI, "00 B0 86 00 20") == "6A86"
    assert talk.at(0x0006)("00 B0 00 00 04") == b"JPKI".hex().upper() + "9000"


RECORD = "011C" + b"4000000127198431322120350217".hex()


@pytest.mark.parametrize("command", ["00 B2 01 0C 00", "00 B2 01 04 00"])
def test_the_common_record_is_read_both_ways(talk: Talk, command: str) -> None:
    assert talk.at(0x0001, SELECT_COMMON)(command) == RECORD + "9000"


@pytest.mark.parametrize("number", ["00", "02"])
def test_there_is_one_common_record(talk: Talk, number: str) -> None:
    assert talk.at(0x0001, SELECT_COMMON)(f"00 B2 {number} 04 00") == "6A83"


def test_the_card_manager_knows_the_atr_without_its_first_byte(talk: Talk) -> None:
    talk(SELECT_MANAGER)
    assert talk("00 CA 5F 51 00") == atr.USUAL[1:].hex().upper() + "9000"


def test_too_short_a_length_for_an_object_gives_nothing(talk: Talk) -> None:
    assert talk("00 CA 5F 51 02") == "6700"


def test_an_application_knows_no_objects(talk: Talk) -> None:
    assert talk.sw(SELECT_JPKI, "00 CA 5F 51 00") == "6A88"


@pytest.mark.parametrize(("length", "count"), [("01", 1), ("08", 8), ("FF", 255), ("00", 256)])
def test_a_challenge_has_the_length_asked_for(talk: Talk, length: str, count: int) -> None:
    answer = bytes.fromhex(talk(f"00 84 00 00 {length}"))
    assert (len(answer), answer[-2:]) == (count + 2, b"\x90\x00")


def test_a_challenge_is_what_the_source_of_chance_gives() -> None:
    card = EmulatedCard([], atr=atr.USUAL, random=lambda count: b"\x07" * count)
    assert Talk(card)("00 84 00 00 04") == "070707079000"


def test_an_extended_challenge_is_refused(talk: Talk) -> None:
    assert talk("00 84 00 00 00 00 08") == "6985"


def test_a_prefix_of_an_aid_selects(talk: Talk) -> None:
    assert talk.sw("00 A4 04 0C 05 D3 92 F0 00 26", "00 A4 02 0C 02 00 06") == "9000"


def test_reading_never_signs(talk: Talk) -> None:
    talk.at(0x0017)
    assert talk(SIGN_ABC) == "6982"
