"""Local profiles: what one municipality says of itself, put over what holds everywhere.

A profile is `ID.toml`: a name, and facts of the scope `municipality`, each with a source and dates
of its own. `place.KEY` answers `{place:KEY}`; any other id goes before the general fact of that id.
Lists of spots beside it, `ID.KIND.toml`, are read by `open_data`. Knows no guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from helper_app.errors import GuideBroken
from helper_app.guides import facts
from helper_app.guides.facts import Fact
from helper_app.guides.tables import TomlFile

SCOPE = "municipality"
ID = r"[a-z0-9-]{1,40}"


@dataclass(frozen=True)
class Place:
    """One municipality.

    Attributes:
        id: Stable; the file's name without `.toml`.
        name: As people call it, in Japanese.
        facts: What it says of itself.
        is_example: Nobody lives there; it only shows how a profile is written.
        problem: What is wrong with its file; it says nothing then.
    """

    id: str
    name: str
    facts: tuple[Fact, ...] = ()
    is_example: bool = False
    problem: GuideBroken | None = None


def load(path: Path) -> Place:
    """Read one profile.

    Raises:
        GuideBroken: With `file`, `line` and `problem`.
    """
    root = TomlFile(path).root
    if not re.fullmatch(ID, path.stem):
        raise root.broken("the file's name may have small letters, digits and hyphens")
    place = Place(
        id=path.stem,
        name=root.text("name"),
        facts=tuple(facts.read(table, path.stem) for table in root.tables("fact")),
        is_example=root.flag("example"),
    )
    root.finish()
    for table, fact in zip(root.tables("fact"), place.facts, strict=True):
        if (fact.scope, fact.of) != (SCOPE, place.id):
            raise table.broken(f"a profile speaks of its own {SCOPE} only", "scope")
    return place


def load_all(folders: Iterable[Path]) -> dict[str, Place]:
    """Read every profile, ordered by id; of two of one id the one of the later folder is taken.

    A broken one says nothing, so that guides can still be opened; its `problem` says why.
    """
    found = {path.stem: path for folder in folders for path in _profiles(folder)}
    return {id_: _tolerant(path) for id_, path in sorted(found.items())}


def _profiles(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob("*.toml") if "." not in path.stem)


def _tolerant(path: Path) -> Place:
    try:
        return load(path)
    except GuideBroken as problem:
        return Place(path.stem, path.stem, problem=problem)
