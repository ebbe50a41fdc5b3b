"""Readers are judged by the names the system gives them."""

from __future__ import annotations

import pytest

from helper_app.card import reader_names
from helper_app.card.transport import Presence
from tests.card.doubles import reader

RC_S300 = "SONY FeliCa RC-S300/P (0269614) 00 00"
RC_S380 = "Sony FeliCa Port/PaSoRi RC-S380"


@pytest.mark.parametrize(
    ("name", "is_felica_only"),
    [(RC_S300, False), (RC_S380, False), ("Sony RC S320", True), ("Virtual PCD 00 00", False)],
)
def test_readers_that_can_never_read_the_card(name: str, is_felica_only: bool) -> None:
    assert reader_names.is_felica_only(name) is is_felica_only


@pytest.mark.parametrize(
    ("name", "platform", "is_unserved"),
    [(RC_S380, "linux", True), (RC_S380, "win32", False), (RC_S300, "linux", False)],
)
def test_readers_that_work_with_another_system(name: str, platform: str, is_unserved: bool) -> None:
    assert reader_names.is_unserved(name, platform) is is_unserved


@pytest.mark.parametrize(
    ("name", "is_made"),
    [
        ("Windows Hello for Business 1", True),
        ("Microsoft Virtual Smart Card 0", True),
        ("Microsoft UICC ISO Reader 3f873476 0", True),
        ("Virtual PCD 00 00", False),
        (RC_S300, False),
    ],
)
def test_readers_that_windows_makes_up(name: str, is_made: bool) -> None:
    assert reader_names.is_made_by_windows(name) is is_made


@pytest.mark.parametrize(
    ("name", "presence", "is_idle"),
    [
        ("Virtual PCD 00 00", Presence.EMPTY, True),
        ("Virtual PCD 00 00", Presence.CARD, False),
        ("Virtual PCD 00 00", Presence.MUTE, False),
        (RC_S300, Presence.EMPTY, False),
    ],
)
def test_a_virtual_reader_counts_while_something_is_in_it(
    name: str, presence: Presence, is_idle: bool
) -> None:
    assert reader_names.is_idle_virtual(reader(name, presence)) is is_idle


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (RC_S300, "SONY FeliCa RC-S300/P 00 00"),
        (
            "SCM Microsystems Inc. SCR 3310 [CCID Interface] (21120818205972) 00 00",
            "SCM Microsystems Inc. SCR 3310 [CCID Interface] 00 00",
        ),
        ("ACS ACR39U ICC Reader 00 00", "ACS ACR39U ICC Reader 00 00"),
        ("Reader (x64) 00", "Reader (x64) 00"),
    ],
)
def test_a_serial_number_is_not_shown(name: str, shown: str) -> None:
    assert reader_names.without_serial(name) == shown
