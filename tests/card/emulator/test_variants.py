"""The cards of real life, and the papers on them (sections 4, 5, 7 and 10)."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256

import pytest
from cryptography import x509

from helper_app.card.emulator import atr, attributes
from helper_app.card.emulator.faults import GARBAGE, FaultyAnswers
from helper_app.card.emulator.issue import VARIANTS, CardFactory
from helper_app.card.emulator.questions import Questions
from tests.card.emulator.conftest import Make
from tests.card.emulator.talk import SELECT_JPKI, SELECT_TEXT, SIGN_ABC, Talk

PASSWORD = "00 20 00 80 06 41 42 43 31 32 33"
VECTOR = (
    "ff2065df2108000e002000590064df220fe9bb92e6a190e38080e5b9b9e4b99fdf2336e69db1e4baace983bde6"
    "b885e780ace5b882e8a6b3e5b883e5ad90e58d97efbc91efbc92efbc8defbc97efbc8defbc92efbc90efbc92df"
    "24083139383030323137df250131"
)


def card(factory: CardFactory, variant: str) -> Talk:
    """Make a powered card of a variant."""
    return Talk(factory.card(VARIANTS[variant]))


def certificate(talk: Talk, file: int = 0x000A) -> x509.Certificate:
    """Read a certificate without caring how."""
    content = talk.card.application(bytes.fromhex("D392F000260100000001")).files[file].content
    return x509.load_der_x509_certificate(content[: int.from_bytes(content[2:4], "big") + 4])


@pytest.mark.parametrize(
    "variant", [name for name, wishes in VARIANTS.items() if not wishes.is_other_card]
)
def test_every_individual_number_card_has_the_application(
    factory: CardFactory, variant: str
) -> None:
    assert card(factory, variant)(SELECT_JPKI) == "9000"


def test_another_card_has_not(factory: CardFactory) -> None:
    assert card(factory, "other-card")(SELECT_JPKI) == "6A82"


def test_the_usual_card_has_both_certificates(talk: Talk) -> None:
    assert talk.at(0x0008)("00 B0 00 00 03") == "8F8F009000"


def test_without_signature_certificate_its_file_is_filler(factory: CardFactory) -> None:
    talk = card(factory, "no-signature-certificate")
    assert talk.at(0x0008)("00 B0 00 00 03") == "008F009000"
    assert talk.at(0x001B)(PASSWORD) == "9000"
    talk.select(0x0001)
    assert talk("00 B0 00 00 04") == "FFFFFFFF9000"
    talk.select(0x001A)
    assert talk(SIGN_ABC) == "6985"


def test_whether_that_file_is_there_at_all_is_a_question(make: Make) -> None:
    talk = make(Questions(has_empty_signature_file=False), has_signature_certificate=False)
    talk(SELECT_JPKI)
    assert talk.select(0x0001) == "6A82"


def test_the_marks_of_missing_certificates_are_a_question(make: Make) -> None:
    talk = make(Questions(absent_mark=0x0F, third_mark=0x01), has_signature_certificate=False)
    assert talk.at(0x0008)("00 B0 00 00 03") == "0F8F019000"


@pytest.mark.parametrize(("has_files", "answer"), [(True, "63C0"), (False, "6A88")])
def test_how_a_card_without_pins_answers_is_a_question(
    make: Make, has_files: bool, answer: str
) -> None:
    talk = make(Questions(has_empty_pin_files=has_files), has_pins=False)
    assert talk.sw(SELECT_JPKI, "00 20 00 98") == answer
    assert talk.sw(SELECT_JPKI, SIGN_ABC.replace("00 80 33", "00 97 33")) == "6982"


def test_an_android_token_shows_its_certificate_after_the_pin(factory: CardFactory) -> None:
    talk = card(factory, "android")
    assert talk.at(0x000A)("00 B0 00 00 01") == "6982"
    talk.with_pin().select(0x000A)
    assert talk("00 B0 00 00 01") == "309000"


def test_an_android_token_has_its_label_and_no_text_application(factory: CardFactory) -> None:
    talk = card(factory, "android")
    assert talk.at(0x0006)("00 B0 00 00 0F") == b"JPKIAPGPSETOKEN".hex().upper() + "9000"
    assert talk(SELECT_TEXT) == "6A82"


def test_a_leading_zero_belongs_to_the_pin(factory: CardFactory) -> None:
    talk = card(factory, "leading-zero").at(0x0018)
    assert talk("00 20 00 80 03 31 32 33") == "63C2"
    assert talk("00 20 00 80 04 30 31 32 33") == "9000"


def test_the_token_information_has_160_bytes(talk: Talk) -> None:
    answer = bytes.fromhex(talk.at(0x0006)("00 B0 00 00 00"))
    assert len(answer) == 160 + 2
    assert answer[116:124] == bytes.fromhex("0000001000000006")


@pytest.mark.parametrize(
    ("variant", "is_valid"),
    [("usual", True), ("newer-atr", True), ("mute", False), ("garbled-atr", False)],
)
def test_only_mute_cards_have_a_bad_atr(factory: CardFactory, variant: str, is_valid: bool) -> None:
    assert atr.is_valid_atr(factory.card(VARIANTS[variant]).atr) is is_valid


@pytest.mark.parametrize("answer", [atr.USUAL, atr.NEWER])
def test_the_checksum_of_an_atr_is_right(answer: bytes) -> None:
    checksum = 0
    for byte in answer[1:]:
        checksum ^= byte
    assert checksum == 0


@pytest.mark.parametrize(
    ("variant", "is_over", "has_begun"),
    [("usual", False, True), ("expired", True, True), ("not-yet-valid", False, False)],
)
def test_certificates_begin_and_end_as_wished(
    factory: CardFactory, variant: str, is_over: bool, has_begun: bool
) -> None:
    paper = certificate(card(factory, variant))
    now = datetime.now(UTC)
    assert (paper.not_valid_after_utc < now, paper.not_valid_before_utc < now) == (
        is_over,
        has_begun,
    )


def test_the_attributes_are_the_published_vector() -> None:
    assert attributes.attribute_file(attributes.PUBLISHED).hex() == VECTOR


def test_the_vectors_hash_is_the_published_one() -> None:
    assert sha256(bytes.fromhex(VECTOR)[14:]).hexdigest() == (
        "b9e0d09427b23b1d4beda2848512b4103752dc2667e51f9712872d65f472cb3b"
    )


def test_the_number_file_is_the_published_one() -> None:
    assert sha256(attributes.number_file()).hexdigest() == (
        "6d5a4c1ef9ab15bf506862d7e66b9c0f179ca065bc936c8e634e9e57449ca9cd"
    )


def test_long_lengths_keep_every_offset_right() -> None:
    content = attributes.attribute_file(attributes.PUBLISHED, in_long_form=True)
    assert content[2:5] == b"\x82" + (len(content) - 5).to_bytes(2, "big")
    table = content[8:16]
    begins = [int.from_bytes(table[at : at + 2], "big") for at in range(0, 8, 2)]
    tags = [content[at : at + 2].hex() for at in begins]
    assert tags == ["df22", "df23", "df24", "df25"]


@pytest.mark.parametrize("file", ["0001", "0002"])
def test_the_text_application_is_shut_without_a_pin(talk: Talk, file: str) -> None:
    assert talk.at(int(file, 16), SELECT_TEXT)("00 B0 00 00 00") == "6982"


@pytest.mark.parametrize(
    ("pin_file", "typed", "number", "text"),
    [
        (0x0011, "1234", "9000", "9000"),
        (0x0014, attributes.NUMBER, "9000", "6982"),
        (0x0015, attributes.NUMBER_B, "6982", "9000"),
    ],
)
def test_each_reference_opens_its_own_files(
    talk: Talk, pin_file: int, typed: str, number: str, text: str
) -> None:
    talk.at(pin_file, SELECT_TEXT)
    assert talk(f"00 20 00 80 {len(typed):02X} {typed.encode().hex()}") == "9000"
    assert talk.sw("00 A4 02 0C 02 00 01", "00 B0 00 00 00") == number
    assert talk.sw("00 A4 02 0C 02 00 02", "00 B0 00 00 00") == text


def test_one_reference_of_the_text_application_is_blocked_from_issue(talk: Talk) -> None:
    assert talk.at(0x0012, SELECT_TEXT)("00 20 00 80") == "63C0"


@pytest.mark.parametrize("most", [3, 15])
def test_the_lock_limit_of_a_is_a_question(make: Make, most: int) -> None:
    talk = make(Questions(number_a_tries=most)).at(0x0014, SELECT_TEXT)
    assert talk("00 20 00 80") == f"63C{most:X}"


def test_a_card_can_be_pulled_at_a_command(talk: Talk) -> None:
    answers = FaultyAnswers(talk.card.process, pull_at=2)
    select = bytes.fromhex(SELECT_JPKI)
    assert [answers(select), answers(select)] == [b"\x90\x00", None]


def test_an_answer_can_be_replaced_and_the_card_sees_nothing_of_it(talk: Talk) -> None:
    answers = FaultyAnswers(talk.card.process, replaced={1: GARBAGE})
    assert answers(bytes.fromhex(SELECT_JPKI)) == GARBAGE
    assert talk.card.seen == []
