"""From what the core says to what is shown and said. No widget, no sound.

Screen, voice and announcement get their words here, from one `View`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from helper_app.guides.phrases import Phrase as ShownPhrase
from helper_app.i18n import N_, Texts
from helper_app.speech.model import Phrase

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


class Breath(NamedTuple):
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
