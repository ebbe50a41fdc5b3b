"""Refuses a machine that names what it does not have: screens, slots, things, names of rules."""

from __future__ import annotations

from collections.abc import Iterator

from helper_app.guides import rules
from helper_app.guides.rules import Rule
from helper_app.guides.tables import TomlFile
from helper_app.practice.model import HAND, NOWHERE, RESERVED, Machine, Screen, Way


def refuse_loose_ends(machine: Machine, file: TomlFile) -> None:
    """Refuse what is named but not there.

    Args:
        machine: The machine as read.
        file: Its file, for the lines.

    Raises:
        GuideBroken: With the line of the table that names it.
    """
    for line, problem in _loose(machine):
        raise file.broken(problem, line)


def _loose(machine: Machine) -> Iterator[tuple[int, str]]:
    if not machine.screens or not machine.scenarios:
        yield 1, "a machine needs at least one [[screen]] and one [[scenario]]"
    yield from ((1, problem) for problem in _loose_names(machine))
    for thing in machine.things.values():
        if thing.slot and thing.slot not in machine.slots:
            yield thing.line, f"there is no slot {thing.slot}"
        if thing.at not in _places(machine):
            yield thing.line, f"there is no slot {thing.at}"
    for screen in machine.screens.values():
        for line, problem in _loose_on(machine, screen):
            yield line or screen.line, problem
    for scenario in machine.scenarios:
        for name in (scenario.start, *scenario.ends):
            if name not in machine.screens:
                yield scenario.line, f"there is no screen {name}"
        way = Way(when=scenario.when, set=scenario.set, gives=scenario.at)
        yield from ((scenario.line, problem) for problem in _loose_way(machine, way))


def _loose_names(machine: Machine) -> Iterator[str]:
    taken = {name for name, _ in machine.memory} & (RESERVED | set(machine.things))
    for name in sorted(taken | (RESERVED & set(machine.things))):
        yield f"{name} is a name of something else"
    money = machine.money
    if money is None:
        return
    if money.change not in machine.things:
        yield f"there is no thing {money.change}"
    if money.tray not in machine.slots:
        yield f"there is no slot {money.tray}"
    if money.times and money.times not in dict(machine.memory):
        yield f"nothing is ever called {money.times}"


def _loose_on(machine: Machine, screen: Screen) -> Iterator[tuple[int, str]]:
    names = [button.id for button in screen.buttons]
    if len(names) != len(set(names)):
        yield screen.line, "two buttons have the same id"
    for button in screen.buttons:
        for way in button.ways:
            yield from ((button.line, problem) for problem in _loose_way(machine, way))
    for move in screen.moves:
        if move.thing not in machine.things:
            yield screen.line, f"there is no thing {move.thing}"
    for way in screen.ways():
        yield from ((screen.line, problem) for problem in _loose_way(machine, way))


def _loose_way(machine: Machine, way: Way) -> Iterator[str]:
    if way.go and way.go not in machine.screens:
        yield f"there is no screen {way.go}"
    if way.pay and machine.money is None:
        yield "there is no [money] to pay with"
    for name, _ in (*way.set, *way.add):
        if name not in dict(machine.memory):
            yield f"nothing in [memory] is called {name}"
    for thing, place in way.gives:
        if thing not in machine.things:
            yield f"there is no thing {thing}"
        if place not in _places(machine):
            yield f"there is no slot {place}"
    yield from _loose_rule(machine, way.when)


def _loose_rule(machine: Machine, rule: Rule | None) -> Iterator[str]:
    known = {*dict(machine.memory), *machine.things, *RESERVED}
    for name in sorted(rules.names(rule) - known if rule else ()):
        yield f"nothing is ever called {name}"


def _places(machine: Machine) -> frozenset[str]:
    return frozenset({HAND, NOWHERE, *machine.slots})
