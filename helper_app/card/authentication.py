"""What a person comes for: look at the card, then prove who holds it.

Two verbs with a pause between, in which the person types the PIN and nothing is connected:
`look` (shared, no PIN) and `prove` (exclusive, one VERIFY). Together at most 14 commands for a
certificate of up to 1,536 bytes.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from helper_app.card import certificates, schemes, search, trust, unlocking
from helper_app.card.certificates import Certificate
from helper_app.card.jpki import AUTHENTICATION, Jpki, TokenKind
from helper_app.card.pin import Pin
from helper_app.card.search import Found
from helper_app.card.transport import Readers
from helper_app.card.trust import TO_PROVE, Issuer, Judgement, Roots
from helper_app.card.unlocking import AUTH_PIN
from helper_app.errors import (
    CardFault,
    CertificateMissing,
    PinBlocked,
    ProofFailed,
)

CHALLENGE_BYTES = 32

Challenge = Callable[[int], bytes]
"""Gives that many unpredictable bytes."""


@dataclass(frozen=True)
class Look:
    """What was seen on a card without a PIN.

    Attributes:
        reader: The reader's name.
        insertions: The reader's count of insertions and removals; another card changes it.
        kind: What kind of token, by its label.
        tries_left: For the authentication PIN; 0 means blocked.
        certificate: The authentication certificate.
        issuer_certificate: DER of the authority's certificate on the card, if it was asked for.
        apdu_count: Commands sent.
    """

    reader: str
    insertions: int
    kind: TokenKind
    tries_left: int
    certificate: Certificate
    issuer_certificate: bytes | None = field(repr=False)
    apdu_count: int

    def check_usable(self, now: datetime | None = None) -> None:
        """Say whether asking for the PIN makes sense.

        Raises:
            CertificateNotYetValid, CertificateExpired, PinBlocked
        """
        self.certificate.require_valid(now)
        if self.tries_left == 0:
            raise PinBlocked


@dataclass(frozen=True)
class Proof:
    """What was proved: the card on the reader holds the key of the certificate it showed.

    A proof that did not succeed is raised as an error, never returned.

    Attributes:
        reader: The reader's name.
        kind: What kind of token.
        subject: The holder's id in the certificate.
        not_after: Last day of the certificate, in Japan.
        days_left: Days from today to that day.
        tries_left: For the PIN, after this success: a success sets the card's counter to its
            maximum (`reference/jpki-card.md` section 8).
        judgement: What is known about who issued the certificate, and what for.
        apdu_count: Commands sent, looking included.
        verified: The signature fits the certificate.
        revocation_checked: Never: the lists are closed to private programs.
    """

    reader: str
    kind: TokenKind
    subject: str = field(repr=False)
    not_after: date
    days_left: int
    tries_left: int
    judgement: Judgement
    apdu_count: int
    verified: Literal[True] = True
    revocation_checked: Literal[False] = False

    @property
    def issuer(self) -> Issuer:
        """Give what is known about who issued the certificate."""
        return self.judgement.issuer

    @property
    def reason(self) -> str:
        """Give a stable code for how far the proof goes."""
        return REASONS[self.issuer]


REASONS = {
    Issuer.KNOWN: "proved",
    Issuer.UNCHECKED: "proved.issuer_unchecked",
    Issuer.TEST: "proved.issuer_test",
}


def look(readers: Readers, reader: str | None = None, *, with_issuer: bool = False) -> Look:
    """Look at the card without a PIN; finds the reader by itself.

    Args:
        readers: Where to look.
        reader: Look only on this one.
        with_issuer: Read the authority's certificate too (about 6 more commands), so that a real
            card's issuer can be checked.

    Raises:
        CertificateMissing, CertificateUnreadable: No certificate to prove anything with.
        CardError: As in `search.found_card`.
    """
    with search.found_card(readers, reader) as found:
        return look_at(found, with_issuer=with_issuer)


def look_at(found: Found, *, with_issuer: bool = False) -> Look:
    """Look at a card that is connected and selected."""
    card = found.application
    kind = card.token_kind()
    tries_left = card.tries_left(AUTHENTICATION)
    if tries_left is None:
        raise CardFault(command="ASK TRIES", reason="no such PIN")
    certificate = certificates.parse(card.read_certificate(AUTHENTICATION.certificate_file))
    return Look(
        reader=found.state.name,
        insertions=found.state.insertions,
        kind=kind,
        tries_left=tries_left,
        certificate=certificate,
        issuer_certificate=issuer_certificate(card) if with_issuer else None,
        apdu_count=found.channel.apdu_count,
    )


def issuer_certificate(card: Jpki) -> bytes | None:
    """Read the authority's certificate from the card; None if it is not there."""
    try:
        return card.read_certificate(AUTHENTICATION.issuer_file)
    except CertificateMissing:
        return None


def prove(
    readers: Readers,
    seen: Look,
    pin: Pin,
    *,
    spend_last_try: bool = False,
    roots: Roots,
    challenge: Challenge = os.urandom,
) -> Proof:
    """Have the card sign a fresh challenge, and check the signature here.

    Sends one VERIFY at most, and none at all when the outcome could not be a proof. The card
    must stay until it was left without a verified PIN. The PIN is overwritten whatever happens.

    Args:
        readers: Where the card is.
        seen: What `look` saw; the same insertion must still be there.
        pin: The authentication PIN.
        spend_last_try: The holder chose, deliberately, to risk the last try.
        roots: The authorities to believe.
        challenge: Gives random bytes.

    Raises:
        CertificateNotYetValid, CertificateExpired, CertificateUntrusted: Nothing was sent.
        CardRemoved: The card is gone, or went away.
        CardSwapped: It was taken out since `look`; nothing was sent.
        PinLastTry, PinBlocked, PinWrong, PinMalformed: As in `guard`.
        ProofFailed: The signature does not fit the certificate.
        CardError: As in `Readers.connect` and `Jpki`.
    """
    with pin:
        certificate = seen.certificate
        certificate.require_valid()
        believed = roots.with_presented(seen.issuer_certificate)
        judgement = trust.judged(certificate, TO_PROVE, believed)
        scheme = schemes.scheme_of(certificate)
        message = challenge(CHALLENGE_BYTES)
        to_sign = scheme.input_for(schemes.digest_of(scheme, message))
        with unlocking.unlocked(
            readers, seen, AUTH_PIN, pin, spend_last_try=spend_last_try
        ) as opened:
            signature = opened.application.sign(AUTHENTICATION, to_sign)
    if not scheme.fits(message, signature):
        raise ProofFailed
    return Proof(
        reader=seen.reader,
        kind=seen.kind,
        subject=certificate.subject,
        not_after=certificate.not_after,
        days_left=certificate.days_left(),
        tries_left=AUTHENTICATION.pin.tries,
        judgement=judgement,
        apdu_count=seen.apdu_count + opened.channel.apdu_count,
    )
