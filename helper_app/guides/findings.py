"""What a check says: a rule that was broken, and where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from helper_app.errors import GuideBroken
from helper_app.guides.actions import Action
from helper_app.guides.facts import FactRegister
from helper_app.guides.hosts import Hosts
from helper_app.guides.readings import Lexicon
from helper_app.guides.words import Words


@dataclass(frozen=True)
class Finding:
    """One broken rule.

    Attributes:
        severity: An error fails the build; a warning does not.
        rule: Stable name of the rule.
        file: File name.
        line: From 1; 0 if unknown.
        where: Guide and step, `card.authenticate/pad`, or another thing's name.
        problem: What is wrong, for the author.
    """

    severity: Literal["error", "warning"]
    rule: str
    file: str
    line: int
    where: str
    problem: str

    def __str__(self) -> str:
        """Give one line as compilers write it."""
        return (
            f"{self.file}:{self.line}: {self.severity} [{self.rule}] {self.where}: {self.problem}"
        )


def broken(where: str, error: GuideBroken) -> Finding:
    """Give the finding that a file cannot be read."""
    values = error.values
    line, problem = int(values["line"]), str(values["problem"])
    return Finding("error", "broken", str(values["file"]), line, where, problem)


@dataclass(frozen=True)
class Ground:
    """What guides are checked against.

    Attributes:
        pictures: Names of the drawings that lie in `pictures/`.
        hosts: Where facts and links may lead.
        glossary: The katakana words guides may use.
        guides: Ids of the guides a step may lead to.
        rows: Ids of the rows of the plan a guide may cover.
        today: The day that decides which facts hold.
        place: The municipality whose profile fills the texts; empty: none.
    """

    facts: FactRegister
    words: Words
    lexicon: Lexicon
    actions: Mapping[str, Action]
    pictures: frozenset[str]
    hosts: Hosts
    glossary: frozenset[str]
    guides: frozenset[str]
    rows: frozenset[str]
    today: dt.date
    place: str = ""
