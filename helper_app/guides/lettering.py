"""Finished texts as they are written and said: readings, phrases, plain words.

For texts of guides and of the program alike, in one language. Light: the first screen needs this
and no guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from helper_app.guides import readings
from helper_app.guides.phrases import Phrase, Phrases
from helper_app.guides.readings import Lexicon, Token
from helper_app.i18n import EASY, is_japanese

MOST_REMEMBERED = 500
"""Texts whose phrases are remembered; a step is painted and said from the same few."""
_SPACES = re.compile(r"((?<![A-Za-z]) +| +(?![A-Za-z]))")
"""Spaces between phrases of easy Japanese; between two Latin words they are spelling."""


class Lettering:
    """One language's way of writing.

    Args:
        locale: The language of the texts.
        lexicon: The readings of Japanese terms; other languages have none.
    """

    def __init__(self, locale: str, lexicon: Lexicon) -> None:
        self.locale = locale
        self._lexicon = lexicon
        self._phrases = Phrases(locale)
        self._cut: dict[str, tuple[Phrase, ...]] = {}

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Cut a finished text into pieces with readings; only Japanese has any."""
        if self.locale == EASY:
            return tuple(silent_spaces(self._lexicon.tokens(text)))
        if is_japanese(self.locale):
            return self._lexicon.tokens(text)
        return (Token(readings.plain(text)),) if text else ()

    def phrases(self, text: str) -> tuple[Phrase, ...]:
        """Cut a finished text where its lines may break, pieces with readings kept whole."""
        if text not in self._cut:
            if len(self._cut) >= MOST_REMEMBERED:
                self._cut.clear()
            self._cut[text] = self._phrases.cut(self.tokens(text))
        return self._cut[text]

    def plain(self, text: str) -> str:
        """Give a finished text without inline readings, for labels and screen readers."""
        return readings.plain(text)

    def spoken(self, text: str) -> str:
        """Give a finished text as a voice should be handed it."""
        return "".join(token.voice for token in self.tokens(text))


def silent_spaces(tokens: Iterable[Token]) -> Iterator[Token]:
    """Keep spaces from voices, of which each has its own way; between Latin letters they stay."""
    for token in tokens:
        if not token.is_bare:
            yield token
            continue
        for piece in _SPACES.split(token.surface):
            if piece:
                yield Token(piece, said="" if piece.isspace() else None)
