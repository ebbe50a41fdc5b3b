"""Understand the certificate on a card: whose, until when, issued by whom.

Knows no card and no reader. The holder's id and the certificate itself never show in a `repr`.
Source: RFC 5280; what the card's certificates contain, `reference/jpki-card.md` section 10.
Thread: any.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from helper_app.errors import (
    CertificateExpired,
    CertificateNotYetValid,
    CertificateUnreadable,
)

if TYPE_CHECKING:
    from cryptography import x509

JAPAN_TIME = timezone(timedelta(hours=9), "JST")
"""Japan has no summer time; days of validity are days in Japan."""


RENEWAL_MONTHS = 3


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
        key_name: The kind of key, `RSA-2048` or `EC-secp384r1`.
        can_sign: Key usage allows digital signatures.
        can_commit: Key usage allows signatures one is bound by (nonRepudiation).
        is_authority: Basic constraints say it may issue others.
        policies: Dotted OIDs of the certificate policies.
    """

    der: bytes = field(repr=False)
    subject: str = field(repr=False)
    valid_from: datetime
    valid_until: datetime
    issuer_organisation: str
    issuer_units: tuple[str, ...]
    key_name: str
    can_sign: bool
    can_commit: bool
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

    @property
    def renewable_from(self) -> date:
        """Give the first day on which the counter makes a new one: three months before the last.

        Source: pages of municipalities and insurers, 2025 and 2026 (fact `certificate.renewal`).
        """
        return months_before(self.not_after, RENEWAL_MONTHS)

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


def months_before(day: date, months: int) -> date:
    """Give the same day some months earlier, or that month's last day where it is shorter."""
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    longest = calendar.monthrange(years, month + 1)[1]
    return date(years, month + 1, min(day.day, longest))


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
            key_name=key_name(loaded),
            can_sign=has_usage(loaded, "digital_signature"),
            can_commit=has_usage(loaded, "content_commitment"),
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


def key_name(loaded: x509.Certificate) -> str:
    """Name the kind of key and its size or curve; an unknown kind by the library's name for it."""
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    key = loaded.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        return f"RSA-{key.key_size}"
    if isinstance(key, ec.EllipticCurvePublicKey):
        return f"EC-{key.curve.name}"
    return type(key).__name__


def has_usage(loaded: x509.Certificate, usage: str) -> bool:
    """Tell whether the key usage has a bit, by the library's name for it."""
    from cryptography import x509

    try:
        return bool(getattr(loaded.extensions.get_extension_for_class(x509.KeyUsage).value, usage))
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
