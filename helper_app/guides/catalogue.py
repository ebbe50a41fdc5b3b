"""The shelf of guides and all that goes with them: facts, words, pictures, readings, actions.

Everything is read when it is first asked for. A broken guide stays on the shelf as an entry that
carries its error, so that the others can still be opened.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from helper_app.errors import GuideBroken, GuideUnknown
from helper_app.guides import actions, facts, loader, readings, words
from helper_app.guides.actions import Action
from helper_app.guides.facts import FactRegister
from helper_app.guides.model import Guide
from helper_app.guides.readings import Lexicon
from helper_app.guides.wording import Wording
from helper_app.guides.words import Words
from helper_app.i18n import Texts

HERE = Path(__file__).parent


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

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Give every guide, ordered by id."""
        return tuple(_entry(path) for path in sorted((self.folder / "catalogue").glob("*.toml")))

    @cached_property
    def facts(self) -> FactRegister:
        """Give the fact register. Raises GuideBroken."""
        return facts.load(self.folder / "facts")

    @cached_property
    def words(self) -> Words:
        """Give the words and pictures guides share. Raises GuideBroken."""
        pictures = self.folder / "pictures" / "pictures.toml"
        return words.load(self.folder / "words.toml", pictures)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Give the readings. Raises GuideBroken."""
        return readings.load(self.folder / "lexicon.toml")

    @cached_property
    def actions(self) -> Mapping[str, Action]:
        """Give the actions steps may name. Raises GuideBroken."""
        return actions.load(self.folder / "actions.toml")

    def guide(self, id_: str) -> Guide:
        """Give a guide by its id.

        Raises:
            GuideUnknown: There is none of this id.
            GuideBroken: Its file is wrong.
        """
        for entry in self.entries:
            if entry.id == id_:
                if entry.guide is None:
                    raise entry.problem or GuideUnknown(guide=id_)
                return entry.guide
        raise GuideUnknown(guide=id_)

    def wording(self, locale: str, today: dt.date | None = None) -> Wording:
        """Give the words of every guide in a language.

        Args:
            locale: One of `i18n.LOCALES`.
            today: The day that decides about facts; by default the present one.
        """
        texts = Texts(locale, "guides", self._locales)
        day = today or dt.date.today()
        return Wording(texts, self.facts, self.words, self.lexicon, day)


def _entry(path: Path) -> Entry:
    try:
        return Entry(path.stem, loader.load(path))
    except GuideBroken as error:
        return Entry(path.stem, problem=error)
