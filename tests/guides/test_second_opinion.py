"""Every Japanese text of the program is read as the dictionary of a voice reads it.

What is shown above a kanji is what is said. Where the two readers differ, one is wrong; where ours
is right all the same, the piece is listed with what the voice would make of it.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

from helper_app.guides import readings
from helper_app.guides.catalogue import HERE
from tests.guides.second_opinion import sounded, voiced

LOCALES = Path(__file__).parents[2] / "locales"
LEXICON = readings.load(HERE / "lexicon.toml")
OURS_IS_RIGHT = {
    ("オモテウラ", "ヒョリ"),  # 表裏: both are words; two sides of a card are おもてうら
    ("グチ", "コ"),  # 差しこみ口
    ("ミッ", "サン"),  # 3つ beside a comma
    ("セン", "イチ"), ("ヒャク", ""), ("ジュ", ""),  # 1234 standing alone
}  # fmt: skip
JAPANESE = re.compile("[ぁ-ヿ一-鿿]")
LATIN = re.compile("[A-Za-zＡ-Ｚ]")


def japanese() -> Iterator[str]:
    """Give every sentence of the guides and of the program."""
    for file, is_source in (("en/LC_MESSAGES/guides", True), ("ja/LC_MESSAGES/helper_app", False)):
        with (LOCALES / f"{file}.po").open("rb") as po:
            for message in read_po(po):
                said = message.id if is_source else message.string
                for text in [said] if isinstance(said, str) else said:
                    yield from re.split("(?<=[。！？])|\n| ", re.sub(r"\{[^}]*\}", "3", text))


def differences(one: str, other: str) -> set[tuple[str, str]]:
    """Give the pieces in which two sounds differ."""
    matched = difflib.SequenceMatcher(None, one, other, autojunk=False)
    return {(one[a:b], other[c:d]) for op, a, b, c, d in matched.get_opcodes() if op != "equal"}


def test_every_text_is_read_as_a_voice_reads_it() -> None:
    texts = sorted({one for one in japanese() if JAPANESE.search(one) and not LATIN.search(one)})
    handed = {text: LEXICON.spoken_text(text) for text in texts}
    said = voiced(sorted(set(handed.values())))
    found = {}
    for text, given in handed.items():
        differing = differences(sounded(LEXICON.aloud(text)), sounded(said[given]))
        if differing - OURS_IS_RIGHT:
            found[text] = differing
    assert len(texts) > 800
    assert found == {}
