"""What `tebiki card status` tells, and that it costs nothing."""

from __future__ import annotations

from helper_app.card.jpki import TokenKind
from helper_app.card.status import read_status
from tests.card import doubles, papers
from tests.card.whole_card import readers_with, whole_card


def test_the_json_has_the_documented_shape() -> None:
    status = read_status(readers_with(whole_card()))
    certificate = status.certificate
    assert certificate is not None
    assert status.as_json() == {
        "reader": "Reader A",
        "card": "individual_number_card",
        "pins": {"auth": {"tries_left": 3}, "sign": {"tries_left": 5}},
        "certificates": {
            "auth": {
                "subject": papers.SUBJECT,
                "not_after": certificate.not_after.isoformat(),
                "days_left": certificate.days_left(),
            }
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
    assert (status.auth_tries_left, status.sign_tries_left) == (0, 0)


def test_a_card_without_pins_has_no_counts() -> None:
    no_such_pin = {doubles.ASK_AUTH: "6A88", "0020009B": "6A88", "00A4020C02": "6A82"}
    status = read_status(readers_with(whole_card(changes=no_such_pin)))
    assert status.as_json()["pins"] == {"auth": {"tries_left": None}, "sign": {"tries_left": None}}


def test_a_card_without_certificate_still_has_a_status() -> None:
    status = read_status(readers_with(whole_card(b"")))
    assert status.as_json()["certificates"] == {"auth": None}
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
