"""A person with one switch: sees or hears what is offered, and presses Space. Nothing else."""

from __future__ import annotations

from helper_app.ui.input.frame import Frame
from tests.journeys.person import Person

REACTION_S = "0.25"
"""What a person takes at least; a second press within 200 ms counts as a tremor."""


class OneSwitch:
    """Presses when the wanted thing is framed, has the focus ring, or was said."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._heard_before = 0

    def presses(self) -> None:
        """Press the switch, a moment after seeing why. What was said so far is past."""
        self._heard_before = len(self._lines())
        self._person.does("sleep", REACTION_S, "key", "space")

    def chooses(self, name: str) -> None:
        """Watch until the group with this widget is offered, then until the widget itself is."""
        self._person.until(lambda: self._is_framed(name) or self._is_offered(name), self._offers)
        if self._is_framed(name):
            self.presses()
            self._person.until(lambda: self._is_offered(name), self._offers)
        self.presses()

    def chooses_by_ear(self, *names: str) -> None:
        """Listen until each name in turn is the last thing said, and press then."""
        for name in names:
            self._person.until(lambda name=name: self._just_heard(name), self._offers)
            self.presses()

    def _lines(self) -> list[str]:
        return self._person.heard.splitlines()

    def _just_heard(self, name: str) -> bool:
        fresh = self._lines()[self._heard_before :]
        return name in "".join(fresh[-2:])

    def _is_framed(self, name: str) -> bool:
        frame = self._person.finds(Frame)
        return frame.isVisible() and name in {target.objectName() for target in frame.targets}

    def _is_offered(self, name: str) -> bool:
        return self._person.focus() == name and not self._person.finds(Frame).isVisible()

    def _offers(self) -> str:
        framed = [target.objectName() for target in self._person.finds(Frame).targets]
        return f"offered: {framed or self._person.focus()}; heard: {self._lines()[-6:]}"
