"""Rules about facts, about local profiles, and about the lists of spots beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from helper_app.errors import GuideBroken
from helper_app.guides import open_data, text_checks
from helper_app.guides.catalogue import Shelf
from helper_app.guides.facts import Fact, host_of
from helper_app.guides.findings import Finding, Ground, broken
from helper_app.guides.words import PLACE


def check_facts(facts: Iterable[Fact], ground: Ground) -> list[Finding]:
    """Apply the rules about facts."""
    found: list[Finding] = []
    begun: dict[tuple[str, str, dt.date | None], Fact] = {}
    for fact in facts:
        found += [_of(fact, rule, problem) for rule, problem in _problems(fact, ground)]
        other = begun.setdefault((fact.id, fact.of, fact.valid_from), fact)
        if other is not fact:
            problem = f"begins on the same day as {other.file}:{other.line}"
            found.append(_of(fact, "fact_twice", problem))
    return found


def check_places(shelf: Shelf, ground: Ground) -> list[Finding]:
    """Check local profiles: whether they answer what guides ask, and whether guides stay short."""
    found = [
        Finding("error", "reading", "words.toml", 1, key, f"no reading for {', '.join(unread)}")
        for key, text in ground.words.places.items()
        if (unread := ground.lexicon.unread(text))
    ]
    for place in shelf.places.values():
        if place.problem is not None:
            found.append(broken(place.id, place.problem))
        for fact in place.facts:
            is_asked = fact.id.removeprefix(PLACE) in ground.words.places
            if not is_asked and fact.id not in ground.facts:
                found.append(_of(fact, "fact_unknown", "no guide can ask for this"))
        there = replace(ground, place=place.id)
        for guide in (entry.guide for entry in shelf.entries if entry.guide and place.facts):
            found += [
                replace(finding, where=f"{finding.where} ({place.id})")
                for finding in text_checks.check(guide, there)
            ]
    for folder in shelf.place_folders:
        for path in sorted(folder.glob("*.*.toml")):
            found += check_spots(path, ground)
    return found


def check_spots(path: Path, ground: Ground) -> list[Finding]:
    """Check where a list of spots comes from, and whether it is still fresh."""
    try:
        source, _ = open_data.load(path)
    except GuideBroken as problem:
        return [broken(path.stem, problem)]
    found: list[Finding] = []
    if not ground.hosts.allow(host_of(source["source_url"])):
        found.append(_of_file(path, "host", f"{source['source_url']} is no official address"))
    if source["review_by"] <= ground.today:
        found.append(_of_file(path, "fact_overdue", _again(source["review_by"])))
    return found


def _problems(fact: Fact, ground: Ground) -> Iterator[tuple[str, str]]:
    if not ground.hosts.allow(fact.host):
        yield "host", f"{fact.host} is not an official host"
    if fact.is_valid(ground.today) and fact.is_overdue(ground.today):
        yield "fact_overdue", _again(fact.review_by)
    if not (fact.source_date or fact.checked) <= fact.checked < fact.review_by:
        yield "fact_dates", "source_date, checked and review_by must follow each other"
    if fact.valid_from and fact.valid_to and fact.valid_to < fact.valid_from:
        yield "fact_dates", "it ends before it begins"
    unread = ground.lexicon.unread(fact.text)
    if unread:
        yield "reading", f"no reading for {', '.join(unread)}"
    for sentence in text_checks.sentences(fact.text):
        if len(sentence) > text_checks.SENTENCE_LENGTH:
            yield "sentence_length", f"a sentence of {len(sentence)}"


def _again(day: dt.date) -> str:
    return f"was to be checked again by {day}"


def _of(fact: Fact, rule: str, problem: str) -> Finding:
    return Finding("error", rule, fact.file, fact.line, fact.id, problem)


def _of_file(path: Path, rule: str, problem: str) -> Finding:
    return Finding("error", rule, path.name, 1, path.stem, problem)
