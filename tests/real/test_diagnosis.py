"""`tebiki card diagnose` as a process, beside the system's card service and every kind of card."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.real.command import (
    Ran,
    held_by_another_program,
    service_that_refuses,
    status,
    tebiki,
)
from tests.real.service import CardService
from tests.real.slot import Slot

pytestmark = pytest.mark.real

KINDS = {
    "licence": ("licence", "This is a driving licence."),
    "residence-card": (
        "residence_card",
        "This is a residence card or a special permanent resident certificate.",
    ),
    "passport": ("passport", "This is a passport."),
    "transport": ("transport", "This is a transport card or a prepaid card."),
    "bank": ("bank", "This is a bank card or a credit card."),
    "other-card": ("unknown", "This is not an Individual Number Card."),
}


def finding(ran: Ran) -> tuple[object, object, object]:
    """Give the last finding of an answer to a script: what, its code, its detail."""
    findings = ran.json["findings"]
    assert isinstance(findings, list)
    last = findings[-1]
    return last["id"], last["code"], last["detail"]


@pytest.mark.parametrize("variant", KINDS)
def test_another_card_is_named(slot: Slot, variant: str) -> None:
    kind, sentence = KINDS[variant]
    card = slot.holds(variant)
    assert finding(tebiki("diagnose", "--json")) == ("kind", "card.unknown", kind)
    ran = tebiki("diagnose")
    assert ran.code == 1
    assert sentence in ran.out
    assert {command[1] for command in card.seen} <= {0xA4}


def test_another_card_is_named_by_other_commands_too(slot: Slot) -> None:
    slot.holds("passport")
    ran = status()
    assert (ran.json["error"], ran.json["kind"]) == ("card.unknown", "passport")
    assert "This is a passport." in ran.err


@pytest.mark.usefixtures("slot")
def test_a_virtual_reader_without_a_card_is_no_reader() -> None:
    assert finding(tebiki("diagnose", "--json")) == ("reader", "card.reader_missing", "")


def test_a_virtual_reader_with_a_card_is_one(slot: Slot) -> None:
    slot.holds()
    assert tebiki("diagnose", "--json").code == 0


def test_a_card_upside_down_is_told(slot: Slot) -> None:
    slot.holds("mute")
    assert finding(tebiki("diagnose", "--json"))[:2] == ("card", "card.unreadable")


def test_the_program_that_holds_the_card_is_named(slot: Slot) -> None:
    slot.holds()
    with held_by_another_program(slot.reader):
        what, code, programs = finding(tebiki("diagnose", "--json"))
    assert (what, code) == ("card", "card.busy")
    assert "python" in str(programs)


def test_a_refusal_is_told_as_one(tmp_path: Path) -> None:
    with service_that_refuses(tmp_path / "pcscd.comm") as there:
        ran = tebiki("diagnose", "--json", environment=there)
    assert finding(ran) == ("permission", "card.permission_refused", "")


def test_the_report_of_a_good_card_holds_nothing_personal(slot: Slot) -> None:
    slot.holds()
    own = status().json["certificates"]
    assert isinstance(own, dict)
    ran = tebiki("diagnose", "--report")
    assert ran.code == 0
    assert "OK: Certificate\n" in ran.out
    assert [
        word for word in (own["auth"]["subject"], own["auth"]["not_after"]) if word in ran.out
    ] == []


def test_the_report_without_a_service_says_what_to_do(service: CardService) -> None:
    service.stop()
    ran = tebiki("diagnose", "--report", "--json")
    assert ran.code == 1
    assert "[card.service_missing]" in str(ran.json["report"])
