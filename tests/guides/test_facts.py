"""Dated facts: which one holds, and when it must be checked again."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from helper_app.errors import GuideBroken
from helper_app.guides import facts
from helper_app.guides.facts import FactRegister
from tests.guides.small import LAW, TODAY

GOOD = """\
[[fact]]
id = "law"
text = "きまりです。"
source_title = "きまり"
source_url = "https://www.digital.go.jp/law"
checked = 2026-11-23
review_by = 2027-05-23
scope = "national"
"""


def written(folder: Path, text: str) -> Path:
    (folder / "facts.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_fact_is_read(tmp_path: Path) -> None:
    (fact,) = facts.load(written(tmp_path, GOOD))
    assert (fact.id, fact.host, fact.source_date) == ("law", "www.digital.go.jp", None)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('scope = "national"', 'scope = "world"', 8),
        ("https://www", "http://www", 5),
        ("review_by = 2027-05-23", 'review_by = "soon"', 7),
        ('scope = "national"', 'scope = "national"\nfee = 300', 9),
    ],
)
def test_a_wrong_fact_names_its_line(tmp_path: Path, old: str, new: str, line: int) -> None:
    with pytest.raises(GuideBroken) as caught:
        facts.load(written(tmp_path, GOOD.replace(old, new)))
    assert (caught.value.values["file"], caught.value.values["line"]) == ("facts.toml", line)


def test_a_new_law_takes_over_on_its_first_day() -> None:
    old = replace(LAW, text="old", valid_to=dt.date(2026, 12, 31))
    new = replace(LAW, text="new", valid_from=dt.date(2027, 1, 1))
    register = FactRegister((new, old))
    days = (dt.date(2026, 12, 31), dt.date(2027, 1, 1))
    found = [register.valid("law", day) for day in days]
    assert [fact.text if fact else None for fact in found] == ["old", "new"]


def test_of_two_valid_facts_the_later_one_is_taken() -> None:
    new = replace(LAW, text="new", valid_from=dt.date(2026, 1, 1))
    found = FactRegister((new, LAW)).valid("law", TODAY)
    assert found is new


def test_a_fact_that_has_ended_is_not_given() -> None:
    ended = replace(LAW, valid_to=dt.date(2026, 11, 22))
    assert FactRegister((ended,)).valid("law", TODAY) is None


def test_a_fact_is_overdue_from_its_review_day_on() -> None:
    days = (dt.date(2027, 5, 22), dt.date(2027, 5, 23))
    assert [LAW.is_overdue(day) for day in days] == [False, True]


OF_TOWN = replace(LAW, text="town", scope="municipality", of="town")
OF_CHAIN = replace(LAW, text="chain", scope="chain", of="chain")


@pytest.mark.parametrize(
    ("of", "text"),
    [
        ((), "きまりです。"),
        (("elsewhere",), "きまりです。"),
        (("town",), "town"),
        (("chain",), "chain"),
        (("town", "chain"), "chain"),
    ],
)
def test_the_more_special_fact_is_taken(of: tuple[str, ...], text: str) -> None:
    fact = FactRegister((OF_CHAIN, LAW, OF_TOWN)).valid("law", TODAY, *of)
    assert fact is not None and fact.text == text


def test_a_special_fact_goes_before_a_general_one_begun_later() -> None:
    later = replace(LAW, text="later", valid_from=dt.date(2026, 11, 1))
    assert FactRegister((later, OF_TOWN)).valid("law", TODAY, "town") == OF_TOWN


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (dt.date(2026, 3, 31), "きまりです。"),
        (dt.date(2026, 4, 1), "town"),
        (dt.date(2026, 9, 30), "town"),
        (dt.date(2026, 10, 1), "きまりです。"),
        (dt.date(2026, 10, 31), "きまりです。"),
        (dt.date(2026, 11, 1), "again"),
    ],
)
def test_in_a_gap_of_the_special_fact_the_general_one_holds(day: dt.date, text: str) -> None:
    first = replace(OF_TOWN, valid_from=dt.date(2026, 4, 1), valid_to=dt.date(2026, 9, 30))
    again = replace(OF_TOWN, text="again", valid_from=dt.date(2026, 11, 1))
    fact = FactRegister((again, LAW, first)).valid("law", day, "town")
    assert fact is not None and fact.text == text


def test_what_only_one_place_says_holds_there_only() -> None:
    assert FactRegister((OF_TOWN,)).valid("law", TODAY, "elsewhere") is None


def test_a_general_fact_of_a_special_scope_is_no_overlay() -> None:
    of_all_chains = replace(LAW, text="chains", scope="chain")
    assert FactRegister((of_all_chains, OF_TOWN)).valid("law", TODAY, "town") == OF_TOWN


def test_a_national_fact_of_somebody_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GuideBroken) as caught:
        facts.load(written(tmp_path, GOOD + 'of = "town"\n'))
    assert caught.value.values["line"] == 9
