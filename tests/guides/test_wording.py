"""Placeholders become words, in the language of the reader."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from helper_app.errors import GuideBroken
from helper_app.guides import dates
from helper_app.guides.facts import Fact, FactRegister
from helper_app.guides.lettering import Lettering
from helper_app.guides.readings import Lexicon
from helper_app.guides.wording import Wording
from helper_app.i18n import PSEUDO, Texts
from tests.guides import small


def wording(folder: Path, locale: str = "ja", facts: tuple[Fact, ...] = (small.LAW,)) -> Wording:
    ground = small.ground()
    texts = Texts(locale, "guides", folder)
    return Wording(texts, FactRegister(facts), ground.words, lambda: small.TODAY)


def test_a_value_is_filled_in(tmp_path: Path) -> None:
    said = wording(tmp_path).say("あと{value:tries_left}回", {"tries_left": 2})
    assert said.text == "あと2回"


def test_a_fact_is_filled_in_and_told(tmp_path: Path) -> None:
    said = wording(tmp_path).say("{fact:law}まもりましょう。", {})
    assert (said.text, said.facts) == ("きまりです。まもりましょう。", (small.LAW,))


def test_a_fact_that_no_longer_holds_is_not_claimed(tmp_path: Path) -> None:
    ended = replace(small.LAW, valid_to=dt.date(2026, 1, 1))
    said = wording(tmp_path, facts=(ended,)).say("{fact:law}", {})
    assert (said.text, said.facts) == ("きいてください。", ())


@pytest.mark.parametrize("text", ["{value:gone}", "{date:gone}", "{price:gone}", "{date:word}"])
def test_what_nobody_knows_is_no_word(tmp_path: Path, text: str) -> None:
    with pytest.raises(GuideBroken):
        wording(tmp_path).say(text, {"word": "soon"})


def test_a_fact_changes_at_midnight_while_the_program_runs(tmp_path: Path) -> None:
    old = replace(small.LAW, text="old", valid_to=dt.date(2026, 12, 31))
    new = replace(small.LAW, text="new", valid_from=dt.date(2027, 1, 1))
    days = iter((dt.date(2026, 12, 31), dt.date(2027, 1, 1)))
    texts, words = Texts("ja", "guides", tmp_path), small.ground().words
    running = Wording(texts, FactRegister((old, new)), words, lambda: next(days))
    assert [running.say("{fact:law}", {}).text for _ in range(2)] == ["old", "new"]


def test_the_shop_a_person_goes_to_decides_about_its_facts(tmp_path: Path) -> None:
    of_shop = replace(small.LAW, text="shop", scope="chain", of="shop")
    here = wording(tmp_path, facts=(small.LAW, of_shop))
    assert here.say("{fact:law}", {"chain": "shop"}).text == "shop"


def test_an_empty_text_stays_empty(tmp_path: Path) -> None:
    assert wording(tmp_path).say("", {}).text == ""


def test_the_made_up_language_keeps_placeholders(tmp_path: Path) -> None:
    said = wording(tmp_path, PSEUDO).say("あと{value:tries_left}回", {"tries_left": 2})
    assert said.text.startswith("[あと2回~")


@pytest.mark.parametrize(
    ("day", "japanese", "english"),
    [
        (dt.date(2031, 4, 5), "2031年4月5日（令和13年）", "5 April 2031"),
        (dt.date(2019, 5, 1), "2019年5月1日（令和元年）", "1 May 2019"),
        (dt.date(2019, 4, 30), "2019年4月30日（平成31年）", "30 April 2019"),
        (dt.date(1989, 1, 7), "1989年1月7日（昭和64年）", "7 January 1989"),
        (dt.date(1926, 12, 24), "1926年12月24日", "24 December 1926"),
    ],
)
def test_a_day_is_written_as_people_say_it(day: dt.date, japanese: str, english: str) -> None:
    assert (dates.in_words(day, "ja"), dates.in_words(day, "en")) == (japanese, english)


def test_only_japanese_gets_readings() -> None:
    lexicon = Lexicon({"手": "て"}, {}, {}, {})
    readings = [Lettering(locale, lexicon).tokens("手")[0].reading for locale in ("ja", "en")]
    assert readings == ["て", None]


def test_a_source_tells_whether_it_is_overdue(tmp_path: Path) -> None:
    late = replace(small.LAW, review_by=small.TODAY)
    sources = [wording(tmp_path).source(fact).is_overdue for fact in (small.LAW, late)]
    assert sources == [False, True]
