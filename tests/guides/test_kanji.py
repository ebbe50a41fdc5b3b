"""The kanji of each school year, and which words are hard."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper_app.errors import GuideBroken
from helper_app.guides import kanji

YEARS = kanji.by_year()


def test_each_year_has_as_many_kanji_as_the_table_says() -> None:
    assert [len(year) for year in YEARS] == [80, 160, 200, 202, 193, 191]


def test_no_kanji_stands_twice() -> None:
    assert len(set("".join(YEARS))) == 1026


@pytest.mark.parametrize(
    ("year", "letters"),
    [
        (1, "一右六"),
        (2, "引話京"),
        (3, "悪和都"),
        (4, "愛録茨媛岡潟岐熊香佐埼崎滋鹿縄井沖栃奈梨阪阜賀群徳富城"),
        (5, "圧歴囲紀喜救型航告殺士史象賞貯停堂得毒費粉脈"),
        (6, "胃論腸恩券承舌銭退敵俵預"),
    ],
)
def test_kanji_stand_in_the_year_the_table_of_2017_gives_them(year: int, letters: str) -> None:
    assert set(letters) <= set(YEARS[year - 1])


@pytest.mark.parametrize("word", ["証明書", "署名用", "暗証番号", "届出", "戸籍", "薔薇"])
def test_a_word_with_a_kanji_of_the_fifth_year_or_later_is_hard(word: str) -> None:
    assert kanji.is_hard(word)


@pytest.mark.parametrize("word", ["市役所", "電子", "人々", "5日", "カード", ""])
def test_a_word_of_the_first_four_years_is_not(word: str) -> None:
    assert not kanji.is_hard(word)


def test_a_broken_list_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "kanji.toml"
    path.write_text('first = ["一"]\nsecond = 3\n', encoding="utf-8")
    with pytest.raises(GuideBroken) as caught:
        kanji.by_year(path)
    assert caught.value.values["line"] == 2
