"""`tebiki guides`: list and show guides, check them, look at the facts they rest on."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app import paths
from helper_app.commands import coverage, places
from helper_app.commands.console import Console
from helper_app.commands.verbs import add_verb
from helper_app.errors import GuideUnknown

if TYPE_CHECKING:
    from helper_app.guides.catalogue import Shelf
    from helper_app.guides.model import Guide, Step
    from helper_app.guides.search import Hit
    from helper_app.guides.wording import Wording
    from helper_app.i18n import Texts

FAILED = 1
"""Exit code when a check found an error, or a search found nothing."""


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the noun and its verbs to the command line."""
    noun = verbs.add_parser("guides", help="list, show and check guides")
    own = noun.add_subparsers(
        required=True, metavar="list|search|show|graph|check|facts|coverage|places"
    )
    add_verb(own, "list", "every guide", list_guides)
    search = add_verb(own, "search", "guides found by a person's own words", search_guides)
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--locale", default=argparse.SUPPRESS, help="language of the answers")
    show = add_verb(own, "show", "one guide, step by step", show_guide)
    show.add_argument("guide", metavar="ID")
    graph = add_verb(
        own, "graph", "draw one guide: every step, and every way between them", draw_guide
    )
    graph.add_argument("guide", metavar="ID")
    graph.add_argument("-o", "--out", type=Path, metavar="FILE.svg", help="else it is printed")
    check = add_verb(own, "check", "whether guides follow every rule", check_guides)
    check.add_argument("path", nargs="?", type=Path, metavar="PATH", help="one guide's file")
    facts = add_verb(own, "facts", "every dated fact, overdue ones marked", list_facts)
    for parser in (check, facts):
        parser.add_argument(
            "--as-of", type=dt.date.fromisoformat, metavar="DATE", help="look as on this day"
        )
    coverage.register(own)
    places.register(own)


def list_guides(asked: argparse.Namespace, console: Console) -> int:
    """Print every guide's id and title; a broken one with its error."""
    shelf = _shelf(asked)
    wording = shelf.wording(console.t.locale)
    rows: list[dict[str, object]] = []
    for entry in shelf.entries:
        row: dict[str, object] = {"id": entry.id, "title": wording.text(entry.title)}
        if entry.guide is not None:
            row |= {
                "version": entry.guide.version,
                "is_reviewed": entry.guide.is_reviewed,
                "minutes": entry.guide.minutes,
                "steps": len(entry.guide.steps),
                "covers": list(entry.guide.covers),
                "life_events": list(entry.guide.life_events),
            }
        if entry.problem is not None:
            row["problem"] = str(entry.problem)
        rows.append(row)
        # Translators: on tile and first step of a guide only its author has read so far; calm
        mark = "" if row.get("is_reviewed", True) else console.t("Being checked")
        console.line(f"{entry.id}  {row['title']}  {mark}{row.get('problem', '')}".rstrip())
    console.data({"guides": rows})
    return 0


def search_guides(asked: argparse.Namespace, console: Console) -> int:
    """Print what fits with the words it was found by, the best first; else what comes nearest."""
    shelf = _shelf(asked)
    texts = shelf.texts(console.t.locale)
    found = shelf.search(console.t.locale).find(" ".join(asked.words))
    if not found.hits:
        # Translators: no guide fits all words of a search; the nearest ones may stand below
        console.line(console.t("Nothing fits all of it. The counter of your town can help, too."))
    for hit in found.hits or found.near:
        console.line(f"{hit.heading.id}  {texts(hit.heading.title)}")
        console.line(f"    {_marked(hit)}")
    console.data(
        {
            "guides": [_hit_row(hit, texts) for hit in found.hits],
            "near": [_hit_row(hit, texts) for hit in found.near],
        }
    )
    return 0 if found.hits else FAILED


def _marked(hit: Hit) -> str:
    """Put brackets around the words that were looked for."""
    text = hit.text
    for begin, end in reversed(hit.marks):
        text = f"{text[:begin]}[{text[begin:end]}]{text[end:]}"
    return text


