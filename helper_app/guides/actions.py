"""The table of actions a guide may name: their kind, how each can end, what each can tell.

`actions.toml` is the contract between guides and whoever writes the functions behind the names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from helper_app.errors import Value
from helper_app.guides.tables import Table, TomlFile

KINDS = ("wait", "action", "watch")


@dataclass(frozen=True)
class Action:
    """One action.

    Attributes:
        name: As guides write it, `card.prove`.
        kind: `wait`, `action` or `watch`: the only key of a step it may stand under.
        asks: What a step has to ask for, for instance `pin.auth`; empty for nothing.
        codes: How it can end, `ok` left out.
        awaited: The codes that mean "not yet"; only the check after a press ends with one.
        values: What `ok` tells, each name with sample values a test can walk with.
        tells: What other codes tell: code to names with sample values.
    """

    name: str
    kind: str
    asks: str
    codes: tuple[str, ...]
    awaited: tuple[str, ...]
    values: Mapping[str, tuple[Value, ...]]
    tells: Mapping[str, Mapping[str, tuple[Value, ...]]]


def load(path: Path) -> dict[str, Action]:
    """Read the table.

    Raises:
        GuideBroken: With `file`, `line` and `problem`.
    """
    root = TomlFile(path).root
    return {name: _action(name, root.table(name)) for name in root.names()}


def _action(name: str, table: Table) -> Action:
    tells = table.table("tells")
    action = Action(
        name=name,
        kind=table.one_of("kind", KINDS),
        asks=table.text("asks", ""),
        codes=table.texts("codes"),
        awaited=table.texts("awaited"),
        values=_samples(table.table("values")),
        tells={code: _samples(tells.table(code)) for code in tells.names()},
    )
    table.finish()
    for code in (*action.tells, *action.awaited):
        if code not in action.codes:
            raise table.broken(f"{code} is not among the codes", "codes")
    return action


def _samples(table: Table) -> dict[str, tuple[Value, ...]]:
    return {name: table.list_of_values(name) for name in table.names()}
