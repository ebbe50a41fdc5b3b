"""Reading a number always comes to an end, whatever words the lexicon lacks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from helper_app.guides.numerals import Numerals

PIECES = some.sampled_from([*"0123456789", *"年月日時分円#.,:/-%〒", "8:30", "300円", "2026-11-26"])


@given(some.lists(PIECES, max_size=12).map("".join), some.sets(some.sampled_from("年月日時分円")))
def test_every_text_is_read_to_its_end(text: str, known: set[str]) -> None:
    numerals = Numerals(dict.fromkeys(known, "か"))
    for at in range(len(text)):
        pieces = numerals.at(text, at) or ()
        assert text.startswith("".join(piece.surface for piece in pieces), at)
