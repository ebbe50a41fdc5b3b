"""Finds guides by the words a person would use, in any script, in their language and in Japanese.

Ranking: the title itself, then a wish, then a part of either, then other words of the guide; what
is only alike (misspelt) counts half. Each guide found says in which of its texts, and where in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from helper_app.guides.headings import Heading
from helper_app.guides.index import Field, Index, Match
from helper_app.guides.readings import Lexicon
from helper_app.guides.spelling import cut, forms, letters_of
from helper_app.guides.words import Words
from helper_app.i18n import Texts

Kind = Literal["title", "wish", "event", "why", "thing", "part"]
WEIGHTS: dict[Kind, float] = {
    "title": 6.0, "wish": 5.0, "event": 3.0, "why": 2.5, "thing": 2.0, "part": 1.5,
}  # fmt: skip
"""How much a match counts, by the text it stands in."""
UNSEEN = 0.9
MOST_HITS, MOST_NEAR = 8, 3
"""More would be a list to get lost in."""
LEAST_MARK = 2
"""Letters in a row that are worth a mark."""


@dataclass(frozen=True)
class Hit:
    """A guide that was found, and why.

    Attributes:
        heading: The guide's own, in the source language.
        kind: Which of its texts holds the words.
        text: That text in the person's language.
        marks: Where in it the words stand, as (begin, end) in letters, inline readings not counted;
            empty where they stand in the Japanese text only.
        is_exact: The words are that text, or a part of it, and not only alike.
    """

    heading: Heading
    kind: Kind
    text: str
    marks: tuple[tuple[int, int], ...]
    is_exact: bool


@dataclass(frozen=True)
class Found:
    """What was found, the best first.

    Attributes:
        hits: Guides that hold most of the words, at most eight.
        near: Where there are none: the nearest guides, at most three. Where there are none of these
            either, a person leads on.
    """

    hits: tuple[Hit, ...] = ()
    near: tuple[Hit, ...] = ()


@dataclass(frozen=True)
class _Text:
    """A text of one guide or several: the words as they are searched and as they are shown."""

    kind: Kind
    searched: str
    shown: str

    @property
    def weight(self) -> float:
        """Tell how much a match counts: less where the person does not see it."""
        return WEIGHTS[self.kind] * (1.0 if self.searched == self.shown else UNSEEN)


class Search:
    """An index over the tops of guides in one language; Japanese is found in every language.

    Args:
        headings: The guides.
        words: The names of things to bring and of what happens in a life.
        texts: The domain `guides` in the person's language.
        lexicon: Readings, so that かんじ finds 漢字.
    """

    def __init__(
        self, headings: Sequence[Heading], words: Words, texts: Texts, lexicon: Lexicon
    ) -> None:
        self._headings = headings
        self._lexicon = lexicon
        rows: dict[_Text, list[int]] = defaultdict(list)
        for row, heading in enumerate(headings):
            for kind, text in _said(heading, words):
                for searched in dict.fromkeys((text, texts(text), *_aloud(text, lexicon))):
                    rows[_Text(kind, searched, texts(text))].append(row)
        self._texts = list(rows)
        fields = [Field(tuple(of), text.searched, text.weight) for text, of in rows.items()]
        self._index = Index(fields, lexicon)

    def find(self, query: str) -> Found:
        """Find guides for some words, in any order."""
        matches = self._index.find(query)
        sure = [match for match in matches if match.is_sure]
        shown = sure[:MOST_HITS] or matches[:MOST_NEAR]
        words = {form.letters for word in cut(query) for form in forms(word, self._lexicon)}
        hits = tuple(self._hit(match, words) for match in shown)
        return Found(hits=hits) if sure else Found(near=hits)

    def _hit(self, match: Match, words: Collection[str]) -> Hit:
        text = self._texts[match.field]
        marks = self._marks(text.shown, words) if text.shown == text.searched else ()
        heading = self._headings[match.row]
        return Hit(heading, text.kind, text.shown, marks, is_exact=match.how in ("whole", "part"))

    def _marks(self, text: str, words: Collection[str]) -> tuple[tuple[int, int], ...]:
        """Find where words stand in a text, as well as they fit."""
        letters, places = self._placed(text)
        found: set[int] = set()
        for word in words:
            begin, end = _overlap(letters, word)
            if end > begin:
                found.update(range(places[begin].start, places[end - 1].stop))
        return tuple(_runs(sorted(found)))

    def _placed(self, text: str) -> tuple[str, list[range]]:
        """Spell a text, and give for each letter the letters of the text it comes from."""
        letters, places, at = "", list[range](), 0
        for token in self._lexicon.tokens(text):
            whole = range(at, at + len(token.surface))
            pieces = [(token.kana, whole)]
            if token.reading is None:
                pieces = [(token.surface[n - at], range(n, n + 1)) for n in whole]
            for piece, place in pieces:
                spelling = letters_of(piece)
                letters += spelling
                places += [place] * len(spelling)
            at = whole.stop
        return letters, places


def _said(heading: Heading, words: Words) -> Iterator[tuple[Kind, str]]:
    """Give every text of a guide that can be found."""
    yield "title", heading.title
    yield "why", heading.why
    yield from (("wish", wish) for wish in heading.wishes)
    yield from (("event", words.event(key)) for key in heading.life_events)
    yield from (("thing", words.thing(key)) for key in heading.bring)
    yield from (("part", part) for part in heading.parts)


def _aloud(text: str, lexicon: Lexicon) -> Iterator[str]:
    """Give a text with Latin letters as it is read, for who writes PDF as ピーディーエフ."""
    if any(letter.isascii() and letter.isalpha() for letter in text):
        yield lexicon.aloud(text)


def _overlap(letters: str, word: str) -> tuple[int, int]:
    """Give where a word stands in a text, as well as it fits: from its first letter to its last."""
    whole = SequenceMatcher(None, letters, word, autojunk=False).find_longest_match()
    if whole.size < min(LEAST_MARK, len(word)):
        return 0, 0
    begin = max(0, whole.a - whole.b)
    window = letters[begin : whole.a - whole.b + len(word)]
    blocks = SequenceMatcher(None, window, word, autojunk=False).get_matching_blocks()[:-1]
    return begin + blocks[0].a, begin + blocks[-1].a + blocks[-1].size


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give numbers that follow on each other as (begin, end)."""
    begin = end = -1
    for number in numbers:
        if number != end:
            if end > begin:
                yield begin, end
            begin = number
        end = number + 1
    if end > begin:
        yield begin, end
