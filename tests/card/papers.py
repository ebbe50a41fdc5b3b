"""Certificates for tests, from an authority of their own; never production names unless asked."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypedDict, Unpack

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

SUBJECT = "TEST0000000000000000001A"
POLICY = "1.2.392.200149.8.5.1.3.30"
TEST_UNIT = "TEST for user authentication"
FILLER_OID = x509.ObjectIdentifier("1.2.3.4.5")


@dataclass(frozen=True)
class Issuer:
    """An authority of the tests."""

    key: rsa.RSAPrivateKey
    name: x509.Name
    der: bytes


@functools.cache
def key(_name: str = "holder") -> rsa.RSAPrivateKey:
    """Make a key once per name."""
    return rsa.generate_private_key(65537, 2048)


@dataclass(frozen=True)
class Wishes:
    """What a certificate shall say, where it differs from the usual."""

    valid_from: datetime | None = None
    valid_until: datetime | None = None
    can_sign: bool = True
    is_authority: bool = False
    pad_bytes: int = 0
    public_key: CertificatePublicKeyTypes | None = None


class Wish(TypedDict, total=False):
    """The same as keywords."""

    valid_from: datetime
    valid_until: datetime
    can_sign: bool
    is_authority: bool
    pad_bytes: int
    public_key: CertificatePublicKeyTypes


def authority(
    organisation: str = "JPKI-TEST", unit: str = TEST_UNIT, key_name: str = "authority"
) -> Issuer:
    """Make a self-signed authority."""
    name = named(
        (NameOID.ORGANIZATION_NAME, organisation), (NameOID.ORGANIZATIONAL_UNIT_NAME, unit)
    )
    own = key(key_name)
    wishes = Wishes(is_authority=True, can_sign=False, public_key=own.public_key())
    return Issuer(own, name, built(name, name, own, wishes))


def certificate(issuer: Issuer | None = None, **wishes: Unpack[Wish]) -> bytes:
    """Make an authentication certificate for the key `holder`, DER."""
    by = issuer or authority()
    return built(named((NameOID.COMMON_NAME, SUBJECT)), by.name, by.key, Wishes(**wishes))


def named(*parts: tuple[x509.ObjectIdentifier, str]) -> x509.Name:
    """Make a distinguished name under C=JP."""
    country = x509.NameAttribute(NameOID.COUNTRY_NAME, "JP")
    return x509.Name([country, *(x509.NameAttribute(oid, value) for oid, value in parts)])


def built(subject: x509.Name, issuer: x509.Name, by: rsa.RSAPrivateKey, wishes: Wishes) -> bytes:
    """Build and sign a certificate."""
    now = datetime.now(UTC)
    policy = x509.PolicyInformation(x509.ObjectIdentifier(POLICY), None)
    builder = (
        x509.CertificateBuilder(subject_name=subject, issuer_name=issuer)
        .public_key(wishes.public_key or key().public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(wishes.valid_from or now - timedelta(days=30))
        .not_valid_after(wishes.valid_until or now + timedelta(days=400))
        .add_extension(x509.BasicConstraints(wishes.is_authority, None), critical=True)
        .add_extension(usage(wishes), critical=True)
        .add_extension(x509.CertificatePolicies([policy]), critical=False)
    )
    if wishes.pad_bytes:
        filler = x509.UnrecognizedExtension(FILLER_OID, bytes(wishes.pad_bytes))
        builder = builder.add_extension(filler, critical=False)
    return builder.sign(by, SHA256()).public_bytes(Encoding.DER)


def usage(wishes: Wishes) -> x509.KeyUsage:
    """Make a key usage extension; it must allow something."""
    return x509.KeyUsage(
        digital_signature=wishes.can_sign,
        content_commitment=False,
        key_encipherment=not wishes.can_sign,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=wishes.is_authority,
        crl_sign=wishes.is_authority,
        encipher_only=False,
        decipher_only=False,
    )
