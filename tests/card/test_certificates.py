"""What a certificate says, who signed what, and which authority is believed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from helper_app.card import certificates, schemes, trust
from helper_app.card.certificates import Certificate
from helper_app.card.trust import TO_PROVE, Roots
from helper_app.errors import (
    CertificateExpired,
    CertificateNotYetValid,
    CertificateUnreadable,
    CertificateUntrusted,
)
from tests.card import papers

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


def test_subject_issuer_usage_and_policy_are_read() -> None:
    certificate = parsed()
    assert certificate.subject == papers.SUBJECT
    assert certificate.issuer_organisation == "JPKI-TEST"
    assert certificate.issuer_units == (papers.TEST_UNIT,)
    assert (certificate.can_sign, certificate.is_authority) == (True, False)
    assert (certificate.can_commit, certificate.key_name) == (False, "RSA-2048")
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
        schemes.scheme_of(certificate).fits(b"message", bytes(256))
        trust.judged(certificate, TO_PROVE, Roots((papers.authority().der,)))
    except (CertificateUnreadable, CertificateUntrusted):
        return
    assert certificate.der == damaged
