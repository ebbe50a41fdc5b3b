"""Where lines may break."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper_app.guides import readings
from helper_app.guides.catalogue import HERE
from helper_app.guides.phrases import Phrases
from helper_app.guides.readings import Token

LEXICON = readings.load(HERE / "lexicon.toml")
JAPANESE = Phrases("ja")


def cut(text: str) -> list[str]:
    phrases = JAPANESE.cut(LEXICON.tokens(text))
    return ["".join(token.surface for token in phrase) for phrase in phrases]


def test_japanese_breaks_between_phrases() -> None:
    text = "カードをリーダーに置いてください。"
    assert cut(text) == ["カードを", "リーダーに", "置いてください。"]


def test_a_piece_with_a_reading_stays_whole() -> None:
    token = Token("東京特許許可局", "とうきょうとっきょきょかきょく")
    phrases = JAPANESE.cut((token, Token("に行く")))
    assert phrases[0][0] == token


def test_other_languages_break_between_words() -> None:
    phrases = Phrases("en").cut((Token("Place your card, please."),))
    words = [phrase[0].surface for phrase in phrases]
    assert words == ["Place ", "your ", "card, ", "please."]


def test_nothing_has_no_phrases() -> None:
    assert JAPANESE.cut(()) == ()


@pytest.mark.parametrize("locale", ["ja", "en"])
@given(text=st.text(alphabet="カードを置く暗証番号。 ab,", max_size=40))
def test_the_phrases_joined_are_the_text(locale: str, text: str) -> None:
    phrases = Phrases(locale).cut(LEXICON.tokens(text))
    assert "".join(token.surface for phrase in phrases for token in phrase) == text


def test_a_number_is_never_broken() -> None:
    tokens = LEXICON.tokens("期限は、2031年4月5日（令和13年）まででした。")
    ends = ["".join(token.surface for token in phrase) for phrase in Phrases("ja").cut(tokens)]
    pairs = pairwise(ends)
    assert not any(one[-1].isdecimal() and other[0].isdecimal() for one, other in pairs)
