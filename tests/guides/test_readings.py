"""Which kanji get which small letters, and what a voice is handed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper_app.errors import GuideBroken
from helper_app.guides import readings
from helper_app.guides.catalogue import HERE
from helper_app.guides.readings import Lexicon, Token

LEXICON = readings.load(HERE / "lexicon.toml")


def ruby(text: str) -> str:
    """Write small letters in brackets: 入(い)れる."""
    return "".join(
        token.surface + (f"({token.reading})" if token.reading else "")
        for token in LEXICON.tokens(text)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("入れる", "入(い)れる"),
        ("入ります", "入(はい)ります"),
        ("置いてください。", "置(お)いてください。"),
        ("手続き", "手続(てつづ)き"),
        ("読み上げ", "読(よ)み上(あ)げ"),
        ("行ってください", "行(い)ってください"),
        ("一度置く", "一度(いちど)置(お)く"),
        ("署名用電子証明書", "署名用(しょめいよう)電子(でんし)証明書(しょうめいしょ)"),
        ("あと3回続けて", "あと3回(かい)続(つづ)けて"),
        ("2031年4月5日（令和13年）", "2031年(ねん)4月(がつ)5日(いつか)（令和(れいわ)13年(ねん)）"),
        ("4月20日", "4月(がつ)20日(はつか)"),
        ("4月11日", "4月(がつ)11日(にち)"),
        ("1人で3階へ10分", "1人(ひとり)で3階(がい)へ10分(ぷん)"),
        ("1つと6か月", "1つと6か月(げつ)"),
        ("2万円", "2万(まん)円(えん)"),
        ("手伝ってください", "手伝(てつだ)ってください"),
        ("豊川市", "豊川市(とよかわし)"),
        ("期限の日", "期限(きげん)の日(ひ)"),
        ("今日《きょう》は晴《は》れ", "今日(きょう)は晴(は)れ"),
        ("この｜一日《ついたち》に", "この一日(ついたち)に"),
        ("｜お見舞い《おみまい》", "お見舞(みま)い"),
        ("カードをえらぶ", "カードをえらぶ"),
    ],
)  # fmt: skip
def test_small_letters_stand_above_the_kanji_alone(text: str, expected: str) -> None:
    assert ruby(text) == expected


def test_an_unknown_compound_gets_no_guess() -> None:
    assert LEXICON.unread("未知置き") == ("未知置",)


def test_a_kanji_of_an_unknown_compound_gets_no_guess() -> None:
    assert LEXICON.unread("道と夜道") == ("夜道",)


def test_inline_readings_win_over_the_lexicon() -> None:
    assert ruby("本人《もとひと》") == "本人(もとひと)"


def test_a_reading_that_does_not_fit_stands_above_the_whole() -> None:
    lexicon = Lexicon({"食べる": "くう"}, {}, {}, {})
    assert lexicon.tokens("食べる") == (Token("食べる", "くう"),)


def test_plain_text_has_no_marks() -> None:
    assert readings.plain("この｜一日《ついたち》と今日《きょう》") == "この一日と今日"


def test_a_voice_gets_inline_readings() -> None:
    assert LEXICON.spoken_text("人気《ひとけ》のない道《みち》") == "ひとけのないみち"


def test_a_voice_gets_lexicon_words_as_written_for_their_melody() -> None:
    assert LEXICON.spoken_text("暗証番号を入れる") == "暗証番号を入れる"


def test_a_voice_gets_what_it_would_spell_out() -> None:
    assert LEXICON.spoken_text("PINを入れる") == "ピンを入れる"


def test_a_lexicon_without_counters_still_reads_a_time() -> None:
    assert Lexicon({}, {}, {}, {}).aloud("9:00 ¥5") == "きゅう時 ご円"


def test_a_voice_gets_a_time_of_day_as_it_is_said() -> None:
    assert LEXICON.spoken_text("9:00〜17:30") == "9時から17時30分"


def test_a_voice_gets_dates_as_written_for_their_melody() -> None:
    assert LEXICON.spoken_text("令和13年4月5日") == "令和13年4月5日"


def test_the_scheme_of_an_address_is_silent() -> None:
    assert LEXICON.aloud("https://a.jp") == "えーどっとじぇいぴー"


def test_a_latin_word_is_not_cut_in_two() -> None:
    assert LEXICON.spoken_text("SPIN") == "SPIN"


@pytest.mark.parametrize("text", ["2.5.0版", "12:75", "99-99", "0", "1,23", "2026-13-40"])
def test_what_looks_like_a_date_or_a_time_is_still_read(text: str) -> None:
    assert not re.search("[0-9]", LEXICON.aloud(text))


def test_kana_replaces_every_known_kanji() -> None:
    assert LEXICON.kana("暗証番号を入れる") == "あんしょうばんごうをいれる"


def test_the_lexicon_is_large_enough() -> None:
    assert len(LEXICON) >= 120


def test_every_reading_is_kana() -> None:
    entries = {**LEXICON.words, **LEXICON.stems, **LEXICON.counters}
    assert [term for term, reading in entries.items() if readings.has_kanji(reading)] == []


def test_every_word_with_okurigana_can_be_split() -> None:
    whole = [
        term
        for term in LEXICON.words
        for token in LEXICON.tokens(term)
        if token.reading and re.search("[ぁ-ん]", token.surface)
    ]
    assert whole == []


LETTERS = "置入行番号暗証日月回3あいれ《》｜カー。"
IN_NUMBERS = "0123456789０９月日年回円万千人つ番分のか,.:/-〒¥#%〜～－@AIPNwj市第"


@given(st.text(alphabet=LETTERS, max_size=30) | st.text(alphabet=IN_NUMBERS, max_size=12))
def test_the_surfaces_joined_are_the_plain_text(text: str) -> None:
    joined = "".join(token.surface for token in LEXICON.tokens(text))
    assert joined == readings.plain(text)


def test_a_broken_lexicon_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_text('[words]\n"手" = "て"\n"足" = 3\n', encoding="utf-8")
    with pytest.raises(GuideBroken) as caught:
        readings.load(path)
    assert caught.value.values["line"] == 3


def test_a_long_word_is_made_of_its_parts_and_their_readings() -> None:
    for term, parts in LEXICON.parts.items():
        assert "".join(parts) == term
        assert "".join(LEXICON.words[part] for part in parts) == LEXICON.words[term]


def test_a_long_word_has_a_place_where_a_line_may_break() -> None:
    tokens = LEXICON.tokens("署名用電子証明書")
    assert [token.surface for token in tokens] == ["署名用", "電子", "証明書"]
