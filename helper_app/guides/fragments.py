"""Steps that several guides share, with the places where each guide puts in its own.

A guide names fragments with `include = ["card.troubles"]` and fills their `@names` in `[anchors]`:
a step, an action, a section, or a list of ways on. What a guide says itself takes the fragment's
place only where it lists it in `override`, so that a name used twice by accident is noticed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from helper_app.guides.tables import Table, TomlFile

FOLDER = "shared"
MARK = "@"
ON = "on"
STEP, WAYS, ACTION, SECTION = "a step", "a step or ways on", "an action", "a section"
MAY_STAND_FOR = {
    "go": STEP, "next": WAYS, "wait": ACTION, "action": ACTION, "watch": ACTION, "part": SECTION,
}  # fmt: skip
"""Keys whose value may be an anchor, and what it is then; in an `on` table every value may."""

_NAME = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*")


@dataclass(frozen=True)
class SharedStep:
    """Where a step of a fragment stands: its file's name, its id, and its line from 1."""

    file: str
    id: str
    line: int


class Fragments:
    """The fragments one guide includes.

    Args:
        root: The guide's root table.
        folder: The folder of the guide's file; fragments lie in `shared` inside it.

    Raises:
        GuideBroken: A fragment is missing or broken, or names an anchor the guide does not have
            or has as another kind of thing, or the guide has one nobody names.
    """

    def __init__(self, root: Table, folder: Path) -> None:
        self._guide = root
        self._anchors = root.table("anchors")
        self._uses: dict[tuple[str, str], None] = {}
        self._roots = [self._filled(TomlFile(path)) for path in _included(root, folder / FOLDER)]
        used = {name for name, _ in self._uses}
        for name in self._anchors.names():
            if name not in used:
                raise self._anchors.broken(f"no fragment has a place for {name}", name)

    def steps(self) -> Iterator[Table]:
        """Give the table of every step, in order."""
        for root in self._roots:
            yield from root.tables("step")

    def codes(self) -> Iterator[Table]:
        """Give the `[on]` table of every fragment."""
        for root in self._roots:
            yield root.table(ON)

    def ways_on(self) -> Iterator[Table]:
        """Give every way on of the anchors that are lists, where the guide has them."""
        for name in self._anchors.names():
            if isinstance(self._anchors.raw(name), list):
                yield from self._anchors.tables(name)

    def finish(self) -> None:
        """Refuse keys nobody asked for. Raises GuideBroken."""
        for root in self._roots:
            root.finish()

    def refuse_loose_anchors(self, steps: Collection[str], parts: int) -> None:
        """Refuse anchors that stand for a step or a section that is not there.

        Args:
            steps: Ids of the guide's steps, shared ones included.
            parts: How many sections the guide has.

        Raises:
            GuideBroken: With the guide's file and the anchor's line.
        """
        for name, kind in self._uses:
            value = self._anchors.raw(name)
            if kind == SECTION and value not in range(1, parts + 1):
                raise self._anchors.broken(f"there is no part {value}", name)
            if kind in (STEP, WAYS) and isinstance(value, str) and value not in steps:
                raise self._anchors.broken(f"there is no step {value}", name)
        for table in self.ways_on():
            if table.text("go") not in steps:
                raise table.broken(f"there is no step {table.text('go')}", "go")

    def _filled(self, file: TomlFile) -> Table:
        """Put the guide's own into a fragment."""
        return Table(file, {key: self._put_in(file, cell, key) for key, cell in file.cells.items()})

    def _put_in(self, file: TomlFile, cell: object, key: str, kind: str = "") -> object:
        """Put the guide's own into a cell; `kind` is what it may stand for."""
        if isinstance(cell, dict):
            return {
                inner: self._put_in(file, value, inner, _kind(inner, is_outcome=key == ON))
                for inner, value in cell.items()
            }
        if isinstance(cell, list):
            return [self._put_in(file, item, key) for item in cell]
        if kind and isinstance(cell, str) and cell.startswith(MARK):
            return self._anchor(file, cell, kind)
        return cell

    def _anchor(self, file: TomlFile, written: str, kind: str) -> object:
        name = written.removeprefix(MARK)
        if not self._anchors.has(name):
            problem = f"the anchor {name} is missing, which {file.name} names"
            raise self._guide.broken(problem, "include")
        value = self._anchors.raw(name)
        if not _fits(value, kind):
            raise self._anchors.broken(f"{name} must be {kind}", name)
        self._uses[name, kind] = None
        return value


def every_step(folder: Path) -> Iterator[SharedStep]:
    """Give the steps of every fragment that lies beside some guides, included or not.

    Args:
        folder: The folder of the guides' files.

    Raises:
        GuideBroken: A fragment cannot be read.
    """
    for path in sorted((folder / FOLDER).glob("*.toml")):
        for table in TomlFile(path).root.tables("step"):
            yield SharedStep(path.name, table.text("id"), table.line)


def _included(root: Table, folder: Path) -> Iterator[Path]:
    """Give the files of the fragments a guide names."""
    seen: set[str] = set()
    for name in root.texts("include"):
        path = folder / f"{name}.toml"
        if not _NAME.fullmatch(name) or not path.is_file():
            raise root.broken(f"there is no fragment {name}", "include")
        if name in seen:
            raise root.broken(f"{name} is included twice", "include")
        seen.add(name)
        yield path


def _kind(key: str, *, is_outcome: bool) -> str:
    """Tell what the value of a key may stand for; empty if it is what it says."""
    return STEP if is_outcome else MAY_STAND_FOR.get(key, "")


def _fits(value: object, kind: str) -> bool:
    if kind == SECTION:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, str) or (kind == WAYS and isinstance(value, list))
