"""The register of dated facts: what a guide may claim, from where, and until when.

A fact may stand several times under one id: with different periods, so a change of law needs no new
program, and as an overlay of a municipality or a chain, which goes before what holds everywhere.
Knows no guide and no language.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict
from urllib.parse import urlsplit

from helper_app.guides.tables import Table, TomlFile

SCOPES = ("national", "municipality", "chain")
"""Whom a fact is about, the more special later."""


@dataclass(frozen=True)
class Fact:
    """One sentence of the world outside.

    Attributes:
        id: Key used in `{fact:ID}`.
        text: The sentence, in the guides' source language.
        source_title: Title of the page it was found on.
        source_url: Address of that page, https.
        source_date: Day the page bears; None if it bears none.
        checked: Day a person last read that page.
        review_by: Day from which it counts as overdue.
        valid_from: First day it holds; None: always did.
        valid_to: Last day it holds; None: no end is known.
        scope: One of `SCOPES`.
        file: Where it is written.
        line: Line it begins on, from 1.
        of: Id of the one municipality or chain it is about; empty: it holds everywhere.
    """

    id: str
    text: str
    source_title: str
    source_url: str
    source_date: dt.date | None
    checked: dt.date
    review_by: dt.date
    valid_from: dt.date | None
    valid_to: dt.date | None
    scope: str
    file: str
    line: int
    of: str = ""

    @property
    def rank(self) -> int:
        """Tell how special it is: of several that hold, the one of the highest rank is taken."""
        return SCOPES.index(self.scope) if self.of else 0

    @property
    def host(self) -> str:
        """Give the host of the source, for instance `www2.jpki.go.jp`."""
        return host_of(self.source_url)

    def is_valid(self, day: dt.date) -> bool:
        """Tell whether it holds on a day, first and last day included."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)

    def is_overdue(self, day: dt.date) -> bool:
        """Tell whether it should have been checked again by a day."""
        return day >= self.review_by


def host_of(url: str) -> str:
    """Give the host of an address, for instance `www2.jpki.go.jp`."""
    return urlsplit(url).hostname or ""


class FactRegister:
    """All facts at hand.

    Args:
        facts: In any order. Of several valid ones under one id the most special is taken, of
            equally special ones the one begun last.
    """

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        self._by_id: dict[str, list[Fact]] = {}
        for fact in facts:
            self._by_id.setdefault(fact.id, []).append(fact)

    def __iter__(self) -> Iterator[Fact]:
        for facts in self._by_id.values():
            yield from facts

    def __contains__(self, id_: object) -> bool:
        """Tell whether anything general stands under an id; an overlay alone is not enough."""
        return any(not fact.of for fact in self._by_id.get(str(id_), ()))

    def valid(self, id_: str, day: dt.date, *of: str) -> Fact | None:
        """Give the fact that holds on a day; None if there is none.

        Args:
            id_: The fact's id.
            day: The day.
            of: The person's municipality, and the chain they are at; what is about another one
                is passed over.
        """
        found = [
            fact
            for fact in self._by_id.get(id_, ())
            if fact.is_valid(day) and (not fact.of or fact.of in of)
        ]
        return max(
            found, key=lambda fact: (fact.rank, fact.valid_from or dt.date.min), default=None
        )


def load(folder: Path) -> FactRegister:
    """Read every fact file of a folder.

    Raises:
        GuideBroken: A file is wrong; with `file`, `line` and `problem`.
    """
    facts: list[Fact] = []
    for path in sorted(folder.glob("*.toml")):
        root = TomlFile(path).root
        facts += [read(table) for table in root.tables("fact")]
        root.finish()
    return FactRegister(tuple(facts))


class Sourced(TypedDict):
    """Where a sentence comes from, as its table says; see `Fact`."""

    source_title: str
    source_url: str
    source_date: dt.date | None
    checked: dt.date
    review_by: dt.date


def sourced(table: Table) -> Sourced:
    """Read where a sentence comes from.

    Raises:
        GuideBroken: A key is missing, or the address is no https address.
    """
    source = Sourced(
        source_title=table.text("source_title"),
        source_url=table.text("source_url"),
        source_date=table.day_or_none("source_date"),
        checked=table.day("checked"),
        review_by=table.day("review_by"),
    )
    address = urlsplit(source["source_url"])
    if address.scheme != "https" or not address.hostname:
        raise table.broken("source_url must be an https address", "source_url")
    return source


def read(table: Table, of: str = "") -> Fact:
    """Read one `[[fact]]`; `of` is whom it is about if it does not say. Raises GuideBroken."""
    fact = Fact(
        id=table.text("id"),
        text=table.text("text"),
        **sourced(table),
        valid_from=table.day_or_none("valid_from"),
        valid_to=table.day_or_none("valid_to"),
        scope=table.one_of("scope", SCOPES),
        file=table.file,
        line=table.line,
        of=table.text("of", of),
    )
    table.finish()
    if table.has("of") and fact.scope == "national":
        raise table.broken("what is national is of nobody", "of")
    return fact
