"""Everything between program and card is looked at, from the computer outwards."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from helper_app.card.diagnosis import Computer, Diagnosis, Finding, diagnose
from helper_app.card.transport import Presence, Readers
from helper_app.card.usb import Device
from helper_app.errors import (
    CardBusy,
    CardError,
    PermissionRefused,
    ReaderSoftwareMissing,
    ServiceMissing,
)
from tests.card import doubles, papers
from tests.card.doubles import ReadersDouble, reader
from tests.card.test_usb import CCID, MOUSE, RC_S320, RC_S380
from tests.card.whole_card import readers_with, whole_card


def look(
    readers: Readers, *devices: Device, programs: tuple[str, ...] = (), on: str = "linux"
) -> Diagnosis:
    """Diagnose with these USB devices plugged in and these programs running."""
    return diagnose(readers, None, Computer(on, lambda: devices, lambda: programs))


def last(diagnosis: Diagnosis) -> Finding:
    """Give the last finding."""
    return diagnosis.findings[-1]


def test_all_is_well() -> None:
    found = look(readers_with(whole_card()))
    assert found.is_ok
    assert [finding.id for finding in found.findings] == [
        "library",
        "service",
        "permission",
        "reader",
        "card",
        "kind",
        "tries",
        "certificate",
    ]


@pytest.mark.parametrize(
    ("error", "ids"),
    [
        (ReaderSoftwareMissing(), ["library"]),
        (ServiceMissing(), ["library", "service"]),
        (PermissionRefused(), ["library", "service", "permission"]),
    ],
)
def test_the_first_layer_that_fails_ends_the_list(error: CardError, ids: list[str]) -> None:
    found = look(ReadersDouble(error=error))
    assert [finding.id for finding in found.findings] == ids
    assert [finding.code for finding in found.findings] == [None] * (len(ids) - 1) + [error.code]


@pytest.mark.parametrize(
    ("readers", "code"),
    [
        (ReadersDouble([reader(presence=Presence.EMPTY)]), "card.missing"),
        (ReadersDouble([reader(presence=Presence.MUTE)]), "card.unreadable"),
        (ReadersDouble([reader()], {"Reader A": CardBusy()}), "card.busy"),
        (ReadersDouble([reader()]), "card.removed"),
    ],
)
def test_a_card_that_cannot_be_used_ends_the_list(readers: Readers, code: str) -> None:
    assert last(look(readers)) == Finding("card", code)


def test_another_kind_of_card_is_a_card_of_the_wrong_kind() -> None:
    found = look(readers_with(whole_card(changes={doubles.SELECT_JPKI: "6A82"})))
    assert found.findings[-2:] == (
        Finding("card"),
        Finding("kind", "card.unknown", "unknown", "unknown"),
    )


def test_a_known_kind_of_card_is_named() -> None:
    changes = {doubles.SELECT_JPKI: "6A82", "00A4040C07A0000002471001": "9000"}
    found = look(readers_with(whole_card(changes=changes)))
    assert last(found) == Finding("kind", "card.unknown", "passport", "passport")


def test_a_busy_card_is_told_with_the_programs_that_may_hold_it() -> None:
    found = look(ReadersDouble([reader()], {"Reader A": CardBusy()}), programs=("firefox", "gpg"))
    assert last(found) == Finding("card", "card.busy", "firefox, gpg")


@pytest.mark.parametrize(
    ("error", "layer"),
    [(PermissionRefused(), "permission"), (ServiceMissing(), "service")],
)
def test_a_refusal_met_at_the_card_belongs_to_its_layer(error: CardError, layer: str) -> None:
    found = look(ReadersDouble([reader()], {"Reader A": error}))
    assert last(found) == Finding(layer, error.code)


@pytest.mark.parametrize(("answer", "code"), [("63C0", "pin.blocked"), ("63C1", "pin.last_try")])
def test_few_tries_are_told(answer: str, code: str) -> None:
    found = look(readers_with(whole_card(changes={doubles.ASK_AUTH: answer})))
    assert next(f for f in found.findings if f.id == "tries") == Finding("tries", code, answer[-1])


def test_an_expired_certificate_is_told_with_its_last_day() -> None:
    now = datetime.now(UTC)
    der = papers.certificate(
        valid_from=now - timedelta(days=9), valid_until=now - timedelta(days=3)
    )
    finding = last(look(readers_with(whole_card(der))))
    assert (finding.code, len(finding.detail)) == ("card.certificate_expired", len("2026-01-01"))


def test_a_missing_certificate_is_told() -> None:
    assert last(look(readers_with(whole_card(b"")))).code == "card.certificate_missing"


def test_no_reader_is_told() -> None:
    assert last(look(ReadersDouble(), MOUSE)) == Finding("reader", "card.reader_missing")


def test_a_plugged_in_reader_that_linux_does_not_serve_is_named() -> None:
    finding = last(look(ReadersDouble(), MOUSE, RC_S380))
    assert finding == Finding("reader", "card.reader_unsuitable", "Sony RC-S380/P", "unserved")


def test_a_plugged_in_felica_reader_is_named() -> None:
    finding = last(look(ReadersDouble(), MOUSE, RC_S320))
    assert finding == Finding("reader", "card.reader_unsuitable", "Sony RC-S320")


def test_a_listed_felica_reader_is_named() -> None:
    finding = last(look(ReadersDouble([reader("Sony FeliCa RC-S320 00")])))
    assert finding == Finding("reader", "card.reader_unsuitable", "Sony FeliCa RC-S320 00")


@pytest.mark.parametrize(("on", "is_ok"), [("win32", True), ("linux", False)])
def test_a_reader_that_one_system_serves_is_judged_by_the_system(on: str, is_ok: bool) -> None:
    name = "Sony FeliCa Port/PaSoRi RC-S380"
    found = look(ReadersDouble([reader(name)], {name: whole_card()}), on=on)
    assert found.is_ok is is_ok


def test_a_reader_without_a_driver_is_named() -> None:
    finding = last(look(ReadersDouble(), MOUSE, CCID, RC_S380))
    assert finding == Finding("reader", "card.driver_missing", "SCR3310")


def test_a_reader_with_its_driver_is_not_missed() -> None:
    assert look(readers_with(whole_card()), CCID).is_ok


def test_an_idle_virtual_reader_is_ignored() -> None:
    idle = reader("Virtual PCD 00 00", Presence.EMPTY)
    assert last(look(ReadersDouble([idle]))) == Finding("reader", "card.reader_missing")
    both = ReadersDouble([idle, reader("Reader A", Presence.EMPTY)])
    assert look(both).findings[-2:] == (
        Finding("reader", detail="Reader A"),
        Finding("card", "card.missing"),
    )


def test_a_virtual_reader_with_a_card_counts() -> None:
    name = "Virtual PCD 00 00"
    assert look(ReadersDouble([reader(name)], {name: whole_card()})).is_ok


def test_a_serial_number_of_a_reader_is_not_told() -> None:
    name = "SONY FeliCa RC-S300/P (0269614) 00 00"
    found = look(ReadersDouble([reader(name)], {name: whole_card()}))
    assert found.is_ok
    assert "0269614" not in str(found.as_json())


def test_a_felica_reader_beside_a_fitting_one_does_not_matter() -> None:
    states = [reader("Sony FeliCa RC-S320 00", Presence.EMPTY), reader("Reader A")]
    assert look(ReadersDouble(states, {"Reader A": whole_card()})).is_ok


def test_a_diagnosis_holds_nothing_of_the_holder() -> None:
    assert papers.SUBJECT not in str(look(readers_with(whole_card())).as_json())


def test_a_diagnosis_sends_no_pin() -> None:
    card = whole_card()
    look(readers_with(card))
    assert card.verify_count == 0
