"""`tebiki guides`: list and show guides, check them, look at the facts they rest on."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app.commands.console import Console
from helper_app.errors import GuideUnknown

if TYPE_CHECKING:
    from helper_app.guides.catalogue import Shelf
    from helper_app.guides.findings import Ground
    from helper_app.guides.model import Guide, Step
    from helper_app.guides.wording import Wording

FAILED = 1
"""Exit code when a check found an error."""


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs to the command line."""
    noun = verbs.add_parser("guides", help="list, show and check guides")
    own = noun.add_subparsers(required=True, metavar="list|show|check|facts")
    _add(own, "list", "every guide", list_guides)
    show = _add(own, "show", "one guide, step by step", show_guide)
    show.add_argument("guide", metavar="ID")
    check = _add(own, "check", "whether guides follow every rule", check_guides)
    check.add_argument("path", nargs="?", type=Path, metavar="PATH", help="one guide's file")
    facts = _add(own, "facts", "every dated fact, overdue ones marked", list_facts)
    for parser in (check, facts):
        parser.add_argument(
            "--as-of", type=dt.date.fromisoformat, metavar="DATE", help="look as on this day"
        )


def _add(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help_: str, run: object
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=help_, description=help_)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run)
    return parser


def list_guides(asked: argparse.Namespace, console: Console) -> int:
    """Print every guide's id and title; a broken one with its error."""
    shelf = _shelf()
    wording = shelf.wording(console.t.locale)
    rows: list[dict[str, object]] = []
    for entry in shelf.entries:
        row: dict[str, object] = {"id": entry.id, "title": wording.text(entry.title)}
        if entry.guide is not None:
            row |= {
                "version": entry.guide.version,
                "minutes": entry.guide.minutes,
                "steps": len(entry.guide.steps),
                "covers": list(entry.guide.covers),
                "life_events": list(entry.guide.life_events),
            }
        if entry.problem is not None:
            row["problem"] = str(entry.problem)
        rows.append(row)
        console.line(f"{entry.id}  {row['title']}  {row.get('problem', '')}".rstrip())
    console.data({"guides": rows})
    return 0


def show_guide(asked: argparse.Namespace, console: Console) -> int:
    """Print every step of a guide in the person's language."""
    shelf = _shelf()
    guide = shelf.guide(asked.guide)
    wording = shelf.wording(console.t.locale)
    console.line(wording.text(guide.title))
    console.line(wording.text(guide.why))
    steps = [_step_row(guide, step, wording) for step in guide.steps.values()]
    for row in steps:
        console.line()
        console.line(f"[{row['id']}] {row['do']}")
        for key in ("note", "see"):
            if row[key]:
                console.line(f"    {row[key]}")
    console.data(
        {
            "id": guide.id,
            "version": guide.version,
            "title": wording.text(guide.title),
            "offline_way": wording.text(guide.offline_way),
            "bring": [wording.thing(thing) for thing in guide.bring],
            "covers": list(guide.covers),
            "parts": [wording.text(part) for part in guide.parts],
            "steps": steps,
        }
    )
    return 0


def _step_row(guide: Guide, step: Step, wording: Wording) -> dict[str, object]:
    """Give a step's words; placeholders stay, as nothing is known yet."""
    from helper_app.guides.readings import plain

    return {
        "id": step.id,
        "do": plain(wording.text(step.do)),
        "see": plain(wording.text(step.see)),
        "note": plain(wording.text(step.note)),
        "points": [plain(wording.text(point)) for point in step.points],
        "part": step.part,
        "end": step.end,
        "leads_to": list(step.targets()),
    }


def check_guides(asked: argparse.Namespace, console: Console) -> int:
    """Check one file, or everything with its easy Japanese; fail if there is an error."""
    from helper_app import paths
    from helper_app.guides import checks, easy_checks, loader

    shelf = _shelf()
    ground = _ground(shelf, asked.as_of or dt.date.today())
    if asked.path is None:
        easy = easy_checks.texts(paths.locales())
        findings = checks.check_shelf(shelf, ground)
        findings += easy_checks.check(easy, shelf.lexicon, easy_checks.load())
    else:
        if not asked.path.is_file():
            raise GuideUnknown(guide=str(asked.path))
        findings = checks.check(loader.load(asked.path), ground)
    for finding in findings:
        console.line(str(finding))
    errors = [finding for finding in findings if finding.severity == "error"]
    # Translators: last line of the check of all guides
    console.line(console.t("Errors: {n}", n=len(errors)))
    console.data({"errors": len(errors), "findings": [vars(finding) for finding in findings]})
    return FAILED if errors else 0


def _ground(shelf: Shelf, today: dt.date) -> Ground:
    from helper_app.guides.findings import Ground

    pictures = (shelf.folder / "pictures").glob("*.svg")
    return Ground(
        facts=shelf.facts,
        words=shelf.words,
        lexicon=shelf.lexicon,
        actions=shelf.actions,
        pictures=frozenset(path.name for path in pictures),
        today=today,
    )


def list_facts(asked: argparse.Namespace, console: Console) -> int:
    """Print every fact with its source; overdue ones are marked, and listed first."""
    shelf = _shelf()
    day = asked.as_of or dt.date.today()
    wording = shelf.wording(console.t.locale, day)
    rows: list[dict[str, object]] = []
    for fact in sorted(shelf.facts, key=lambda fact: (fact.review_by, fact.id)):
        source = wording.source(fact)
        rows.append(
            {
                "id": fact.id,
                "text": wording.text(fact.text),
                "source": source.title,
                "url": fact.source_url,
                "source_date": source.source_date or None,
                "checked": fact.checked.isoformat(),
                "review_by": fact.review_by.isoformat(),
                "scope": fact.scope,
                "is_valid": fact.is_valid(day),
                "is_overdue": source.is_overdue,
            }
        )
        # Translators: marks a fact that should have been checked again by now
        mark = console.t("OVERDUE") if source.is_overdue else ""
        console.line(f"{fact.id}  {fact.review_by}  {mark}".rstrip())
        console.line(f"    {rows[-1]['text']}")
        console.line(f"    {source.title} ({source.host})")
    console.data({"as_of": day.isoformat(), "facts": rows})
    return 0


def _shelf() -> Shelf:
    from helper_app.guides.catalogue import Shelf

    return Shelf()
