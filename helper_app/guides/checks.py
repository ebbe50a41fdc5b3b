"""Whether a guide may be shown: every rule, each with a stable name.

`check` gives findings and raises for none of them. A rule about words stands in `text_checks`,
about facts and places in `fact_checks`, the walk of every branch in `walk`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from helper_app.errors import GuideBroken
from helper_app.guides import fragments, text_checks, walk
from helper_app.guides.catalogue import CATALOGUE, Shelf
from helper_app.guides.fact_checks import check_facts, check_places
from helper_app.guides.findings import Finding, Ground, broken
from helper_app.guides.model import OK, Guide, Step
from helper_app.guides.rules import names
from helper_app.guides.text_checks import finding
from helper_app.guides.wording import placeholders


def check(guide: Guide, ground: Ground) -> list[Finding]:
    """Apply every rule to one guide."""
    found = [*_whole(guide, ground), *text_checks.check(guide, ground)]
    met = walk.met(guide, ground.actions)  # other shared steps are checked where somebody comes
    for id_ in met:
        found += _step(guide, guide.steps[id_], ground)
    found += [
        finding(guide, guide.steps[id_], "unreachable", "no way leads here")
        for id_ in walk.unreachable(guide, ground.actions)
        if id_ in met
    ]
    found += [
        finding(guide, guide.steps[id_], "dead_end", "no way leads from here to an end")
        for id_ in walk.without_end(guide)
        if id_ in met
    ]
    if not found:
        found += _walked(guide, ground)
    return found


def _walked(guide: Guide, ground: Ground) -> list[Finding]:
    try:
        return walk.problems(guide, ground)
    except GuideBroken as error:
        return [broken(guide.id, error)]


def check_pictures(ground: Ground) -> list[Finding]:
    """Check that every described drawing exists, and every drawing is described."""
    described = frozenset(ground.words.pictures)
    missing = [(name, "there is no such drawing") for name in described - ground.pictures]
    missing += [
        (name, "nobody says in words what it shows") for name in ground.pictures - described
    ]
    return [
        Finding("error", "picture", "pictures.toml", 1, name, problem)
        for name, problem in sorted(missing)
    ]


def check_shelf(shelf: Shelf, ground: Ground) -> list[Finding]:
    """Check every guide of a shelf and what they share; broken files are findings too."""
    found = [*check_facts(shelf.facts, ground), *check_pictures(ground)]
    found += check_places(shelf, ground)
    for entry in shelf.entries:
        if entry.problem is not None:
            found.append(broken(entry.id, entry.problem))
        if entry.guide is not None:
            found += check(entry.guide, ground)
    guides = [entry.guide for entry in shelf.entries if entry.guide]
    if len(guides) == len(shelf.entries):
        found += check_fragments(shelf.folder / CATALOGUE, guides, ground)
    return found


def check_fragments(folder: Path, guides: Iterable[Guide], ground: Ground) -> list[Finding]:
    """Demand that some guide reaches every shared step, in fragments nobody includes too.

    Args:
        folder: The folder of the guides' files.
        guides: Every guide in it.
        ground: What they are checked against.
    """
    reached = {
        (step.file, step.id)
        for guide in guides
        for step in _reached(guide, ground)
        if step.is_shared
    }
    try:
        steps = [*fragments.every_step(folder)]
    except GuideBroken as error:
        return [broken(fragments.FOLDER, error)]
    problem = "no guide reaches this shared step"
    return [
        Finding("error", "unreachable", step.file, step.line, step.id, problem)
        for step in steps
        if (step.file, step.id) not in reached
    ]


def _reached(guide: Guide, ground: Ground) -> Iterator[Step]:
    unreachable = walk.unreachable(guide, ground.actions)
    return (step for id_, step in guide.steps.items() if id_ not in unreachable)


def _whole(guide: Guide, ground: Ground) -> Iterator[Finding]:
    if not guide.offline_way:
        yield finding(guide, None, "offline_way", "how to do it without a computer is missing")
    for source in guide.sources:
        if source not in ground.facts:
            yield finding(guide, None, "fact_unknown", f"sources: there is no fact {source}")
    for fact_id in _fact_ids(guide):
        if fact_id in ground.facts and ground.facts.valid(fact_id, ground.today) is None:
            problem = f"the fact {fact_id} does not hold on {ground.today}"
            yield finding(guide, None, "fact_invalid", problem)
    if guide.review_by <= ground.today:
        yield finding(guide, None, "overdue", f"was to be reviewed by {guide.review_by}")
    if guide.review and (problem := guide.review.problem(guide.edited)):
        yield finding(guide, None, "review", problem)
    if max(_days(guide)) > ground.today:
        yield finding(guide, None, "review", f"a day lies ahead of {ground.today}")
    for row in sorted(set(guide.covers) - ground.rows):
        yield finding(guide, None, "covers", f"the plan has no row {row}")
    for thing in guide.bring:
        if thing not in ground.words.things:
            yield finding(guide, None, "bring", f"{thing} is not in the shared vocabulary")


def _days(guide: Guide) -> tuple[dt.date, ...]:
    """Give the days on which something was done to a guide."""
    review = (guide.review.date, guide.review.links_checked) if guide.review else ()
    return (guide.edited, guide.checked, *review)


def _fact_ids(guide: Guide) -> set[str]:
    used = {
        name
        for text in text_checks.texts(guide)
        for kind, name in placeholders(text.source)
        if kind == "fact"
    }
    return used | set(guide.sources)


def _step(guide: Guide, step: Step, ground: Ground) -> Iterator[Finding]:
    yield from _way_out(guide, step)
    yield from _actions(guide, step, ground)
    for other in step.guides:
        if other not in ground.guides - {guide.id}:
            yield finding(guide, step, "guide", f"there is no other guide {other}")
    if step.picture and step.picture not in ground.pictures:
        yield finding(guide, step, "picture", f"there is no drawing {step.picture}")
    if step.picture and step.picture not in ground.words.pictures:
        yield finding(guide, step, "picture", f"{step.picture} has no words for who cannot see it")
    if not step.is_trouble and not step.picture:
        yield finding(guide, step, "picture", "a step needs a picture")


def _way_out(guide: Guide, step: Step) -> Iterator[Finding]:
    if step.end:
        if step.next or step.choices or step.wait or step.action:
            yield finding(guide, step, "end", "an end has no way on")
        return
    if not step.see:
        yield finding(guide, step, "see", "it does not say what the person will see")
    if not (step.different or step.choices):
        problem = "it does not say what to do if the screen looks different"
        yield finding(guide, step, "different", problem)
    if not step.next and (step.wait or step.action or not step.choices):
        yield finding(guide, step, "dead_end", "nothing follows when it worked")
    if step.next and step.next[-1].when is not None:
        yield finding(guide, step, "last_branch", "the last way on must hold always")


def _actions(guide: Guide, step: Step, ground: Ground) -> Iterator[Finding]:
    asked = ""
    for kind in ("wait", "action", "watch"):
        name = getattr(step, kind)
        if not name:
            continue
        action = ground.actions.get(name)
        if action is None or action.kind != kind:
            yield finding(guide, step, "action", f"{name} is no known {kind}")
            continue
        asked = asked or action.asks
        for code in action.codes:
            if guide.target(step, code) is None:
                yield finding(guide, step, "unmapped", f"{name} can end with {code}")
    if step.ask != asked:
        yield finding(guide, step, "ask", f"asks for {step.ask!r}, the action needs {asked!r}")
    known = _known_names(guide, ground)
    for branch in step.next:
        for name in sorted(names(branch.when) - known if branch.when else ()):
            yield finding(guide, step, "rule_name", f"nothing is ever called {name}")
    codes = {code for action in ground.actions.values() for code in action.codes} | {OK}
    for code in step.on:
        if code not in codes:
            yield finding(guide, step, "code", f"no action ends with {code}")


def _known_names(guide: Guide, ground: Ground) -> set[str]:
    known = {name for action in ground.actions.values() for name in action.values}
    for action in ground.actions.values():
        for told in action.tells.values():
            known |= set(told)
    for step in guide.steps.values():
        known |= {name for choice in step.choices for name, _ in choice.set}
    return known
