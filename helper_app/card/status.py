"""Everything a card says about itself without a PIN, for a person and for scripts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from helper_app.card import certificates, common_application, search, trust
from helper_app.card.certificates import Certificate
from helper_app.card.channel import Channel
from helper_app.card.jpki import AUTHENTICATION, SIGNATURE, Jpki, TokenKind
from helper_app.card.search import Found
from helper_app.card.text_application import TEXT_PIN, TextApplication
from helper_app.card.transport import Readers
from helper_app.card.trust import PRODUCTION, TO_PROVE, Judgement, Roots
from helper_app.errors import (
    ApplicationMissing,
    CertificateMissing,
    CertificateUnreadable,
    CertificateUntrusted,
)


@dataclass(frozen=True)
class TriesLeft:
    """How often each PIN may still be wrong: 0 means blocked, None that the card has no such PIN.

    Attributes:
        auth: 利用者証明用, 4 digits.
        sign: 署名用, 6 to 16 letters and digits.
        text: 券面事項入力補助用, 4 digits.
    """

    auth: int | None
    sign: int | None
    text: int | None


@dataclass(frozen=True)
class CardStatus:
    """One card at one moment.

    Attributes:
        reader: The reader's name.
        kind: What kind of token, by its label.
        tries: For each PIN.
        certificate: For authentication; None when it was not issued.
        certificate_problem: Error code when `certificate` is None.
        judgement: Who issued it, as far as known; None when there is none, or it is not believed.
        has_signature_certificate: What the card hints; None where it says nothing.
        card_expires: The card's own last day; None if not known.
        apdu_count: Commands sent.
    """

    reader: str
    kind: TokenKind
    tries: TriesLeft
    certificate: Certificate | None
    certificate_problem: str | None
    judgement: Judgement | None
    has_signature_certificate: bool | None
    card_expires: date | None
    apdu_count: int

    def as_json(self) -> dict[str, object]:
        """Give the shape that `tebiki card status --json` prints."""
        expires = self.card_expires
        return {
            "reader": self.reader,
            "card": self.kind.value,
            "card_expires": None if expires is None else expires.isoformat(),
            "pins": {
                "auth": {"tries_left": self.tries.auth},
                "sign": {"tries_left": self.tries.sign},
                "text": {"tries_left": self.tries.text},
            },
            "certificates": {
                "auth": certificate_json(self.certificate, self.judgement),
                "sign": {"present": self.has_signature_certificate},
            },
            "apdu_count": self.apdu_count,
        }


def certificate_json(
    certificate: Certificate | None, judgement: Judgement | None
) -> dict[str, object] | None:
    """Give what a certificate says; days as YYYY-MM-DD in Japan."""
    if certificate is None:
        return None
    return {
        "subject": certificate.subject,
        "not_after": certificate.not_after.isoformat(),
        "days_left": certificate.days_left(),
        "renewable_from": certificate.renewable_from.isoformat(),
        "key": certificate.key_name,
        "issuer": None if judgement is None else judgement.issuer.value,
        "generation": None if judgement is None else judgement.generation,
    }


def read_status(
    readers: Readers, reader: str | None = None, roots: Roots = PRODUCTION
) -> CardStatus:
    """Read all that needs no PIN; spends no try and disturbs no other program.

    Args:
        readers: Where to look.
        reader: Look only on this one.
        roots: The authorities to believe.

    Raises:
        CardError: As in `search.found_card`.
    """
    with search.found_card(readers, reader) as found:
        return status_of(found, roots)


def status_of(found: Found, roots: Roots) -> CardStatus:
    """Read the status of a card that is connected and selected."""
    card = found.application
    kind = card.token_kind()
    auth, sign = card.tries_left(AUTHENTICATION), card.tries_left(SIGNATURE)
    hint = card.may_have_signature_certificate()
    certificate, problem = certificate_or_problem(card)
    judgement = None if certificate is None else judged(card, certificate, roots)
    text = text_tries_left(found.channel)
    expires = common_application.card_expiry(found.channel)
    return CardStatus(
        reader=found.state.name,
        kind=kind,
        tries=TriesLeft(auth, sign, text),
        certificate=certificate,
        certificate_problem=problem,
        judgement=judgement,
        has_signature_certificate=hint,
        card_expires=expires,
        apdu_count=found.channel.apdu_count,
    )


def certificate_or_problem(card: Jpki) -> tuple[Certificate | None, str | None]:
    """Read the authentication certificate, or say why there is none."""
    try:
        der = card.read_certificate(AUTHENTICATION.certificate_file)
        return certificates.parse(der), None
    except (CertificateMissing, CertificateUnreadable) as error:
        return None, error.code


def judged(card: Jpki, certificate: Certificate, roots: Roots) -> Judgement | None:
    """Judge the certificate with the authority's own from the card; None if it is not believed."""
    try:
        issuer = card.read_certificate(AUTHENTICATION.issuer_file)
    except (CertificateMissing, CertificateUnreadable):
        issuer = None
    try:
        return trust.judged(certificate, TO_PROVE, roots.with_presented(issuer))
    except (CertificateUntrusted, CertificateUnreadable):
        return None


def text_tries_left(channel: Channel) -> int | None:
    """Ask for the tries of the text application's PIN; None if the card has none."""
    application = TextApplication(channel)
    try:
        application.select()
    except ApplicationMissing:
        return None
    return application.tries_left(TEXT_PIN)
