"""Judge a certificate: issued by whom, for what, and by which generation of the authority.

Revocation cannot be checked by a private program: the lists are open to approved parties only
(公的個人認証法). Whoever shows a result says so.
Source: `reference/jpki-card.md` section 10; RFC 5280 section 6.
Thread: any.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from helper_app.card import authorities
from helper_app.card.authorities import PRODUCTION_AUTHORITIES, Authority
from helper_app.card.certificates import Certificate, broken_certificate, japan_time, load
from helper_app.card.certificates import is_authority as may_issue
from helper_app.errors import CertificateUntrusted


class Issuer(Enum):
    """What is known about who issued a certificate."""

    KNOWN = "known"
    """An authority in the list signed it: checked."""
    UNCHECKED = "unchecked"
    """It names the real authority, whose key is not at hand: not checked."""
    TEST = "test"
    """It names a test authority: it says nothing about a person."""


@dataclass(frozen=True)
class Purpose:
    """What a certificate is for.

    Attributes:
        unit: The OU of the authorities that issue it.
        policies: Policies such a certificate has; the last one is the test system's.
        binds: The holder is bound by what is signed (nonRepudiation).
    """

    unit: str
    policies: tuple[str, ...]
    binds: bool


TO_PROVE = Purpose(
    authorities.AUTHENTICATION_UNIT,
    ("1.2.392.200149.8.5.1.3.30", "1.2.392.200149.8.5.1.0.30"),
    binds=False,
)
"""利用者証明用. Its policy is known from one source only, so a deviation is told, not refused."""
TO_SIGN = Purpose(
    authorities.SIGNATURE_UNIT,
    ("1.2.392.200149.8.5.1.1.20", "1.2.392.200149.8.5.1.0.20"),
    binds=True,
)
"""署名用."""


@dataclass(frozen=True)
class Judgement:
    """What can be said about a certificate that was not turned down.

    Attributes:
        issuer: What is known about who issued it.
        generation: Of the official authority, 1 to 3; None when it was not identified.
        has_policy: It bears a policy for this purpose.
    """

    issuer: Issuer
    generation: int | None
    has_policy: bool


@dataclass(frozen=True)
class Roots:
    """The authorities to believe.

    Attributes:
        certificates: Their certificates, DER; believed as they are.
        pinned: Authorities known by fingerprint, believed when their certificate is presented.
    """

    certificates: tuple[bytes, ...] = field(default=(), repr=False)
    pinned: tuple[Authority, ...] = ()

    def with_presented(self, der: bytes | None) -> Roots:
        """Add a certificate that came from elsewhere if its fingerprint is pinned."""
        if der is None or self.pin_of(der) is None:
            return self
        return Roots((*self.certificates, der), self.pinned)

    def pin_of(self, der: bytes) -> Authority | None:
        """Give the pinned authority whose certificate this is."""
        fingerprint = hashlib.sha256(der).hexdigest()
        return next((one for one in self.pinned if one.sha256 == fingerprint), None)


PRODUCTION = Roots(pinned=PRODUCTION_AUTHORITIES)
"""What real cards are judged by."""


def judged(
    certificate: Certificate, purpose: Purpose, roots: Roots, now: datetime | None = None
) -> Judgement:
    """Say what can be said about a certificate.

    Raises:
        CertificateUntrusted: Not signed by a believed authority, and names no real one; or not
            made for this purpose.
    """
    if not certificate.can_sign or certificate.is_authority:
        raise CertificateUntrusted
    if purpose.binds and not certificate.can_commit:
        raise CertificateUntrusted
    has_policy = any(policy in purpose.policies for policy in certificate.policies)
    for root in roots.certificates:
        pin = roots.pin_of(root)
        is_for_this = pin is None or pin.unit == purpose.unit
        if is_for_this and is_issued_by(certificate, root, now):
            generation = pin.generation if pin is not None else None
            return Judgement(Issuer.KNOWN, generation, has_policy)
    return Judgement(issuer_by_name(certificate, purpose, roots), None, has_policy)


def issuer_by_name(certificate: Certificate, purpose: Purpose, roots: Roots) -> Issuer:
    """Judge by the issuer's name alone, which proves nothing but can turn a certificate down.

    Raises:
        CertificateUntrusted: Only certain authorities are believed, or the name is another one.
    """
    if not roots.pinned:
        raise CertificateUntrusted
    if certificate.issuer_organisation == authorities.TEST_ORGANISATION:
        return Issuer.TEST
    if certificate.issuer_organisation != authorities.ORGANISATION:
        raise CertificateUntrusted
    if purpose.unit not in certificate.issuer_units:
        raise CertificateUntrusted
    return Issuer.UNCHECKED


def is_issued_by(certificate: Certificate, root: bytes, now: datetime | None = None) -> bool:
    """Tell whether an authority's certificate, valid now, signed this one.

    Raises:
        CertificateUnreadable: The authority's certificate is none.
    """
    authority = load(root)
    at = japan_time(now)
    try:
        if not may_issue(authority):
            return False
        if not authority.not_valid_before_utc <= at <= authority.not_valid_after_utc:
            return False
        load(certificate.der).verify_directly_issued_by(authority)
    except broken_signature():
        return False
    return True


def broken_signature() -> tuple[type[Exception], ...]:
    """Give what `cryptography` raises when one certificate did not issue another."""
    from cryptography.exceptions import InvalidSignature

    return (InvalidSignature, *broken_certificate())
