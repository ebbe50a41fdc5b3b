"""Which signatures fit which kind of key."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, padding
from cryptography.hazmat.primitives.hashes import SHA1, SHA256, SHA384

from helper_app.card import certificates, schemes
from helper_app.card.certificates import Certificate
from helper_app.errors import CertificateUnreadable
from tests.card import papers

MESSAGE = b"challenge"


def parsed(der: bytes | None = None) -> Certificate:
    """Parse a certificate of the tests."""
    return certificates.parse(der or papers.certificate())


def signature(message: bytes = MESSAGE) -> bytes:
    """Sign with the holder's key."""
    return papers.key().sign(message, padding.PKCS1v15(), SHA256())


def test_the_holders_signature_is_accepted() -> None:
    assert schemes.scheme_of(parsed()).fits(MESSAGE, signature())


@pytest.mark.parametrize("made", [b"", bytes(256), b"\xff" * 256, signature(b"another message")])
def test_any_other_signature_is_refused(made: bytes) -> None:
    assert not schemes.scheme_of(parsed()).fits(MESSAGE, made)


def test_a_signature_by_another_key_is_refused() -> None:
    made = papers.key("stranger").sign(MESSAGE, padding.PKCS1v15(), SHA256())
    assert not schemes.scheme_of(parsed()).fits(MESSAGE, made)


def test_a_signature_with_a_weak_hash_is_refused() -> None:
    made = papers.key().sign(MESSAGE, padding.PKCS1v15(), SHA1())
    assert not schemes.scheme_of(parsed()).fits(MESSAGE, made)


def test_a_key_on_p384_signs_with_sha384() -> None:
    key = ec.generate_private_key(ec.SECP384R1())
    scheme = schemes.scheme_of(parsed(papers.certificate(public_key=key.public_key())))
    assert scheme.hash_name == "sha384"
    assert len(scheme.input_for(schemes.digest_of(scheme, MESSAGE))) == 48
    assert scheme.fits(MESSAGE, key.sign(MESSAGE, ec.ECDSA(SHA384())))
    assert not scheme.fits(MESSAGE, signature())


def test_rsa_signs_a_digest_info_of_51_bytes() -> None:
    scheme = schemes.scheme_of(parsed())
    assert len(scheme.input_for(schemes.digest_of(scheme, MESSAGE))) == 51


def test_another_kind_of_key_is_unreadable() -> None:
    curve = papers.certificate(public_key=ec.generate_private_key(ec.SECP256R1()).public_key())
    with pytest.raises(CertificateUnreadable):
        schemes.scheme_of(parsed(curve))
