"""Says kindly why something was wrong, and where to press when a person asks. Pure.

What is right is not written down anywhere: it is what leads nearer to the end of the scenario.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from helper_app.practice.machine import screen
from helper_app.practice.model import RIGHT, Event, Machine, Scenario, State
from helper_app.practice.walk import Walk, walk


@dataclass(frozen=True)
class Verdict:
    """What the coach thinks of something that was done.

    Attributes:
        is_wrong: It led away from the goal, or nowhere.
        reason: Why, in the source language; empty if it was not wrong.
    """

    is_wrong: bool
    reason: str = ""


class Coach:
    """Knows the way through one scenario.

    Args:
        machine: The machine.
        scenario: What is rehearsed.
    """

    def __init__(self, machine: Machine, scenario: Scenario) -> None:
        self._machine = machine
        self._scenario = scenario

    @cached_property
    def walk(self) -> Walk:
        """Give everything that can be done; walked when it is first asked for."""
        return walk(self._machine, self._scenario)

    def next(self, state: State) -> Event | None:
        """Give what to do now; None at the end."""
        return self.walk.next(state)

    def judge(self, before: State, event: Event, after: State) -> Verdict:
        """Say whether something that was done was wrong, and why."""
        if not is_wrong(self._machine, self.walk, before, event, after):
            return Verdict(is_wrong=False)
        return Verdict(is_wrong=True, reason=reason(self._machine, self._scenario, before, event))


def is_wrong(machine: Machine, walk: Walk, before: State, event: Event, after: State) -> bool:
    """Tell whether an event did not lead nearer to the end.

    Things may be put in and taken out in any order: two small coins are as right as a large one.
    Once what is rehearsed cannot be reached any more, whatever changes something is as right.
    Nobody is told that asking was wrong, as long as it loses nothing.
    """
    if after in walk.to_goal and is_free(machine, before, event):
        return False
    if after == before or before not in walk.to_goal:
        return after == before
    gained = walk.distance(before) - walk.distance(after)
    return gained < 0 if event.kind in ("put", "take") else gained <= 0


def is_free(machine: Machine, state: State, event: Event) -> bool:
    """Tell whether something may always be done, though it leads no nearer to the end."""
    buttons = screen(machine, state).buttons if event.kind == "press" else ()
    return any(button.is_free for button in buttons if button.id == event.name)


def reason(machine: Machine, scenario: Scenario, state: State, event: Event) -> str:
    """Give what is said when an event was wrong in a state; empty if nobody wrote it.

    The right PIN is wrong only where a mistake is rehearsed: then the task is said again.
    """
    here = screen(machine, state)
    if event.kind == "press":
        return next(button.wrong for button in here.buttons if button.id == event.name)
    if event.kind == "enter" and event.name == RIGHT:
        return scenario.task
    if event.kind == "enter":
        return here.entry.wrong if here.entry is not None else ""
    if event.kind in ("put", "take"):
        thing = machine.things[event.name]
        slot = thing.slot if event.kind == "put" else state.place(thing.id)
        return machine.slots[slot].wrong
    return ""
