"""A guide is found by what a person says, and the best one comes first."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper_app.guides.catalogue import Shelf
from helper_app.guides.headings import Heading
from helper_app.guides.readings import Lexicon, hiragana
from helper_app.guides.search import Hit, Search
from helper_app.guides.words import Words
from helper_app.i18n import Texts

SHELF = Shelf()
CORPUS = tomllib.loads(Path(__file__).with_name("search_corpus.toml").read_text(encoding="utf-8"))
LEAST_FOUND, AMONG_FIRST = 0.95, 3
LEAST_SLIPS = 0.99
SHOWN = 6
"""Guides a search shows."""
VOICED = dict(
    zip(
        "かきくけこさしすせそたちつてとはひふへほ",
        "がぎぐげござじずぜぞだぢづでどばびぶべぼ",
        strict=True,
    )
)
SAID = sorted(
    {(wish, one.id) for one in SHELF.headings for wish in (*one.wishes, one.title)}
)  # fmt: skip


def asked(locale: str) -> list[tuple[str, str]]:
    return [(said, guide) for guide, words in CORPUS[locale].items() for said in words]


def ids(found: tuple[Hit, ...]) -> list[str]:
    return [hit.heading.id for hit in found]


def search_in(*headings: Heading) -> Search:
    lexicon = Lexicon({"役所": "やくしょ", "年金": "ねんきん"}, {"行": "い"}, {}, {})
    return Search(headings, Words({}, {"card": "カード"}, {}), Texts("ja", "guides"), lexicon)


def first(words: str, *headings: Heading) -> Hit:
    return search_in(*headings).find(words).hits[0]


@pytest.mark.parametrize("locale", ["ja", "en"])
def test_nearly_everything_people_say_is_among_the_first(locale: str, compiled: Path) -> None:
    search = Shelf(locales=compiled).search(locale)
    missed = [
        (said, guide)
        for said, guide in asked(locale)
        if guide not in ids(search.find(said).hits[:AMONG_FIRST])
    ]
    share = 1 - len(missed) / len(asked(locale))
    print(f"{locale}: {share:.1%} of {len(asked(locale))} found among the first {AMONG_FIRST}")
    assert share >= LEAST_FOUND, missed


def test_there_are_enough_words_to_tell() -> None:
    assert len(asked("ja")) + len(asked("en")) >= 60


@pytest.mark.parametrize(("said", "guide"), SAID)
def test_every_title_and_wish_finds_its_guide_first(said: str, guide: str) -> None:
    assert ids(SHELF.search("ja").find(said).hits)[0] == guide


def slips(said: str) -> Iterator[str]:
    """Give a text's kana with one of them dropped, doubled or voiced."""
    kana = hiragana(SHELF.lexicon.kana(said))
    for at, letter in enumerate(kana):
        for instead in ("", letter * 2, VOICED.get(letter, letter)):
            if instead != letter:
                yield kana[:at] + instead + kana[at + 1 :]


def test_one_wrong_kana_does_nearly_no_harm() -> None:
    search = SHELF.search("ja")
    asked_for = [(wrong, guide) for said, guide in SAID for wrong in slips(said)]
    lost = []
    for wrong, guide in asked_for:
        found = search.find(wrong)
        if guide not in ids((found.hits or found.near)[:SHOWN]):
            lost.append(wrong)
    print(f"{len(asked_for) - len(lost)} of {len(asked_for)} slips found")
    assert len(lost) <= len(asked_for) * (1 - LEAST_SLIPS), lost


def test_the_title_itself_comes_before_a_wish() -> None:
    wished = Heading("a", "べつのこと", wishes=("年金をもらう",))
    named = Heading("b", "年金をもらう")
    assert first("年金をもらう", wished, named).heading == named


def test_a_wish_comes_before_a_section() -> None:
    section = Heading("a", "べつのこと", parts=("年金をもらう",))
    wished = Heading("b", "ほかのこと", wishes=("年金をもらう",))
    assert first("年金をもらう", section, wished).heading == wished


def test_a_part_of_a_title_comes_before_one_that_is_misspelt() -> None:
    misspelt = Heading("a", "ねんぎんこをもらう")
    part = Heading("b", "年金をもらう")
    assert first("ねんきんを", misspelt, part).heading == part


def test_a_section_comes_before_what_is_only_alike() -> None:
    alike = Heading("a", "ゆうびんうけとり")
    section = Heading("b", "べつのこと", parts=("ゆうびんをうける",))
    assert first("ゆうびんをうける", alike, section).heading == section


def test_words_may_stand_in_any_order() -> None:
    heading = Heading("a", "年金をもらう")
    assert first("もらう 年金", heading).heading == heading


def test_words_may_stand_in_several_texts_of_a_guide() -> None:
    both = Heading("a", "年金をもらう", wishes=("役所でたのむ",))
    one = Heading("b", "年金をはらう")
    assert ids(search_in(one, both).find("年金 役所").hits)[0] == "a"


def test_who_says_not_is_understood() -> None:
    going = Heading("a", "まどぐち", wishes=("役所に行きたい",))
    staying = Heading("b", "うちで", wishes=("役所に行かずにすませたい",))
    assert first("やくしょ いかない", going, staying).heading == staying


def test_who_does_not_say_not_is_understood_too() -> None:
    going = Heading("a", "まどぐち", wishes=("役所に行きたい",))
    staying = Heading("b", "うちで", wishes=("役所に行かずにすませたい",))
    assert first("やくしょに いきたい", staying, going).heading == going


def test_a_hit_says_where_the_words_stand() -> None:
    hit = first("やくしょ いかない", Heading("a", "うちで", wishes=("役所に行かずにすむ",)))
    assert [hit.text[begin:end] for begin, end in hit.marks] == ["役所", "行か"]


def test_marks_reach_over_a_long_vowel() -> None:
    hit = first("ka-do", Heading("a", "このカードでする"))
    assert [hit.text[begin:end] for begin, end in hit.marks] == ["カード"]


def test_a_thing_to_bring_finds_the_guide_that_needs_it() -> None:
    assert first("かーど", Heading("a", "うちで", bring=("card",))).kind == "thing"


def test_a_misspelt_word_is_told_from_an_exact_one() -> None:
    heading = Heading("a", "ゆうびんうけとり")
    assert (first("ゆうびんう", heading).is_exact, first("ゆうひううけと", heading).is_exact) == (
        True,
        False,
    )


def test_where_nothing_fits_all_of_it_the_nearest_are_offered() -> None:
    found = search_in(Heading("a", "年金をもらう")).find("年金 くるまのめんきょをかえす")
    assert (found.hits, ids(found.near)) == ((), ["a"])


@pytest.mark.parametrize("said", ["", "  ", "。", "を に", "\0", "《", "|", "ー", "ぬるぽ"])
def test_what_says_nothing_finds_nothing(said: str) -> None:
    found = SHELF.search("ja").find(said)
    assert (found.hits, found.near) == ((), ())


@given(st.text(max_size=60))
def test_whatever_is_typed_does_no_harm(said: str) -> None:
    for hit in SHELF.search("ja").find(said).hits:
        assert all(0 <= begin < end <= len(hit.text) for begin, end in hit.marks)


def test_japanese_words_are_shown_in_the_language_of_the_person(compiled: Path) -> None:
    hit = Shelf(locales=compiled).search("en").find("はんこ").hits[0]
    assert hit.text.isascii()
