"""The shelf of guides and all that goes with them: facts, words, pictures, readings, actions.

Everything is read, and the code that reads it loaded, when it is first asked for: the first screen
needs headings only. A broken guide stays on the shelf as an entry that carries its error, so that
the others can still be opened.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from helper_app.errors import GuideBroken, GuideUnknown
from helper_app.guides import headings, readings, topics
from helper_app.guides.headings import Heading
from helper_app.guides.lettering import Lettering
from helper_app.guides.readings import Lexicon
from helper_app.guides.topics import Topic
from helper_app.i18n import Texts

if TYPE_CHECKING:
    from helper_app.guides.actions import Action
    from helper_app.guides.coverage import Row
    from helper_app.guides.facts import FactRegister
    from helper_app.guides.findings import Ground
    from helper_app.guides.model import Guide
    from helper_app.guides.open_data import SpotList
    from helper_app.guides.places import Place
    from helper_app.guides.search import Search
    from helper_app.guides.wording import Clock, Wording
    from helper_app.guides.words import Words

HERE = Path(__file__).parent
CATALOGUE = "catalogue"
"""Where the guides' files lie in the folder; fragments lie below it and are no guides."""
PLACES = "places"


class Entry(NamedTuple):
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
        folder: Holds `catalogue/`, `facts/`, `pictures/`, `lexicon.toml`, `topics.toml`,
            `words.toml` and `actions.toml`; the program's own by default.
        locales: Where compiled translations lie; the program's own by default.
        own_places: Folder of local profiles that were taken in on this computer; may be absent.
        clock: Tells the day that decides about facts.
    """

    def __init__(
        self,
        folder: Path = HERE,
        locales: Path | None = None,
        own_places: Path | None = None,
        clock: Clock = dt.date.today,
    ) -> None:
        self.folder = folder
        self.clock = clock
        self._locales = locales
        self._own_places = own_places
        self._read: dict[str, Entry] = {}
        self._texts: dict[str, Texts] = {}
        self._searches: dict[str, Search] = {}
        self._spots: dict[str, Mapping[str, SpotList]] = {}

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Give the top of every guide, ordered by id; quick, and never fails."""
        return tuple(headings.read(path) for path in self._files())

    def heading(self, guide: str) -> Heading:
        """Give the top of one guide; quick, and never fails."""
        return headings.read(self.folder / CATALOGUE / f"{guide}.toml")

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """Give what the first screen offers. Raises GuideBroken."""
        return topics.load(self.folder / "topics.toml")

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Give every guide, ordered by id."""
        return tuple(_entry(path) for path in self._files())

    @cached_property
    def facts(self) -> FactRegister:
        """Give the fact register with what every place says of itself. Raises GuideBroken."""
        from helper_app.guides import facts

        own = (fact for place in self.places.values() for fact in place.facts)
        return facts.FactRegister((*facts.load(self.folder / "facts"), *own))

    @property
    def place_folders(self) -> tuple[Path, ...]:
        """Give the folders of local profiles; what stands in a later one goes before."""
        own = () if self._own_places is None else (self._own_places,)
        return (self.folder / PLACES, *own)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Give every municipality with a profile here, by its id; never fails."""
        from helper_app.guides import places

        return places.load_all(self.place_folders)

    def spots(self, place: str) -> Mapping[str, SpotList]:
        """Give the lists of spots of a municipality, by their kind; a broken one is left out."""
        from helper_app.guides import open_data

        if place not in self._spots:
            self._spots[place] = open_data.load_all(self.place_folders, place) if place else {}
        return self._spots[place]

    @cached_property
    def words(self) -> Words:
        """Give the words and pictures guides share. Raises GuideBroken."""
        from helper_app.guides import words

        pictures = self.folder / "pictures" / "pictures.toml"
        return words.load(self.folder / "words.toml", pictures)

    @cached_property
    def coverage(self) -> Mapping[str, Row]:
        """Give what the program has to cover, by the rows of the plan. Raises GuideBroken."""
        from helper_app.guides import coverage

        return coverage.load(self.folder / "coverage.toml")

    @cached_property
    def lexicon(self) -> Lexicon:
        """Give the readings. Raises GuideBroken."""
        return readings.load(self.folder / "lexicon.toml")

    @cached_property
    def actions(self) -> Mapping[str, Action]:
        """Give the actions steps may name. Raises GuideBroken."""
        from helper_app.guides import actions

        return actions.load(self.folder / "actions.toml")

    def ground(self, today: dt.date) -> Ground:
        """Give what guides are checked against on a day. Raises GuideBroken."""
        from helper_app.guides import hosts, words
        from helper_app.guides.findings import Ground

        return Ground(
            facts=self.facts,
            words=self.words,
            lexicon=self.lexicon,
            actions=self.actions,
            pictures=frozenset(path.name for path in (self.folder / "pictures").glob("*.svg")),
            hosts=hosts.load(self.folder / "hosts.toml"),
            glossary=frozenset(words.load_glossary(self.folder / "glossary.toml")),
            guides=frozenset(path.stem for path in self._files()),
            rows=frozenset(self.coverage),
            today=today,
        )

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
        if locale not in self._texts:
            self._texts[locale] = Texts(locale, "guides", self._locales)
        return self._texts[locale]

    def lettering(self, locale: str) -> Lettering:
        """Give how a language is written, with readings and phrases."""
        return Lettering(locale, self.lexicon)

    def wording(self, locale: str, place: str = "") -> Wording:
        """Give the words of every guide in a language.

        Args:
            locale: One of `i18n.LOCALES`.
            place: Id of the person's municipality; empty, or one without a profile: none.
        """
        from helper_app.guides.wording import Wording

        texts, titles = self.texts(locale), self._title
        return Wording(texts, self.facts, self.words, self.clock, place, titles)

    def has_index(self, locale: str) -> bool:
        """Tell whether the search in a language is there already."""
        return locale in self._searches

    def search(self, locale: str) -> Search:
        """Give the search in a language; its index is made when it is first asked for.

        Thread: any.
        """
        if locale not in self._searches:
            from helper_app.guides.search import Search

            texts = self.texts(locale)
            self._searches[locale] = Search(self.headings, self.words, texts, self.lexicon)
        return self._searches[locale]

    def _title(self, guide: str) -> str:
        return self.heading(guide).title

    def _files(self) -> list[Path]:
        return sorted((self.folder / CATALOGUE).glob("*.toml"))


def _entry(path: Path) -> Entry:
    from helper_app.guides import loader

    try:
        return Entry(path.stem, loader.load(path))
    except GuideBroken as error:
        return Entry(path.stem, problem=error)
