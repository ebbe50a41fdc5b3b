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

from helper_app.guides.tables import TomlFile

KANJI = "々〆ヶ㐀-䶿一-鿿豈-﫿"
BEGINS_READING = "《"
_DAY = re.compile(r"(?<=月)(?P<day>[0-9]{1,2})日")
_DAYS = {
    1: "ついたち", 2: "ふつか", 3: "みっか", 4: "よっか", 5: "いつか", 6: "むいか",
    7: "なのか", 8: "ようか", 9: "ここのか", 10: "とおか", 14: "じゅうよっか", 20: "はつか",
    24: "にじゅうよっか",
}  # fmt: skip
"""Days of the month that are not read as number and にち."""


@dataclass(frozen=True)
class Token:
    """A piece of text and how it is read.

    Attributes:
        surface: What is written.
        reading: Small letters above it, in hiragana; None where none are needed.
        said: What a voice should be given instead of the surface; None for the surface.
    """

    surface: str
    reading: str | None = None
    said: str | None = None

    @property
    def voice(self) -> str:
        """Give what a voice gets for this piece."""
        return self.surface if self.said is None else self.said

    @property
    def kana(self) -> str:
        """Give the piece in plain hiragana where a reading is known."""
        return self.surface if self.reading is None else self.reading


@dataclass(frozen=True)
class Lexicon:
    """Terms and their readings.

    Attributes:
        words: Term to reading in hiragana; may hold okurigana (入れる, いれる).
        stems: Kanji to reading where okurigana follow and no unread kanji stands before (置く:
            置, お).
        counters: What follows a number (回, かい).
        spoken: What a voice would get wrong, to what it should be given (PIN, ピン).
        parts: Long words, to the shorter words of this lexicon they are made of: a line may break
            between them.
    """

    words: Mapping[str, str]
    stems: Mapping[str, str]
    counters: Mapping[str, str]
    spoken: Mapping[str, str]
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _longest: int = field(init=False, repr=False, compare=False)
    _firsts: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        terms = {*self.words, *self.spoken}
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

    def unread(self, text: str) -> tuple[str, ...]:
        """Give the runs of kanji no reading is known for."""
        bare = (token.surface for token in self.tokens(text) if token.reading is None)
        return tuple(run for surface in bare for run in runs(surface) if has_kanji(run))

    def _looked_up(self, text: str) -> Iterator[Token]:
        at = 0
        in_unknown = False
        while at < len(text):
            found = self._word_at(text, at)
            if found is None and not in_unknown:
                found = self._stem_at(text, at)
            tokens = found or (Token(text[at]),)
            yield from tokens
            in_unknown = found is None and has_kanji(text[at])
            at += sum(len(token.surface) for token in tokens)

    def _word_at(self, text: str, at: int) -> tuple[Token, ...] | None:
        day = _DAY.match(text, at)
        if day:
            number = int(day["day"])
            return (Token(day[0], _DAYS.get(number, f"{number}にち")),)
        if text[at] in self.counters and at and text[at - 1].isdigit():
            return (Token(text[at], self.counters[text[at]]),)
        term = self._term_at(text, at)
        if term is None:
            return None
        if term in self.parts and term not in self.spoken:
            return tuple(Token(part, self.words[part]) for part in self.parts[term])
        if term in self.words:
            return _with_okurigana(term, self.words[term], voice=self.spoken.get(term))
        return (Token(term, None, self.spoken[term]),)

    def _term_at(self, text: str, at: int) -> str | None:
        """Give the longest term that stands here."""
        if text[at] not in self._firsts:
            return None
        for length in range(min(self._longest, len(text) - at), 0, -1):
            term = text[at : at + length]
            if term in self.words or term in self.spoken:
                return term
        return None

    def _stem_at(self, text: str, at: int) -> tuple[Token, ...] | None:
        reading = self.stems.get(text[at])
        if reading is None or not "ぁ" <= text[at + 1 : at + 2] <= "ん":
            return None
        return (Token(text[at], reading),)


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
    found: dict[str, dict[str, str]] = {}
    for name in ("words", "stems", "counters", "spoken", "parts"):
        table = root.table(name)
        found[name] = {term: table.text(term) for term in table.names()}
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
        "(.+)" if has_kanji(piece) else f"({re.escape(_hiragana(piece))})" for piece in pieces
    )
    match = re.fullmatch(pattern, _hiragana(reading))
    if match is None or voice is not None:
        return (Token(surface, reading, reading if said else voice),)
    return tuple(
        Token(piece, part, part if said else None) if has_kanji(piece) else Token(piece)
        for piece, part in zip(pieces, match.groups(), strict=True)
    )


def _hiragana(text: str) -> str:
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)


def _joined(tokens: list[Token]) -> Iterator[Token]:
    """Join neighbours that need nothing, so that there are few pieces to paint."""
    bare = ""
    for token in tokens:
        if token.reading is None and token.said is None:
            bare += token.surface
            continue
        if bare:
            yield Token(bare)
            bare = ""
        yield token
    if bare:
        yield Token(bare)
