"""Walks everything a person could do in a scenario, and measures how far it is to its end."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from helper_app.errors import GuideBroken
from helper_app.guides import rules
from helper_app.practice.machine import events, known, play, screen, start
from helper_app.practice.model import Event, Machine, Scenario, State

MOST_STATES = 20_000
"""A scenario with more states than this is refused: its coach would keep people waiting."""


@dataclass(frozen=True)
class Walk:
    """Every state of a scenario that can come about.

    Attributes:
        begun: Where it begins.
        turns: Every state, and where each event leads from it.
        to_goal: How many events it takes to reach what is rehearsed, where that can be reached.
        to_end: How many it takes to come to any end.
    """

    begun: State
    turns: Mapping[State, tuple[tuple[Event, State], ...]]
    to_goal: Mapping[State, int]
    to_end: Mapping[State, int]

    def distance(self, state: State) -> int:
        """Give how far it is to the goal, or where that is lost, to an end."""
        if state in self.to_goal:
            return self.to_goal[state]
        return len(self.turns) + self.to_end.get(state, len(self.turns))

    def next(self, state: State) -> Event | None:
        """Give the event that leads on; None where it ends. A thing in the hand goes first."""
        turns = self.turns[state]
        if not turns:
            return None
        return min(turns, key=lambda turn: (self.distance(turn[1]), turn[0].kind == "press"))[0]


def is_goal(machine: Machine, scenario: Scenario, state: State) -> bool:
    """Tell whether a scenario has reached what it rehearses."""
    if state.screen not in scenario.ends:
        return False
    return scenario.when is None or rules.holds(scenario.when, known(machine, state))


def is_over(machine: Machine, scenario: Scenario, state: State) -> bool:
    """Tell whether nothing more is to be done, well or not."""
    return is_goal(machine, scenario, state) or screen(machine, state).end is not None


def walk(machine: Machine, scenario: Scenario) -> Walk:
    """Walk everywhere.

    Raises:
        GuideBroken: There are more states than `MOST_STATES`.
    """
    begun = start(machine, scenario)
    turns: dict[State, tuple[tuple[Event, State], ...]] = {}
    waiting = [begun]
    while waiting:
        state = waiting.pop()
        if state in turns:
            continue
        turns[state] = _turns(machine, scenario, state)
        waiting += [reached for _, reached in turns[state] if reached not in turns]
        if len(turns) > MOST_STATES:
            problem = f"too many ways through the scenario {scenario.id}"
            raise GuideBroken(file=machine.file, line=scenario.line, problem=problem)
    goals = [state for state in turns if is_goal(machine, scenario, state)]
    ends = [state for state in turns if is_over(machine, scenario, state)]
    before = _before(turns)
    return Walk(begun, turns, _distances(goals, before), _distances(ends, before))


def _turns(machine: Machine, scenario: Scenario, state: State) -> tuple[tuple[Event, State], ...]:
    if is_over(machine, scenario, state):
        return ()
    return tuple((event, play(machine, state, event)) for event in events(machine, state))


def _before(turns: Mapping[State, tuple[tuple[Event, State], ...]]) -> dict[State, list[State]]:
    found: dict[State, list[State]] = defaultdict(list)
    for state, reached in turns.items():
        for _, after in reached:
            found[after].append(state)
    return found


def _distances(goals: Iterable[State], before: Mapping[State, Iterable[State]]) -> dict[State, int]:
    """Count backwards from the goals."""
    found = dict.fromkeys(goals, 0)
    waiting = deque(found)
    while waiting:
        state = waiting.popleft()
        for earlier in before.get(state, ()):
            if earlier not in found:
                found[earlier] = found[state] + 1
                waiting.append(earlier)
    return found
