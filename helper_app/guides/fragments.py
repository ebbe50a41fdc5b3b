"""Steps that several guides share, with the places where each guide puts in its own.

A guide names fragments with `include = ["card.troubles"]` and fills their `@names` in `[anchors]`:
a step, an action, a section, or a list of ways on. A step the guide has itself takes the
fragment's place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from helper_app.guides.tables import Table, TomlFile

FOLDER = "shared"
MARK = "@"
MAY_STAND_FOR = ("go", "next", "part", "wait", "action", "watch")
"""Keys whose value may be an anchor; so may every value of an `on` table."""

Cells = Mapping[str, object]


class Fragments:
    """The fragments one guide includes.

    Args:
        root: The guide's root table.
        folder: The folder of the guide's file; fragments lie in `shared` inside it.

    Raises:
        GuideBroken: A fragment is missing or broken, or names an anchor the guide does not have,
            or the guide has one nobody names.
    """

    def __init__(self, root: Table, folder: Path) -> None:
        self._anchors = anchors_of(root)
        self._used: set[str] = set()
        self._roots = [
            self._filled(TomlFile(folder / FOLDER / f"{name}.toml"))
            for name in root.texts("include")
        ]
        for name in self._anchors:
            if name not in self._used:
                raise root.table("anchors").broken(f"no fragment has a place for {name}", name)

    def steps(self) -> Iterator[Table]:
        """Give the table of every step, in order."""
        for root in self._roots:
            yield from root.tables("step")

    def codes(self) -> Iterator[Table]:
        """Give the `[on]` table of every fragment."""
        for root in self._roots:
            yield root.table("on")

    def finish(self) -> None:
        """Refuse keys nobody asked for. Raises GuideBroken."""
        for root in self._roots:
            root.finish()

    def _filled(self, file: TomlFile) -> Table:
        """Put the guide's own into a fragment."""
        root = file.root
        missing = sorted(set(named_in(file.cells)) - self._anchors.keys())
        if missing:
            raise root.broken(f"the guide has no anchor {missing[0]}")
        self._used.update(named_in(file.cells))
        return Table(file, {key: self._put_in(cell) for key, cell in file.cells.items()})

    def _put_in(self, cell: object, *, may_stand: bool = False) -> object:
        if isinstance(cell, str):
            return self._anchors[cell[1:]] if may_stand and cell.startswith(MARK) else cell
        if isinstance(cell, list):
            return [self._put_in(item) for item in cell]
        if isinstance(cell, dict):
            return {
                key: self._put_in(inner, may_stand=may_stand_for(key))
                for key, inner in cell.items()
            }
        return cell


def anchors_of(root: Table) -> dict[str, object]:
    """Give a guide's anchors: names to a text, a number or a list of ways on."""
    table = root.table("anchors")
    return {name: table.raw(name) for name in table.names()}


def may_stand_for(key: str) -> bool:
    """Tell whether the value of a key may be an anchor; codes of outcomes have a dot or are one."""
    return key in MAY_STAND_FOR or "." in key or key == "unexpected"


def named_in(cell: object, *, may_stand: bool = False) -> Iterator[str]:
    """Give every anchor that some cells name."""
    if isinstance(cell, str):
        if may_stand and cell.startswith(MARK):
            yield cell[1:]
    elif isinstance(cell, list):
        for item in cell:
            yield from named_in(item)
    elif isinstance(cell, dict):
        for key, inner in cell.items():
            yield from named_in(inner, may_stand=may_stand_for(key))
