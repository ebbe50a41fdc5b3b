"""Finds troubles by the words a person would use, however they write them.

Width, case, hiragana or katakana, kanji or kana, and small differences of ending do not matter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from helper_app.guides.readings import Lexicon
from helper_app.i18n import Texts
from helper_app.needs.model import Group, Need, Needs

TROUBLE, WORDS, HELP = 6, 4, 1
"""How much a match counts, by where it stands."""
LEAST_SHARE = 0.6
"""Share of the pairs of letters of one text that another must hold to be like it."""
LEAST_TERM, LEAST_PAIRS = 3, 4
"""Letters, and pairs of letters, of the shortest text that is found inside or by likeness."""
_NOISE = re.compile(r"[\s、。，．,.・！？!?「」『』（）()…~〜ー-]+")


@dataclass(frozen=True)
class Found:
    """What was found.

    Attributes:
        needs: The best first; empty if nothing fits.
        groups: Every group to choose from instead, when nothing fits.
    """

    needs: tuple[Need, ...]
    groups: tuple[Group, ...] = ()


class Search:
    """An index over the table in one language; the Japanese words are found in every language.

    Args:
        needs: The table.
        texts: The domain `guides` in the person's language.
        lexicon: Readings, so that かんじ finds 漢字.
    """

    def __init__(self, needs: Needs, texts: Texts, lexicon: Lexicon) -> None:
        self._needs = needs
        self._lexicon = lexicon
        self._index = [(need, tuple(self._fields(need, texts))) for need in needs]

    def find(self, query: str) -> Found:
        """Find troubles for some words; every word counts, and the best fit comes first."""
        words = [self._folded(word) for word in unicodedata.normalize("NFKC", query).split()]
        words = [word for word in words if word]
        scored = [
            (sum(self._score(word, fields) for word in words), need)
            for need, fields in self._index
            if words and all(self._score(word, fields) for word in words)
        ]
        found = tuple(need for _, need in sorted(scored, key=lambda hit: -hit[0]))
        return Found(found, () if found else self._needs.groups)

    def _fields(self, need: Need, texts: Texts) -> Iterator[tuple[str, int]]:
        group = next(group for group in self._needs.groups if group.id == need.group)
        weighed = [(need.trouble, TROUBLE), (group.title, HELP)]
        weighed += [(sentence, HELP) for sentence in (*need.devices, *need.ask)]
        for text, weight in weighed:
            for said in {text, texts(text)}:
                yield self._folded(said), weight
        for line in {need.search, texts(need.search)}:
            for word in line.replace(",", " ").split():
                yield self._folded(word), WORDS

    def _score(self, word: str, fields: tuple[tuple[str, int], ...]) -> float:
        return max(likeness(word, text) * weight for text, weight in fields)

    def _folded(self, text: str) -> str:
        """Give a text as it is compared: kana without noise, small letters."""
        wide = unicodedata.normalize("NFKC", text)
        return _NOISE.sub("", hiragana(self._lexicon.kana(wide)).casefold())


def likeness(word: str, text: str) -> float:
    """Tell how well a folded word fits a folded text: 0 not at all, 2 it is the text."""
    if word == text:
        return 2.0
    if word in text:
        return 1.0
    if text in word and len(text) >= LEAST_TERM:
        return 0.8
    share = max(shared(word, text), shared(text, word))
    return share * 0.7 if share >= LEAST_SHARE else 0.0


def shared(one: str, other: str) -> float:
    """Give the share of neighbouring pairs of letters of one text that the other holds."""
    pairs = {one[at : at + 2] for at in range(len(one) - 1)}
    if len(pairs) < LEAST_PAIRS:
        return 0.0
    return sum(pair in other for pair in pairs) / len(pairs)


def hiragana(text: str) -> str:
    """Write katakana as hiragana."""
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)
