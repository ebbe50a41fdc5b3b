"""What is kept of a rehearsal: counts only, never what was entered, and nobody's name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

Outcome = Literal["passed", "helped", "stopped"]


@dataclass(frozen=True)
class Record:
    """One rehearsal in numbers.

    Attributes:
        machine: The machine's id.
        scenario: The scenario's id.
        events: How many things were done.
        wrong: How often something was wrong, by screen, ordered.
        shown: How often the person was shown where to press, by screen, ordered.
    """

    machine: str
    scenario: str
    events: int = 0
    wrong: tuple[tuple[str, int], ...] = ()
    shown: tuple[tuple[str, int], ...] = ()

    def done(self, screen: str, *, is_wrong: bool) -> Record:
        """Count something that was done on a screen."""
        wrong = _one_more(self.wrong, screen) if is_wrong else self.wrong
        return replace(self, events=self.events + 1, wrong=wrong)

    def helped(self, screen: str) -> Record:
        """Count that the person was shown where to press."""
        return replace(self, shown=_one_more(self.shown, screen))

    def outcome(self, *, has_reached: bool) -> Outcome:
        """Say how it went in one word, for the person and for a volunteer's counts."""
        if not has_reached:
            return "stopped"
        return "helped" if self.shown else "passed"

    @property
    def hard(self) -> tuple[str, ...]:
        """Give the screens where it was hard, the hardest first."""
        counts: dict[str, int] = {}
        for screen, n in (*self.wrong, *self.shown):
            counts[screen] = counts.get(screen, 0) + n
        return tuple(sorted(counts, key=lambda screen: (-counts[screen], screen)))


def _one_more(counts: tuple[tuple[str, int], ...], screen: str) -> tuple[tuple[str, int], ...]:
    more: Mapping[str, int] = {screen: dict(counts).get(screen, 0) + 1}
    return tuple(sorted((dict(counts) | dict(more)).items()))
