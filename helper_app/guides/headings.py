"""What the first screen and the search show of a guide, read without reading the guide.

A guide's file begins with its plain keys; only these lines and `[review]` are parsed. Whether the
rest holds is found out when the guide is opened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import tomli

_FIRST_TABLE = re.compile(r"^\s*\[", re.MULTILINE)
_REVIEW = re.compile(r"^\[review\].*?(?=^\s*\[|\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Heading:
    """The top of a guide.

    Attributes:
        id: The file's name without `.toml`.
        title: In the source language; the id if the file has none.
        minutes: How long it takes; 0 if not said.
        is_reviewed: A second person has read its present version.
        why, wishes, life_events, bring, parts: As in `model.Guide`.
    """

    id: str
    title: str
    minutes: int = 0
    is_reviewed: bool = False
    why: str = ""
    wishes: tuple[str, ...] = ()
    life_events: tuple[str, ...] = ()
    bring: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


def read(path: Path) -> Heading:
    """Read the top of a guide's file; a broken one still has its name."""
    try:
        text = path.read_bytes().decode("utf-8")
        first_table = _FIRST_TABLE.search(text)
        head = text[: first_table.start()] if first_table else text
        review = _REVIEW.search(text)
        top = tomli.loads(head + (review[0] if review else ""))
    except (OSError, ValueError):
        return Heading(path.stem, path.stem)
    title, minutes, why = top.get("title"), top.get("minutes"), top.get("why")
    return Heading(
        path.stem,
        title if isinstance(title, str) else path.stem,
        minutes if isinstance(minutes, int) else 0,
        why=why if isinstance(why, str) else "",
        **{key: _texts(top.get(key)) for key in ("wishes", "life_events", "bring", "parts")},
        is_reviewed=_is_reviewed(top.get("review"), top.get("edited")),
    )


def _texts(cell: object) -> tuple[str, ...]:
    return tuple(map(str, cell)) if isinstance(cell, list) else ()


def _is_reviewed(cells: object, edited: object) -> bool:
    if not isinstance(cells, dict):
        return False
    from helper_app.guides.reviews import Review

    try:
        return not Review(**cells).problem(edited)  # type: ignore[arg-type]
    except (TypeError, AttributeError):  # a broken one, which the loader tells
        return False
