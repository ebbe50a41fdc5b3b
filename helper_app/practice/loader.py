"""A machine's TOML file into a `Machine`, or a `GuideBroken` that names the file and the line.

Refuses what a rehearsal could not survive: unknown keys, wrong kinds, screens, slots and things
that do not exist. What a person would merely dislike is left to `checks`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import cast, get_args

from helper_app.guides import rules
from helper_app.guides.tables import Table, TomlFile
from helper_app.practice.loose import refuse_loose_ends
from helper_app.practice.model import (
    NOWHERE,
    Button,
    End,
    Entry,
    Kind,
    Machine,
    Money,
    Move,
    Pay,
    Scenario,
    Screen,
    Slot,
    Thing,
    Wait,
    Way,
)

MOVES: tuple[Kind, ...] = ("put", "take")
ASKED = ("pin.digits", "pin.sign")
"""What a keypad can be for: four digits, or a signature password."""


def load(path: Path) -> Machine:
    """Read one machine.

    Args:
        path: A UTF-8 TOML file named after the machine's id.

    Raises:
        GuideBroken: With `file`, `line` and `problem`.
    """
    file = TomlFile(path)
    root = file.root
    shared = {table.text("id"): table for table in root.tables("button")}
    screens = [_screen(table, shared) for table in root.tables("screen")]
    machine = Machine(
        id=root.text("id"),
        version=root.whole("version"),
        edited=root.day("edited"),
        title=root.text("title"),
        why=root.text("why"),
        note=root.text("note"),
        guide=root.text("guide", ""),
        checked=root.day("checked"),
        review_by=root.day("review_by"),
        sources=root.texts("sources"),
        pin=root.text("pin", ""),
        memory=root.values("memory"),
        money=_money(root),
        slots={slot.id: slot for slot in map(_slot, root.tables("slot"))},
        things={thing.id: thing for thing in map(_thing, root.tables("thing"))},
        screens={screen.id: screen for screen in screens},
        scenarios=tuple(_scenario(table) for table in root.tables("scenario")),
        file=path.name,
    )
    root.finish()
    if machine.id != path.stem:
        raise root.broken(f"id must be {path.stem}, as the file is named", "id")
    _refuse_twins(root, "screen", (screen.id for screen in screens))
    _refuse_twins(root, "scenario", (scenario.id for scenario in machine.scenarios))
    refuse_loose_ends(machine, file)
    return machine


def _refuse_twins(root: Table, key: str, names: Iterable[str]) -> None:
    found: set[str] = set()
    for table, name in zip(root.tables(key), names, strict=True):
        if name in found:
            raise table.broken(f"there is another {key} {name}", "id")
        found.add(name)


def _screen(table: Table, shared: dict[str, Table]) -> Screen:
    own = [_button(item) for item in table.tables("button")]
    also = []
    for name in table.texts("also"):
        if name not in shared:
            raise table.broken(f"there is no shared button {name}", "also")
        also.append(_button(shared[name]))
    screen = Screen(
        id=table.text("id"),
        title=table.text("title"),
        lines=table.texts("lines"),
        do=table.text("do"),
        caption=table.text("caption", ""),
        buttons=(*own, *also),
        moves=tuple(_move(item) for item in table.tables("move")),
        entry=_entry(table),
        wait=_wait(table),
        end=_end(table),
        line=table.line,
    )
    table.finish()
    return screen


def _button(table: Table) -> Button:
    button = Button(
        id=table.text("id"),
        label=table.text("label", ""),
        gloss=table.text("gloss"),
        ways=_ways(table),
        wrong=table.text("wrong", ""),
        is_free=table.flag("free"),
        line=table.line,
    )
    table.finish()
    return button


def _move(table: Table) -> Move:
    kinds = [kind for kind in MOVES if table.has(kind)]
    if len(kinds) != 1:
        raise table.broken("a move says either put or take")
    move = Move(kinds[0], table.text(kinds[0]), _ways(table))
    table.finish()
    return move


def _entry(screen: Table) -> Entry | None:
    if not screen.has("entry"):
        return None
    table = screen.table("entry")
    entry = Entry(
        ask=table.one_of("ask", ASKED),
        label=table.text("label"),
        gloss=table.text("gloss"),
        right=tuple(_listed(table, "right")),
        mistaken=tuple(_listed(table, "mistaken")),
        wrong=table.text("wrong"),
    )
    table.finish()
    return entry


def _wait(screen: Table) -> Wait | None:
    if not screen.has("wait"):
        return None
    table = screen.table("wait")
    wait = Wait(table.whole("seconds"), _ways(table))
    table.finish()
    return wait


def _ways(table: Table) -> tuple[Way, ...]:
    """Read where something leads: a list `next`, or one way written among the other keys."""
    if table.has("next"):
        return tuple(_listed(table, "next"))
    has_own = any(table.has(key) for key in ("go", "when", "set", "add", "gives", "pay"))
    return (_way(table),) if has_own else ()


def _listed(table: Table, key: str) -> Iterable[Way]:
    for item in table.tables(key):
        yield _way(item)
        item.finish()


def _way(table: Table) -> Way:
    pay = table.one_of("pay", get_args(Pay), "")
    added = table.values("add")
    if not all(isinstance(more, int) for _, more in added):
        raise table.broken("add takes whole numbers only", "add")
    return Way(
        go=table.text("go", ""),
        when=rules.read(table),
        set=table.values("set"),
        add=cast("tuple[tuple[str, int], ...]", added),
        gives=_places(table, "gives"),
        pay=cast("Pay", pay) if pay else None,
    )


def _places(table: Table, key: str) -> tuple[tuple[str, str], ...]:
    """Read which thing is where; an empty place is nowhere."""
    return tuple((thing, str(place)) for thing, place in table.values(key))


def _slot(table: Table) -> Slot:
    slot = Slot(table.text("id"), table.text("title"), table.text("wrong", ""))
    table.finish()
    return slot


def _thing(table: Table) -> Thing:
    thing = Thing(
        id=table.text("id"),
        title=table.text("title"),
        slot=table.text("slot", ""),
        putting=table.text("putting", ""),
        taking=table.text("taking", ""),
        at=table.text("at", NOWHERE),
        count=table.whole("count", 1),
        worth=table.whole("worth", 0),
        may_stay=table.flag("may_stay"),
        line=table.line,
    )
    table.finish()
    return thing


def _money(root: Table) -> Money | None:
    if not root.has("money"):
        return None
    table = root.table("money")
    money = Money(
        fee=table.whole("fee"),
        times=table.text("times", ""),
        change=table.text("change"),
        tray=table.text("tray"),
    )
    table.finish()
    return money


def _scenario(table: Table) -> Scenario:
    scenario = Scenario(
        id=table.text("id"),
        title=table.text("title"),
        task=table.text("task"),
        learnt=table.text("learnt"),
        start=table.text("start"),
        ends=table.texts("ends"),
        when=rules.read(table),
        set=table.values("set"),
        at=_places(table, "at"),
        line=table.line,
    )
    table.finish()
    return scenario


def _end(table: Table) -> End | None:
    end = table.one_of("end", get_args(End), "")
    return cast("End", end) if end else None
