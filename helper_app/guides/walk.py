"""Walks every branch of a guide, with every way an action can end.

Reachability looks at the graph; `everywhere` walks positions, as a person would, so that words
are tried with what is really known there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from helper_app.errors import GuideBroken, Value
from helper_app.guides import engine, text_checks, views
from helper_app.guides.actions import Action
from helper_app.guides.findings import Finding, Ground
from helper_app.guides.model import OK, Guide, Outcome, Position, Step
from helper_app.guides.rules import names
from helper_app.guides.text_checks import finding
from helper_app.guides.wording import Wording, placeholders
from helper_app.i18n import SOURCE_OF_GUIDES, Texts

MAX_POSITIONS = 50_000
"""A guide with more positions than this is refused: nobody could have read them all."""


@dataclass(frozen=True)
class Move:
    """One event at one position and where it led."""

    start: Position
    event: str
    end: Position


@dataclass(frozen=True)
class Walk:
    """Every position a person can stand at, and every move between them."""

    positions: frozenset[Position]
    moves: tuple[Move, ...]

    @property
    def steps(self) -> frozenset[str]:
        """Give the steps that were visited."""
        return frozenset(position.step for position in self.positions)


def everywhere(guide: Guide, actions: Mapping[str, Action]) -> Walk:
    """Walk from the start through every event until nothing new is found.

    What had been chosen earlier only colours a choice, and what no word and no rule of the guide
    names changes nothing, so both are left out of the comparison.

    Raises:
        GuideBroken: There are more positions than `MAX_POSITIONS`.
    """
    start = engine.start(guide)
    used = _used(guide)
    seen, waiting, moves = {start: start}, [start], []
    while waiting:
        position = waiting.pop()
        for event, reached in _events(guide, position, actions):
            values = tuple(pair for pair in reached.values if pair[0] in used)
            found = replace(reached, earlier=(), values=values)
            end = seen.setdefault(found, found)
            moves.append(Move(position, event, end))
            if end is found:
                waiting.append(end)
        if len(seen) > MAX_POSITIONS:
            raise GuideBroken(file=guide.file, line=0, problem="too many ways through this guide")
    return Walk(frozenset(seen), tuple(moves))


def _used(guide: Guide) -> set[str]:
    """Give every name that a word or a rule of the guide speaks of."""
    texts = text_checks.texts(guide)
    named = {name for text in texts for _, name in placeholders(text.source)}
    for step in guide.steps.values():
        for branch in step.next:
            named |= set(names(branch.when)) if branch.when else set()
    return named


def unreachable(guide: Guide, actions: Mapping[str, Action]) -> tuple[str, ...]:
    """Give the steps no way leads to."""
    found = {guide.first.id}
    waiting = [guide.first]
    while waiting:
        step = waiting.pop()
        for target in {*step.targets(), *_mapped(guide, step, actions)} - found:
            found.add(target)
            waiting.append(guide.steps[target])
    return tuple(id_ for id_ in guide.steps if id_ not in found)


def met(guide: Guide, actions: Mapping[str, Action]) -> tuple[str, ...]:
    """Give the steps that belong to a guide: all but the shared ones no way leads to."""
    left_out = {id_ for id_ in unreachable(guide, actions) if guide.steps[id_].is_shared}
    return tuple(id_ for id_ in guide.steps if id_ not in left_out)


def without_end(guide: Guide) -> tuple[str, ...]:
    """Give the steps from which no press and no success leads to an end."""
    good = {step.id for step in guide.steps.values() if step.end}
    is_growing = True
    while is_growing:
        more = {
            step.id
            for step in guide.steps.values()
            if step.id not in good and any(target in good for target in _pressed(step))
        }
        good |= more
        is_growing = bool(more)
    return tuple(id_ for id_ in guide.steps if id_ not in good)


def problems(guide: Guide, ground: Ground) -> list[Finding]:
    """Try the words of every position, in the source language."""
    texts = Texts(SOURCE_OF_GUIDES, "guides")
    wording = Wording(texts, ground.facts, ground.words, lambda: ground.today)
    found: dict[tuple[str, str], Finding] = {}
    for position in everywhere(guide, ground.actions).positions:
        try:
            views.view(guide, position, wording)
        except GuideBroken as error:
            step, problem = guide.steps[position.step], str(error.values["problem"])
            found[step.id, problem] = finding(guide, step, "words", problem)
    return list(found.values())


def _pressed(step: Step) -> tuple[str, ...]:
    return (
        *(branch.go for branch in step.next),
        *(choice.go for choice in step.choices),
        *(difference.go for difference in step.different),
    )


def _mapped(guide: Guide, step: Step, actions: Mapping[str, Action]) -> Iterator[str]:
    for name in (step.wait, step.action, step.watch):
        for code in actions[name].codes if name in actions else ():
            target = guide.target(step, code)
            if target:
                yield target


def _events(
    guide: Guide, position: Position, actions: Mapping[str, Action]
) -> Iterator[tuple[str, Position]]:
    step = engine.current(guide, position)
    yield "back", engine.back(guide, position)
    if not (step.wait or step.action):
        yield "next", engine.advance(guide, position)
    for number in range(len(step.choices)):
        yield f"choice {number}", engine.choose(guide, position, number)
    for number in range(len(step.different)):
        yield f"different {number}", engine.different(guide, position, number)
    for name in (step.wait, step.action, step.watch):
        for result in _outcomes(actions[name]) if name in actions else ():
            if name == step.watch and result.code == OK:
                continue
            yield f"{name} {result.code}", engine.outcome(guide, position, result)


def _outcomes(action: Action) -> Iterator[Outcome]:
    for code in (OK, *action.codes):
        told = action.values if code == OK else action.tells.get(code, {})
        for values in _combinations(told):
            yield Outcome(code, values)


def _combinations(told: Mapping[str, tuple[Value, ...]]) -> Iterator[dict[str, Value]]:
    """Give the first sample of every name, then each other sample of one name at a time."""
    usual = {name: samples[0] for name, samples in told.items()}
    yield usual
    for name, samples in told.items():
        for sample in samples[1:]:
            yield {**usual, name: sample}
