"""A person on their way through a guide of the shelf, for tests that read as sentences."""

from __future__ import annotations

import datetime as dt

from helper_app.guides import engine, views
from helper_app.guides.catalogue import Shelf
from helper_app.guides.model import Position, View

SHELF = Shelf()
WORDING = SHELF.wording("ja", dt.date(2026, 11, 26))


class Way:
    """A person on their way through a guide, pressing by words."""

    def __init__(self, guide: str, step: str = "") -> None:
        self.guide = SHELF.guide(guide)
        first = engine.start(self.guide)
        self.at: Position = engine.start_at(self.guide, step, {}) if step else first

    def press(self, times: int = 1) -> Way:
        """Press the main button."""
        for _ in range(times):
            self.at = engine.advance(self.guide, self.at)
        return self

    def choose(self, text: str) -> Way:
        """Press a choice by its words."""
        texts = [choice.text for choice in self.guide.steps[self.at.step].choices]
        self.at = engine.choose(self.guide, self.at, texts.index(text))
        return self

    def differs(self, text: str) -> Way:
        """Say what is seen instead."""
        texts = [difference.text for difference in self.guide.steps[self.at.step].different]
        self.at = engine.different(self.guide, self.at, texts.index(text))
        return self

    @property
    def step(self) -> str:
        """Give the step the person is at."""
        return self.at.step

    @property
    def seen(self) -> View:
        """Give what they see."""
        return views.view(self.guide, self.at, WORDING)
