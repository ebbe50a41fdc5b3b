"""Look and prove: what is seen, what is sent, what is proved, and what is never sent."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta

import pytest

from helper_app.card import authentication
from helper_app.card.authentication import Look, Proof
from helper_app.card.jpki import TokenKind
from helper_app.card.pin import AUTH, Pin
from helper_app.card.transport import Presence, ReaderState
from helper_app.card.trust import PRODUCTION, Issuer, Roots
from helper_app.errors import (
    CardBusy,
    CardError,
    CardFault,
    CardMissing,
    CardRemoved,
    CardSwapped,
    CertificateExpired,
    CertificateMissing,
    CertificateNotYetValid,
    CertificateUnreadable,
    CertificateUntrusted,
    HelperError,
    PinBlocked,
    PinLastTry,
    PinWrong,
    ProofFailed,
    ReaderMissing,
)
from tests.card import doubles, papers
from tests.card.doubles import CardDouble, ReadersDouble, reader
from tests.card.whole_card import readers_with, whole_card

ROOTS = Roots((papers.authority().der,))


def pin(typed: str = "1234") -> Pin:
    """Make a PIN."""
    return Pin(AUTH, bytearray(typed.encode()))


def prove(
    readers: ReadersDouble, seen: Look, typed: str = "1234", *, spend_last_try: bool = False
) -> Proof:
    """Prove with the authority of the tests believed."""
    return authentication.prove(
        readers, seen, pin(typed), spend_last_try=spend_last_try, roots=ROOTS
    )


def test_a_look_tells_reader_kind_tries_and_certificate() -> None:
    seen = authentication.look(readers_with(whole_card(), reader("Desk", at=7)))
    assert (seen.reader, seen.insertions, seen.kind) == ("Desk", 7, TokenKind.PLASTIC)
    assert (seen.tries_left, seen.certificate.subject) == (3, papers.SUBJECT)


def test_a_look_sends_no_pin() -> None:
    card = whole_card()
    authentication.look(readers_with(card))
    assert card.verify_count == 0


def test_a_look_holds_nothing_afterwards() -> None:
    readers = readers_with(whole_card())
    authentication.look(readers)
    assert [(c.is_closed, exclusive) for c, exclusive in readers.connections] == [(True, False)]


def test_a_card_without_certificate_ends_the_look() -> None:
    with pytest.raises(CertificateMissing):
        authentication.look(readers_with(whole_card(b"")))


def test_a_certificate_that_is_none_ends_the_look() -> None:
    with pytest.raises(CertificateUnreadable):
        authentication.look(readers_with(whole_card(b"\x30\x04ABCD")))


def test_a_card_without_the_pin_ends_the_look() -> None:
    card = whole_card(changes={doubles.ASK_AUTH: "6A82", "00A4020C020018": "6A82"})
    with pytest.raises(CardFault, match="no such PIN"):
        authentication.look(readers_with(card))


def test_a_valid_card_with_tries_is_usable() -> None:
    authentication.look(readers_with(whole_card())).check_usable()


def test_a_blocked_pin_is_seen_but_not_usable() -> None:
    seen = authentication.look(readers_with(whole_card(changes={doubles.ASK_AUTH: "63C0"})))
    assert seen.tries_left == 0
    with pytest.raises(PinBlocked):
        seen.check_usable()


@pytest.mark.parametrize(
    ("days", "error"), [(-400, CertificateNotYetValid), (+800, CertificateExpired)]
)
def test_a_certificate_outside_its_dates_is_not_usable(days: int, error: type[CardError]) -> None:
    seen = authentication.look(readers_with(whole_card()))
    with pytest.raises(error):
        seen.check_usable(datetime.now(UTC) + timedelta(days=days))


def test_a_proof_tells_what_was_proved_and_what_was_not() -> None:
    readers = readers_with(whole_card())
    proof = prove(readers, authentication.look(readers))
    assert (proof.verified, proof.reason, proof.issuer) == (True, "proved", Issuer.KNOWN)
    assert proof.subject == papers.SUBJECT
    assert proof.revocation_checked is False
    assert proof.tries_left == 3


@pytest.mark.parametrize(
    ("organisation", "unit", "reason"),
    [
        ("JPKI", "JPKI for user authentication", "proved.issuer_unchecked"),
        ("JPKI-TEST", papers.TEST_UNIT, "proved.issuer_test"),
    ],
)
def test_with_production_roots_the_reason_says_how_far_the_proof_goes(
    organisation: str, unit: str, reason: str
) -> None:
    readers = readers_with(whole_card(papers.certificate(papers.authority(organisation, unit))))
    seen = authentication.look(readers)
    proof = authentication.prove(readers, seen, pin(), roots=PRODUCTION)
    assert proof.reason == reason


@pytest.mark.parametrize("target_bytes", [1200, 1350, 1500, 1536])
def test_look_and_prove_cost_at_most_14_commands(target_bytes: int) -> None:
    longer_headers_bytes = 8
    plain_bytes = len(papers.certificate(pad_bytes=1)) + longer_headers_bytes
    certificate = papers.certificate(pad_bytes=target_bytes - plain_bytes)
    assert target_bytes - 4 <= len(certificate) <= target_bytes
    card = whole_card(certificate)
    readers = readers_with(card)
    proof = prove(readers, authentication.look(readers))
    assert proof.apdu_count == len(card.commands) <= 14


def test_each_proof_signs_a_fresh_challenge() -> None:
    card = whole_card()
    readers = readers_with(card)
    seen = authentication.look(readers)
    prove(readers, seen)
    prove(readers, seen)
    signed = [c for c in card.commands if c.startswith(bytes.fromhex(doubles.SIGN_AUTH))]
    assert len(set(signed)) == 2


def test_the_connection_of_a_proof_is_exclusive_and_closed() -> None:
    readers = readers_with(whole_card())
    prove(readers, authentication.look(readers))
    connection, exclusive = readers.connections[-1]
    assert (connection.is_closed, exclusive) == (True, True)


def test_a_proof_leaves_the_application() -> None:
    card = whole_card()
    readers = readers_with(card)
    prove(readers, authentication.look(readers))
    assert card.commands[-1] == bytes.fromhex(doubles.LEAVE)


def test_a_wrong_pin_spends_one_try_signs_nothing_and_lets_go() -> None:
    card = whole_card()
    readers = readers_with(card)
    seen = authentication.look(readers)
    with pytest.raises(PinWrong):
        prove(readers, seen, "9999")
    assert (card.verify_count, card.count(doubles.SIGN_AUTH)) == (1, 0)
    assert readers.connections[-1][0].is_closed


def test_the_last_try_is_read_again_when_proving() -> None:
    card = whole_card(changes={doubles.ASK_AUTH: ["63C3", "63C1"]})
    readers = readers_with(card)
    seen = authentication.look(readers)
    with pytest.raises(PinLastTry):
        prove(readers, seen)
    assert card.verify_count == 0


def test_the_last_try_can_be_spent_deliberately() -> None:
    card = whole_card(changes={doubles.ASK_AUTH: "63C1"})
    readers = readers_with(card)
    prove(readers, authentication.look(readers), spend_last_try=True)
    assert card.verify_count == 1


@pytest.mark.parametrize(
    ("now", "error"),
    [
        (reader(at=3), CardSwapped),
        (reader(presence=Presence.EMPTY, at=2), CardRemoved),
        (reader(presence=Presence.MUTE, at=3), CardRemoved),
        (reader("Another"), CardRemoved),
    ],
)
def test_a_card_taken_out_since_the_look_gets_no_command(
    now: ReaderState, error: type[CardError]
) -> None:
    card = whole_card()
    readers = readers_with(card)
    seen = authentication.look(readers)
    sent = len(card.commands)
    readers.change(now)
    with pytest.raises(error):
        prove(readers, seen)
    assert len(card.commands) == sent
    assert all(connection.is_closed for connection, _ in readers.connections)


@pytest.mark.parametrize(
    ("met", "told"),
    [(CardMissing(), CardRemoved), (ReaderMissing(), CardRemoved), (CardBusy(), CardBusy)],
)
def test_what_connecting_meets_is_told(met: CardError, told: type[CardError]) -> None:
    seen = authentication.look(readers_with(whole_card()))
    with pytest.raises(told):
        prove(ReadersDouble([reader()], {"Reader A": met}), seen)


def expired() -> Look:
    """Give a look at a card whose certificate has expired."""
    now = datetime.now(UTC)
    der = papers.certificate(
        valid_from=now - timedelta(days=9), valid_until=now - timedelta(days=1)
    )
    return authentication.look(readers_with(whole_card(der)))


def untrusted() -> Look:
    """Give a look at a card of nobody's authority."""
    issuer = papers.authority("Nobody", "None", "stranger")
    return authentication.look(readers_with(whole_card(papers.certificate(issuer))))


