"""The client on the emulated card: every variant, the budget, and the card pulled anywhere."""

from __future__ import annotations

import contextlib

import pytest

from helper_app.card import authentication
from helper_app.card.authentication import Proof
from helper_app.card.emulator.card import EmulatedCard
from helper_app.card.emulator.issue import VARIANTS, CardFactory
from helper_app.card.pin import AUTH, Pin
from helper_app.card.practice_readers import PracticeReaders
from helper_app.card.status import read_status
from helper_app.card.trust import PRODUCTION, Issuer, Roots
from helper_app.errors import (
    CardError,
    CardRemoved,
    CardSwapped,
    CardUnknown,
    CertificateExpired,
    CertificateMissing,
    CertificateNotYetValid,
    CertificateUnreadable,
    PinBlocked,
    PinLastTry,
    PinWrong,
)

COMMANDS_OF_A_PROOF = 14


@pytest.fixture(scope="module")
def factory() -> CardFactory:
    """Give one authority for all cards of this module."""
    return CardFactory()


def laid(factory: CardFactory, variant: str = "usual") -> PracticeReaders:
    """Lay a card of a variant on the practice reader."""
    return PracticeReaders(lambda: factory.card(VARIANTS[variant]), is_inserted=True)


def proof_on(
    readers: PracticeReaders, roots: Roots, typed: bytes = b"1234", *, last_try: bool = False
) -> Proof:
    """Look, check and prove."""
    seen = authentication.look(readers)
    seen.check_usable()
    pin = Pin(AUTH, bytearray(typed))
    return authentication.prove(readers, seen, pin, spend_last_try=last_try, roots=roots)


def tries(readers: PracticeReaders) -> int | None:
    """Read how many tries are left."""
    return read_status(readers).tries.auth


def trusted(factory: CardFactory) -> Roots:
    """Believe the practice authority."""
    return Roots((factory.root,))


def test_the_usual_card_proves_its_holder(factory: CardFactory) -> None:
    proof = proof_on(laid(factory), trusted(factory))
    assert (proof.verified, proof.reason, proof.issuer) == (True, "proved", Issuer.KNOWN)


def test_it_costs_at_most_14_commands(factory: CardFactory) -> None:
    readers = laid(factory)
    proof = proof_on(readers, trusted(factory))
    certificate = authentication.look(readers).certificate
    assert 1200 <= len(certificate.der) <= 1500
    assert proof.apdu_count <= COMMANDS_OF_A_PROOF


def test_the_count_in_the_proof_is_what_the_card_saw(factory: CardFactory) -> None:
    readers = laid(factory)
    proof = proof_on(readers, trusted(factory))
    assert proof.apdu_count == len(readers.card.seen)


def test_a_practice_card_is_a_test_card_to_the_real_check(factory: CardFactory) -> None:
    assert proof_on(laid(factory), PRODUCTION).issuer is Issuer.TEST


def test_a_pin_with_a_leading_zero_is_right(factory: CardFactory) -> None:
    assert proof_on(laid(factory, "leading-zero"), trusted(factory), b"0123").verified


def test_a_newer_card_is_known_by_its_application_not_its_atr(factory: CardFactory) -> None:
    assert proof_on(laid(factory, "newer-atr"), trusted(factory)).verified


@pytest.mark.parametrize(
    ("variant", "error"),
    [
        ("other-card", CardUnknown),
        ("no-certificate", CertificateMissing),
        ("android", CertificateUnreadable),
        ("expired", CertificateExpired),
        ("not-yet-valid", CertificateNotYetValid),
        ("blocked", PinBlocked),
        ("one-try-left", PinLastTry),
    ],
)
def test_a_card_that_cannot_prove_gets_no_pin(
    factory: CardFactory, variant: str, error: type[Exception]
) -> None:
    readers = laid(factory, variant)
    with pytest.raises(error):
        proof_on(readers, trusted(factory))
    assert readers.card.tries_spent == 0


