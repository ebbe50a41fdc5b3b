"""Every card of real life, and both answers to every open question, through every flow."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from helper_app.card.emulator.card import EmulatedCard
from helper_app.card.emulator.issue import JPKI, VARIANTS, CardFactory, Wishes
from helper_app.card.emulator.questions import Questions
from helper_app.card.practice_readers import PracticeReaders
from helper_app.card.text_application import TEXT_APPLICATION
from helper_app.errors import (
    ApplicationMissing,
    AttributesAltered,
    CardFault,
    CardUnknown,
    CardUnreadable,
    CertificateExpired,
    CertificateMissing,
    CertificateNotYetValid,
    CertificateUnreadable,
    HelperError,
    PinBlocked,
    PinLastTry,
)
from tests.card.flows import FLOWS, RIGHT

PIN_FLOWS = [name for name in FLOWS if name != "status"]
CHANGES = ["change auth", "change text", "change sign"]
OTHER_CARDS = ("other-card", "licence", "passport", "residence-card", "transport", "bank")
UNREADABLE = ("mute", "garbled-atr")

ENDS: dict[str, dict[str, type[HelperError]]] = {
    **{name: dict.fromkeys(FLOWS, CardUnknown) for name in OTHER_CARDS},
    **{name: dict.fromkeys(FLOWS, CardUnreadable) for name in UNREADABLE},
    "one-try-left": {"authenticate": PinLastTry, "change auth": PinLastTry},
    "blocked": dict.fromkeys(PIN_FLOWS, PinBlocked),
    "no-pins": dict.fromkeys(PIN_FLOWS, PinBlocked),
    "expired": {"authenticate": CertificateExpired, "sign PDF": CertificateExpired},
    "not-yet-valid": {"authenticate": CertificateNotYetValid, "sign PDF": CertificateNotYetValid},
    "no-signature-certificate": {"sign PDF": CertificateMissing},
    "no-certificate": {"authenticate": CertificateMissing, "sign PDF": CertificateMissing},
    "altered-attributes": {"attributes": AttributesAltered},
    "android": {
        "authenticate": CertificateUnreadable,
        "attributes": ApplicationMissing,
        "change text": ApplicationMissing,
    },
}
"""How a flow ends that does not succeed."""

NUMBER_FILE = 0x0001


def walked(card: EmulatedCard, flow: str, pins: dict[str, bytes]) -> type[HelperError] | None:
    """Walk through a flow; give the kind of error it ended with."""
    readers = PracticeReaders(lambda: card, is_plugged=True, is_inserted=True)
    try:
        FLOWS[flow](readers, pins)
    except HelperError as error:
        return type(error)
    return None


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("variant", VARIANTS)
def test_every_card_ends_every_flow_as_it_should(
    variant: str, flow: str, factory: CardFactory
) -> None:
    wishes = VARIANTS[variant]
    card = factory.card(wishes)
    pins = {**RIGHT, "auth": wishes.pin, "text": wishes.pin, "sign": wishes.password}
    assert walked(card, flow, pins) is ENDS.get(variant, {}).get(flow)


def questions() -> Iterator[Questions]:
    """Give cards that answer one open question in another way than usual."""
    other: dict[str, tuple[object, ...]] = {
        "five_byte_query": (None, 0x6D00),
        "blocked_query": (0x6984, 0x6983),
        "verify_on_other_file": (0x6A82, 0x6985),
        "bad_new_pin": (0x6A80,),
        "bad_signature_input": (0x6700,),
        "short_read": (0x6282,),
        "absent_mark": (0xFF, 0x80),
        "third_mark": (0x8F, 0xFF),
        "number_a_tries": (1, 15),
    }
    for field in dataclasses.fields(Questions):
        usual = getattr(Questions(), field.name)
        answers = other.get(field.name, (not usual,))
        assert usual not in answers
        for answer in answers:
            yield dataclasses.replace(Questions(), **{field.name: answer})


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("asked", list(questions()), ids=str)
def test_every_flow_works_with_every_answer_to_an_open_question(
    asked: Questions, flow: str, factory: CardFactory
) -> None:
    card = factory.card(Wishes(questions=asked))
    assert walked(card, flow, RIGHT) is None
    assert card.tries_spent == (0 if flow == "status" else 1)


@pytest.mark.parametrize("flow", PIN_FLOWS)
@pytest.mark.parametrize("asked", list(questions()), ids=str)
def test_a_blocked_card_gets_no_pin_whatever_it_answers(
    asked: Questions, flow: str, factory: CardFactory
) -> None:
    wishes = dataclasses.replace(VARIANTS["blocked"], questions=asked)
    card = factory.card(wishes)
    assert walked(card, flow, RIGHT) is PinBlocked
    assert card.tries_spent == 0


@pytest.mark.parametrize("has_files", [True, False])
@pytest.mark.parametrize("flow", PIN_FLOWS)
def test_a_card_without_pins_gets_none(flow: str, has_files: bool, factory: CardFactory) -> None:
    asked = Questions(has_empty_pin_files=has_files)
    card = factory.card(Wishes(has_pins=False, questions=asked))
    assert walked(card, flow, RIGHT) in {PinBlocked, CardFault}
    assert card.tries_spent == 0


@pytest.mark.parametrize("flow", FLOWS)
@pytest.mark.parametrize("knows_short_ids", [True, False])
def test_the_file_of_the_12_digit_number_is_never_touched(
    flow: str, knows_short_ids: bool, factory: CardFactory
) -> None:
    card = factory.card(Wishes(questions=Questions(knows_short_ids=knows_short_ids)))
    assert walked(card, flow, RIGHT) is None
    assert not list(touches_of_the_number(card.seen))


def touches_of_the_number(seen: list[bytes]) -> Iterator[bytes]:
    """Give the commands that select or read EF 0001 while the text application is selected."""
    is_text = False
    for command in seen:
        if command[1:3] == b"\xa4\x04":
            is_text = command[5:15] == TEXT_APPLICATION
        if not is_text:
            continue
        selects = command[1:3] == b"\xa4\x02" and command[5:7] == NUMBER_FILE.to_bytes(2, "big")
        reads = command[1] == 0xB0 and command[2] == 0x80 + NUMBER_FILE
        if selects or reads:
            yield command


def test_the_watch_for_the_number_would_notice() -> None:
    select = bytes.fromhex("00A4040C0A") + TEXT_APPLICATION
    for touch in ("00A4020C020001", "00B0810000"):
        assert list(touches_of_the_number([select, bytes.fromhex(touch)]))
    elsewhere = bytes.fromhex("00A4040C0A") + JPKI
    assert not list(touches_of_the_number([elsewhere, bytes.fromhex("00B0810000")]))
