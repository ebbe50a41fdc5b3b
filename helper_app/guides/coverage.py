"""What the whole program has to cover, row by row of the national plan, and which guide does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from helper_app.guides.model import Guide
from helper_app.guides.tables import TomlFile

KINDS = ("guide", "function", "rule", "figure")
PRIORITIES = ("core", "important", "extra")


@dataclass(frozen=True)
class Row:
    """One service, principle or figure of the plan.

    Attributes:
        id: Stable, `A01` to `F30`; guides name it in `covers`.
        title: As the plan calls it, in Japanese.
        priority: One of `PRIORITIES`; the program does not do its job without a core one.
        kinds: Of `KINDS`: how it is covered.
    """

    id: str
    title: str
    priority: str
    kinds: tuple[str, ...]

    @property
    def needs_guide(self) -> bool:
        """Tell whether a person walks through it step by step."""
        return "guide" in self.kinds


def load(path: Path) -> dict[str, Row]:
    """Read every row by its id.

    Raises:
        GuideBroken: With `file`, `line` and `problem`.
    """
    root = TomlFile(path).root
    rows: dict[str, Row] = {}
    for id_ in root.names():
        table = root.table(id_)
        row = Row(id_, table.text("title"), table.text("priority"), table.texts("kinds"))
        if row.priority not in PRIORITIES or not set(row.kinds) <= set(KINDS):
            raise root.broken("no such priority or kind", id_)
        table.finish()
        rows[id_] = row
    return rows


def by_row(rows: Iterable[str], guides: Iterable[Guide]) -> Mapping[str, tuple[str, ...]]:
    """Give the ids of the guides that cover each row."""
    shelf = tuple(guides)
    return {row: tuple(guide.id for guide in shelf if row in guide.covers) for row in rows}
