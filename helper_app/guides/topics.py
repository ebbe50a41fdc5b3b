"""What the first screen offers: topics by wishes and events of a life, and the guides of each."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from helper_app.guides.tables import TomlFile


class Topic(NamedTuple):
    """Guides that one looks for together.

    Attributes:
        id: Stable name.
        title, line: In the source language.
        icon: Name of its drawing.
        wish: Id of the guide whose first wish stands for the topic where wishes are offered.
        guides: Ids, in the order one needs them.
    """

    id: str
    title: str
    line: str
    icon: str
    wish: str
    guides: tuple[str, ...]


def load(path: Path) -> tuple[Topic, ...]:
    """Read the topics in the order they are offered.

    Raises:
        GuideBroken: With `file`, `line` and `problem`.
    """
    root = TomlFile(path).root
    found = tuple(
        Topic(
            id=table.text("id"),
            title=table.text("title"),
            line=table.text("line"),
            icon=table.text("icon"),
            wish=table.text("wish"),
            guides=table.texts("guides"),
        )
        for table in root.tables("topic")
    )
    root.finish()
    return found
