"""A corpus of sentences: how they are read in hiragana, and that a voice says the same."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from helper_app.guides import readings
from helper_app.guides.catalogue import HERE
from tests.guides.second_opinion import sounded, voiced

with (Path(__file__).parent / "readings_corpus.toml").open("rb") as _file:
    CORPUS: dict[str, dict[str, str]] = tomllib.load(_file)
LEXICON = readings.load(HERE / "lexicon.toml")
CERTAIN = ("official", "date", "money", "counter", "phone", "letters", "place", "office")
FLOOR = 0.98
"""Share of all sentences that must be read right."""
PREFECTURE = re.compile("北海道|東京都|京都府|大阪府|..県|...県")


def misread(kind: str) -> dict[str, str]:
    """Give what is read otherwise than the corpus says."""
    said = {text: LEXICON.aloud(text) for text in CORPUS[kind]}
    return {text: reading for text, reading in said.items() if reading != CORPUS[kind][text]}


@pytest.mark.parametrize("kind", CERTAIN)
def test_every_sentence_of_a_certain_kind_is_read_right(kind: str) -> None:
    assert misread(kind) == {}


def test_nearly_every_sentence_is_read_right(capsys: pytest.CaptureFixture[str]) -> None:
    count = sum(map(len, CORPUS.values()))
    wrong = sum(len(misread(kind)) for kind in CORPUS)
    with capsys.disabled():
        print(f" readings right: {count - wrong} of {count} ({1 - wrong / count:.1%})")
    assert 1 - wrong / count >= FLOOR


def test_the_corpus_is_large_enough() -> None:
    assert sum(map(len, CORPUS.values())) >= 200


def test_the_corpus_holds_every_prefecture() -> None:
    found = {match[0] for text in CORPUS["place"] if (match := PREFECTURE.match(text))}
    assert len(found) == 47


@pytest.mark.parametrize("kind", ["official", "date", "money", "counter", "phone", "place"])
def test_a_voice_says_what_is_read(kind: str) -> None:
    handed = {text: LEXICON.spoken_text(text) for text in CORPUS[kind]}
    said = voiced(list(handed.values()))
    differing = {
        text: said[given]
        for text, given in handed.items()
        if sounded(said[given]) != sounded(CORPUS[kind][text])
    }
    assert differing == {}
