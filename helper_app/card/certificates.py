"""Understand the certificate on a card: whose, until when, issued by whom.

Knows no card and no reader. The holder's id and the certificate itself never show in a `repr`.
Source: RFC 5280; what the card's certificates contain, `reference/jpki-card.md` section 10.
Thread: any.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from typing import TYPE_CHECKING

from helper_app.card import authorities
from helper_app.card.authorities import PRODUCTION_AUTHORITIES, Authority
from helper_app.errors import (
    CertificateExpired,
    CertificateNotYetValid,
    CertificateUnreadable,
    CertificateUntrusted,
)

if TYPE_CHECKING:
    from cryptography import x509

JAPAN_TIME = timezone(timedelta(hours=9), "JST")
"""Japan has no summer time; days of validity are days in Japan."""


class Issuer(Enum):
    """What is known about who issued a certificate."""

    KNOWN = "known"
    """An authority in the list signed it: checked."""
    UNCHECKED = "unchecked"
    """It names the real authority, whose key is not at hand: not checked."""
    TEST = "test"
    """It names a test authority: it says nothing about a person."""


@dataclass(frozen=True)
class Certificate:
    """What a certificate says.

    Attributes:
        der: The whole certificate, DER.
        subject: The holder's id (CN, about 24 characters; no name).
        valid_from: First moment, Japan time.
        valid_until: Last moment, Japan time.
        issuer_organisation: O of the issuer.
        issuer_units: Every OU of the issuer.
        can_sign: Key usage allows digital signatures.
        is_authority: Basic constraints say it may issue others.
        policies: Dotted OIDs of the certificate policies.
    """

    der: bytes = field(repr=False)
    subject: str = field(repr=False)
    valid_from: datetime
    valid_until: datetime
    issuer_organisation: str
    issuer_units: tuple[str, ...]
    can_sign: bool
    is_authority: bool
    policies: tuple[str, ...]

    @property
    def not_before(self) -> date:
        """Give the first day, in Japan."""
        return self.valid_from.date()

    @property
    def not_after(self) -> date:
        """Give the last day, in Japan."""
        return self.valid_until.date()

    def days_left(self, now: datetime | None = None) -> int:
        """Count the days from today to the last day, both in Japan; negative when expired."""
        return (self.not_after - japan_time(now).date()).days

    def require_valid(self, now: datetime | None = None) -> None:
        """Check the dates.

        Raises:
            CertificateExpired, CertificateNotYetValid
        """
        at = japan_time(now)
        if at < self.valid_from:
            raise CertificateNotYetValid(not_before=self.not_before.isoformat())
        if at > self.valid_until:
            raise CertificateExpired(not_after=self.not_after.isoformat())


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
        if der is None or not self._is_pinned(der):
            return self
        return Roots((*self.certificates, der), self.pinned)

    def _is_pinned(self, der: bytes) -> bool:
        fingerprint = hashlib.sha256(der).hexdigest()
        return any(authority.sha256 == fingerprint for authority in self.pinned)


PRODUCTION = Roots(pinned=PRODUCTION_AUTHORITIES)
"""What real cards are judged by."""


def japan_time(now: datetime | None = None) -> datetime:
    """Give a moment (this one by default) in Japan time."""
    return (now or datetime.now(UTC)).astimezone(JAPAN_TIME)


def parse(der: bytes) -> Certificate:
    """Read a certificate.

    Args:
        der: X.509, DER.

    Raises:
        CertificateUnreadable: These bytes are no certificate, or lack a subject or an issuer.
    """
    loaded = load(der)
    try:
        subject = first_name(loaded.subject, "2.5.4.3")
        return Certificate(
            der=der,
            subject=subject,
            valid_from=loaded.not_valid_before_utc.astimezone(JAPAN_TIME),
            valid_until=loaded.not_valid_after_utc.astimezone(JAPAN_TIME),
            issuer_organisation=first_name(loaded.issuer, "2.5.4.10"),
            issuer_units=all_names(loaded.issuer, "2.5.4.11"),
            can_sign=can_sign(loaded),
            is_authority=is_authority(loaded),
            policies=policies(loaded),
        )
    except broken_certificate() as error:
        raise CertificateUnreadable(reason="cannot be understood") from error


def load(der: bytes) -> x509.Certificate:
    """Load a certificate into the library's own form.

    Raises:
        CertificateUnreadable: These bytes are no certificate.
    """
    from cryptography import x509

    try:
        return x509.load_der_x509_certificate(der)
    except broken_certificate() as error:
        raise CertificateUnreadable(reason="not a certificate") from error


def broken_certificate() -> tuple[type[Exception], ...]:
    """Give what `cryptography` raises for malformed certificates, now or when a field is read."""
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm

    return (
        ValueError,
        TypeError,
        OverflowError,
        UnsupportedAlgorithm,
        x509.InvalidVersion,
        x509.DuplicateExtension,
        x509.UnsupportedGeneralNameType,
    )


def all_names(name: x509.Name, oid: str) -> tuple[str, ...]:
    """Give every value of one kind in a distinguished name."""
    from cryptography import x509

    found = name.get_attributes_for_oid(x509.ObjectIdentifier(oid))
    return tuple(str(attribute.value) for attribute in found)


def first_name(name: x509.Name, oid: str) -> str:
    """Give the first value of one kind in a distinguished name; ValueError when there is none."""
    found = all_names(name, oid)
    if not found:
        raise ValueError(f"no {oid}")
    return found[0]


def can_sign(loaded: x509.Certificate) -> bool:
    """Tell whether the key usage allows digital signatures."""
    from cryptography import x509

    try:
        return loaded.extensions.get_extension_for_class(x509.KeyUsage).value.digital_signature
    except x509.ExtensionNotFound:
        return False


def is_authority(loaded: x509.Certificate) -> bool:
    """Tell whether the basic constraints let it issue certificates."""
    from cryptography import x509

    try:
        return loaded.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def policies(loaded: x509.Certificate) -> tuple[str, ...]:
    """Give the certificate policies as dotted OIDs."""
    from cryptography import x509

    try:
        found = loaded.extensions.get_extension_for_class(x509.CertificatePolicies).value
    except x509.ExtensionNotFound:
        return ()
    return tuple(policy.policy_identifier.dotted_string for policy in found)


def is_signed_by_holder(certificate: Certificate, message: bytes, signature: bytes) -> bool:
    """Tell whether the key in the certificate made a signature (RSA PKCS#1 v1.5, SHA-256).

    Raises:
        CertificateUnreadable: The certificate holds another kind of key.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import padding, rsa
    from cryptography.hazmat.primitives.hashes import SHA256

    try:
        key = load(certificate.der).public_key()
    except broken_certificate() as error:
        raise CertificateUnreadable(reason="key cannot be understood") from error
    if not isinstance(key, rsa.RSAPublicKey):
        raise CertificateUnreadable(reason="another kind of key")
    try:
        key.verify(signature, message, padding.PKCS1v15(), SHA256())
    except InvalidSignature:
        return False
    return True


def issuer_of(certificate: Certificate, roots: Roots, now: datetime | None = None) -> Issuer:
    """Say what can be said about who issued an authentication certificate.

    Revocation cannot be checked by a private program: the lists are open to approved parties only
    (公的個人認証法).

    Raises:
        CertificateUntrusted: Not signed by a believed authority, and names no real one; or not
            made for signing a challenge.
    """
    if not certificate.can_sign or certificate.is_authority:
        raise CertificateUntrusted
    if any(is_issued_by(certificate, root, now) for root in roots.certificates):
        return Issuer.KNOWN
    if not roots.pinned:
        raise CertificateUntrusted
    if certificate.issuer_organisation == authorities.TEST_ORGANISATION:
        return Issuer.TEST
    named = {
        authority.unit
        for authority in roots.pinned
        if authority.unit == authorities.AUTHENTICATION_UNIT
    }
    if certificate.issuer_organisation != authorities.ORGANISATION or not named.intersection(
        certificate.issuer_units
    ):
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
        if not is_authority(authority):
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
