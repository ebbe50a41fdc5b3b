"""Readings of Japanese text: which kanji get which small letters, and what a voice should say.

One lexicon and inline readings (`今日《きょう》`, `｜一日《ついたち》`, Aozora notation) feed
furigana, plain text and speech alike. Knows text, not guides.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from helper_app.guides import addresses
from helper_app.guides.numerals import HEADS, Numerals, Piece, narrow
from helper_app.guides.tables import TomlFile

KANJI = "々〆ヶ㐀-䶿一-鿿豈-﫿"
BEGINS_READING = "《"
_BETWEEN = "〜～"
"""Waves between two numbers or words: から."""


class Token(NamedTuple):
    """A piece of text and how it is read.

    Attributes:
        surface: What is written.
        reading: Small letters above it, in hiragana; None where none are needed.
        said: What a voice should be given instead of the surface; None for the surface.
        sounds: How it is read where no small letters stand above it (3, さん); None for the same as
            the small letters, or as what a voice is given.
    """

    surface: str
    reading: str | None = None
    said: str | None = None
    sounds: str | None = None

    @property
    def voice(self) -> str:
        """Give what a voice gets for this piece."""
        return self.surface if self.said is None else self.said

    @property
    def kana(self) -> str:
        """Give the piece in plain hiragana where a reading is known."""
        return self.surface if self.reading is None else self.reading

    @property
    def aloud(self) -> str:
        """Give the piece as it is read, numbers and letters too, in plain hiragana."""
        known = (self.reading, self.sounds, self.said, self.surface)
        return hiragana(next(reading for reading in known if reading is not None))

    @property
    def is_bare(self) -> bool:
        """Tell whether it is read as it is written."""
        return self.reading is None and self.said is None and self.sounds is None


@dataclass(frozen=True)
class Lexicon:
    """Terms and their readings.

    Attributes:
        words: Term to reading in hiragana; may hold okurigana (入れる, いれる). One kanji alone is
            not read where another stands beside it: 道 is みち, but 水道 something else.
        stems: Kanji to reading where okurigana follow and no unread kanji stands before (置く:
            置, お).
        counters: What follows a number (回, かい); see `numerals`, as for endings and wholes.
        spoken: What a voice would get wrong, to what it should be given (PIN, ピン).
        parts: Long words, to the shorter words of this lexicon they are made of: a line may break
            between them.
        endings: A last digit and a counter of irregular sounds (4人, よ にん).
        wholes: Numbers read as one word (1人, ひとり).
        affixes: Single kanji that are read the same beside other kanji (市, し).
        address: Parts and marks of addresses on the net (jp, ジェイピー).
    """

    words: Mapping[str, str]
    stems: Mapping[str, str]
    counters: Mapping[str, str]
    spoken: Mapping[str, str]
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    endings: Mapping[str, str] = field(default_factory=dict)
    wholes: Mapping[str, str] = field(default_factory=dict)
    affixes: Mapping[str, str] = field(default_factory=dict)
    address: Mapping[str, str] = field(default_factory=dict)
    _numerals: Numerals = field(init=False, repr=False, compare=False)
    _longest: int = field(init=False, repr=False, compare=False)
    _firsts: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        terms = {*self.words, *self.spoken, *self.affixes}
        numerals = Numerals(self.counters, self.endings, self.wholes)
        object.__setattr__(self, "_numerals", numerals)
        object.__setattr__(self, "_longest", max((len(term) for term in terms), default=0))
        object.__setattr__(self, "_firsts", frozenset(term[0] for term in terms))

    def __len__(self) -> int:
        return len(self.words) + len(self.stems) + len(self.counters)

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Cut a text into pieces with their readings; the surfaces joined are `plain(text)`."""
        found: list[Token] = []
        at = 0
        for match in inline_readings(text):
            found += self._looked_up(text[at : match.start()])
            surface = match["marked"] or match["run"]
            found += _with_okurigana(surface, match["reading"], said=True)
            at = match.end()
        found += self._looked_up(text[at:])
        return tuple(_joined(found))

    def spoken_text(self, text: str) -> str:
        """Give what a voice should be handed: inline readings and `spoken` terms replaced.

        Everything else stays as written, because a Japanese voice finds accents from kanji.
        """
        return "".join(token.voice for token in self.tokens(text))

    def kana(self, text: str) -> str:
        """Give the text with every known reading in place of its kanji."""
        return "".join(token.kana for token in self.tokens(text))

    def aloud(self, text: str) -> str:
        """Give the text in plain hiragana as it is read, numbers and letters too."""
        return "".join(token.aloud for token in self.tokens(text))

    def unread(self, text: str) -> tuple[str, ...]:
        """Give the runs of kanji no reading is known for."""
        bare = (token.surface for token in self.tokens(text) if token.reading is None)
        return tuple(run for surface in bare for run in runs(surface) if has_kanji(run))

    def _looked_up(self, text: str) -> Iterator[Token]:
        at = 0
        in_unknown = False
        narrowed = narrow(text)
        while at < len(text):
            found = self._word_at(text, narrowed, at)
            if found is None and not in_unknown:
                found = self._stem_at(text, at)
            tokens = found or (Token(text[at]),)
            yield from tokens
            in_unknown = found is None and has_kanji(text[at])
            at += sum(len(token.surface) for token in tokens)

    def _word_at(self, text: str, narrowed: str, at: int) -> tuple[Token, ...] | None:
        if text[at].isascii() and text[at].isalnum():
            found = addresses.parts_at(text, at, self.address)
            if found:
                return tuple(Token(part, said=said) for part, said in found)
        term = self._term_at(text, at)
        if term is None:
            return self._unlisted_at(text, narrowed, at)
        if term in self.parts and term not in self.spoken:
            return tuple(Token(part, self.words[part]) for part in self.parts[term])
        if term in self.affixes:
            return (Token(term, self.affixes[term]),)
        if term in self.words:
            return _with_okurigana(term, self.words[term], voice=self.spoken.get(term))
        return (Token(term, None, self.spoken[term]),)

    def _unlisted_at(self, text: str, narrowed: str, at: int) -> tuple[Token, ...] | None:
        """Read what rules read: numbers, spans, abbreviations."""
        if narrowed[at] in HEADS:
            pieces = self._numerals.at(narrowed, at)
            return tuple(_numeral_tokens(text, at, pieces)) if pieces else None
        if text[at] in _BETWEEN and _is_span(text, at):
            return (Token(text[at], said="から"),)
        letters = addresses.abbreviation(text, at)
        return (Token(letters, sounds=addresses.spelt(letters)),) if letters else None

    def _term_at(self, text: str, at: int) -> str | None:
        """Give the longest term that stands here."""
        if text[at] not in self._firsts:
            return None
        for length in range(min(self._longest, len(text) - at), 0, -1):
            term = text[at : at + length]
            if term in self.affixes:
                return term
            if (term in self.words or term in self.spoken) and _is_apart(text, at, length):
                return term
        return None

    def _stem_at(self, text: str, at: int) -> tuple[Token, ...] | None:
        reading = self.stems.get(text[at])
        if reading is None or not "ぁ" <= text[at + 1 : at + 2] <= "ん":
            return None
        return (Token(text[at], reading),)


