"""The shelf of guides and all that goes with them: facts, words, pictures, readings, actions.

Everything is read, and the code that reads it loaded, when it is first asked for: the first screen
needs headings only. A broken guide stays on the shelf as an entry that carries its error, so that
the others can still be opened.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app.errors import GuideBroken, GuideUnknown
from helper_app.guides import headings, readings
from helper_app.guides.headings import Heading
from helper_app.guides.lettering import Lettering
from helper_app.guides.readings import Lexicon
from helper_app.i18n import Texts

if TYPE_CHECKING:
    from helper_app.guides.actions import Action
    from helper_app.guides.facts import FactRegister
    from helper_app.guides.model import Guide
    from helper_app.guides.search import Search
    from helper_app.guides.wording import Wording
    from helper_app.guides.words import Words

HERE = Path(__file__).parent
CATALOGUE = "catalogue"
"""Where the guides' files lie in the folder; fragments lie below it and are no guides."""


@dataclass(frozen=True)
class Entry:
    """One guide of the shelf, whole or broken.

    Attributes:
        id: The guide's id, which is the file's name without `.toml`.
        guide: The guide; None if it is broken.
        problem: What is wrong with it; None if nothing is.
    """

    id: str
    guide: Guide | None = None
    problem: GuideBroken | None = None

    @property
    def title(self) -> str:
        """Give the title in the source language; a broken guide has only its id."""
        return self.guide.title if self.guide else self.id


class Shelf:
    """The guides of a folder.

    Args:
        folder: Holds `catalogue/`, `facts/`, `pictures/`, `lexicon.toml`, `words.toml` and
            `actions.toml`; the program's own by default.
        locales: Where compiled translations lie; the program's own by default.
    """

    def __init__(self, folder: Path = HERE, locales: Path | None = None) -> None:
        self.folder = folder
        self._locales = locales
        self._read: dict[str, Entry] = {}
        self._searches: dict[str, Search] = {}

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Give the top of every guide, ordered by id; quick, and never fails."""
        return tuple(headings.read(path) for path in self._files())

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Give every guide, ordered by id."""
        return tuple(_entry(path) for path in self._files())

    @cached_property
    def facts(self) -> FactRegister:
        """Give the fact register. Raises GuideBroken."""
        from helper_app.guides import facts

        return facts.load(self.folder / "facts")

    @cached_property
    def words(self) -> Words:
        """Give the words and pictures guides share. Raises GuideBroken."""
        from helper_app.guides import words

        pictures = self.folder / "pictures" / "pictures.toml"
        return words.load(self.folder / "words.toml", pictures)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Give the readings. Raises GuideBroken."""
        return readings.load(self.folder / "lexicon.toml")

    @cached_property
    def actions(self) -> Mapping[str, Action]:
        """Give the actions steps may name. Raises GuideBroken."""
        from helper_app.guides import actions

        return actions.load(self.folder / "actions.toml")

    def guide(self, id_: str) -> Guide:
        """Give a guide by its id, read when it is first asked for.

        Raises:
            GuideUnknown: There is none of this id.
            GuideBroken: Its file is wrong.
        """
        if id_ not in self._read:
            found = next((path for path in self._files() if path.stem == id_), None)
            if found is None:
                raise GuideUnknown(guide=id_)
            self._read[id_] = _entry(found)
        entry = self._read[id_]
        if entry.guide is None:
            raise entry.problem or GuideUnknown(guide=id_)
        return entry.guide

    def texts(self, locale: str) -> Texts:
        """Give the guides' translations into a language."""
        return Texts(locale, "guides", self._locales)

    def lettering(self, locale: str) -> Lettering:
        """Give how a language is written, with readings and phrases."""
        return Lettering(locale, self.lexicon)

    def wording(self, locale: str, today: dt.date | None = None) -> Wording:
        """Give the words of every guide in a language.

        Args:
            locale: One of `i18n.LOCALES`.
            today: The day that decides about facts; by default the present one.
        """
        from helper_app.guides.wording import Wording

        day = today or dt.date.today()
        return Wording(self.texts(locale), self.facts, self.words, day)

    def search(self, locale: str) -> Search:
        """Give the search in a language; its index is made when it is first asked for."""
        if locale not in self._searches:
            from helper_app.guides.search import Search

            texts = self.texts(locale)
            self._searches[locale] = Search(self.headings, self.words, texts, self.lexicon)
        return self._searches[locale]

    def _files(self) -> list[Path]:
        return sorted((self.folder / CATALOGUE).glob("*.toml"))


def _entry(path: Path) -> Entry:
    from helper_app.guides import loader

    try:
        return Entry(path.stem, loader.load(path))
    except GuideBroken as error:
        return Entry(path.stem, problem=error)
