"""A person who reads a guide and presses what its words say."""

from __future__ import annotations

import datetime as dt

from helper_app.guides import engine, views
from helper_app.guides.catalogue import Shelf
from helper_app.guides.model import Position, View

SHELF = Shelf()
WORDING = SHELF.wording("ja", dt.date(2026, 11, 26))


class Reader:
    """Stands somewhere in a guide.

    Args:
        guide: Its id.
        step: Where to begin; the first step if left out.
    """

    def __init__(self, guide: str, step: str = "") -> None:
        self.guide = SHELF.guide(guide)
        self.at: Position = engine.start_at(self.guide, step or self.guide.first.id)

    @property
    def sees(self) -> View:
        """Give what is on the screen."""
        return views.view(self.guide, self.at, WORDING)

    def goes(self, *presses: str) -> Reader:
        """Press buttons by their words, one after the other; "つぎへ" is the main button."""
        for words in presses:
            step = self.guide.steps[self.at.step]
            choices = [choice.text for choice in step.choices]
            differences = [difference.text for difference in step.different]
            if words in choices:
                self.at = engine.choose(self.guide, self.at, choices.index(words))
            elif words in differences:
                self.at = engine.different(self.guide, self.at, differences.index(words))
            else:
                assert words == self.sees.main_button
                self.at = engine.advance(self.guide, self.at)
        return self