def _hit_row(hit: Hit, texts: Texts) -> dict[str, object]:
    return {
        "id": hit.heading.id,
        "title": texts(hit.heading.title),
        "found_in": hit.kind,
        "text": hit.text,
        "marks": [list(mark) for mark in hit.marks],
        "is_exact": hit.is_exact,
    }


def show_guide(asked: argparse.Namespace, console: Console) -> int:
    """Print every step of a guide in the person's language."""
    shelf = _shelf(asked)
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
    """Give a step's words; what only an action can tell stays a placeholder."""
    from helper_app.guides.readings import plain

    return {
        "id": step.id,
        "do": plain(wording.told(step.do)),
        "see": plain(wording.told(step.see)),
        "note": plain(wording.told(step.note)),
        "points": [plain(wording.told(point)) for point in step.points],
        "part": step.part,
        "end": step.end,
        "leads_to": list(step.targets()),
    }


def draw_guide(asked: argparse.Namespace, console: Console) -> int:
    """Draw a guide as SVG, into a file or onto standard output."""
    from helper_app.commands.files import write
    from helper_app.guides import chart, chart_svg, walk
    from helper_app.guides.readings import plain

    shelf = _shelf(asked)
    guide = shelf.guide(asked.guide)
    wording = shelf.wording(console.t.locale)
    steps = walk.met(guide, shelf.actions)
    laid_out = chart.chart(guide, steps, lambda text: plain(wording.told(text)))
    drawing = chart_svg.svg(laid_out, plain(wording.text(guide.title)), console.t)
    if asked.out is not None:
        write(asked.out, drawing.encode("utf-8"))
    elif not asked.json:
        console.line(drawing.rstrip())
    file = {"file": str(asked.out)} if asked.out is not None else {"svg": drawing}
    console.data({"id": guide.id, "steps": len(steps), "lines": len(laid_out.wires), **file})
    return 0


def check_guides(asked: argparse.Namespace, console: Console) -> int:
    """Check one file, or everything with its easy Japanese; fail if there is an error."""
    from helper_app import paths
    from helper_app.guides import checks, easy_checks, loader

    shelf = _shelf(asked)
    ground = shelf.ground(shelf.clock())
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


def list_facts(asked: argparse.Namespace, console: Console) -> int:
    """Print every fact with its source; overdue ones are marked, and listed first."""
    shelf = _shelf(asked)
    day = shelf.clock()
    wording = shelf.wording(console.t.locale)
    rows: list[dict[str, object]] = []
    for fact in sorted(shelf.facts, key=lambda fact: (fact.review_by, fact.id)):
        source = wording.source(fact)
        rows.append(
            {
                "id": fact.id,
                "text": wording.text(fact.text),
                "source": source.title,
                "url": fact.source_url,
                "source_date": fact.source_date.isoformat() if fact.source_date else None,
                "checked": fact.checked.isoformat(),
                "review_by": fact.review_by.isoformat(),
                "scope": fact.scope,
                "of": fact.of or None,
                "is_valid": fact.is_valid(day),
                "is_overdue": source.is_overdue,
            }
        )
        # Translators: marks a fact that should have been checked again by now
        mark = console.t("OVERDUE") if source.is_overdue else ""
        name = f"{fact.id} ({fact.of})" if fact.of else fact.id
        console.line(f"{name}  {fact.review_by}  {mark}".rstrip())
        console.line(f"    {rows[-1]['text']}")
        console.line(f"    {source.title} ({source.host})")
    console.data({"as_of": day.isoformat(), "facts": rows})
    return 0


def _shelf(asked: argparse.Namespace) -> Shelf:
    from helper_app.guides.catalogue import Shelf

    as_of: dt.date | None = getattr(asked, "as_of", None)
    clock = (lambda: as_of) if as_of else dt.date.today
    return Shelf(own_places=paths.personal(asked.data_dir).places, clock=clock)
