"""How a card's key signs, and how its signatures are checked: one class a kind of key.

Today's cards have RSA keys. The next card is announced with ECDSA on P-384 (plan only, from press
and task-force reports: `reference/jpki-card.md` section 11); its way of signing is an assumption,
kept here so that nothing else has to change.
Thread: any.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Protocol

from helper_app.card.certificates import Certificate, broken_certificate, load
from helper_app.errors import CertificateUnreadable

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes


class SignatureScheme(Protocol):
    """One kind of key."""

    @property
    def hash_name(self) -> str:
        """Give the hash's name in `hashlib`."""

    def input_for(self, digest: bytes) -> bytes:
        """Give what the card is asked to sign for a hash value."""

    def fits(self, message: bytes, signature: bytes) -> bool:
        """Tell whether the key in the certificate made a signature of a message."""


class RsaSha256:
    """RSA, PKCS#1 v1.5 with SHA-256 (RFC 8017 sections 8.2 and 9.2).

    Args:
        key: The certificate's.
    """

    hash_name = "sha256"
    DIGEST_INFO = bytes.fromhex("3031300d060960864801650304020105000420")
    """DER in front of the hash value (RFC 8017 section 9.2, note 1)."""

    def __init__(self, key: CertificatePublicKeyTypes) -> None:
        self._key = key

    def input_for(self, digest: bytes) -> bytes:
        """Give the DigestInfo, 51 bytes."""
        return self.DIGEST_INFO + digest

    def fits(self, message: bytes, signature: bytes) -> bool:
        """Check a signature as long as the modulus."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric import padding, rsa
        from cryptography.hazmat.primitives.hashes import SHA256

        if not isinstance(self._key, rsa.RSAPublicKey):
            return False
        try:
            self._key.verify(signature, message, padding.PKCS1v15(), SHA256())
        except InvalidSignature:
            return False
        return True


class EcdsaSha384:
    """ECDSA on P-384 with SHA-384 (FIPS 186-5 section 6), signatures in DER.

    Args:
        key: The certificate's.
    """

    hash_name = "sha384"

    def __init__(self, key: CertificatePublicKeyTypes) -> None:
        self._key = key

    def input_for(self, digest: bytes) -> bytes:
        """Give the hash value, 48 bytes."""
        return digest

    def fits(self, message: bytes, signature: bytes) -> bool:
        """Check a signature in DER."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric import ec
        from cryptography.hazmat.primitives.hashes import SHA384

        if not isinstance(self._key, ec.EllipticCurvePublicKey):
            return False
        try:
            self._key.verify(signature, message, ec.ECDSA(SHA384()))
        except InvalidSignature:
            return False
        return True


def scheme_of(certificate: Certificate) -> SignatureScheme:
    """Choose by the key in a certificate.

    Raises:
        CertificateUnreadable: A kind of key this program does not know.
    """
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    try:
        key = load(certificate.der).public_key()
    except broken_certificate() as error:
        raise CertificateUnreadable(reason="key cannot be understood") from error
    if isinstance(key, rsa.RSAPublicKey):
        return RsaSha256(key)
    if isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP384R1):
        return EcdsaSha384(key)
    raise CertificateUnreadable(reason="another kind of key")


def digest_of(scheme: SignatureScheme, message: bytes) -> bytes:
    """Hash a message as the scheme wants it."""
    return hashlib.new(scheme.hash_name, message).digest()
