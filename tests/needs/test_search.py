"""A trouble is found however a person writes it."""

from __future__ import annotations

import pytest

from helper_app.guides.catalogue import Shelf
from helper_app.i18n import Texts
from helper_app.needs import loader
from helper_app.needs.model import Need
from helper_app.needs.search import Search

NEEDS = loader.load()
SHELF = Shelf()


@pytest.fixture(scope="module")
def japanese() -> Search:
    """Give the index of the Japanese words."""
    return Search(NEEDS, Texts("ja", "guides"), SHELF.lexicon)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("字が小さくて読めない", "seeing.small"),
        ("じがちいさい", "seeing.small"),
        ("ロウガン", "seeing.small"),
        ("目がみえません", "seeing.blind"),
        ("手が震えて押しにくい", "hands.tremble"),
        ("てがふるえる", "hands.tremble"),
        ("ﾏｳｽ　持てない", "hands.no_mouse"),
        ("指 乾く", "hands.dry"),
        ("耳が遠い", "hearing.hard"),
        ("ｽｲｯﾁ", "hands.one_switch"),
        ("漢字が読めない", "language.kanji"),
        ("詐欺", "company.fraud"),
    ],
)
def test_what_is_meant_comes_first(japanese: Search, said: str, meant: str) -> None:
    assert japanese.find(said).needs[0].id == meant


@pytest.mark.parametrize("need", NEEDS.rows, ids=lambda need: need.id)
def test_every_trouble_is_found_by_its_own_words(japanese: Search, need: Need) -> None:
    assert japanese.find(need.trouble).needs[0] == need


def test_in_english_english_and_japanese_words_are_found() -> None:
    english = Search(NEEDS, Texts("en", "guides"), SHELF.lexicon)
    assert english.find("tremor").needs[0].id == "hands.tremble"
    assert english.find("ふるえ").needs[0].id == "hands.tremble"


@pytest.mark.parametrize("said", ["ぬるぽ", "", "  ", "。", "\0", "《"])
def test_where_nothing_fits_the_groups_are_offered(japanese: Search, said: str) -> None:
    found = japanese.find(said)
    assert (found.needs, found.groups) == ((), NEEDS.groups)
