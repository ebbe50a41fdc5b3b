"""An authority for practice and tests, made at run time. It is never anybody's real one.

Its certificates have the shape and the size of real ones (`reference/jpki-card.md` section 10)
under O=JPKI-TEST, but no OCSP address: other programs would ask there, and doubt. Importing this
is slow: it is loaded only when a practice card is made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from helper_app.card.emulator.attributes import PRACTISING, Holder

KEY_BITS = 2048
EXPONENT = 65537
ORGANISATION = "JPKI-TEST"
AUTHENTICATION_UNIT = "JPKI-TEST for user authentication"
SIGNATURE_UNIT = "JPKI-TEST for digital signature"
AGENCY_UNIT = "Practice authority made by Tebiki, of no value"
AUTHENTICATION_POLICY = "1.2.392.200149.8.5.1.0.30"
SIGNATURE_POLICY = "1.2.392.200149.8.5.1.0.20"
"""The signature policy is the test system's; the other one is formed like it."""
PRACTICE_STATEMENT = "http://www.jpki.go.jp/cps.html"
SUBJECT_ID = "PRACTICE00000000000001A"
HOLDER_OIDS = "1.2.392.200149.8.5.5."
SHOWA = "3"


def holder_values(holder: Holder) -> dict[int, str]:
    """Give what the certificate says of its holder, in the order real ones have.

    Name, birth (era digit and Gregorian date), sex, address, and which characters were replaced.
    """
    return {
        1: holder.name,
        4: SHOWA + holder.birth,
        3: holder.sex,
        5: holder.address,
        2: "0" * len(holder.name),
        6: "0" * len(holder.address),
    }


MakeKey = Callable[[], rsa.RSAPrivateKey]


def new_key() -> rsa.RSAPrivateKey:
    """Make a key; takes some 50 to 300 ms."""
    return rsa.generate_private_key(EXPONENT, KEY_BITS)


@dataclass(frozen=True)
class Issued:
    """A certificate and its private key."""

    certificate: bytes
    key: rsa.RSAPrivateKey


class PracticeAuthority:
    """One authority for one purpose, with its own key.

    Args:
        unit: `AUTHENTICATION_UNIT` or `SIGNATURE_UNIT`.
        make_key: Makes the keys.
    """

    def __init__(self, unit: str, make_key: MakeKey = new_key) -> None:
        self._unit = unit
        self._make_key = make_key
        self._key = make_key()
        now = datetime.now(UTC)
        self.certificate = self._signed(
            self._builder(self._name(), self._key, now - timedelta(days=365), now + timedelta(3650))
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(usage(certificate_sign=True), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(self._key.public_key()), False)
        )

    @property
    def public_numbers(self) -> rsa.RSAPublicNumbers:
        """Give the modulus and the exponent of its own key."""
        return self._key.public_key().public_numbers()

    def sign(self, message: bytes) -> bytes:
        """Sign a message with its own key (PKCS#1 v1.5, SHA-256)."""
        return self._key.sign(message, padding.PKCS1v15(), SHA256())

    def authentication(self, valid_from: datetime, valid_until: datetime) -> Issued:
        """Issue a certificate for proving who one is."""
        key = self._make_key()
        name = distinguished((NameOID.COMMON_NAME, SUBJECT_ID))
        builder = self._leaf(name, key, valid_from, valid_until, AUTHENTICATION_POLICY)
        return Issued(self._signed(builder.add_extension(usage(), critical=True)), key)

    def signature(self, valid_from: datetime, valid_until: datetime) -> Issued:
        """Issue a certificate for signing, with a made-up holder in it."""
        key = self._make_key()
        name = distinguished(
            (NameOID.LOCALITY_NAME, "Renshu-ken"),
            (NameOID.LOCALITY_NAME, "Renshu-shi"),
            (NameOID.COMMON_NAME, SUBJECT_ID),
        )
        builder = self._leaf(name, key, valid_from, valid_until, SIGNATURE_POLICY)
        holder = x509.SubjectAlternativeName(
            [
                x509.OtherName(x509.ObjectIdentifier(f"{HOLDER_OIDS}{number}"), utf8(value))
                for number, value in holder_values(PRACTISING).items()
            ]
        )
        return Issued(
            self._signed(
                builder.add_extension(usage(content_commitment=True), critical=True).add_extension(
                    holder, critical=False
                )
            ),
            key,
        )

    def _leaf(
        self,
        name: x509.Name,
        key: rsa.RSAPrivateKey,
        valid_from: datetime,
        valid_until: datetime,
        policy: str,
    ) -> x509.CertificateBuilder:
        information = x509.PolicyInformation(x509.ObjectIdentifier(policy), [PRACTICE_STATEMENT])
        issuer_alias = x509.DirectoryName(
            distinguished(
                (NameOID.ORGANIZATION_NAME, "練習用の認証局"),
                (NameOID.ORGANIZATIONAL_UNIT_NAME, "てびきが作ったもので、何の効力もありません"),
            )
        )
        revocations = x509.DirectoryName(
            distinguished(
                (NameOID.ORGANIZATION_NAME, ORGANISATION),
                (NameOID.ORGANIZATIONAL_UNIT_NAME, self._unit),
                (NameOID.ORGANIZATIONAL_UNIT_NAME, "CRL Distribution Points"),
                (NameOID.COMMON_NAME, "Practice CRLDP, never published"),
            )
        )
        point = x509.DistributionPoint([revocations], None, None, None)
        own = self._key.public_key()
        return (
            self._builder(name, key, valid_from, valid_until)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(x509.CertificatePolicies([information]), critical=False)
            .add_extension(x509.IssuerAlternativeName([issuer_alias]), critical=False)
            .add_extension(x509.CRLDistributionPoints([point]), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(own), critical=False)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        )

    def _builder(
        self, name: x509.Name, key: rsa.RSAPrivateKey, valid_from: datetime, valid_until: datetime
    ) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder(subject_name=name, issuer_name=self._name())
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number() >> 128)
            .not_valid_before(valid_from)
            .not_valid_after(valid_until)
        )

    def _name(self) -> x509.Name:
        return distinguished(
            (NameOID.ORGANIZATION_NAME, ORGANISATION),
            (NameOID.ORGANIZATIONAL_UNIT_NAME, self._unit),
            (NameOID.ORGANIZATIONAL_UNIT_NAME, AGENCY_UNIT),
        )

    def _signed(self, builder: x509.CertificateBuilder) -> bytes:
        return builder.sign(self._key, SHA256()).public_bytes(Encoding.DER)


def distinguished(*parts: tuple[x509.ObjectIdentifier, str]) -> x509.Name:
    """Make a name under C=JP."""
    country = x509.NameAttribute(NameOID.COUNTRY_NAME, "JP")
    return x509.Name([country, *(x509.NameAttribute(oid, value) for oid, value in parts)])


def usage(*, content_commitment: bool = False, certificate_sign: bool = False) -> x509.KeyUsage:
    """Make a key usage: an authority signs certificates, a holder signs data."""
    return x509.KeyUsage(
        digital_signature=not certificate_sign,
        content_commitment=content_commitment,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=certificate_sign,
        crl_sign=certificate_sign,
        encipher_only=False,
        decipher_only=False,
    )


def utf8(value: str) -> bytes:
    """Give a DER UTF8String (ITU-T X.690 clause 8.23) of less than 128 bytes."""
    content = value.encode("utf-8")
    return bytes([0x0C, len(content)]) + content