TABLES = (
    "words", "stems", "counters", "spoken", "parts", "endings", "wholes", "affixes", "address",
)  # fmt: skip
"""The tables of a lexicon's file."""


def plain(text: str) -> str:
    """Give a text without its inline readings."""
    if BEGINS_READING not in text:
        return text
    return _inline().sub(lambda match: match["marked"] or match["run"], text)


def has_kanji(text: str) -> bool:
    """Tell whether a text holds kanji."""
    return any(map(is_kanji, text))


def is_kanji(letter: str) -> bool:
    """Tell whether a letter is a kanji, or one of 々〆ヶ."""
    return (
        "一" <= letter <= "鿿"
        or letter in "々〆ヶ"
        or "㐀" <= letter <= "䶿"
        or "豈" <= letter <= "﫿"
    )


def runs(text: str) -> Iterator[str]:
    """Cut a text where kanji begin and end."""
    return ("".join(letters) for _, letters in groupby(text, is_kanji))


def inline_readings(text: str) -> Iterator[re.Match[str]]:
    """Find every inline reading."""
    return _inline().finditer(text) if BEGINS_READING in text else iter(())


@functools.cache
def _inline() -> re.Pattern[str]:
    """Compile the notation when a text first uses it: classes of kanji compile slowly."""
    return re.compile(rf"(?:｜(?P<marked>[^｜《》]+)|(?P<run>[{KANJI}]+))《(?P<reading>[^《》]+)》")


