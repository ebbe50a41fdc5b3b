"""What a certificate says, who signed what, and which authority is believed."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, padding
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from hypothesis import given, settings
from hypothesis import strategies as some

from helper_app.card import certificates
from helper_app.card.authorities import PRODUCTION_AUTHORITIES, Authority
from helper_app.card.certificates import PRODUCTION, Certificate, Issuer, Roots
from helper_app.errors import (
    CertificateExpired,
    CertificateNotYetValid,
    CertificateUnreadable,
    CertificateUntrusted,
)
from tests.card import papers

REAL_UNIT = "JPKI for user authentication"
MESSAGE = b"challenge"
DAMAGED_FROM = papers.certificate()


def parsed(der: bytes | None = None) -> Certificate:
    """Parse a certificate of the tests."""
    return certificates.parse(der or papers.certificate())


def valid(first: str, last: str) -> Certificate:
    """Give a certificate valid between two moments of UTC."""
    return parsed(
        papers.certificate(
            valid_from=datetime.fromisoformat(first).replace(tzinfo=UTC),
            valid_until=datetime.fromisoformat(last).replace(tzinfo=UTC),
        )
    )


def signature(message: bytes = MESSAGE) -> bytes:
    """Sign with the holder's key."""
    return papers.key().sign(message, padding.PKCS1v15(), SHA256())


def test_subject_issuer_usage_and_policy_are_read() -> None:
    certificate = parsed()
    assert certificate.subject == papers.SUBJECT
    assert certificate.issuer_organisation == "JPKI-TEST"
    assert certificate.issuer_units == (papers.TEST_UNIT,)
    assert (certificate.can_sign, certificate.is_authority) == (True, False)
    assert certificate.policies == (papers.POLICY,)


def test_days_are_days_in_japan() -> None:
    certificate = valid("2026-01-01T14:59:59", "2031-04-05T14:59:59")
    assert certificate.not_before == date(2026, 1, 1)
    assert certificate.not_after == date(2031, 4, 5)


def test_the_last_second_of_the_utc_day_is_the_next_day_in_japan() -> None:
    assert valid("2026-01-01T00:00:00", "2031-04-05T15:00:00").not_after == date(2031, 4, 6)


@pytest.mark.parametrize(
    ("now", "days"),
    [
        ("2031-04-05T14:59:59", 0),
        ("2031-04-04T15:00:00", 0),
        ("2031-04-04T14:59:59", 1),
        ("2031-04-05T15:00:00", -1),
        ("2030-04-05T00:00:00", 365),
    ],
)
def test_days_left_are_counted_between_days_in_japan(now: str, days: int) -> None:
    certificate = valid("2026-01-01T00:00:00", "2031-04-05T14:59:59")
    assert certificate.days_left(datetime.fromisoformat(now).replace(tzinfo=UTC)) == days


@pytest.mark.parametrize("now", ["2026-01-01T00:00:00", "2031-04-05T14:59:59"])
def test_first_and_last_second_are_valid(now: str) -> None:
    certificate = valid("2026-01-01T00:00:00", "2031-04-05T14:59:59")
    certificate.require_valid(datetime.fromisoformat(now).replace(tzinfo=UTC))


def test_after_the_last_second_it_is_expired_and_says_its_last_day() -> None:
    certificate = valid("2026-01-01T00:00:00", "2031-04-05T14:59:59")
    with pytest.raises(CertificateExpired) as caught:
        certificate.require_valid(datetime(2031, 4, 5, 15, 0, 0, tzinfo=UTC))
    assert caught.value.values == {"not_after": "2031-04-05"}


def test_before_the_first_second_it_is_not_yet_valid() -> None:
    certificate = valid("2026-01-01T00:00:00", "2031-04-05T14:59:59")
    with pytest.raises(CertificateNotYetValid):
        certificate.require_valid(datetime(2025, 12, 31, 23, 59, 59, tzinfo=UTC))


def test_nothing_of_the_holder_shows_in_a_repr() -> None:
    certificate = parsed()
    assert papers.SUBJECT not in repr(certificate)
    assert certificate.der.hex() not in repr(certificate)


@pytest.mark.parametrize("der", [b"", b"\x30\x00", b"\x30\x82\x04\xb0", bytes(1200)])
def test_what_is_no_certificate_is_unreadable(der: bytes) -> None:
    with pytest.raises(CertificateUnreadable):
        certificates.parse(der)


@pytest.mark.filterwarnings("ignore:Parsed a serial number")  # damage can make it negative
@settings(deadline=None, max_examples=400)
@given(some.data())
def test_a_damaged_certificate_is_read_or_gives_the_typed_error(data: some.DataObject) -> None:
    damaged = bytearray(DAMAGED_FROM)
    for _ in range(data.draw(some.integers(1, 4))):
        at = data.draw(some.integers(0, len(damaged) - 1))
        damaged[at] = data.draw(some.integers(0, 255))
    try:
        certificate = certificates.parse(bytes(damaged))
        certificates.is_signed_by_holder(certificate, MESSAGE, bytes(256))
        certificates.issuer_of(certificate, Roots((papers.authority().der,)))
    except (CertificateUnreadable, CertificateUntrusted):
        return
    assert certificate.der == damaged


