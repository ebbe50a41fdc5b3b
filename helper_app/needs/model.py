"""Troubles and what helps against them, as data. Words are in the source language, Japanese."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from helper_app.errors import NeedUnknown, Value


@dataclass(frozen=True)
class Group:
    """Troubles of one kind.

    Attributes:
        id: Stable key, for instance `seeing`.
        title: Its name.
        picture: File name of its drawing.
    """

    id: str
    title: str
    picture: str


@dataclass(frozen=True)
class SystemAid:
    """What the computer's own system offers, and who says so.

    Attributes:
        id: Key used in a need's `systems`; its first part is the system.
        text: Where it is found, one sentence.
        source_title: Title of the page it was found on.
        source_url: Address of that page, https.
        source_date: Day the page bears; None if it bears none.
        checked: Day a person last read that page.
        review_by: Day from which it counts as overdue.
    """

    id: str
    text: str
    source_title: str
    source_url: str
    source_date: dt.date | None
    checked: dt.date
    review_by: dt.date

    def is_overdue(self, day: dt.date) -> bool:
        """Tell whether it should have been checked again by a day."""
        return day >= self.review_by


@dataclass(frozen=True)
class Need:
    """One trouble and what helps.

    Attributes:
        id: Stable, group and name: `seeing.small`.
        group: Id of its group.
        trouble: As a person would say it.
        search: More words it is found by, separated by spaces.
        settings: Settings of this program that help, by name; only allowed values.
        devices: Things that help, a sentence each.
        ask: Whom to ask, a sentence each.
        systems: What the computer's own system offers.
        file, line: Where it is written.
    """

    id: str
    group: str
    trouble: str
    search: str
    settings: Mapping[str, Value]
    devices: tuple[str, ...]
    ask: tuple[str, ...]
    systems: tuple[SystemAid, ...]
    file: str
    line: int


@dataclass(frozen=True)
class Needs:
    """The whole table, in the file's order."""

    groups: tuple[Group, ...]
    rows: tuple[Need, ...]

    def __iter__(self) -> Iterator[Need]:
        return iter(self.rows)

    def need(self, id_: str) -> Need:
        """Give a need by its id.

        Raises:
            NeedUnknown: There is none of this id.
        """
        for row in self.rows:
            if row.id == id_:
                return row
        raise NeedUnknown(need=id_)

    def of_group(self, group: str) -> tuple[Need, ...]:
        """Give the needs of a group."""
        return tuple(row for row in self.rows if row.group == group)

    @property
    def aids(self) -> tuple[SystemAid, ...]:
        """Give what systems offer, each once."""
        return tuple(dict.fromkeys(aid for row in self.rows for aid in row.systems))


@dataclass(frozen=True)
class Answer:
    """One answer to a question of the first run.

    Attributes:
        id: Stable within its question.
        text: What it says.
        line: A line below, or empty.
        picture: File name of its drawing.
        needs: Ids of the needs it names; their settings are applied.
        settings: Settings that are no remedy for a trouble, such as the language.
        is_guest: Whoever answers so should leave nothing behind on this computer.
        as_written: It is shown in the source's own words in every language: the name of a language.
    """

    id: str
    text: str
    line: str
    picture: str
    needs: tuple[str, ...]
    settings: Mapping[str, Value]
    is_guest: bool
    as_written: bool


@dataclass(frozen=True)
class Question:
    """One question of the first run.

    Attributes:
        id: Stable.
        title: The question.
        line: The line below it.
        resets: Settings that any answer sets back before its own are applied: whoever answers
            anew is not held to what they answered before.
        answers: Two to four.
    """

    id: str
    title: str
    line: str
    resets: tuple[str, ...]
    answers: tuple[Answer, ...]

    def answer(self, id_: str) -> Answer:
        """Give an answer by its id.

        Raises:
            KeyError: There is none; answers are named by code only.
        """
        return {answer.id: answer for answer in self.answers}[id_]
