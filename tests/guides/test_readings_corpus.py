"""A corpus of sentences: how they are read in hiragana, and that a voice says the same."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from helper_app.guides import readings
from helper_app.guides.catalogue import HERE

with (Path(__file__).parent / "readings_corpus.toml").open("rb") as _file:
    CORPUS: dict[str, dict[str, str]] = tomllib.load(_file)
LEXICON = readings.load(HERE / "lexicon.toml")
CERTAIN = ("official", "date", "money", "counter", "phone", "letters", "place", "office")
FLOOR = 0.98
"""Share of all sentences that must be read right."""
VOICE = """
import json, sys
import pyopenjtalk
plain = {"kana": True, "use_sudachi_kanji_yomi": False, "predict_nani": False}
print(json.dumps([pyopenjtalk.g2p(line, **plain) for line in json.load(sys.stdin)]))
"""
PREFECTURE = re.compile("北海道|東京都|京都府|大阪府|..県|...県")
COLUMNS = (
    "アカサタナハマヤラワガザダバパャ",
    "イキシチニヒミリギジビピ",
    "ウクスツヌフムユルグズブプュ",
    "エケセテネヘメレゲゼデベペェ",
    "オコソトノホモヨロヲゴゾドボポョ",
)
"""Letters that end with the same vowel, which comes first."""


def misread(kind: str) -> dict[str, str]:
    """Give what is read otherwise than the corpus says."""
    said = {text: LEXICON.aloud(text) for text in CORPUS[kind]}
    return {text: reading for text, reading in said.items() if reading != CORPUS[kind][text]}


def sounded(kana: str) -> str:
    """Write kana by its sound alone: no long vowels, particles as they sound, no stops."""
    letters = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in kana)
    sound = ""
    for letter in letters.translate(str.maketrans("ヅヂハヲヘ", "ズジワオエ")):
        sound += "ー" if _lengthens(sound[-1:], letter) else letter
    return re.sub("[^ァ-ヴ]", "", sound)


def _lengthens(before: str, letter: str) -> bool:
    longer = {"ア": "ア", "イ": "イエ", "ウ": "ウオ", "エ": "エ", "オ": "オ"}.get(letter, "")
    column = next((column for column in COLUMNS if before and before in column), "-")
    return column[0] in longer


def said_by_the_voice(texts: list[str]) -> dict[str, str]:
    """Give the kana the voice makes of each text, asked in a process of its own.

    The voice's library must never be loaded into the program's process, nor into this one,
    where another test looks whether it is.
    """
    lines = json.dumps([LEXICON.spoken_text(text) for text in texts])
    asked = [sys.executable, "-c", VOICE]
    answer = subprocess.run(asked, input=lines, capture_output=True, text=True, check=True)
    return dict(zip(texts, json.loads(answer.stdout.splitlines()[-1]), strict=True))


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
    said = said_by_the_voice(list(CORPUS[kind]))
    differing = {
        text: sound for text, sound in said.items() if sounded(sound) != sounded(CORPUS[kind][text])
    }
    assert differing == {}
