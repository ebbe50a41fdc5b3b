"""Words and drawings all guides share: `words.toml` and `pictures.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from helper_app.guides.model import Picture
from helper_app.guides.tables import TomlFile

NEEDED = ("next", "try", "finish", "fact_gone")
"""Keys of `[words]` the engine cannot do without."""


@dataclass(frozen=True)
class Words:
    """In the guides' source language.

    Attributes:
        words: Labels and short sentences by key.
        things: What to have at hand, by the keys of a guide's `bring`.
        pictures: By file name.
    """

    words: Mapping[str, str]
    things: Mapping[str, str]
    pictures: Mapping[str, Picture]

    def word(self, key: str) -> str:
        """Give a word by its key."""
        return self.words[key]

    def thing(self, key: str) -> str:
        """Give the name of a thing to bring; the key itself if nobody named it."""
        return self.things.get(key, key)


def load(words_file: Path, pictures_file: Path) -> Words:
    """Read both files.

    Raises:
        GuideBroken: A file is wrong; with `file`, `line` and `problem`.
    """
    root = TomlFile(words_file).root
    words, things = root.table("words"), root.table("bring")
    shared = {key: words.text(key) for key in words.names()}
    for key in NEEDED:
        words.text(key)
    named = {key: things.text(key) for key in things.names()}
    root.finish()
    return Words(shared, named, _pictures(pictures_file))


def _pictures(path: Path) -> dict[str, Picture]:
    root = TomlFile(path).root
    pictures: dict[str, Picture] = {}
    for file in root.names():
        table = root.table(file)
        pictures[file] = Picture(file, table.text("alt"), table.texts("callouts"))
        table.finish()
    return pictures
