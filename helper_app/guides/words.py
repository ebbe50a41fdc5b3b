"""Words and drawings all guides share: `words.toml` and `pictures.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from helper_app.guides.model import Picture
from helper_app.guides.tables import Table, TomlFile

PLACE = "place."
"""How the id of what only a local profile can say begins."""
NEEDED = ("next", "try", "finish", "fact_gone", "helping", "helping_pin")
"""Keys of `[words]` the engine cannot do without."""


@dataclass(frozen=True)
class Words:
    """In the guides' source language.

    Attributes:
        words: Labels and short sentences by key.
        things: What to have at hand, by the keys of a guide's `bring`.
        events: What happens in a life, by the keys of a guide's `life_events`.
        places: What `{place:KEY}` says while no local profile answers it: how to find it out.
        pictures: By file name.
    """

    words: Mapping[str, str]
    things: Mapping[str, str]
    pictures: Mapping[str, Picture]
    events: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)

    def word(self, key: str) -> str:
        """Give a word by its key."""
        return self.words[key]

    def event(self, key: str) -> str:
        """Give the name of what happens in a life; the key itself if nobody named it."""
        return self.events.get(key, key)

    def thing(self, key: str) -> str:
        """Give the name of a thing to bring; the key itself if nobody named it."""
        return self.things.get(key, key)

    def instead_of(self, fact_id: str) -> str:
        """Give what is said where no fact of this id holds: how to find it out."""
        return self.places.get(fact_id.removeprefix(PLACE)) or self.words["fact_gone"]


def load(words_file: Path, pictures_file: Path) -> Words:
    """Read both files.

    Raises:
        GuideBroken: A file is wrong; with `file`, `line` and `problem`.
    """
    root = TomlFile(words_file).root
    words = root.table("words")
    shared = _texts(words)
    for key in NEEDED:
        words.text(key)
    things, events, places = (
        _texts(root.table(name)) for name in ("bring", "life_events", "places")
    )
    root.finish()
    return Words(shared, things, _pictures(pictures_file), events, places)


def load_glossary(path: Path) -> dict[str, str]:
    """Read the katakana words guides may use, and what they mean. Raises GuideBroken."""
    root = TomlFile(path).root
    glossary = _texts(root.table("words"))
    root.finish()
    return glossary


def _texts(table: Table) -> dict[str, str]:
    return {key: table.text(key) for key in table.names()}


def _pictures(path: Path) -> dict[str, Picture]:
    root = TomlFile(path).root
    pictures: dict[str, Picture] = {}
    for file in root.names():
        table = root.table(file)
        pictures[file] = Picture(file, table.text("alt"), table.texts("callouts"))
        table.finish()
    return pictures
