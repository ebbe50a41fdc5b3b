"""What `tebiki card status` tells, and that it costs nothing."""

from __future__ import annotations

from datetime import date

import pytest

from helper_app.card.certificates import months_before
from helper_app.card.common_application import expiry_in
from helper_app.card.emulator.issue import VARIANTS
from helper_app.card.jpki import TokenKind
from helper_app.card.practice_readers import practice_table
from helper_app.card.status import TriesLeft, read_status
from tests.card import doubles, papers
from tests.card.whole_card import readers_with, whole_card


def test_the_json_has_the_documented_shape() -> None:
    status = read_status(readers_with(whole_card()))
    certificate = status.certificate
    assert certificate is not None
    assert status.as_json() == {
        "reader": "Reader A",
        "card": "individual_number_card",
        "card_expires": None,
        "pins": {
            "auth": {"tries_left": 3},
            "sign": {"tries_left": 5},
            "text": {"tries_left": None},
        },
        "certificates": {
            "auth": {
                "subject": papers.SUBJECT,
                "not_after": certificate.not_after.isoformat(),
                "days_left": certificate.days_left(),
                "renewable_from": certificate.renewable_from.isoformat(),
                "key": "RSA-2048",
                "issuer": "test",
                "generation": None,
            },
            "sign": {"present": None},
        },
        "apdu_count": status.apdu_count,
    }


def test_a_status_sends_no_pin_and_disturbs_nobody() -> None:
    card = whole_card()
    readers = readers_with(card)
    read_status(readers)
    assert card.verify_count == 0
    assert [exclusive for _, exclusive in readers.connections] == [False]


def test_blocked_pins_count_zero() -> None:
    card = whole_card(changes={doubles.ASK_AUTH: "6984", "0020009B": "63C0"})
    status = read_status(readers_with(card))
    assert (status.tries.auth, status.tries.sign) == (0, 0)


def test_a_card_without_pins_has_no_counts() -> None:
    no_such_pin = {doubles.ASK_AUTH: "6A88", "0020009B": "6A88", "00A4020C02": "6A82"}
    status = read_status(readers_with(whole_card(changes=no_such_pin)))
    assert status.tries == TriesLeft(None, None, None)


def test_a_card_without_certificate_still_has_a_status() -> None:
    status = read_status(readers_with(whole_card(b"")))
    assert status.as_json()["certificates"] == {"auth": None, "sign": {"present": None}}
    assert status.certificate_problem == "card.certificate_missing"


def test_a_phone_that_hides_its_certificate_still_has_a_status() -> None:
    card = whole_card(
        changes={
            doubles.READ_AUTH: "6982",
            doubles.READ_LABEL: b"JPKIAPGPSETOKEN".ljust(32).hex() + "9000",
        }
    )
    status = read_status(readers_with(card))
    assert status.kind is TokenKind.ANDROID
    assert status.certificate_problem == "card.certificate_unreadable"


def test_nothing_of_the_holder_shows_in_a_repr() -> None:
    assert papers.SUBJECT not in repr(read_status(readers_with(whole_card())))


def test_an_emulated_card_tells_its_own_last_day_and_every_count() -> None:
    status = read_status(practice_table().readers)
    assert status.card_expires == date(2035, 2, 17)
    assert status.tries == TriesLeft(3, 5, 3)
    assert status.has_signature_certificate is True


def test_a_card_without_signature_certificate_hints_at_it() -> None:
    readers = practice_table(VARIANTS["no-signature-certificate"]).readers
    assert read_status(readers).has_signature_certificate is False


def test_a_phone_has_no_written_data_and_its_own_last_day_is_read() -> None:
    status = read_status(practice_table(VARIANTS["android"]).readers)
    assert status.tries.text is None


@pytest.mark.parametrize(
    ("record", "day"),
    [
        (b"\x01\x1c" + b"0" * 20 + b"20350217", date(2035, 2, 17)),
        (b"\x01\x1c" + b"0" * 20 + b"20350230", None),
        (b"\x01\x1c" + b"0" * 20 + b"2035021x", None),
        (b"\x01\x1b" + b"0" * 20 + b"20350217", None),
        (b"", None),
    ],
)
def test_only_a_record_of_the_known_form_is_a_last_day(record: bytes, day: date | None) -> None:
    assert expiry_in(record) == day


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (date(2031, 5, 31), date(2031, 2, 28)),
        (date(2028, 5, 29), date(2028, 2, 29)),
        (date(2031, 1, 2), date(2030, 10, 2)),
        (date(2031, 3, 1), date(2030, 12, 1)),
    ],
)
def test_a_new_certificate_is_made_from_three_months_before(last: date, first: date) -> None:
    assert months_before(last, 3) == first