def test_wrong_pins_count_down_to_the_last_one_and_stop(factory: CardFactory) -> None:
    readers = laid(factory)
    left = []
    for _ in range(2):
        with pytest.raises(PinWrong) as caught:
            proof_on(readers, trusted(factory), b"9999")
        left.append(caught.value.values["tries_left"])
    with pytest.raises(PinLastTry):
        proof_on(readers, trusted(factory), b"9999")
    assert (left, readers.card.tries_spent, tries(readers)) == ([2, 1], 2, 1)


def test_the_last_wrong_pin_blocks(factory: CardFactory) -> None:
    readers = laid(factory, "one-try-left")
    with pytest.raises(PinBlocked):
        proof_on(readers, trusted(factory), b"9999", last_try=True)
    assert tries(readers) == 0


def test_the_right_pin_at_the_last_try_sets_the_count_back(factory: CardFactory) -> None:
    readers = laid(factory, "one-try-left")
    proof = proof_on(readers, trusted(factory), last_try=True)
    assert proof.tries_left == tries(readers) == 3


def test_another_card_put_there_while_typing_gets_no_pin(factory: CardFactory) -> None:
    readers = laid(factory)
    seen = authentication.look(readers)
    other = factory.card()
    readers.swap(other)
    with pytest.raises(CardSwapped):
        authentication.prove(readers, seen, Pin(AUTH, bytearray(b"1234")), roots=trusted(factory))
    assert other.seen == []


def test_the_authority_can_be_read_from_the_card(factory: CardFactory) -> None:
    seen = authentication.look(laid(factory), with_issuer=True)
    assert seen.issuer_certificate == factory.root


@pytest.mark.parametrize("at", range(1, COMMANDS_OF_A_PROOF + 1))
@pytest.mark.parametrize("typed", [b"1234", b"9999"])
def test_a_card_pulled_at_any_command_is_told_and_spends_no_unasked_try(
    factory: CardFactory, at: int, typed: bytes
) -> None:
    readers = laid(factory)
    sent = commands_of(factory, typed)
    pull_at(readers, min(at, sent))
    with pytest.raises(CardRemoved):
        proof_on(readers, trusted(factory), typed)
    assert readers.card.tries_spent == verify_was_answered(readers.card) <= 1


def commands_of(factory: CardFactory, typed: bytes) -> int:
    """Count the commands of an undisturbed way with this PIN."""
    readers = laid(factory)
    with contextlib.suppress(PinWrong):
        proof_on(readers, trusted(factory), typed)
    return readers.apdu_count


def pull_at(readers: PracticeReaders, number: int) -> None:
    """Take the card away when command `number` (from 1) is on its way."""

    def pulled(sent: int, _command: bytes) -> None:
        if sent == number:
            readers.remove()

    readers.fault = pulled


def verify_was_answered(card: EmulatedCard) -> int:
    """Count the VERIFY commands with a PIN the card saw."""
    return sum(command[1] == 0x20 and len(command) > 4 for command in card.seen)


@pytest.mark.parametrize(
    "variant", ["usual", "one-try-left", "blocked", "no-certificate", "android"]
)
def test_a_status_never_compares_a_pin(factory: CardFactory, variant: str) -> None:
    readers = laid(factory, variant)
    read_status(readers)
    assert readers.card.tries_spent == 0


def test_a_garbage_answer_to_verify_is_not_answered_by_another_one(factory: CardFactory) -> None:
    readers = laid(factory)
    sent: list[bytes] = []

    def garbled(_number: int, command: bytes) -> bytes | None:
        is_verify = command[1] == 0x20 and len(command) > 4
        sent.extend([command] if is_verify else [])
        return b"\x12" if is_verify else None

    readers.fault = garbled
    with pytest.raises(CardError):
        proof_on(readers, trusted(factory))
    assert len(sent) == 1


def test_a_log_of_everything_holds_neither_pin_nor_holder(
    factory: CardFactory, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"):
        proof = proof_on(laid(factory), trusted(factory))
    verifies = [message for message in caplog.messages if message.startswith("VERIFY")]
    assert verifies == ["VERIFY 00 20 00 98 •• -> 0 bytes 9000"]
    assert proof.subject not in caplog.text
