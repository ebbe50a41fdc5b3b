"""`tebiki card` as a process, through pcscd and its virtual reader, against the emulated card."""

from __future__ import annotations

import os
import socket
from datetime import date, timedelta
from pathlib import Path

import pytest

from helper_app.card.emulator.card import EmulatedCard
from helper_app.card.emulator.faults import GARBAGE, SHORT, FaultyAnswers
from helper_app.card.emulator.issue import AUTH_PIN, JPKI, VARIANTS, CardFactory
from helper_app.errors import (
    CardBusy,
    CardError,
    CardMissing,
    CardRemoved,
    CardUnknown,
    CardUnreadable,
    CertificateExpired,
    CertificateMissing,
    CertificateNotYetValid,
    HelperError,
    PermissionRefused,
    PinBlocked,
    PinLastTry,
    PinMalformed,
    PinWrong,
    ReaderMissing,
    ServiceMissing,
)
from tests.real.command import (
    Ran,
    authenticate,
    held_by_another_program,
    service_that_refuses,
    status,
    tebiki,
    without_rights,
)
from tests.real.service import FIRST_READER, CardService
from tests.real.slot import Slot

pytestmark = pytest.mark.real

MOST_COMMANDS = 14
SUBJECT = "PRACTICE00000000000001A"


def failed_with(ran: Ran, error: type[HelperError]) -> bool:
    """Tell whether a command ended with an error's code, in JSON and in words."""
    said = (ran.code, ran.json["error"])
    assert said == (error.exit_code, error.code), ran
    assert "Traceback" not in ran.err
    return bool(ran.err.strip()) and bool(ran.json["remedy"])


def tries_left(card: EmulatedCard) -> int:
    """Give how often the authentication PIN may still be wrong."""
    pin = card.application(JPKI).files[AUTH_PIN].pin
    assert pin is not None
    return pin.tries


def test_status_gives_the_documented_fields(slot: Slot) -> None:
    card = slot.holds()
    ran = status()
    ends = date.fromisoformat(ran.json["certificates"]["auth"]["not_after"])  # type: ignore[index]
    assert abs(ends - date.today() - timedelta(days=1500)) <= timedelta(days=1)
    assert ran == Ran(0, ran.out, "")
    assert (ran.json["reader"], ran.json["card"]) == (FIRST_READER, "individual_number_card")
    assert ran.json["pins"] == {
        "auth": {"tries_left": 3},
        "sign": {"tries_left": 5},
        "text": {"tries_left": 3},
    }
    certificate: dict[str, object] = ran.json["certificates"]["auth"]  # type: ignore[index]
    assert certificate["subject"] == SUBJECT
    assert certificate["days_left"] == (ends - date.today()).days
    assert (certificate["key"], certificate["issuer"]) == ("RSA-2048", "test")
    assert card.tries_spent == 0


def test_authenticate_gives_the_documented_fields(slot: Slot) -> None:
    card = slot.holds()
    ran = authenticate("1234")
    assert (ran.code, ran.err) == (0, "")
    assert (ran.json["verified"], ran.json["reason"]) == (True, "proved.issuer_test")
    assert ran.json["reader"] == FIRST_READER
    assert ran.json["revocation_checked"] is False
    assert ran.json["apdu_count"] == len(card.seen) <= MOST_COMMANDS
    assert card.tries_spent == 1


def test_authenticate_leaves_no_verified_pin(slot: Slot) -> None:
    card = slot.holds()
    authenticate("1234")
    pin = card.application(JPKI).files[AUTH_PIN].pin
    assert pin is not None
    assert not pin.is_verified


def test_a_trusted_authority_proves_more(slot: Slot, factory: CardFactory, tmp_path: Path) -> None:
    slot.holds()
    root = tmp_path / "root.der"
    root.write_bytes(factory.root)
    assert authenticate("1234", "--trust", str(root)).json["reason"] == "proved"


def test_a_wrong_pin_tells_the_tries_left(slot: Slot) -> None:
    card = slot.holds()
    ran = authenticate("9999")
    assert failed_with(ran, PinWrong)
    assert (ran.json["tries_left"], ran.json["verified"]) == (2, False)
    assert (card.tries_spent, tries_left(card)) == (1, 2)
    assert "9999" not in ran.out + ran.err


def test_the_last_try_is_not_spent_unasked(slot: Slot) -> None:
    card = slot.holds("one-try-left")
    assert failed_with(authenticate("1234"), PinLastTry)
    assert card.tries_spent == 0


def test_the_last_try_is_spent_when_the_holder_says_so(slot: Slot) -> None:
    card = slot.holds("one-try-left")
    assert failed_with(authenticate("9999", "--spend-last-try"), PinBlocked)
    assert (card.tries_spent, tries_left(card)) == (1, 0)


