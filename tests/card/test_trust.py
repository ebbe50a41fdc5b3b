"""Which authority is believed, and for what."""

from __future__ import annotations

import dataclasses
import hashlib
from datetime import UTC, datetime, timedelta

import pytest

from helper_app.card import certificates, trust
from helper_app.card.authorities import PRODUCTION_AUTHORITIES, SIGNATURE_UNIT, Authority
from helper_app.card.certificates import Certificate
from helper_app.card.trust import PRODUCTION, TO_PROVE, TO_SIGN, Issuer, Roots
from helper_app.errors import CertificateUntrusted
from tests.card import papers

REAL_UNIT = "JPKI for user authentication"


def parsed(der: bytes | None = None) -> Certificate:
    """Parse a certificate of the tests."""
    return certificates.parse(der or papers.certificate())


def issuer_of(certificate: Certificate, roots: Roots, now: datetime | None = None) -> Issuer:
    """Judge an authentication certificate by its issuer."""
    return trust.judged(certificate, TO_PROVE, roots, now).issuer


def test_a_certificate_by_a_believed_authority_has_a_known_issuer() -> None:
    issuer = papers.authority()
    certificate = parsed(papers.certificate(issuer))
    assert issuer_of(certificate, Roots((issuer.der,))) is Issuer.KNOWN


def test_a_certificate_that_only_bears_a_believed_name_is_untrusted() -> None:
    forged = papers.certificate(papers.authority(key_name="stranger"))
    with pytest.raises(CertificateUntrusted):
        issuer_of(parsed(forged), Roots((papers.authority().der,)))


def test_a_holders_certificate_issues_nothing() -> None:
    holder = papers.certificate()
    issuer = papers.Issuer(papers.key(), papers.authority().name, holder)
    with pytest.raises(CertificateUntrusted):
        issuer_of(parsed(papers.certificate(issuer)), Roots((holder,)))


def test_an_authority_that_has_expired_is_not_believed() -> None:
    issuer = papers.authority()
    later = datetime.now(UTC) + timedelta(days=500)
    with pytest.raises(CertificateUntrusted):
        issuer_of(parsed(papers.certificate(issuer)), Roots((issuer.der,)), later)


def test_a_certificate_not_made_for_signing_is_untrusted() -> None:
    issuer = papers.authority()
    with pytest.raises(CertificateUntrusted):
        issuer_of(parsed(papers.certificate(issuer, can_sign=False)), Roots((issuer.der,)))


def test_an_authority_itself_is_no_holder() -> None:
    issuer = papers.authority()
    own = papers.certificate(issuer, can_sign=True, is_authority=True)
    with pytest.raises(CertificateUntrusted):
        issuer_of(parsed(own), Roots((issuer.der,)))


def test_the_real_authoritys_name_alone_stays_unchecked() -> None:
    named = papers.certificate(papers.authority("JPKI", REAL_UNIT))
    assert issuer_of(parsed(named), PRODUCTION) is Issuer.UNCHECKED


def test_a_test_authority_is_never_a_real_one() -> None:
    assert issuer_of(parsed(), PRODUCTION) is Issuer.TEST


@pytest.mark.parametrize(
    ("organisation", "unit"),
    [("JPKI", "JPKI for digital signature"), ("Someone", REAL_UNIT), ("jpki", REAL_UNIT)],
)
def test_another_authority_is_untrusted(organisation: str, unit: str) -> None:
    named = papers.certificate(papers.authority(organisation, unit))
    with pytest.raises(CertificateUntrusted):
        issuer_of(parsed(named), PRODUCTION)


def test_in_practice_the_real_authoritys_name_is_untrusted() -> None:
    named = papers.certificate(papers.authority("JPKI", REAL_UNIT, "stranger"))
    with pytest.raises(CertificateUntrusted):
        issuer_of(parsed(named), Roots((papers.authority().der,)))


def test_an_authority_presented_by_the_card_is_believed_if_its_fingerprint_is_pinned() -> None:
    issuer = papers.authority("JPKI", REAL_UNIT)
    pinned = Authority(REAL_UNIT, 9, hashlib.sha256(issuer.der).hexdigest())
    roots = Roots(pinned=(pinned,)).with_presented(issuer.der)
    assert issuer_of(parsed(papers.certificate(issuer)), roots) is Issuer.KNOWN


def test_an_authority_presented_by_the_card_is_not_believed_otherwise() -> None:
    issuer = papers.authority("JPKI", REAL_UNIT)
    roots = PRODUCTION.with_presented(issuer.der)
    assert issuer_of(parsed(papers.certificate(issuer)), roots) is Issuer.UNCHECKED


def test_the_fingerprints_are_sha256_values_and_differ() -> None:
    known = [a.sha256 for a in PRODUCTION_AUTHORITIES if a.sha256 is not None]
    assert {len(bytes.fromhex(fingerprint)) for fingerprint in known} == {32}
    assert len(set(known)) == len(known) == 5


def test_a_pinned_authority_is_named_by_its_generation() -> None:
    issuer = papers.authority("JPKI", REAL_UNIT)
    pinned = Authority(REAL_UNIT, 9, hashlib.sha256(issuer.der).hexdigest())
    roots = Roots(pinned=(pinned,)).with_presented(issuer.der)
    own = parsed(papers.certificate(issuer))
    assert trust.judged(own, TO_PROVE, roots).generation == 9


def test_an_authority_pinned_for_another_purpose_is_not_believed() -> None:
    issuer = papers.authority("JPKI", REAL_UNIT)
    pinned = Authority(SIGNATURE_UNIT, 9, hashlib.sha256(issuer.der).hexdigest())
    roots = Roots(pinned=(pinned,)).with_presented(issuer.der)
    assert issuer_of(parsed(papers.certificate(issuer)), roots) is Issuer.UNCHECKED


def test_a_certificate_that_does_not_bind_signs_no_documents() -> None:
    issuer = papers.authority()
    with pytest.raises(CertificateUntrusted):
        trust.judged(parsed(papers.certificate(issuer)), TO_SIGN, Roots((issuer.der,)))


def test_a_policy_for_another_purpose_is_told() -> None:
    issuer = papers.authority()
    roots = Roots((issuer.der,))
    own = parsed(papers.certificate(issuer))
    other = dataclasses.replace(own, policies=TO_SIGN.policies)
    judged = [trust.judged(one, TO_PROVE, roots).has_policy for one in (own, other)]
    assert judged == [True, False]
