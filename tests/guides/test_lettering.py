"""Easy Japanese as it is painted and as it is said."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper_app.guides import dates
from helper_app.guides.catalogue import Shelf
from helper_app.i18n import EASY

LETTERING = Shelf().lettering(EASY)
ORDINARY = Shelf().lettering("ja")


def cut(text: str) -> list[str]:
    phrases = LETTERING.phrases(text)
    return ["".join(token.surface for token in phrase) for phrase in phrases]


def ruby(text: str) -> str:
    return "".join(
        token.surface + (f"({token.reading})" if token.reading else "")
        for token in LETTERING.tokens(text)
    )


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("カードを 置いてください。", ["カードを ", "置いてください。"]),
        ("取って、置きます。次へ 進みます。", ["取って、", "置きます。", "次へ ", "進みます。"]),
        ("「次へ」を 押します。", ["「次へ」を ", "押します。"]),
        ("暗証番号〈4つの 数字〉です。", ["暗証番号", "〈4つの ", "数字〉です。"]),
        ("カードをリーダーに置いてください。", ["カードを", "リーダーに", "置いてください。"]),
    ],
)
def test_a_line_may_break_at_spaces_and_after_stops(text: str, phrases: list[str]) -> None:
    assert cut(text) == phrases


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("カードを 置いてください。", "カードを置いてください。"),
        ("2026年 3月 1日までです。", "2026年3月1日までです。"),
        ("Digital Agency の ページ", "Digital Agencyのページ"),
        ("USBを 差す", "ユーエスビーを差す"),
    ],
)
def test_a_voice_gets_no_spaces_between_phrases(text: str, spoken: str) -> None:
    assert LETTERING.spoken(text) == spoken


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026年 3月 1日", "2026年(ねん) 3月(がつ) 1日(ついたち)"),
        ("道を 行く 人 気が つく", "道(みち)を 行(い)く 人(ひと) 気(き)が つく"),
        ("1人 います。", "1人(ひとり) います。"),
    ],
)
def test_a_space_ends_a_word_but_not_a_date(text: str, expected: str) -> None:
    assert ruby(text) == expected


def test_a_day_is_written_in_one_calendar_and_with_spaces() -> None:
    assert dates.in_words(dt.date(2026, 3, 5), EASY) == "2026年 3月 5日"


@given(st.text(alphabet="カードを置く番号。、〈〉 3月ab", max_size=30))
def test_the_phrases_joined_are_the_text(text: str) -> None:
    assert "".join(cut(text)) == text


@given(st.text(alphabet="カードを置く番号。、〈〉 3月", max_size=30))
def test_nothing_but_spaces_is_kept_from_the_voice(text: str) -> None:
    ordinary = ORDINARY.spoken(text)
    assert LETTERING.spoken(text) == ordinary.replace(" ", "")
