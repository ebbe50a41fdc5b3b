"""Where somebody is in a text that is read to them: this phrase again, the next, on from here.

Plain bookkeeping; no voice, no sound.
"""

from __future__ import annotations

from dataclasses import replace

from helper_app.speech.model import Event, EventKind, Priority, Utterance


class Reading:
    """One text and the phrase its listener is at.

    Args:
        text: The whole of it.

    Attributes:
        at: Number of the phrase that is heard, or was last, from 0; -1 before the first.

    Thread: one.
    """

    def __init__(self, text: Utterance) -> None:
        self.text = text
        self.at = -1
        self._was_cut = False

    @property
    def is_at_start(self) -> bool:
        """Tell whether nothing stands before the phrase."""
        return self.at <= 0

    @property
    def is_at_end(self) -> bool:
        """Tell whether nothing stands after the phrase."""
        return self.at == len(self.text.phrases) - 1

    def follow(self, event: Event) -> None:
        """Take in what a voice told about this text, or about a part of it."""
        if event.kind is EventKind.PHRASE:
            self.at, self._was_cut = event.phrase, True
        elif event.kind is EventKind.FINISHED and event.completed:
            self._was_cut = False

    def one(self, by: int) -> Utterance:
        """Go to a single phrase and give it.

        Args:
            by: 1 for the next, 0 for the same again, -1 for the one before; the ends hold.
        """
        self.at = min(max(0, self.at + by), len(self.text.phrases) - 1)
        self._was_cut = True  # until it is heard to its end
        return self._part(range(self.at, self.at + 1))

    def rest(self) -> Utterance:
        """Give all from here on: a phrase that was cut once more; after the end the beginning."""
        begin = self.at if self._was_cut else self.at + 1
        count = len(self.text.phrases)
        return self._part(range(begin if begin < count else 0, count))

    def _part(self, only: range) -> Utterance:
        return replace(self.text, only=only, priority=Priority.NOW)