def load(path: Path) -> Lexicon:
    """Read a lexicon.

    Raises:
        GuideBroken: With `file`, `line` and `problem`.
    """
    root = TomlFile(path).root
    found = {name: root.table(name).all_texts() for name in TABLES}
    root.finish()
    parts = {term: tuple(pieces.split()) for term, pieces in found.pop("parts").items()}
    return Lexicon(**found, parts=parts)


def _with_okurigana(
    surface: str, reading: str, *, said: bool = False, voice: str | None = None
) -> tuple[Token, ...]:
    """Put the reading above the kanji alone: 入れる, いれる gives 入(い) and れる.

    A reading that does not fit the kana of the surface stays above the whole of it.
    """
    pieces = list(runs(surface))
    pattern = "".join(
        "(.+)" if has_kanji(piece) else f"({re.escape(hiragana(piece))})" for piece in pieces
    )
    match = re.fullmatch(pattern, hiragana(reading))
    if match is None or voice is not None:
        return (Token(surface, reading, reading if said else voice),)
    return tuple(
        Token(piece, part, part if said else None) if has_kanji(piece) else Token(piece)
        for piece, part in zip(pieces, match.groups(), strict=True)
    )


def _numeral_tokens(text: str, at: int, pieces: tuple[Piece, ...]) -> Iterator[Token]:
    for piece in pieces:
        surface = text[at : at + len(piece.surface)]
        at += len(surface)
        if has_kanji(surface):
            yield from _with_okurigana(surface, piece.sounds, voice=piece.said)
        else:
            yield Token(surface, said=piece.said, sounds=piece.sounds)


def _is_apart(text: str, at: int, length: int) -> bool:
    """Tell whether a term does not cut in two a Latin word, a number, or a compound of kanji."""
    before, first = text[at - 1 : at] if at else "", text[at]
    last, after = text[at + length - 1], text[at + length : at + length + 1]
    if length == 1 and is_kanji(first) and (before or after):
        return not any(is_kanji(beside) for beside in (before, after) if beside)
    return not (_run_on(before, first) or _run_on(last, after))


def _run_on(one: str, other: str) -> bool:
    both = one + other
    return len(both) == 2 and both.isascii() and (both.isalpha() or both.isdigit())


def _is_span(text: str, at: int) -> bool:
    """Tell whether a wave stands between numbers or words: 9時〜17時, 月〜金."""
    sides = text[at - 1 : at], text[at + 1 : at + 2]
    return all(side.isdecimal() or is_kanji(side) for side in sides if side) and all(sides)


def hiragana(text: str) -> str:
    """Write katakana as hiragana."""
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)


def _joined(tokens: list[Token]) -> Iterator[Token]:
    """Join neighbours that need nothing, so that there are few pieces to paint."""
    bare = ""
    for token in tokens:
        if token.is_bare:
            bare += token.surface
            continue
        if bare:
            yield Token(bare)
            bare = ""
        yield token
    if bare:
        yield Token(bare)
