"""Where a voice takes breath."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper_app.speech.breath import MOST_CHARACTERS, breaths


@pytest.mark.parametrize(
    ("spoken", "pieces"),
    [
        ("カードを置いてください。", ("カードを置いてください。",)),
        ("置きます。待ちます。", ("置きます。", "待ちます。")),
        ("「はい。」と出ます。", ("「はい。」", "と出ます。")),
        (
            "スマートフォンの電源を入れて、画面が明るくなるまで待ちます。",
            ("スマートフォンの電源を入れて、", "画面が明るくなるまで待ちます。"),
        ),
        ("はい、そうです。", ("はい、そうです。",)),
        ("Put it on. Then wait!", ("Put it on.", "Then wait!")),
        ("It costs 1,200 yen at 3.5 places.", ("It costs 1,200 yen at 3.5 places.",)),
        ("一行目\n二行目", ("一行目", "二行目")),
        ("", ()),
        ("……。", ()),
    ],
)
def test_a_breath_ends_where_a_reader_would_pause(spoken: str, pieces: tuple[str, ...]) -> None:
    assert breaths(spoken) == pieces


@given(st.text(max_size=600))
def test_no_breath_is_longer_than_can_be_made_in_time(spoken: str) -> None:
    assert all(0 < len(piece) <= MOST_CHARACTERS for piece in breaths(spoken))


@given(st.text(max_size=600))
def test_no_letter_is_lost(spoken: str) -> None:
    def letters(text: str) -> str:
        return "".join(c for c in text if c.isalnum())

    assert letters("".join(breaths(spoken))) == letters(spoken)


@given(st.text(max_size=300))
def test_nothing_unprintable_reaches_a_voice(spoken: str) -> None:
    assert all(c.isprintable() or c == "\n" for piece in breaths(spoken) for c in piece)
