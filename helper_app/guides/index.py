"""Finds rows of texts by the words a person would use. Knows spellings, not what the rows are.

A word is found as a whole text, as a part of one, or by likeness: by the pairs of letters it shares
with a text, neighbours or one apart, so that one letter too few or too many does no harm. Rare
pairs count more than frequent ones.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from helper_app.guides.readings import Lexicon
from helper_app.guides.spelling import Spelling, cut, forms, spelt

How = Literal["whole", "part", "like", "near"]
WORTH: dict[How, float] = {"whole": 1.5, "part": 1.0, "like": 0.25, "near": 0.1}
"""How much a match counts by its kind, times what its text counts."""
LEAST_LIKE, LEAST_NEAR = 0.45, 0.25
"""Share of a word's pairs, weighed by rarity, that a text must hold to be like it, or near."""
LEAST_FOUND = 0.6
"""Share of all words, weighed in the same way, that a row must hold to be found."""
LEAST_CONTAINED = 3
"""Letters of the shortest text that is found inside a longer word."""
_END = "\n"


@dataclass(frozen=True)
class Field:
    """A text, the rows it belongs to, and how much it counts there."""

    rows: tuple[int, ...]
    text: str
    weight: float


@dataclass(frozen=True)
class Match:
    """A row that was found.

    Attributes:
        row: Its number.
        field: Number of the field that speaks for it most.
        how: How the words were found there.
        score: Larger is better.
        is_sure: Most of the words are in the row; otherwise it is only near.
    """

    row: int
    field: int
    how: How
    score: float
    is_sure: bool


@dataclass(frozen=True)
class _Fit:
    field: int
    how: How
    score: float


class Index:
    """An index over texts in memory.

    Args:
        fields: The texts.
        lexicon: Readings, so that かんじ finds 漢字.
    """

    def __init__(self, fields: Sequence[Field], lexicon: Lexicon) -> None:
        self._fields = fields
        self._lexicon = lexicon
        self._spellings = [spelt(field.text, lexicon) for field in fields]
        self._sounds = [spelling.sound for spelling in self._spellings]
        self._joined = _END.join(self._sounds)
        self._begins = [0, *accumulate(len(sound) + 1 for sound in self._sounds)]
        self._same: dict[str, list[int]] = defaultdict(list)
        self._holders: dict[str, list[int]] = defaultdict(list)
        for number, sound in enumerate(self._sounds):
            self._same[sound].append(number)
            for pair in pairs_of(sound):
                self._holders[pair].append(number)
        self._rarities = {
            pair: math.log(1 + len(fields) / len(holders))
            for pair, holders in self._holders.items()
        }

    def find(self, query: str) -> list[Match]:
        """Find rows for some words in any order: the sure ones, then the near, the best first."""
        words = cut(query)
        if not words:
            return []
        found = [*self._as_one(query)]
        if words != [query]:
            fits = [self._fits(word) for word in words]
            found += self._together(fits, [self._weight(word) for word in words])
        best: dict[int, Match] = {}
        for match in sorted(found, key=lambda match: (-match.is_sure, -match.score, match.row)):
            best.setdefault(match.row, match)
        return list(best.values())

    def _together(
        self, fits: Sequence[dict[int, _Fit]], weights: Sequence[float]
    ) -> Iterator[Match]:
        """Weigh the words of the query one by one, wherever in a row they stand."""
        scores: dict[int, float] = defaultdict(float)
        sure: dict[int, float] = defaultdict(float)
        best: dict[int, tuple[float, _Fit]] = {}
        for fits_of_word, weight in zip(fits, weights, strict=True):
            for row, fit in fits_of_word.items():
                part = weight * fit.score
                scores[row] += part
                sure[row] += weight if fit.how != "near" else 0.0
                if row not in best or part > best[row][0]:
                    best[row] = part, fit
        whole = sum(weights)
        for row, (_, fit) in best.items():
            is_sure = sure[row] >= whole * LEAST_FOUND
            yield Match(row, fit.field, fit.how, scores[row] / whole, is_sure)

    def _as_one(self, words: str) -> Iterator[Match]:
        """Look for everything at once, as if it were one word."""
        for row, fit in self._fits(words).items():
            yield Match(row, fit.field, fit.how, fit.score, fit.how != "near")

    def _fits(self, word: str) -> dict[int, _Fit]:
        """Give for each row how a word fits it best."""
        best: dict[int, _Fit] = {}
        for spelling in forms(word, self._lexicon):
            for number, how, share in self._holding(spelling):
                field = self._fields[number]
                score = field.weight * WORTH[how] * share
                for row in field.rows:
                    if row not in best or score > best[row].score:
                        best[row] = _Fit(number, how, score)
        return best

    def _holding(self, spelling: Spelling) -> Iterator[tuple[int, How, float]]:
        """Give the fields a spelling fits, how, and how well (1 at most)."""
        sound = spelling.sound
        for number in self._with_part(sound):
            how: How = "whole" if sound == self._sounds[number] else "part"
            yield number, how, _closeness(spelling, self._spellings[number])
        for part in _parts(sound):
            for number in self._same.get(part, ()):
                yield number, "part", 0.8
        for number, share in self._shares(sound):
            yield number, "like" if share >= LEAST_LIKE else "near", share

    def _shares(self, sound: str) -> list[tuple[int, float]]:
        """Give the fields that hold many pairs of a sound, and the share they hold."""
        rarities = {pair: self._rarity(pair) for pair in pairs_of(sound)}
        held: dict[int, float] = defaultdict(float)
        for pair, rarity in rarities.items():
            for number in self._holders.get(pair, ()):
                held[number] += rarity
        whole = sum(rarities.values())
        least = whole * LEAST_NEAR
        return [(number, rarity / whole) for number, rarity in held.items() if rarity >= least]

    def _with_part(self, sound: str) -> Iterator[int]:
        """Give the fields that hold a text, each once."""
        at = self._joined.find(sound) if sound else -1
        while at >= 0:
            number = bisect_right(self._begins, at) - 1
            yield number
            at = self._joined.find(sound, self._begins[number + 1])

    def _weight(self, word: str) -> float:
        """Tell how much a word of the query says: long and rare ones more."""
        written = forms(word, self._lexicon)[:1]
        pairs = (pair for spelling in written for pair in pairs_of(spelling.sound))
        return sum(map(self._rarity, pairs)) or 1.0

    def _rarity(self, pair: str) -> float:
        return self._rarities.get(pair, math.log(1 + len(self._fields)))


def _closeness(word: Spelling, text: Spelling) -> float:
    """Tell how well a word fits a text that holds its sound: 役所 is no part of 契約書."""
    if word.written in text.written:
        return 1.0
    return 0.95 if word.letters in text.letters else 0.7


def _parts(sound: str) -> Iterator[str]:
    """Give the parts of a sound that may be whole texts."""
    for begin in range(len(sound)):
        for end in range(begin + LEAST_CONTAINED, len(sound) + 1):
            yield sound[begin:end]


def pairs_of(sound: str) -> set[str]:
    """Give the pairs of letters of a text, neighbours or one apart; of Latin ones, threes."""
    if sound.isascii():
        return {sound[at : at + 3] for at in range(max(1, len(sound) - 2))} - {""}
    near = {sound[at : at + 2] for at in range(len(sound) - 1)}
    return near | {sound[at] + sound[at + 2] for at in range(len(sound) - 2)}
