"""Words that were looked for are marked phrase by phrase."""

from __future__ import annotations

from helper_app.guides.readings import Token
from helper_app.ui.screens.searching import marked

PHRASES = ((Token("役所", "やくしょ"), Token("に")), (Token("行かずに"),), (Token("済ませたい"),))


def test_a_phrase_that_holds_a_mark_is_marked() -> None:
    assert marked(PHRASES, [(0, 2)]) == {0}


def test_a_mark_may_reach_over_two_phrases() -> None:
    assert marked(PHRASES, [(2, 4)]) == {0, 1}


def test_a_mark_that_ends_where_a_phrase_begins_leaves_it_alone() -> None:
    assert marked(PHRASES, [(3, 7)]) == {1}


def test_without_marks_nothing_is_marked() -> None:
    assert marked(PHRASES, []) == frozenset()
