"""From what the core says to what is shown and said. No widget, no sound.

Screen, voice and announcement get their words here, from one `View`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from helper_app.guides.phrases import Phrase as ShownPhrase
from helper_app.i18n import N_, Texts
from helper_app.speech.model import Phrase
from helper_app.ui.context import Context

if TYPE_CHECKING:
    from helper_app.guides.model import View

ENDS_BREATH = frozenset("。！？.!?\n")
"""Where a voice takes breath: it is given the words up to here at once, for a natural melody."""

# Translators: what the program is waiting for, on the steps of a guide
WAITING = {
    "card.find_reader": N_("Waiting for the card reader"),
    "card.look": N_("Waiting for the card"),
    "card.look_pin": N_("Waiting for the card"),
    "card.look_text": N_("Waiting for the card"),
    "card.survey": N_("Waiting for the card"),
    "card.take_back": N_("Waiting until the card is taken away"),
}
# Translators: on a step of which a fact should have been read again on its page by now; calm
OVERDUE = N_("The day to check this again has passed. Please ask to be sure.")
# Translators: on tile and first step of a guide only its author has read so far; calm
UNREVIEWED = N_("Being checked")
# Translators: while the card works after a press
WORKING = N_("One moment, please. Leave the card where it is.")


@dataclass(frozen=True)
class Place:
    """Where spoken words stand: a part of the step's text and its phrases."""

    part: str
    phrases: range


@dataclass(frozen=True)
class Script:
    """What is said on a step, and where each piece stands; `places` may be shorter or empty."""

    phrases: tuple[Phrase, ...]
    places: tuple[Place, ...]


def script_of(view: View, context: Context) -> Script:
    """Give what a step says, in the order it is read, and then what to bear in mind about it."""
    script = _step_script(view, context)
    remarks = [context.phrases(text) for text in remarks_of(view, context.t)]
    return replace(script, phrases=(*script.phrases, *spoken_phrases(remarks)))


def _step_script(view: View, context: Context) -> Script:
    parts = spoken_parts(view)
    if view.spoken != "\n".join(text for _, text in parts):
        return Script(tuple(spoken_phrases([context.phrases(view.spoken)])), ())
    phrases: list[Phrase] = []
    places: list[Place] = []
    for name, text in parts:
        for breath in breaths(context.phrases(text)):
            phrases.append(breath.words)
            places.append(Place(name, breath.phrases))
    return Script(tuple(phrases), tuple(places))


def remarks_of(view: View, t: Texts) -> tuple[str, ...]:
    """Say calmly what a person should bear in mind about the words of a step."""
    found = ((UNREVIEWED, view.is_unreviewed), (OVERDUE, bool(view.overdue)))
    return tuple(t(words) for words, is_so in found if is_so)


def spoken_parts(view: View) -> list[tuple[str, str]]:
    """Give the parts of a step that are said, in order, with their texts."""
    head = [("instruction", view.instruction), ("note", view.note)]
    if view.is_trouble:
        head.reverse()
    points = [(f"point.{number}", point) for number, point in enumerate(view.points)]
    return [(name, text) for name, text in (*head, *points, ("see", view.see)) if text]


@dataclass(frozen=True)
class Breath:
    """Words said in one breath, and the shown phrases they are."""

    words: Phrase
    phrases: range


def breaths(shown: Sequence[ShownPhrase]) -> Iterator[Breath]:
    """Join phrases up to the next full stop."""
    begun = 0
    for number, phrase in enumerate(shown):
        is_last = number == len(shown) - 1
        if is_last or phrase[-1].surface.rstrip(" 」』）)")[-1:] in ENDS_BREATH:
            said = shown[begun : number + 1]
            text = "".join(token.surface for part in said for token in part)
            voice = "".join(token.voice for part in said for token in part)
            yield Breath(Phrase(text, voice), range(begun, number + 1))
            begun = number + 1


def spoken_phrases(texts: Iterable[Sequence[ShownPhrase]]) -> list[Phrase]:
    """Give texts as a voice wants them, one breath after the other."""
    return [breath.words for text in texts for breath in breaths(text)]


def status_of(view: View, t: Texts, *, is_busy: bool) -> str:
    """Say what the program is doing, or nothing."""
    if is_busy and view.action:
        return t(WORKING)
    if view.wait and view.is_live:
        return t(WAITING.get(view.wait, ""))
    return ""
