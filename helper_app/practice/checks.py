"""Whether a machine may stand in the hall: every rule, each with a stable name.

`check` gives findings and raises for none of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from helper_app.errors import GuideBroken
from helper_app.guides import text_checks
from helper_app.guides.findings import Finding, Ground, broken
from helper_app.practice.coach import is_wrong, reason
from helper_app.practice.hall import Hall
from helper_app.practice.machine import left_behind
from helper_app.practice.model import MOST_LINES, Machine, Scenario
from helper_app.practice.texts import texts
from helper_app.practice.walk import Walk, walk

OURS = "練習用"
"""A text with this word may name a number of its own: it says that it is made up."""
NOBODYS = frozenset({"example.com"})
"""Hosts a drawn message may come from: nobody can ever have them (RFC 2606, section 3)."""


def check_hall(hall: Hall, ground: Ground) -> list[Finding]:
    """Check every machine; one that cannot be read or walked is a finding too."""
    found: list[Finding] = []
    for id_ in hall.ids:
        try:
            found += check(hall.machine(id_), ground)
        except GuideBroken as error:
            found.append(broken(id_, error))
    return found


def check(machine: Machine, ground: Ground) -> list[Finding]:
    """Apply every rule to one machine.

    Raises:
        GuideBroken: It has more states than anybody could have walked.
    """
    found = [*_whole(machine, ground), *_words(machine, ground), *_lines(machine)]
    walks = {scenario.id: walk(machine, scenario) for scenario in machine.scenarios}
    for scenario in machine.scenarios:
        found += _walked(machine, scenario, walks[scenario.id])
    seen = {state.screen for walked in walks.values() for state in walked.turns}
    for screen in machine.screens.values():
        if screen.id not in seen:
            where = f"{machine.id}/{screen.id}"
            found.append(_finding(machine, "unreachable", screen.line, where, "no way leads here"))
    return list(dict.fromkeys(found))


def _whole(machine: Machine, ground: Ground) -> Iterator[Finding]:
    for source in machine.sources:
        if source not in ground.facts:
            problem = f"sources: there is no fact {source}"
            yield _finding(machine, "fact_unknown", 1, machine.id, problem)
    if machine.review_by <= ground.today:
        problem = f"was to be reviewed by {machine.review_by}"
        yield _finding(machine, "overdue", 1, machine.id, problem)
    for thing in machine.things.values():
        lacks = [key for key in ("putting", "taking") if not getattr(thing, key)]
        needs = ["putting"] if thing.worth else ["taking", *(["putting"] if thing.slot else [])]
        for key in (key for key in needs if key in lacks):
            where = f"{machine.id}/{thing.id}"
            yield _finding(machine, "words", thing.line, where, f"{key} is missing")


def _words(machine: Machine, ground: Ground) -> Iterator[Finding]:
    hosts = replace(ground.hosts, named=ground.hosts.named | NOBODYS)
    ground = replace(ground, hosts=hosts)
    for placed in texts(machine):
        for rule, problem in text_checks.problems(placed.text, ground):
            if rule == "number" and (placed.is_label or OURS in placed.text.source):
                continue
            yield _finding(machine, rule, placed.line, placed.where, problem)


def _lines(machine: Machine) -> Iterator[Finding]:
    for screen in machine.screens.values():
        if len(screen.lines) > MOST_LINES:
            problem = f"{len(screen.lines)} lines, at most {MOST_LINES}"
            yield _finding(machine, "lines", screen.line, f"{machine.id}/{screen.id}", problem)


def _walked(machine: Machine, scenario: Scenario, walked: Walk) -> Iterator[Finding]:
    where = f"{machine.id}/{scenario.id}"
    if walked.begun not in walked.to_goal:
        problem = "nothing a person can do leads to its end"
        yield _finding(machine, "unfinished", scenario.line, where, problem)
    for state, turns in walked.turns.items():
        screen = machine.screens[state.screen]
        if state not in walked.to_end:
            problem = f"{where}: no way leads from here to an end"
            yield _finding(machine, "dead_end", screen.line, screen.id, problem)
        if screen.end and left_behind(machine, state):
            names = ", ".join(thing.id for thing in left_behind(machine, state))
            problem = f"{where}: it ends while {names} lies in the machine"
            yield _finding(machine, "left_behind", screen.line, screen.id, problem)
        for event, after in turns:
            if not is_wrong(machine, walked, state, event, after):
                continue
            if not reason(machine, scenario, state, event):
                problem = f"{where}: it does not say why {event.kind} {event.name} is wrong"
                yield _finding(machine, "no_reason", screen.line, screen.id, problem)


def _finding(machine: Machine, rule: str, line: int, where: str, problem: str) -> Finding:
    return Finding("error", rule, machine.file, line, where, problem)
