"""A TOML file read key by key, with every mistake naming its file and line.

The standard parser forgets where things stood; this finds the line again by scanning the text for
the table and the key. Knows TOML, not guides.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import cast

import tomli

from helper_app.errors import GuideBroken, Value

_HEADER = re.compile(r"^\s*\[{1,2}\s*(?P<name>[^\[\]]+?)\s*\]{1,2}\s*(#.*)?$")
_PARSER_LINE = re.compile(r"line (\d+)")


class TomlFile:
    """One file and its text.

    Args:
        path: A UTF-8 TOML file.

    Raises:
        GuideBroken: It cannot be read, is not UTF-8, or is not TOML.
    """

    def __init__(self, path: Path) -> None:
        self.name = path.name
        try:
            self.text = path.read_bytes().decode("utf-8")
        except OSError as error:
            raise self.broken("the file cannot be read", 0) from error
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            raise self.broken("this is not UTF-8 text", line) from error
        try:
            self._cells = tomli.loads(self.text)
        except tomli.TOMLDecodeError as error:
            found = _PARSER_LINE.search(str(error))
            line = int(found[1]) if found else len(self._lines)
            raise self.broken(f"not TOML: {error}", line) from error

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def cells(self) -> Mapping[str, object]:
        """Give everything as the parser gave it."""
        return self._cells

    @property
    def root(self) -> Table:
        """Give the keys above the first header, and every table by its name."""
        return Table(self, self._cells)

    def broken(self, problem: str, line: int) -> GuideBroken:
        """Make the error for a line (from 1; 0 if unknown)."""
        return GuideBroken(file=self.name, line=line, problem=problem)

    def line_of(self, header: str = "", nth: int = 0, key: str = "") -> int:
        """Find a key's line, else its table's, else 1.

        Args:
            header: Name between the brackets; empty for the keys above the first header.
            nth: Which of several tables of this name, from 0.
            key: A key of the table; empty for the header's own line.
        """
        start, end = self._span(header, nth)
        pattern = re.compile(rf"""^\s*["']?{re.escape(key)}["']?\s*=""")
        if key:
            for number in range(start, end):
                if pattern.match(self._lines[number]):
                    return number + 1
        return max(start, 1) if header else 1

    def line_of_inner(self, header: str, nth: int, inner: str, nth_inner: int) -> int:
        """Find the header of a table that stands below another one, `[[outer.inner]]`.

        Args:
            header: Name of the outer table.
            nth: Which of several outer tables, from 0.
            inner: Name of the inner table without the outer one's.
            nth_inner: Which of the outer table's inner ones, from 0.

        Returns:
            Its line from 1; 0 if it is written otherwise.
        """
        heads = self._heads
        outer = [index for index, (_, name) in enumerate(heads) if name == header]
        if nth >= len(outer):
            return 0
        end = outer[nth + 1] if nth + 1 < len(outer) else len(heads)
        own = [number for number, name in heads[outer[nth] : end] if name == f"{header}.{inner}"]
        return own[nth_inner] + 1 if nth_inner < len(own) else 0

    def line_holding(self, texts: list[str], start: int) -> int:
        """Find the first line from `start` on that holds every text, else `start`.

        Looks as far as the next table of the same level; `[step.on]` still belongs to `[[step]]`.
        """
        for number in range(start - 1, len(self._lines)):
            head = _HEADER.match(self._lines[number])
            if head and number >= start and "." not in head["name"]:
                break
            if texts and all(text in self._lines[number] for text in texts):
                return number + 1
        return start

    @cached_property
    def _heads(self) -> list[tuple[int, str]]:
        """Give each header's line, from 0, and the name between its brackets."""
        return [
            (number, match["name"])
            for number, line in enumerate(self._lines)
            if (match := _HEADER.match(line))
        ]

    def _span(self, header: str, nth: int) -> tuple[int, int]:
        """Give the first line after a header and the line its region ends before, from 0."""
        heads = self._heads
        if not header:
            return 0, heads[0][0] if heads else len(self._lines)
        own = [index for index, (_, name) in enumerate(heads) if name == header]
        if nth >= len(own):
            return 0, len(self._lines)
        at = own[nth]
        following = (number for number, name in heads[at + 1 :] if "." not in name or '"' in name)
        return heads[at][0] + 1, next(following, len(self._lines))


class Table:
    """One table of a file; asks for each key by its kind, then refuses what nobody asked for."""

    def __init__(
        self,
        file: TomlFile,
        cells: Mapping[str, object],
        header: str = "",
        nth: int = 0,
        line: int = 0,
    ) -> None:
        self._file = file
        self._cells = cells
        self._header = header
        self._nth = nth
        self._line = line
        self._asked: set[str] = set()

    @property
    def file(self) -> str:
        """Give the name of the file."""
        return self._file.name

    @property
    def line(self) -> int:
        """Give the line the table begins on."""
        return self._line or self._file.line_of(self._header, self._nth)

    def broken(self, problem: str, key: str = "") -> GuideBroken:
        """Make the error for a key of this table."""
        line = self._line or self._file.line_of(self._header, self._nth, key)
        return self._file.broken(problem, line)

    def broken_at(self, text: str, problem: str) -> GuideBroken:
        """Make the error for the first line of this table that holds a quoted text."""
        line = self._file.line_holding([f'"{text}"'], self.line)
        return self._file.broken(problem, line)

    def raw(self, key: str) -> object:
        """Give a cell as the parser gave it; None if it is not there."""
        self._asked.add(key)
        return self._cells.get(key)

    def names(self) -> tuple[str, ...]:
        """Give every key, in the file's order."""
        return tuple(self._cells)

    def has(self, key: str) -> bool:
        """Tell whether a key is there."""
        return key in self._cells

    def text(self, key: str, default: str | None = None) -> str:
        """Give a non-empty text; without a default it must be there."""
        cell = self._cell(key, default)
        if not isinstance(cell, str) or (not cell.strip() and cell != default):
            raise self.broken(f"{key} must be a text", key)
        return cell

    def all_texts(self) -> dict[str, str]:
        """Give every key with its text, none of them empty; quick for thousands."""
        for key, cell in self._cells.items():
            if not isinstance(cell, str) or not cell.strip():
                raise self.broken(f"{key} must be a text", key)
        self._asked.update(self._cells)
        return cast(dict[str, str], self._cells)

    def one_of(self, key: str, names: Collection[str], default: str | None = None) -> str:
        """Give one of some names; without a default it must be there."""
        cell = self.text(key, default)
        if cell not in names and cell != default:
            raise self.broken(f"{key} must be one of {', '.join(names)}", key)
        return cell

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts; empty if it is not there."""
        cell = self._cell(key, [])
        if not isinstance(cell, list) or not all(isinstance(item, str) and item for item in cell):
            raise self.broken(f"{key} must be a list of texts", key)
        return tuple(cell)

    def whole(self, key: str, default: int | None = None) -> int:
        """Give a whole number of 0 or more."""
        cell = self._cell(key, default)
        if isinstance(cell, bool) or not isinstance(cell, int) or cell < 0:
            raise self.broken(f"{key} must be a whole number", key)
        return cell

    def flag(self, key: str) -> bool:
        """Give true or false; false if it is not there."""
        cell = self._cell(key, False)
        if not isinstance(cell, bool):
            raise self.broken(f"{key} must be true or false", key)
        return cell

    def day(self, key: str) -> dt.date:
        """Give a date (YYYY-MM-DD without quotation marks)."""
        cell = self._cell(key, None)
        if not isinstance(cell, dt.date) or isinstance(cell, dt.datetime):
            raise self.broken(f"{key} must be a date such as 2026-11-23", key)
        return cell

    def day_or_none(self, key: str) -> dt.date | None:
        """Give a date, or None if the key is not there."""
        self._asked.add(key)
        return self.day(key) if key in self._cells else None

    def values(self, key: str) -> tuple[tuple[str, Value], ...]:
        """Give names with texts or whole numbers; empty if it is not there."""
        table = self.table(key)
        return tuple((name, table.value(name)) for name in table.names())

    def value(self, key: str) -> Value:
        """Give a text or a whole number."""
        cell = self._cell(key, None)
        if isinstance(cell, bool) or not isinstance(cell, str | int):
            raise self.broken(f"{key} must be a text or a whole number", key)
        return cell

    def list_of_values(self, key: str) -> tuple[Value, ...]:
        """Give a list of texts and whole numbers."""
        cell = self._cell(key, None)
        if not isinstance(cell, list):
            raise self.broken(f"{key} must be a list", key)
        return tuple(item for item in cell if isinstance(item, str | int))

    def table(self, key: str) -> Table:
        """Give a table inside this one; an empty one if it is not there."""
        cell = self._cell(key, {})
        if not isinstance(cell, dict):
            raise self.broken(f"{key} must be a table", key)
        name = f"{self._header}.{key}" if self._header else _written(key)
        if self._header or self._line:
            return Table(self._file, cell, name, self._nth, self._inner_line(cell, key))
        return Table(self._file, cell, name)

    def tables(self, key: str) -> Iterator[Table]:
        """Give a list of tables, written as `[[key]]` or as `key = [{…}]`."""
        cell = self._cell(key, [])
        if not isinstance(cell, list) or not all(isinstance(item, dict) for item in cell):
            raise self.broken(f"{key} must be a list of tables", key)
        for nth, item in enumerate(cell):
            if self._header or self._line:
                yield Table(self._file, item, line=self._item_line(item, key, nth))
            else:
                yield Table(self._file, item, key, nth)

    def finish(self) -> None:
        """Refuse keys nobody asked for: most are misspelt.

        Raises:
            GuideBroken: There is such a key.
        """
        for key in self._cells:
            if key not in self._asked:
                raise self.broken(f"{key} is not a known key", key)

    def _cell(self, key: str, default: object) -> object:
        self._asked.add(key)
        if key in self._cells:
            return self._cells[key]
        if default is None:
            raise self.broken(f"{key} is missing")
        return default

    def _inner_line(self, cell: Mapping[str, object], key: str) -> int:
        """Find the line of a table written inside this one, `key = {…}` or `[here.key]`."""
        first = next(iter(cell), "")
        if not first:
            return self.line
        return self._line or self._file.line_of(self._header, self._nth, first) or self.line

    def _item_line(self, item: Mapping[str, object], key: str, nth: int) -> int:
        """Find the line of one item of a list: by its header, or by a text it holds."""
        own = 0 if self._line else self._file.line_of_inner(self._header, self._nth, key, nth)
        if own:
            return own
        start = self._line or self._file.line_of(self._header, self._nth, key)
        texts = [text for text in item.values() if isinstance(text, str)]
        return self._file.line_holding(texts, start)


def _written(key: str) -> str:
    """Give a key as a header writes it."""
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else f'"{key}"'
