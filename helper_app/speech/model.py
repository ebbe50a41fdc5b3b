"""What is said, and what is told about saying it. Plain data; no voice, no sound."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Phrase(NamedTuple):
    """Words that belong together, up to a sentence long.

    Attributes:
        text: As shown on the screen.
        spoken: As pronounced; official terms may stand in katakana here.
    """

    text: str
    spoken: str


class Priority(Enum):
    """When an utterance gets its turn."""

    NORMAL = "normal"
    """Said after everything that was asked for before it."""
    NEXT = "next"
    """Said as soon as what is being said has ended, before all that waits as NORMAL."""
    NOW = "now"
    """Said at once: it cuts what is being said and drops what waits."""


@dataclass(frozen=True)
class Utterance:
    """Phrases to be said one after the other.

    Attributes:
        phrases: In the order they are said.
        locale: The language, for instance `ja`, `ja@easy` or `en`; one utterance, one language.
        priority: When it gets its turn.
        only: Numbers of the phrases that are said, from 0; all of them for None.
    """

    phrases: tuple[Phrase, ...]
    locale: str
    priority: Priority = Priority.NORMAL
    only: range | None = None


class EventKind(Enum):
    """What a listener is told."""

    STARTED = "started"
    """The utterance has its turn; sound follows."""
    PHRASE = "phrase"
    """The first sound of a phrase goes out now."""
    FINISHED = "finished"
    """Nothing more of it will be heard. Each utterance that was asked for ends with this."""


class Event(NamedTuple):
    """Something that happened to an utterance.

    Attributes:
        kind: What happened.
        utterance: The very object that was given to `Speaker.say`, or that `repeat` gave.
        phrase: For `PHRASE`: its number, from 0; -1 otherwise.
        completed: For `FINISHED`: everything was said; False when it was cut or dropped.
    """

    kind: EventKind
    utterance: Utterance
    phrase: int = -1
    completed: bool = False


def language(locale: str) -> str:
    """Give the language a voice needs to know: `ja` for `ja@easy`, `en` for `en-XA`."""
    return locale.replace("_", "-").replace("@", "-").split("-")[0].lower()