def test_the_holders_signature_is_accepted() -> None:
    assert certificates.is_signed_by_holder(parsed(), MESSAGE, signature())


@pytest.mark.parametrize("made", [b"", bytes(256), b"\xff" * 256, signature(b"another message")])
def test_any_other_signature_is_refused(made: bytes) -> None:
    assert not certificates.is_signed_by_holder(parsed(), MESSAGE, made)


def test_a_signature_by_another_key_is_refused() -> None:
    made = papers.key("stranger").sign(MESSAGE, padding.PKCS1v15(), SHA256())
    assert not certificates.is_signed_by_holder(parsed(), MESSAGE, made)


def test_a_signature_with_a_weak_hash_is_refused() -> None:
    made = papers.key().sign(MESSAGE, padding.PKCS1v15(), SHA1())
    assert not certificates.is_signed_by_holder(parsed(), MESSAGE, made)


def test_a_certificate_by_a_believed_authority_has_a_known_issuer() -> None:
    issuer = papers.authority()
    certificate = parsed(papers.certificate(issuer))
    assert certificates.issuer_of(certificate, Roots((issuer.der,))) is Issuer.KNOWN


def test_a_certificate_that_only_bears_a_believed_name_is_untrusted() -> None:
    forged = papers.certificate(papers.authority(key_name="stranger"))
    with pytest.raises(CertificateUntrusted):
        certificates.issuer_of(parsed(forged), Roots((papers.authority().der,)))


def test_a_holders_certificate_issues_nothing() -> None:
    holder = papers.certificate()
    issuer = papers.Issuer(papers.key(), papers.authority().name, holder)
    with pytest.raises(CertificateUntrusted):
        certificates.issuer_of(parsed(papers.certificate(issuer)), Roots((holder,)))


def test_an_authority_that_has_expired_is_not_believed() -> None:
    issuer = papers.authority()
    later = datetime.now(UTC) + timedelta(days=500)
    with pytest.raises(CertificateUntrusted):
        certificates.issuer_of(parsed(papers.certificate(issuer)), Roots((issuer.der,)), later)


def test_a_certificate_not_made_for_signing_is_untrusted() -> None:
    issuer = papers.authority()
    with pytest.raises(CertificateUntrusted):
        certificates.issuer_of(
            parsed(papers.certificate(issuer, can_sign=False)), Roots((issuer.der,))
        )


def test_an_authority_itself_is_no_holder() -> None:
    issuer = papers.authority()
    own = papers.certificate(issuer, can_sign=True, is_authority=True)
    with pytest.raises(CertificateUntrusted):
        certificates.issuer_of(parsed(own), Roots((issuer.der,)))


def test_the_real_authoritys_name_alone_stays_unchecked() -> None:
    named = papers.certificate(papers.authority("JPKI", REAL_UNIT))
    assert certificates.issuer_of(parsed(named), PRODUCTION) is Issuer.UNCHECKED


def test_a_test_authority_is_never_a_real_one() -> None:
    assert certificates.issuer_of(parsed(), PRODUCTION) is Issuer.TEST


@pytest.mark.parametrize(
    ("organisation", "unit"),
    [("JPKI", "JPKI for digital signature"), ("Someone", REAL_UNIT), ("jpki", REAL_UNIT)],
)
def test_another_authority_is_untrusted(organisation: str, unit: str) -> None:
    named = papers.certificate(papers.authority(organisation, unit))
    with pytest.raises(CertificateUntrusted):
        certificates.issuer_of(parsed(named), PRODUCTION)


def test_in_practice_the_real_authoritys_name_is_untrusted() -> None:
    named = papers.certificate(papers.authority("JPKI", REAL_UNIT, "stranger"))
    with pytest.raises(CertificateUntrusted):
        certificates.issuer_of(parsed(named), Roots((papers.authority().der,)))


def test_an_authority_presented_by_the_card_is_believed_if_its_fingerprint_is_pinned() -> None:
    issuer = papers.authority("JPKI", REAL_UNIT)
    pinned = Authority(REAL_UNIT, 9, hashlib.sha256(issuer.der).hexdigest())
    roots = Roots(pinned=(pinned,)).with_presented(issuer.der)
    assert certificates.issuer_of(parsed(papers.certificate(issuer)), roots) is Issuer.KNOWN


def test_an_authority_presented_by_the_card_is_not_believed_otherwise() -> None:
    issuer = papers.authority("JPKI", REAL_UNIT)
    roots = PRODUCTION.with_presented(issuer.der)
    assert certificates.issuer_of(parsed(papers.certificate(issuer)), roots) is Issuer.UNCHECKED


def test_the_fingerprints_are_sha256_values_and_differ() -> None:
    known = [a.sha256 for a in PRODUCTION_AUTHORITIES if a.sha256 is not None]
    assert {len(bytes.fromhex(fingerprint)) for fingerprint in known} == {32}
    assert len(set(known)) == len(known) == 5


def test_another_kind_of_key_is_unreadable() -> None:
    curve = papers.certificate(public_key=ec.generate_private_key(ec.SECP384R1()).public_key())
    with pytest.raises(CertificateUnreadable):
        certificates.is_signed_by_holder(parsed(curve), MESSAGE, signature())
