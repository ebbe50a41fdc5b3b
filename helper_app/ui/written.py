"""Where words that are said can be read: nobody must hear to know them. No widget, no sound."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from helper_app.speech.model import Utterance
from helper_app.ui.sentences import joined


class Written(Enum):
    """Where it stands. Whoever has something said knows, and says so."""

    PAGE = "page"
    """The screen's own words, marked while they are said."""
    OTHERWISE = "otherwise"
    """The screen's own words, but said otherwise than they stand there: a caption shows them."""
    ELSEWHERE = "elsewhere"
    """In the window already: on a notice, a tile, a button, or as dots that are filled."""
    NOWHERE = "nowhere"
    """A caption shows it."""
    SECRET = "secret"
    """On a key that types a secret, and never anywhere else."""


OWN = frozenset({Written.PAGE, Written.OTHERWISE})
"""What can be gone through phrase by phrase: the text of a screen."""


class Said(NamedTuple):
    """Something that is said, and where it can be read."""

    utterance: Utterance
    written: Written

    def caption(self, phrase: int, *, shows_all: bool) -> tuple[str, ...]:
        """Give the caption while a phrase is said.

        What stands nowhere is short and shown as a whole; a text goes by phrase by phrase.

        Args:
            phrase: Its number.
            shows_all: Captions are wanted for everything.

        Returns:
            The words; where there are two, the second ones serve if the first are too long.
            Empty for no caption.
        """
        here = self.utterance.phrases[phrase].text
        if self.written is Written.NOWHERE:
            return joined(one.text for one in self.utterance.phrases), here
        if self.written is Written.OTHERWISE or (shows_all and self.written is not Written.SECRET):
            return (here,)
        return ()
