"""Walking a guide that only speaks: what a person presses, by its words."""

from __future__ import annotations

import datetime as dt

from helper_app.guides import engine, views
from helper_app.guides.catalogue import Shelf
from helper_app.guides.model import Guide, Position, View

SHELF = Shelf()
WORDING = SHELF.wording("ja", dt.date(2026, 11, 26))
NEXT = ""
"""Stands for the main button among the words that are pressed."""


class Way:
    """One person's way through a guide."""

    def __init__(self, guide: str, *, start: str = "") -> None:
        self.guide: Guide = SHELF.guide(guide)
        self.position: Position = (
            engine.start_at(self.guide, start, {}) if start else engine.start(self.guide)
        )

    def press(self, *words: str) -> View:
        """Press buttons by their words, one after the other, and give the last view."""
        for text in words:
            self.position = self._pressed(text)
        return self.view

    @property
    def view(self) -> View:
        """Give what the screen shows now."""
        return views.view(self.guide, self.position, WORDING)

    def _pressed(self, text: str) -> Position:
        step = self.guide.steps[self.position.step]
        if text == NEXT:
            return engine.advance(self.guide, self.position)
        choices = [choice.text for choice in step.choices]
        if text in choices:
            return engine.choose(self.guide, self.position, choices.index(text))
        others = [other.text for other in step.different]
        return engine.different(self.guide, self.position, others.index(text))
