"""Where a person left a guide: remembered for this visit, and kept on disk only when they ask.

Holds the way and what was chosen on it, never what an action learned or a person entered. What is
taken up again goes through `engine.resume`, so a guide that changed meanwhile does no harm.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app.errors import FileUnwritable
from helper_app.settings import replace_file

if TYPE_CHECKING:
    from helper_app.guides.model import Position

FORMAT = 1
"""Raised when the file's shape changes; a file of another shape counts as empty."""


class Bookmarks:
    """One place a guide.

    Args:
        file: JSON, UTF-8; None keeps nothing beyond the visit.

    Thread: one at a time.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._now: dict[str, Position] = {}
        self._kept: dict[str, Position] | None = None

    def of(self, guide: str) -> Position | None:
        """Give where a guide was left, in this visit or before; None if nowhere."""
        return self._now.get(guide) or self._on_disk().get(guide)

    def note(self, position: Position) -> None:
        """Remember a place until the visit ends."""
        self._now[position.guide] = position

    def keep(self, position: Position) -> None:
        """Keep a place for another day.

        Raises:
            FileUnwritable: Full disk, no permission; it is remembered for this visit all the same.
        """
        self.note(position)
        self._write({**self._on_disk(), position.guide: position})

    def drop(self, guide: str) -> None:
        """Forget where a guide was left, on disk too.

        Raises:
            FileUnwritable: It stays on disk.
        """
        self._now.pop(guide, None)
        kept = self._on_disk()
        if guide in kept:
            self._write({id_: place for id_, place in kept.items() if id_ != guide})

    def _on_disk(self) -> dict[str, Position]:
        if self._kept is None:
            self._kept = _read(self._file)
        return self._kept

    def _write(self, kept: dict[str, Position]) -> None:
        if self._file is None:
            return
        rows = {"format": FORMAT, "places": [_row(position) for position in kept.values()]}
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self._file, (json.dumps(rows, ensure_ascii=False) + "\n").encode("utf-8"))
        except OSError as error:
            raise FileUnwritable(file=self._file.name) from error
        self._kept = kept


def _row(position: Position) -> dict[str, object]:
    return {
        "guide": position.guide,
        "version": position.version,
        "trail": [[visit.step, dict(visit.given)] for visit in position.trail],
        "earlier": [[answer.step, answer.text, answer.version] for answer in position.earlier],
    }


def _read(file: Path | None) -> dict[str, Position]:
    """Read the file; one that is absent, damaged or of another shape holds nothing."""
    try:
        rows = json.loads(file.read_text("utf-8")) if file is not None else {}
        if rows.get("format") != FORMAT:
            return {}
        return {row["guide"]: _position(row) for row in rows["places"]}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _position(row: dict[str, list[list[object]]]) -> Position:
    """Give a place of the file; raises ValueError or TypeError where something is of no use."""
    from helper_app.guides.model import Answer, Position, Visit

    trail = tuple(Visit(str(step), _given(given)) for step, given in row["trail"])
    if not trail:
        raise ValueError("a place without a way to it")
    earlier = tuple(
        Answer(str(step), str(text), int(str(version))) for step, text, version in row["earlier"]
    )
    return Position(str(row["guide"]), int(str(row["version"])), trail, earlier=earlier)


def _given(cells: object) -> tuple[tuple[str, str | int], ...]:
    if not isinstance(cells, dict):
        raise TypeError("what was chosen is a table")
    return tuple((str(name), cell) for name, cell in cells.items() if isinstance(cell, str | int))
