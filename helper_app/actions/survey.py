"""See how the card is, without a PIN (`card.survey`)."""

from __future__ import annotations

from helper_app.actions.carried import Carried
from helper_app.actions.reader import after_card
from helper_app.actions.table import Deeds, Known
from helper_app.card.certificates import Certificate
from helper_app.card.status import CardStatus, read_status
from helper_app.card.transport import Readers
from helper_app.errors import CertificateMissing, Value
from helper_app.guides.model import OK, Outcome

NO_SUCH_PIN = -1
"""In `tries_…` for a PIN the card does not have."""


def deeds(readers: Readers, carried: Carried) -> Deeds:
    """Give the functions by their names."""

    def look(_known: Known) -> Outcome:
        status = read_status(readers)
        carried.certificate = status.certificate
        if status.certificate is None:
            raise CertificateMissing
        return Outcome(OK, values_of(status, status.certificate))

    return Deeds(waits={"card.survey": after_card(readers, look)}, checks={"card.survey": look})


def values_of(status: CardStatus, certificate: Certificate) -> dict[str, Value]:
    """Give what a guide's words and rules need; days as YYYY-MM-DD in Japan."""
    tries = status.tries
    return {
        "kind": status.kind.value,
        "tries_left": counted(tries.auth),
        "tries_text": counted(tries.text),
        "tries_sign": counted(tries.sign),
        "not_after": certificate.not_after.isoformat(),
        "renewable_from": certificate.renewable_from.isoformat(),
        "days_left": certificate.days_left(),
        "validity": validity_of(certificate),
        "has_signature": {True: "yes", False: "no", None: "unknown"}[
            status.has_signature_certificate
        ],
    }


def counted(tries_left: int | None) -> int:
    """Give a count as a number."""
    return NO_SUCH_PIN if tries_left is None else tries_left


def validity_of(certificate: Certificate) -> str:
    """Say in one word how the dates stand: `early`, `good`, `renew` or `over`."""
    from helper_app.card.certificates import japan_time

    now = japan_time()
    if now < certificate.valid_from:
        return "early"
    if now > certificate.valid_until:
        return "over"
    return "renew" if now.date() >= certificate.renewable_from else "good"
