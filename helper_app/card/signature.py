"""Sign with the card's signature key (署名用), with the password of 6 to 16 letters and digits.

The certificate needed for it holds name, address, birth and sex: reading it discloses them, so
whoever calls this has told the person first. Two verbs with a pause between, as in
`authentication`: `look` and `opened`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from helper_app.card import certificates, schemes, trust, unlocking
from helper_app.card.certificates import Certificate
from helper_app.card.jpki import SIGNATURE, Jpki
from helper_app.card.pin import Pin
from helper_app.card.transport import Readers
from helper_app.card.trust import TO_SIGN, Judgement, Roots
from helper_app.card.unlocking import SIGN_PIN, PinLook
from helper_app.errors import CertificateMissing


@dataclass(frozen=True)
class OpenSignature:
    """The signature key, usable until the block ends.

    Attributes:
        certificate: The holder's, valid now, made for signing.
        issuer_certificate: The authority's own, DER, from the card; None if it is not there.
        judgement: What is known about who issued the certificate.
        sign: Signs a SHA-256 hash value of 32 bytes; gives 256 bytes. Once a document.
        count_commands: Gives how many commands were sent, looking included.
    """

    certificate: Certificate
    issuer_certificate: bytes | None = field(repr=False)
    judgement: Judgement
    sign: Callable[[bytes], bytes]
    count_commands: Callable[[], int]


def look(readers: Readers, reader: str | None = None) -> PinLook:
    """Look at the card and the tries left; raises as `unlocking.look` does."""
    return unlocking.look(readers, SIGN_PIN, reader)


@contextmanager
def opened(
    readers: Readers, seen: PinLook, password: Pin, *, spend_last_try: bool = False, roots: Roots
) -> Iterator[OpenSignature]:
    """Open the signature key for a block; sends one VERIFY at most.

    Args:
        readers: Where the card is.
        seen: What `look` saw.
        password: Overwritten whatever happens.
        spend_last_try: The holder chose, deliberately, to risk the last try.
        roots: The authorities to believe.

    Raises:
        CertificateMissing, CertificateUnreadable, CertificateNotYetValid, CertificateExpired,
        CertificateUntrusted: Nothing can be signed with it.
        HelperError: As in `unlocking.unlocked`.
    """
    with unlocking.unlocked(
        readers, seen, SIGN_PIN, password, spend_last_try=spend_last_try
    ) as unlocked:
        card = unlocked.application
        certificate = certificates.parse(card.read_certificate(SIGNATURE.certificate_file))
        certificate.require_valid()
        issuer = issuer_certificate(card)
        judgement = trust.judged(certificate, TO_SIGN, roots.with_presented(issuer))
        scheme = schemes.scheme_of(certificate)
        yield OpenSignature(
            certificate=certificate,
            issuer_certificate=issuer,
            judgement=judgement,
            sign=lambda digest: card.sign(SIGNATURE, scheme.input_for(digest)),
            count_commands=lambda: seen.apdu_count + unlocked.channel.apdu_count,
        )


def issuer_certificate(card: Jpki) -> bytes | None:
    """Read the authority's certificate from the card; None if it is not there."""
    try:
        return card.read_certificate(SIGNATURE.issuer_file)
    except CertificateMissing:
        return None
