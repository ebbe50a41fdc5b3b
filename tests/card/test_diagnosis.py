"""Everything between program and card is looked at, from the computer outwards."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from helper_app.card import usb
from helper_app.card.diagnosis import Diagnosis, Finding, diagnose
from helper_app.card.transport import Presence, Readers
from helper_app.errors import (
    CardBusy,
    CardError,
    PermissionRefused,
    ReaderSoftwareMissing,
    ServiceMissing,
)
from tests.card import doubles, papers
from tests.card.doubles import ReadersDouble, reader
from tests.card.whole_card import readers_with, whole_card

RC_S380 = (0x054C, 0x06C3)
MOUSE = (0x046D, 0xC077)


def look(readers: Readers, *devices: usb.Device) -> Diagnosis:
    """Diagnose with these USB devices plugged in."""
    return diagnose(readers, plugged_in=lambda: devices)


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
    ],
)
def test_a_card_that_cannot_be_used_ends_the_list(readers: Readers, code: str) -> None:
    assert last(look(readers)) == Finding("card", code)


def test_another_kind_of_card_is_a_card_of_the_wrong_kind() -> None:
    found = look(readers_with(whole_card(changes={doubles.SELECT_JPKI: "6A82"})))
    assert found.findings[-2:] == (Finding("card"), Finding("kind", "card.unknown"))


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


def test_a_plugged_in_felica_reader_is_named() -> None:
    finding = last(look(ReadersDouble(), MOUSE, RC_S380))
    assert finding == Finding("reader", "card.reader_unsuitable", "Sony RC-S380/P")


def test_a_listed_felica_reader_is_named() -> None:
    finding = last(look(ReadersDouble([reader("Sony FeliCa RC-S320 00")])))
    assert finding == Finding("reader", "card.reader_unsuitable", "Sony FeliCa RC-S320 00")


def test_a_felica_reader_beside_a_fitting_one_does_not_matter() -> None:
    states = [reader("Sony FeliCa RC-S320 00", Presence.EMPTY), reader("Reader A")]
    assert look(ReadersDouble(states, {"Reader A": whole_card()})).is_ok


@pytest.mark.parametrize(
    ("name", "platform", "is_felica_only"),
    [
        ("SONY FeliCa RC-S300/P 00 00", "linux", False),
        ("SONY FeliCa Port/PaSoRi RC-S380", "linux", True),
        ("SONY FeliCa Port/PaSoRi RC-S380", "win32", False),
        ("Sony RC S320", "win32", True),
        ("Virtual PCD 00 00", "linux", False),
    ],
)
def test_readers_are_judged_by_name(name: str, platform: str, is_felica_only: bool) -> None:
    assert usb.is_felica_only(name, platform) is is_felica_only


def test_usb_devices_are_listed(tmp_path: Path) -> None:
    for folder, vendor, product in (("1-1", "054c\n", "06c3\n"), ("1-2", "046d\n", "c077\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "idVendor").write_text(vendor)
        (tmp_path / folder / "idProduct").write_text(product)
    (tmp_path / "1-1:1.0").mkdir()
    assert usb.plugged_in(tmp_path) == (RC_S380, MOUSE)


def test_without_such_a_folder_no_device_is_listed(tmp_path: Path) -> None:
    assert usb.plugged_in(tmp_path / "missing") == ()


def test_a_report_holds_nothing_of_the_holder() -> None:
    assert papers.SUBJECT not in str(look(readers_with(whole_card())).as_json())


def test_a_diagnosis_sends_no_pin() -> None:
    card = whole_card()
    look(readers_with(card))
    assert card.verify_count == 0
