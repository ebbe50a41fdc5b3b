"""Phrases end where BudouX says, whose model is read here without its package's own code."""

from __future__ import annotations

import budoux
from hypothesis import given
from hypothesis import strategies as st

from helper_app.guides import bunsetsu
from helper_app.guides.catalogue import Shelf

OURS = bunsetsu.load()
THEIRS = budoux.load_default_japanese_parser()


def test_every_title_and_wish_is_cut_as_the_package_cuts_it() -> None:
    headings = Shelf().headings
    texts = [text for one in headings for text in (one.title, one.why, *one.wishes, *one.parts)]
    assert [OURS.cut(text) for text in texts] == [THEIRS.parse(text) for text in texts]


@given(
    text=st.text(alphabet="今日は、カードを置いて暗証番号 PIN4桁。？\0", min_size=1, max_size=40)
)
def test_any_text_is_cut_as_the_package_cuts_it(text: str) -> None:
    assert OURS.cut(text) == THEIRS.parse(text)
