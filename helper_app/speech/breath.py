"""Cuts what is said into breaths: the pieces a voice is given one at a time.

A breath is long enough for a natural melody and short enough to be heard soon.
"""

from __future__ import annotations

import re

ENOUGH_CHARACTERS = 12
"""From this length on, a comma ends a breath."""
MOST_CHARACTERS = 120
"""No breath is longer: synthesis takes a fixed time for each character."""

_STOPS = re.compile(r"[。！？\n]+[」』）]*|[.!?]+[\"')]*(?=\s|$)")
_COMMAS = re.compile(r"[、，]|[,;:](?=\s)")


def breaths(spoken: str) -> tuple[str, ...]:
    """Cut words into breaths; what is left out is white space and unprintable characters."""
    text = "".join(c if c.isprintable() or c == "\n" else " " for c in spoken)
    pieces = [
        breath
        for sentence in _cut(text, _STOPS, 0)
        for part in _cut(sentence, _COMMAS, ENOUGH_CHARACTERS)
        for breath in _chopped(part)
    ]
    return tuple(piece.strip() for piece in pieces if any(c.isalnum() for c in piece))


def _cut(text: str, ends: re.Pattern[str], enough: int) -> list[str]:
    pieces: list[str] = []
    begun = 0
    for found in ends.finditer(text):
        is_worth_it = found.end() - begun >= enough and len(text) - found.end() >= enough
        if is_worth_it:
            pieces.append(text[begun : found.end()])
            begun = found.end()
    pieces.append(text[begun:])
    return pieces


def _chopped(text: str) -> list[str]:
    """Cut at most every `MOST_CHARACTERS`, at a space where there is one."""
    pieces: list[str] = []
    while len(text) > MOST_CHARACTERS:
        space = text.rfind(" ", 1, MOST_CHARACTERS)
        at = space if space > 0 else MOST_CHARACTERS
        pieces.append(text[:at])
        text = text[at:]
    return [*pieces, text]
