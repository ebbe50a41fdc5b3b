"""What a voice makes of a text by itself, and how to compare it with what is shown."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence

VOICE = """
import json, sys
import pyopenjtalk
plain = {"kana": True, "use_sudachi_kanji_yomi": False, "predict_nani": False}
print(json.dumps([pyopenjtalk.g2p(line, **plain) for line in json.load(sys.stdin)]))
"""
COLUMNS = (
    "アカサタナハマヤラワガザダバパャ",
    "イキシチニヒミリギジビピ",
    "ウクスツヌフムユルグズブプュ",
    "エケセテネヘメレゲゼデベペェ",
    "オコソトノホモヨロヲゴゾドボポョ",
)
"""Letters that end with the same vowel, which comes first."""
LONGER = {"ア": "ア", "イ": "イエ", "ウ": "ウオ", "エ": "エ", "オ": "オ"}
"""Vowels, and the vowels they make longer."""


def voiced(texts: Sequence[str]) -> dict[str, str]:
    """Give the kana the voice makes of each text, asked in a process of its own.

    The voice's library must never be loaded into the program's process, nor into this one,
    where another test looks whether it is.
    """
    command = [sys.executable, "-c", VOICE]
    asked = json.dumps(list(texts))
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    return dict(zip(texts, json.loads(done.stdout.splitlines()[-1]), strict=True))


def sounded(kana: str) -> str:
    """Write kana by its sound alone: no long vowels, particles as they sound, no stops."""
    letters = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in kana)
    sound = ""
    for letter in letters.translate(str.maketrans("ヅヂハヲヘ", "ズジワオエ")):
        sound += "ー" if _lengthens(sound.rstrip("ー")[-1:], letter) else letter
    return re.sub("[^ァ-ヴ]", "", sound)


def _lengthens(before: str, letter: str) -> bool:
    column = next((column for column in COLUMNS if before and before in column), "-")
    return column[0] in LONGER.get(letter, "")
