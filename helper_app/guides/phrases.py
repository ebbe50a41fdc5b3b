"""Where a line may break: Japanese between phrases, other languages between words.

Easy Japanese has spaces between its phrases. Never inside a piece that carries a reading. BudouX's
model loads on the first text without spaces only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from helper_app.guides.readings import Token
from helper_app.i18n import EASY, is_japanese

Phrase = tuple[Token, ...]

_WORDS = re.compile(r"\s*\S+\s*|\s+")
_EASY_ENDS = re.compile(r"(?<=\s)(?!\s)|(?<=[。、！？])(?![\s。、！？」』）〉])|(?=〈)")
"""Easy Japanese ends a phrase at a space, and where none is written: after a stop, before 〈."""


class Phrases:
    """Cuts tokens into phrases.

    Args:
        locale: The language of the tokens.
    """

    def __init__(self, locale: str) -> None:
        self._is_japanese = is_japanese(locale)
        self._is_easy = locale == EASY

    def cut(self, tokens: tuple[Token, ...]) -> tuple[Phrase, ...]:
        """Cut at the places a line may break; joined, the phrases are the tokens' text."""
        text = "".join(token.surface for token in tokens)
        if not text:
            return ()
        pieces = self._pieces(text)
        ends: set[int] = set()
        at = 0
        for piece in pieces:
            at += len(piece)
            if not text[at - 1 : at + 1].isdecimal() or at == len(text):
                ends.add(at)  # a number stays whole
        return tuple(_grouped(tokens, ends))

    def _pieces(self, text: str) -> list[str]:
        if not self._is_japanese:
            return _WORDS.findall(text)
        if self._is_easy and " " in text:
            return [piece for piece in _EASY_ENDS.split(text) if piece]
        return self._parse(text)

    @cached_property
    def _parse(self) -> Callable[[str], list[str]]:
        from helper_app.guides import bunsetsu

        return bunsetsu.load().cut


def _grouped(tokens: tuple[Token, ...], ends: set[int]) -> Iterator[Phrase]:
    """Close a phrase wherever an end falls between tokens or inside a bare one."""
    phrase: list[Token] = []
    at = 0
    for token in tokens:
        for piece in _split(token, at, ends):
            phrase.append(piece)
            at += len(piece.surface)
            if at in ends:
                yield tuple(phrase)
                phrase = []
    if phrase:
        yield tuple(phrase)


def _split(token: Token, at: int, ends: set[int]) -> Iterator[Token]:
    if not token.is_bare:
        yield token
        return
    begun = 0
    for end in range(1, len(token.surface) + 1):
        if at + end in ends or end == len(token.surface):
            yield Token(token.surface[begun:end])
            begun = end
