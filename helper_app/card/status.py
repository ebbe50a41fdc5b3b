"""What a card says about itself without a PIN, for a person and for scripts."""

from __future__ import annotations

from dataclasses import dataclass

from helper_app.card import certificates, search
from helper_app.card.certificates import Certificate
from helper_app.card.jpki import AUTHENTICATION, SIGNATURE, Jpki, TokenKind
from helper_app.card.search import Found
from helper_app.card.transport import Readers
from helper_app.errors import CertificateMissing, CertificateUnreadable


@dataclass(frozen=True)
class CardStatus:
    """One card at one moment.

    Attributes:
        reader: The reader's name.
        kind: What kind of token, by its label.
        auth_tries_left: 0 means blocked; None means the card has no such PIN.
        sign_tries_left: The same for the signature password.
        certificate: For authentication; None when it was not issued.
        certificate_problem: Error code when `certificate` is None.
        apdu_count: Commands sent.
    """

    reader: str
    kind: TokenKind
    auth_tries_left: int | None
    sign_tries_left: int | None
    certificate: Certificate | None
    certificate_problem: str | None
    apdu_count: int

    def as_json(self) -> dict[str, object]:
        """Give the shape that `tebiki card status --json` prints."""
        return {
            "reader": self.reader,
            "card": self.kind.value,
            "pins": {
                "auth": {"tries_left": self.auth_tries_left},
                "sign": {"tries_left": self.sign_tries_left},
            },
            "certificates": {"auth": certificate_json(self.certificate)},
            "apdu_count": self.apdu_count,
        }


def certificate_json(certificate: Certificate | None) -> dict[str, object] | None:
    """Give a certificate's subject, last day (YYYY-MM-DD, Japan) and days left."""
    if certificate is None:
        return None
    return {
        "subject": certificate.subject,
        "not_after": certificate.not_after.isoformat(),
        "days_left": certificate.days_left(),
    }


def read_status(readers: Readers, reader: str | None = None) -> CardStatus:
    """Read kind, tries and certificate; spends no try and disturbs no other program.

    Args:
        readers: Where to look.
        reader: Look only on this one.

    Raises:
        CardError: As in `search.found_card`.
    """
    with search.found_card(readers, reader) as found:
        return status_of(found)


def status_of(found: Found) -> CardStatus:
    """Read the status of a card that is connected and selected."""
    card = found.application
    kind = card.token_kind()
    auth_tries_left = card.tries_left(AUTHENTICATION)
    sign_tries_left = card.tries_left(SIGNATURE)
    certificate, problem = certificate_or_problem(card)
    return CardStatus(
        reader=found.state.name,
        kind=kind,
        auth_tries_left=auth_tries_left,
        sign_tries_left=sign_tries_left,
        certificate=certificate,
        certificate_problem=problem,
        apdu_count=found.channel.apdu_count,
    )


def certificate_or_problem(card: Jpki) -> tuple[Certificate | None, str | None]:
    """Read the authentication certificate, or say why there is none."""
    try:
        der = card.read_certificate(AUTHENTICATION.certificate_file)
        return certificates.parse(der), None
    except (CertificateMissing, CertificateUnreadable) as error:
        return None, error.code
