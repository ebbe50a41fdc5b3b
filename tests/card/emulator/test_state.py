"""What keeps and what ends a selection and a verified PIN (section 13, "State")."""

from __future__ import annotations

import pytest

from helper_app.card.emulator.questions import Questions
from tests.card.emulator.conftest import Make
from tests.card.emulator.talk import (
    SELECT_COMMON,
    SELECT_JPKI,
    SELECT_MANAGER,
    SIGN_ABC,
    VERIFY_RIGHT,
    VERIFY_WRONG,
    Talk,
)

MAY_SIGN, MAY_NOT_SIGN = "9000", "6982"
SIGN_BY_SHORT_ID = SIGN_ABC.replace("80 2A 00 80", "80 2A 00 97")


def signing(talk: Talk) -> str:
    """Select everything anew and try to sign."""
    return talk.sw(SELECT_JPKI, SIGN_BY_SHORT_ID)


def test_selecting_files_keeps_a_verified_pin(talk: Talk) -> None:
    talk.with_pin().select(0x000A)
    assert talk.sw(SIGN_BY_SHORT_ID) == MAY_SIGN


def test_one_verified_pin_is_good_for_several_signatures(talk: Talk) -> None:
    talk.with_pin()
    assert [talk.sw(SIGN_BY_SHORT_ID) for _ in range(3)] == [MAY_SIGN] * 3


@pytest.mark.parametrize("other", [SELECT_COMMON, SELECT_MANAGER])
def test_selecting_something_else_ends_a_verified_pin(talk: Talk, other: str) -> None:
    talk.with_pin()(other)
    assert signing(talk) == MAY_NOT_SIGN


@pytest.mark.parametrize(("keeps", "then"), [(True, MAY_SIGN), (False, MAY_NOT_SIGN)])
def test_selecting_the_same_application_is_a_question(make: Make, keeps: bool, then: str) -> None:
    talk = make(Questions(select_again_keeps_pins=keeps)).with_pin()
    assert signing(talk) == then


def test_selecting_the_same_application_leaves_the_file(talk: Talk) -> None:
    assert talk.at(0x0018).sw(SELECT_JPKI, "00 20 00 80") == "6986"


def test_power_off_ends_a_verified_pin(talk: Talk) -> None:
    talk.with_pin().card.power_off()
    talk.card.power_on()
    assert signing(talk) == MAY_NOT_SIGN


def test_power_off_leaves_the_application(talk: Talk) -> None:
    talk.at(0x0018).card.power_off()
    talk.card.power_on()
    assert talk("00 20 00 80") == "6986"


def test_power_off_keeps_the_count_of_tries(talk: Talk) -> None:
    talk.at(0x0018)(VERIFY_WRONG)
    talk.card.power_off()
    talk.card.power_on()
    assert talk.at(0x0018)("00 20 00 80") == "63C2"


@pytest.mark.parametrize(("keeps", "then"), [(True, MAY_SIGN), (False, MAY_NOT_SIGN)])
def test_a_warm_reset_is_a_question(make: Make, keeps: bool, then: str) -> None:
    talk = make(Questions(reset_keeps_pins=keeps)).with_pin()
    talk.card.reset()
    assert signing(talk) == then


def test_a_warm_reset_leaves_the_application(talk: Talk) -> None:
    talk.at(0x0018).card.reset()
    assert talk("00 20 00 80") == "6986"


@pytest.mark.parametrize(("cancels", "then"), [(True, MAY_NOT_SIGN), (False, MAY_SIGN)])
def test_a_wrong_pin_after_a_right_one_is_a_question(make: Make, cancels: bool, then: str) -> None:
    talk = make(Questions(wrong_pin_cancels=cancels)).with_pin()
    talk(VERIFY_WRONG)
    assert talk.sw(SIGN_BY_SHORT_ID) == then


def test_a_blocked_pin_is_never_verified(make: Make) -> None:
    talk = make(Questions(wrong_pin_cancels=False)).with_pin()
    for _ in range(3):
        talk(VERIFY_WRONG)
    assert talk.sw(SIGN_BY_SHORT_ID) == MAY_NOT_SIGN


def test_the_first_command_after_power_on_can_stumble(make: Make) -> None:
    talk = make(Questions(stumbles_after_power_on=True))
    assert [talk(SELECT_JPKI), talk(SELECT_JPKI)] == ["6F00", "9000"]


def test_the_record_of_commands_holds_no_pin(talk: Talk) -> None:
    talk.at(0x0018)(VERIFY_RIGHT)
    talk("00 24 01 80 04 35 36 37 38")
    talk("00 20 00 80 00 00 04 31 32 33 34")
    talk("FF 20 FF FF FF 31 32 33 34")
    recorded = b"".join(talk.card.seen)
    assert not any(secret in recorded for secret in (b"1234", b"5678"))
    assert bytes.fromhex("0020008004") + bytes(4) in talk.card.seen