@pytest.mark.parametrize(
    ("seen", "error"), [(expired(), CertificateExpired), (untrusted(), CertificateUntrusted)]
)
def test_no_pin_is_sent_when_there_can_be_no_proof(seen: Look, error: type[CardError]) -> None:
    card = whole_card()
    with pytest.raises(error):
        prove(readers_with(card), seen)
    assert card.commands == []


@pytest.mark.parametrize("answer", ["00" * 256 + "9000", "9000", "AA9000"])
def test_a_signature_that_does_not_fit_proves_nothing(answer: str) -> None:
    readers = readers_with(whole_card(changes={doubles.SIGN_AUTH: answer}))
    with pytest.raises(ProofFailed):
        prove(readers, authentication.look(readers))


OUTCOMES: list[tuple[str, str]] = [
    (doubles.ASK_AUTH, "63C0"),
    (doubles.VERIFY_AUTH + "31323334", "63C2"),
    (doubles.SIGN_AUTH, "6982"),
    (doubles.SIGN_AUTH, "AA9000"),
    (doubles.SELECT_JPKI, "6A82"),
    (doubles.LEAVE, "9000"),
]


@pytest.mark.parametrize(("command", "answer"), OUTCOMES)
def test_the_pin_is_overwritten_whatever_happens(command: str, answer: str) -> None:
    seen = authentication.look(readers_with(whole_card()))
    buffer = bytearray(b"1234")
    readers = readers_with(whole_card(changes={command: answer}))
    try:
        authentication.prove(readers, seen, Pin(AUTH, buffer), roots=ROOTS)
    except HelperError:
        assert answer != "9000"
    assert buffer == bytes(4)


