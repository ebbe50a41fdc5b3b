"""VERIFY, the query and CHANGE REFERENCE DATA (section 13)."""

from __future__ import annotations

import pytest

from helper_app.card.emulator.questions import Questions
from tests.card.emulator.conftest import Make
from tests.card.emulator.talk import SELECT_JPKI, SELECT_TEXT, VERIFY_RIGHT, VERIFY_WRONG, Talk

QUERY = "00 20 00 80"


def test_the_query_costs_nothing(talk: Talk) -> None:
    talk.at(0x0018)
    assert [talk(QUERY) for _ in range(5)] == ["63C3"] * 5
    assert talk.card.tries_spent == 0


def test_the_query_tells_the_count_also_after_a_success(talk: Talk) -> None:
    assert talk.with_pin()(QUERY) == "63C3"


def test_a_success_sets_the_count_back(talk: Talk) -> None:
    talk.at(0x0018)
    assert [talk(VERIFY_WRONG), talk(VERIFY_RIGHT), talk(QUERY)] == ["63C2", "9000", "63C3"]
    assert talk.card.tries_spent == 2


def test_pins_are_compared_byte_by_byte(talk: Talk) -> None:
    talk.at(0x001B)
    assert talk("00 20 00 80 06 61 62 63 31 32 33") == "63C4"


def test_a_longer_pin_with_the_right_beginning_is_wrong(talk: Talk) -> None:
    assert talk.at(0x0018)("00 20 00 80 05 31 32 33 34 35") == "63C2"


def test_a_blocked_pin_compares_nothing(make: Make) -> None:
    talk = make(pin_tries=0).at(0x0018)
    assert [talk(VERIFY_RIGHT), talk(QUERY)] == ["6984", "63C0"]
    assert talk.card.tries_spent == 0


def test_one_pin_does_not_count_for_the_other(talk: Talk) -> None:
    talk.at(0x0018)(VERIFY_WRONG)
    assert talk.at(0x001B)(QUERY) == "63C5"


@pytest.mark.parametrize(
    ("select", "reference", "left"),
    [(SELECT_JPKI, "98", "63C3"), (SELECT_JPKI, "9B", "63C5"), (SELECT_TEXT, "91", "63C3")],
)
def test_a_pin_may_be_named_by_short_id(talk: Talk, select: str, reference: str, left: str) -> None:
    assert talk.sw(select, f"00 20 00 {reference}") == left
    assert talk(QUERY) == left


def test_an_extended_verify_is_understood(talk: Talk) -> None:
    assert talk.at(0x0018)("00 20 00 80 00 00 04 31 32 33 34") == "9000"


@pytest.mark.parametrize(
    ("question", "answer"), [(0x6700, "6700"), (0x6A80, "6A80"), (None, "63C3")]
)
def test_the_five_byte_query_is_a_question(make: Make, question: int | None, answer: str) -> None:
    assert make(Questions(five_byte_query=question)).at(0x0018)("00 20 00 80 00") == answer


@pytest.mark.parametrize("answer", [0x63C0, 0x6984])
def test_the_query_for_a_blocked_pin_is_a_question(make: Make, answer: int) -> None:
    talk = make(Questions(blocked_query=answer), pin_tries=0).at(0x0018)
    assert talk(QUERY) == f"{answer:04X}"


@pytest.mark.parametrize("answer", [0x6981, 0x6A88])
def test_verify_on_another_file_is_a_question(make: Make, answer: int) -> None:
    talk = make(Questions(verify_on_other_file=answer)).at(0x000A)
    assert talk(VERIFY_RIGHT) == f"{answer:04X}"


def test_without_short_ids_a_pin_must_be_selected(make: Make) -> None:
    talk = make(Questions(knows_short_ids=False))
    assert talk.sw(SELECT_JPKI, "00 20 00 98 04 31 32 33 34") == "6A88"
    assert talk.at(0x0018)(VERIFY_RIGHT) == "9000"


def test_a_change_sets_the_count_and_the_value(talk: Talk) -> None:
    talk.with_pin()
    assert talk("00 24 01 80 04 30 30 30 31") == "9000"
    assert [talk(VERIFY_RIGHT), talk(QUERY)] == ["63C2", "63C2"]
    assert talk("00 20 00 80 04 30 30 30 31") == "9000"


@pytest.mark.parametrize("answer", [0x6700, 0x6A80])
@pytest.mark.parametrize("new", ["03 31 32 33", "05 31 32 33 34 35"])
def test_a_new_pin_of_a_wrong_length_changes_nothing(make: Make, answer: int, new: str) -> None:
    talk = make(Questions(bad_new_pin=answer)).with_pin()
    assert talk(f"00 24 01 80 {new}") == f"{answer:04X}"
    assert talk(VERIFY_RIGHT) == "9000"


@pytest.mark.parametrize(("keeps", "then"), [(True, "9000"), (False, "6982")])
def test_whether_a_change_ends_the_verified_state_is_a_question(
    make: Make, keeps: bool, then: str
) -> None:
    talk = make(Questions(change_keeps_verified=keeps)).with_pin()
    talk("00 24 01 80 04 30 30 30 31")
    assert talk("00 24 01 80 04 30 30 30 32") == then


@pytest.mark.parametrize(
    ("file", "most"), [(0x0018, 3), (0x001B, 5)], ids=["authentication", "signature"]
)
def test_each_pin_has_its_own_number_of_tries(talk: Talk, file: int, most: int) -> None:
    talk.at(file)
    said = [talk(VERIFY_WRONG) for _ in range(most + 1)]
    assert said == [*(f"63C{left}" for left in range(most - 1, -1, -1)), "6984"]
