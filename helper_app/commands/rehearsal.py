"""`tebiki practice`: the drawn machines to rehearse on: list them, check them, walk through one."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app.commands.console import Console
from helper_app.commands.verbs import add_verb
from helper_app.errors import GuideUnknown

if TYPE_CHECKING:
    from helper_app.guides.wording import Wording
    from helper_app.practice.model import Event, Machine, Scenario
    from helper_app.practice.view import View

FAILED = 1
"""Exit code when the check found an error."""


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs to the command line."""
    noun = verbs.add_parser("practice", help="drawn machines to rehearse on before the real ones")
    own = noun.add_subparsers(required=True, metavar="list|check|walk")
    add_verb(own, "list", "every machine with what can be rehearsed on it", list_machines)
    check = add_verb(own, "check", "whether machines follow every rule", check_machines)
    check.add_argument("path", nargs="?", type=Path, metavar="PATH", help="one machine's file")
    walk = add_verb(own, "walk", "the way to the end of a rehearsal, step by step", walk_through)
    walk.add_argument("machine", metavar="ID")
    walk.add_argument("scenario", nargs="?", metavar="SCENARIO", help="else the first one")


def list_machines(asked: argparse.Namespace, console: Console) -> int:
    """Print every machine's id and title, and its scenarios."""
    from helper_app.practice.hall import Hall

    wording, hall = _wording(console), Hall()
    rows: list[dict[str, object]] = []
    for machine in map(hall.machine, hall.ids):
        console.line(f"{machine.id}  {wording.text(machine.title)}")
        scenarios = [
            {"id": scenario.id, "title": wording.text(scenario.title)}
            for scenario in machine.scenarios
        ]
        for scenario in scenarios:
            console.line(f"    {scenario['id']}  {scenario['title']}")
        rows.append(
            {
                "id": machine.id,
                "version": machine.version,
                "title": wording.text(machine.title),
                "guide": machine.guide or None,
                "screens": len(machine.screens),
                "scenarios": scenarios,
            }
        )
    console.data({"machines": rows})
    return 0


def check_machines(asked: argparse.Namespace, console: Console) -> int:
    """Check one file or every machine; fail if there is an error."""
    from helper_app.guides.catalogue import Shelf
    from helper_app.practice import checks, loader
    from helper_app.practice.hall import Hall

    ground = Shelf().ground(dt.date.today())
    if asked.path is None:
        findings = checks.check_hall(Hall(), ground)
    else:
        if not asked.path.is_file():
            raise GuideUnknown(guide=str(asked.path))
        findings = checks.check(loader.load(asked.path), ground)
    for finding in findings:
        console.line(str(finding))
    # Translators: last line of the check of all guides
    console.line(console.t("Errors: {n}", n=len(findings)))
    console.data({"errors": len(findings), "findings": [vars(finding) for finding in findings]})
    return FAILED if findings else 0


def walk_through(asked: argparse.Namespace, console: Console) -> int:
    """Print the shortest way to the end of a scenario, as the coach would show it."""
    from helper_app.practice.hall import Hall
    from helper_app.practice.rehearsal import Rehearsal
    from helper_app.practice.view import view

    wording, machine = _wording(console), Hall().machine(asked.machine)
    rehearsal = Rehearsal(machine, _scenario(machine, asked.scenario))
    steps: list[dict[str, object]] = []
    console.line(wording.text(rehearsal.scenario.task))
    while (event := rehearsal.next) is not None:
        shown = view(rehearsal, wording)
        steps.append({"screen": rehearsal.state.screen, "event": event.kind, "name": event.name})
        console.line(f"{shown.title}  {shown.do}  -> {_done(event, shown)}")
        rehearsal.do(event)
    console.line(wording.text(rehearsal.scenario.learnt))
    console.data(
        {
            "machine": machine.id,
            "scenario": rehearsal.scenario.id,
            "steps": steps,
            "end": rehearsal.state.screen,
            "has_reached": rehearsal.has_reached,
        }
    )
    return 0


def _done(event: Event, shown: View) -> str:
    """Give what is done: in words where there are some."""
    doing = shown.doing(event)
    return doing.words if doing is not None else " ".join(filter(None, (event.kind, event.name)))


def _scenario(machine: Machine, id_: str | None) -> Scenario:
    found = {scenario.id: scenario for scenario in machine.scenarios}
    if id_ is None:
        return machine.scenarios[0]
    if id_ not in found:
        raise GuideUnknown(guide=machine.id, step=id_)
    return found[id_]


def _wording(console: Console) -> Wording:
    from helper_app.guides.catalogue import Shelf

    return Shelf().wording(console.t.locale)