def test_the_pin_is_overwritten_when_the_card_is_gone() -> None:
    seen = authentication.look(readers_with(whole_card()))
    buffer = bytearray(b"1234")
    with pytest.raises(CardRemoved):
        authentication.prove(ReadersDouble(), seen, Pin(AUTH, buffer), roots=ROOTS)
    assert buffer == bytes(4)


def commands_of_a_proof() -> list[bytes]:
    """Give every command of look and prove."""
    card = whole_card()
    readers = readers_with(card)
    prove(readers, authentication.look(readers))
    return card.commands


@pytest.mark.parametrize("at", range(len(commands_of_a_proof())))
def test_a_card_pulled_at_any_command_ends_in_removed_and_at_most_one_try(at: int) -> None:
    card = PulledCard(whole_card(), at)
    readers = readers_with(card)
    with pytest.raises(CardRemoved):
        prove(readers, authentication.look(readers))
    assert card.verify_count <= 1
    assert len(card.commands) == at + 1
    assert all(connection.is_closed for connection, _ in readers.connections)


class PulledCard(CardDouble):
    """A card that is gone from its command number `at` on (from 0)."""

    def __init__(self, card: CardDouble, at: int) -> None:
        super().__init__({})
        self._card = card
        self._at = at

    def process(self, command: bytes) -> bytes:
        """Answer, or be gone."""
        self.commands.append(command)
        if len(self.commands) > self._at:
            raise CardRemoved
        return self._card.process(command)


def test_the_issuers_certificate_is_read_only_when_asked_for() -> None:
    card = whole_card()
    authentication.look(readers_with(card))
    assert card.count("00B08B") == 0


def test_the_issuers_certificate_can_be_read_too() -> None:
    issuer = papers.authority()
    card = whole_card(changes={"00B08B0000": issuer.der[:256].hex() + "9000"})
    seen = authentication.look(readers_with(card), with_issuer=True)
    assert seen.issuer_certificate is not None
    assert seen.issuer_certificate[:256] == issuer.der[:256]


def test_a_card_without_the_issuers_certificate_is_looked_at_all_the_same() -> None:
    card = whole_card(changes={"00B08B0000": "6A82", "00A4020C02000B": "6A82"})
    assert authentication.look(readers_with(card), with_issuer=True).issuer_certificate is None


def test_nothing_of_the_holder_shows_in_a_repr() -> None:
    readers = readers_with(whole_card())
    seen = authentication.look(readers)
    proof = prove(readers, seen)
    assert papers.SUBJECT not in repr(seen) + repr(proof)


def test_a_look_and_a_proof_cannot_be_changed() -> None:
    seen = authentication.look(readers_with(whole_card()))
    with pytest.raises(dataclasses.FrozenInstanceError):
        seen.tries_left = 3  # type: ignore[misc]  # what is tested
