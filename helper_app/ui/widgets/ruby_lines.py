"""Where each piece of a text with readings stands: line breaking, without painting.

A line breaks between phrases first, then between words, and inside a word only when it is wider
than the line. A reading never parts from its kanji. Letters are measured once for a text, and not
again for each width that a layout tries.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Protocol

NEVER_FIRST = frozenset(
    "、。，．・：；？！）］｝」』】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.!?:;)%℃"
)
_WORD = re.compile(r"\S*\s*")

Measure = Callable[[str], float]


class Piece(Protocol):
    """A stretch of text and its reading, if it shows one."""

    @property
    def surface(self) -> str:
        """Give what is written."""

    @property
    def reading(self) -> str | None:
        """Give the small letters above it."""


class Run(NamedTuple):
    """A piece with its place. Lengths in pixels; `phrase` counts from 0."""

    surface: str
    reading: str
    phrase: int
    x: float
    width: float


class _Atom(NamedTuple):
    surface: str
    reading: str
    width: float


class Measured:
    """A text whose pieces are measured, to be broken into lines of any width.

    Args:
        phrases: The text, phrase by phrase.
        base: Gives the width of a base text in pixels.
        ruby: Gives the width of a reading in pixels.
    """

    def __init__(self, phrases: Sequence[Sequence[Piece]], base: Measure, ruby: Measure) -> None:
        self._base = base
        self._groups = [
            (number, group, _width(group) - _blank(group, base))
            for number, group in _glued(phrases, base, ruby)
        ]

    def lines(self, room: float) -> list[list[Run]]:
        """Break it into lines.

        Args:
            room: Width of a line in pixels.

        Returns:
            The lines, each a list of runs from left to right; one empty line for an empty text.
        """
        base = self._base
        lines: list[list[Run]] = [[]]
        x = 0.0
        for number, group, width in self._groups:
            for unit in [group] if width <= room else _units(group, room, base):
                if x > 0 and x + _width(unit) - _blank(unit, base) > room:
                    lines.append([])
                    x = 0.0
                for atom in unit:
                    lines[-1].append(Run(atom.surface, atom.reading, number, x, atom.width))
                    x += atom.width
        return lines


def lines_of(
    phrases: Sequence[Sequence[Piece]], room: float, base: Measure, ruby: Measure
) -> list[list[Run]]:
    """Measure a text and break it into lines; see `Measured`."""
    return Measured(phrases, base, ruby).lines(room)


def _width(atoms: Sequence[_Atom]) -> float:
    return sum(atom.width for atom in atoms)


def _glued(
    phrases: Sequence[Sequence[Piece]], base: Measure, ruby: Measure
) -> Iterator[tuple[int, list[_Atom]]]:
    """Give every group with its phrase's number; one that may not begin a line joins the last."""
    held: tuple[int, list[_Atom]] | None = None
    for number, phrase in enumerate(phrases):
        for group in _groups(phrase, base, ruby):
            if held is not None and group[0].surface[0] in NEVER_FIRST and number == held[0]:
                held[1].extend(group)
                continue
            if held is not None:
                yield held
            held = (number, group)
    if held is not None:
        yield held


def _groups(phrase: Sequence[Piece], base: Measure, ruby: Measure) -> Iterator[list[_Atom]]:
    """Split a phrase where it has blanks."""
    group: list[_Atom] = []
    for piece in phrase:
        if piece.reading:
            width = max(base(piece.surface), ruby(piece.reading))
            group.append(_Atom(piece.surface, piece.reading, width))
            continue
        for word in _WORD.findall(piece.surface):
            if not word:
                continue
            group.append(_Atom(word, "", base(word)))
            if word[-1].isspace():
                yield group
                group = []
    if group:
        yield group


def _units(group: Sequence[_Atom], room: float, base: Measure) -> Iterator[list[_Atom]]:
    """Cut a group that is wider than a line into what stays together: a letter and its commas."""
    unit: list[_Atom] = []
    for atom in _letters(group, base):
        stays = atom.surface[0] in NEVER_FIRST or not atom.surface.strip()
        if unit and not (stays and _width(unit) + atom.width <= room):
            yield unit
            unit = []
        unit.append(atom)
    if unit:
        yield unit


def _letters(group: Sequence[_Atom], base: Measure) -> Iterator[_Atom]:
    for atom in group:
        if atom.reading:
            yield atom
        else:
            for letter in atom.surface:
                yield _Atom(letter, "", base(letter))


def _blank(group: Sequence[_Atom], base: Measure) -> float:
    """Give the width of the blanks at the end, which may hang over the line's end."""
    last = group[-1]
    if last.reading or not last.surface[-1].isspace():
        return 0.0
    return base(last.surface) - base(last.surface.rstrip())