@pytest.mark.parametrize("typed", ["", "123", "12345", "12a4", "１２３"])
def test_a_pin_that_cannot_be_right_is_not_sent(slot: Slot, typed: str) -> None:
    card = slot.holds()
    assert failed_with(authenticate(typed), PinMalformed)
    assert card.tries_spent == 0


CARDS: dict[str, type[HelperError]] = {
    "other-card": CardUnknown,
    "mute": CardUnreadable,
    "garbled-atr": CardUnreadable,
    "no-certificate": CertificateMissing,
    "expired": CertificateExpired,
    "not-yet-valid": CertificateNotYetValid,
    "blocked": PinBlocked,
    "no-pins": PinBlocked,
}


@pytest.mark.parametrize("variant", CARDS)
def test_a_card_that_cannot_prove_anything_gets_no_pin(slot: Slot, variant: str) -> None:
    card = slot.holds(variant)
    assert failed_with(authenticate("1234"), CARDS[variant])
    assert card.tries_spent == 0


@pytest.mark.parametrize("variant", ["newer-atr", "no-signature-certificate", "long-lengths"])
def test_other_cards_prove_like_the_usual_one(slot: Slot, variant: str) -> None:
    slot.holds(variant)
    assert authenticate("1234").json["verified"] is True


def test_a_leading_zero_reaches_the_card(slot: Slot) -> None:
    slot.holds("leading-zero")
    assert authenticate("0123").json["verified"] is True


@pytest.mark.usefixtures("slot")
def test_without_a_card_it_is_missing() -> None:
    assert failed_with(status(), CardMissing)


def test_without_a_reader_it_is_missing(service: CardService, tmp_path: Path) -> None:
    service.start_without_readers(tmp_path)
    ran = status()
    service.stop()
    assert failed_with(ran, ReaderMissing)


def test_without_the_service_it_is_missing(service: CardService) -> None:
    service.stop()
    assert failed_with(status(), ServiceMissing)


def test_a_card_held_by_another_program_is_busy(slot: Slot) -> None:
    slot.holds()
    with held_by_another_program(slot.reader):
        ran = status()
    assert failed_with(ran, CardBusy)


def test_a_service_that_refuses_is_told_as_such(tmp_path: Path) -> None:
    with service_that_refuses(tmp_path / "pcscd.comm") as there:
        ran = status(environment=there)
    assert failed_with(ran, PermissionRefused)


def test_a_socket_of_somebody_else_is_told_as_a_refusal(tmp_path: Path) -> None:
    path = tmp_path / "pcscd.comm"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        os.chown(path, 65534, 65534)
        path.chmod(0o600)
        tmp_path.chmod(0o755)
        ran = status(environment={"PCSCLITE_CSOCK_NAME": str(path)}, before=without_rights())
    assert failed_with(ran, PermissionRefused)


@pytest.mark.parametrize("number", range(1, MOST_COMMANDS + 1))
def test_a_card_pulled_at_any_command_is_removed(
    slot: Slot, factory: CardFactory, number: int
) -> None:
    whole = slot.holds()
    authenticate("1234")
    last = len(whole.seen)
    card = factory.card(VARIANTS["usual"])
    slot.insert(card, FaultyAnswers(card.process, pull_at=min(number, last)))
    ran = authenticate("1234")
    assert failed_with(ran, CardRemoved)
    assert card.tries_spent == sum(command[1] == 0x20 and len(command) > 5 for command in card.seen)
    assert tries_left(card) == 3


@pytest.mark.parametrize("answer", [SHORT, GARBAGE, bytes.fromhex("6F00")], ids=bytes.hex)
@pytest.mark.parametrize("number", [1, 4, 11])
def test_an_odd_answer_is_told_and_spends_at_most_the_try_asked_for(
    slot: Slot, factory: CardFactory, number: int, answer: bytes
) -> None:
    card = factory.card(VARIANTS["usual"])
    slot.insert(card, FaultyAnswers(card.process, replaced={number: answer}))
    ran = authenticate("1234")
    errors = {kind.exit_code for kind in CardError.__subclasses__()}
    assert ran.code in {0, *errors}
    assert "Traceback" not in ran.err
    assert card.tries_spent <= 1


def test_diagnosis_of_a_good_card_finds_nothing(slot: Slot) -> None:
    slot.holds()
    ran = tebiki("diagnose", "--json")
    assert (ran.code, ran.json["ok"]) == (0, True)


def test_diagnosis_without_the_service_says_so(service: CardService) -> None:
    service.stop()
    ran = tebiki("diagnose")
    assert ran.code == 1
    assert "Not OK: The card service of this computer" in ran.out
