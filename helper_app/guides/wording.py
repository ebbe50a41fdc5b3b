"""A guide's texts in one language, with their placeholders filled.

The only place where `{value:…}`, `{date:…}`, `{fact:…}` and `{place:…}` become words. Knows one
language and one place, and asks for the day each time; knows no step.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from helper_app.errors import GuideBroken, Value
from helper_app.guides import dates
from helper_app.guides.facts import Fact, FactRegister
from helper_app.guides.model import Picture, SourceNote
from helper_app.guides.words import PLACE, Words
from helper_app.i18n import Texts

PLACEHOLDER = re.compile(r"\{(?P<kind>[a-z]+):(?P<name>[A-Za-z0-9_.\-]+)\}")
KINDS = ("value", "date", "fact", "place")
FACTS = ("fact", "place")
"""Kinds that stand for a sentence or a name of the fact register."""
CHAIN = "chain"
"""The answer that tells which chain's shop the person goes to."""

Clock = Callable[[], dt.date]
"""Tells what day it is now; the program may run past midnight."""


@dataclass(frozen=True)
class Said:
    """A finished text and the facts it rests on."""

    text: str
    facts: tuple[Fact, ...] = ()


def placeholders(text: str) -> tuple[tuple[str, str], ...]:
    """Give (kind, name) of each placeholder, in order."""
    return tuple((match["kind"], match["name"]) for match in PLACEHOLDER.finditer(text))


def fact_id(kind: str, name: str) -> str:
    """Give the id in the fact register that a placeholder of one of `FACTS` stands for."""
    return name if kind == "fact" else PLACE + name


class Wording:
    """The words of every guide in one language.

    Args:
        texts: The domain `guides` in the person's language.
        facts: The register facts are taken from.
        words: The words guides share: button labels, pictures' descriptions.
        clock: Tells the day that decides which facts hold and which are overdue.
        place: Id of the person's municipality; empty if none is chosen.
        titles: Gives a guide's title in the source language by its id.
    """

    def __init__(
        self,
        texts: Texts,
        facts: FactRegister,
        words: Words,
        clock: Clock,
        place: str = "",
        titles: Callable[[str], str] = str,
    ) -> None:
        self.locale = texts.locale
        self._place = place
        self._titles = titles
        self._clock = clock
        self._t = texts
        self._facts = facts
        self._words = words

    @property
    def today(self) -> dt.date:
        """Give the present day."""
        return self._clock()

    def say(self, text: str, known: Mapping[str, Value]) -> Said:
        """Translate a text and fill its placeholders.

        Args:
            text: In the source language; empty stays empty.
            known: Answers and values by name.

        Raises:
            GuideBroken: A placeholder is of no known kind, or nothing is known under its name.
        """
        used: list[Fact] = []

        def filled(match: re.Match[str]) -> str:
            return self._filled(match["kind"], match["name"], known, used)

        return Said(PLACEHOLDER.sub(filled, self._t(text)), tuple(used))

    def text(self, text: str) -> str:
        """Translate a text without placeholders, such as a guide's title."""
        return self._t(text)

    def told(self, text: str) -> str:
        """Translate a text with its facts; what only an action can tell stays a placeholder."""

        def filled(match: re.Match[str]) -> str:
            return self.say(match[0], {}).text if match["kind"] in FACTS else match[0]

        return PLACEHOLDER.sub(filled, self._t(text))

    def title(self, guide: str) -> str:
        """Give the title of a guide by its id."""
        return self._t(self._titles(guide))

    def word(self, key: str) -> str:
        """Give a word all guides share, such as the usual label of the main button."""
        return self._t(self._words.word(key))

    def thing(self, key: str) -> str:
        """Give the name of a thing to bring."""
        return self._t(self._words.thing(key))

    def picture(self, file: str) -> Picture | None:
        """Give a drawing with its words; None for no file or one nobody described."""
        picture = self._words.pictures.get(file)
        if picture is None:
            return None
        callouts = tuple(self._t(callout) for callout in picture.callouts)
        return Picture(picture.file, self._t(picture.alt), callouts)

    def source(self, fact: Fact) -> SourceNote:
        """Say where a fact comes from."""
        return SourceNote(
            id=fact.id,
            title=self._t(fact.source_title),
            host=fact.host,
            source_date=fact.source_date,
            checked=fact.checked,
            is_overdue=fact.is_overdue(self.today),
        )

    def _filled(self, kind: str, name: str, known: Mapping[str, Value], used: list[Fact]) -> str:
        if kind in FACTS:
            return self._fact(fact_id(kind, name), str(known.get(CHAIN, "")), used)
        value = known.get(name)
        if value is None or kind not in KINDS:
            raise GuideBroken(file="", line=0, problem=f"nothing is known for {{{kind}:{name}}}")
        return str(value) if kind == "value" else self._date(name, value)

    def _date(self, name: str, value: Value) -> str:
        try:
            day = dt.date.fromisoformat(str(value))
        except ValueError as error:
            problem = f"{{date:{name}}} is not a day written YYYY-MM-DD"
            raise GuideBroken(file="", line=0, problem=problem) from error
        return dates.in_words(day, self.locale)

    def _fact(self, name: str, chain: str, used: list[Fact]) -> str:
        fact = self._facts.valid(name, self.today, self._place, chain)
        if fact is None:
            # Better no claim than one that no longer holds; `checks` tells the maintainer.
            return self._t(self._words.instead_of(name))
        used.append(fact)
        return self._t(fact.text)
