"""Lines break where a reader would breathe, and no reading leaves its kanji."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from helper_app.guides.readings import Token
from helper_app.ui.widgets.ruby_lines import NEVER_FIRST, lines_of


def wide(text: str) -> float:
    """Measure ten pixels a letter."""
    return 10.0 * len(text)


def narrow(text: str) -> float:
    """Measure a reading: five pixels a letter."""
    return 5.0 * len(text)


def broken(phrases: list[list[Token]], room: float) -> list[str]:
    """Give the lines as text."""
    return ["".join(run.surface for run in line) for line in lines_of(phrases, room, wide, narrow)]


def test_a_line_breaks_between_phrases() -> None:
    phrases = [[Token("カードを")], [Token("リーダーに")], [Token("おいてください。")]]
    assert broken(phrases, 100) == ["カードをリーダーに", "おいてください。"]


def test_english_breaks_between_words_and_a_blank_may_hang_over() -> None:
    phrases = [[Token("Place ")], [Token("the ")], [Token("card")]]
    assert broken(phrases, 90) == ["Place the ", "card"]


def test_a_word_wider_than_the_line_is_broken_inside() -> None:
    assert broken([[Token("リーダーリーダー")]], 40) == ["リーダー", "リーダー"]


def test_no_line_begins_with_a_full_stop() -> None:
    assert broken([[Token("あいうえ。")]], 40) == ["あいう", "え。"]


def test_a_wide_reading_makes_its_kanji_wider() -> None:
    lines = lines_of([[Token("券", "けんめんじこう"), Token("面")]], 1000, wide, narrow)
    assert [run.width for run in lines[0]] == [35.0, 10.0]


def test_a_reading_never_leaves_its_kanji() -> None:
    lines = lines_of([[Token("暗証番号", "あんしょうばんごう")]], 20, wide, narrow)
    assert [(run.surface, run.reading) for line in lines for run in line] == [
        ("暗証番号", "あんしょうばんごう")
    ]


def test_an_empty_text_is_one_empty_line() -> None:
    assert lines_of([], 100, wide, narrow) == [[]]


TOKENS = st.builds(
    Token,
    st.text("あ漢字、。ー Card", min_size=1, max_size=6),
    st.none() | st.text("かんじ", min_size=1, max_size=4),
)


@given(st.lists(st.lists(TOKENS, min_size=1, max_size=3), max_size=6), st.floats(5, 300))
def test_no_letter_is_lost_or_moved(phrases: list[list[Token]], room: float) -> None:
    given_text = "".join(token.surface for phrase in phrases for token in phrase)
    assert "".join(broken(phrases, room)) == given_text


@given(st.lists(st.lists(TOKENS, min_size=1, max_size=3), max_size=6), st.floats(60, 300))
def test_no_letter_stands_beyond_the_line(phrases: list[list[Token]], room: float) -> None:
    for line in lines_of(phrases, room, wide, narrow):
        inked = [run for run in line if run.surface.strip()]
        blanks = sum(10 for run in inked for letter in run.surface if letter == " ")
        assert not inked or inked[-1].x + inked[-1].width - blanks <= room + 1e-6


@given(st.lists(st.lists(TOKENS, min_size=1, max_size=3), max_size=6), st.floats(100, 300))
def test_runs_of_a_line_do_not_overlap(phrases: list[list[Token]], room: float) -> None:
    for line in lines_of(phrases, room, wide, narrow):
        for one, next_one in pairwise(line):
            assert one.x + one.width <= next_one.x + 1e-6


def test_small_letters_are_among_those_that_never_begin_a_line() -> None:
    assert {"ゃ", "っ", "ー", "。", "」"} <= NEVER_FIRST
