"""A guide's TOML file into a `Guide`, or a `GuideBroken` that names the file and the line.

Refuses what the engine could not survive: unknown keys, wrong kinds, steps that do not exist.
Everything a reader would merely dislike is left to `checks`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast, get_args

from helper_app.guides import rules
from helper_app.guides.fragments import Fragments
from helper_app.guides.model import Branch, Choice, Difference, End, Guide, Step
from helper_app.guides.tables import Table, TomlFile

BY_ITSELF = ("wait", "action")
"""The two ways an action can lead on; a step has at most one of them."""


def load(path: Path) -> Guide:
    """Read one guide.

    Args:
        path: A UTF-8 TOML file named after the guide's id.

    Raises:
        GuideBroken: With `file`, `line` and `problem`.
    """
    file = TomlFile(path)
    root = file.root
    fragments = Fragments(root, path.parent)
    tables = _tables(root, fragments)
    guide = Guide(
        id=root.text("id"),
        version=root.whole("version"),
        title=root.text("title"),
        why=root.text("why"),
        offline_way=root.text("offline_way", ""),
        checked=root.day("checked"),
        review_by=root.day("review_by"),
        parts=root.texts("parts"),
        steps={id_: _step(table, root.file) for id_, table in tables.items()},
        file=path.name,
        minutes=root.whole("minutes", 0),
        life_events=root.texts("life_events"),
        covers=root.texts("covers"),
        audience=root.texts("audience"),
        bring=root.texts("bring"),
        sources=root.texts("sources"),
        on=_all_codes(root, fragments),
    )
    root.finish()
    fragments.finish()
    if not tables:
        raise root.broken("a guide needs at least one [[step]]")
    if guide.id != path.stem:
        raise root.broken(f"id must be {path.stem}, as the file is named", "id")
    _refuse_loose_ends(guide, root, tables)
    return guide


def _tables(root: Table, fragments: Fragments) -> dict[str, Table]:
    """Give the table of every step by its id, the guide's own first."""
    own: dict[str, Table] = {}
    for table in root.tables("step"):
        id_ = table.text("id")
        if id_ in own:
            raise table.broken(f"there is another step {id_}", "id")
        own[id_] = table
    shared: dict[str, Table] = {}
    for table in fragments.steps():
        id_ = table.text("id")
        if id_ in shared:
            raise table.broken(f"there is another step {id_}", "id")
        shared[id_] = table
    return {**own, **{id_: table for id_, table in shared.items() if id_ not in own}}


def _all_codes(root: Table, fragments: Fragments) -> dict[str, str]:
    """Give the fragments' outcomes, the guide's own above them."""
    found: dict[str, str] = {}
    for table in fragments.codes():
        found.update(_codes(table))
    return {**found, **_codes(root.table("on"))}


def _step(table: Table, guide_file: str) -> Step:
    if all(table.has(key) for key in BY_ITSELF):
        raise table.broken("a step has either wait or action, not both", "action")
    step = Step(
        id=table.text("id"),
        do=table.text("do"),
        line=table.line,
        file="" if table.file == guide_file else table.file,
        part=table.whole("part") if table.has("part") else None,
        see=table.text("see", ""),
        why=table.text("why", ""),
        note=table.text("note", ""),
        points=table.texts("points"),
        speech=table.text("speech", ""),
        volunteer=table.text("volunteer", ""),
        picture=table.text("picture", ""),
        button=table.text("button", ""),
        wait=table.text("wait", ""),
        action=table.text("action", ""),
        watch=table.text("watch", ""),
        ask=table.text("ask", ""),
        show=table.text("show", ""),
        next=_branches(table),
        choices=tuple(_choice(item) for item in table.tables("choices")),
        different=tuple(_difference(item) for item in table.tables("different")),
        on=_codes(table.table("on")),
        end=_end(table),
    )
    table.finish()
    return step


def _branches(table: Table) -> tuple[Branch, ...]:
    if not table.has("next") or _is_text(table, "next"):
        go = table.text("next", "")
        return (Branch(go),) if go else ()
    return tuple(_branch(item) for item in table.tables("next"))


def _is_text(table: Table, key: str) -> bool:
    return isinstance(table.raw(key), str)


def _branch(table: Table) -> Branch:
    go, when = table.text("go"), table.text("when", "")
    table.finish()
    if not when:
        return Branch(go)
    try:
        return Branch(go, rules.parse(when))
    except rules.RuleBroken as error:
        raise table.broken(f"the rule {when!r} is wrong: {error}", "when") from error


def _choice(table: Table) -> Choice:
    choice = Choice(table.text("text"), table.text("go"), table.values("set"))
    table.finish()
    return choice


def _difference(table: Table) -> Difference:
    difference = Difference(table.text("text"), table.text("go"))
    table.finish()
    return difference


def _codes(table: Table) -> dict[str, str]:
    return {code: table.text(code) for code in table.names()}


def _end(table: Table) -> End | None:
    end = table.text("end", "")
    if end and end not in get_args(End):
        raise table.broken(f"end must be one of {', '.join(get_args(End))}", "end")
    return cast("End", end) if end else None


def _refuse_loose_ends(guide: Guide, root: Table, tables: Mapping[str, Table]) -> None:
    """Refuse steps and sections that are named but not there."""
    for code, target in guide.on.items():
        if target not in guide.steps:
            raise root.table("on").broken(f"there is no step {target}", code)
    for id_, step in guide.steps.items():
        table = tables[id_]
        if step.part is not None and not 1 <= step.part <= len(guide.parts):
            raise table.broken(f"there is no part {step.part}", "part")
        for target in step.targets():
            if target not in guide.steps:
                raise table.broken_at(target, f"there is no step {target}")
    if guide.first.part is None:
        raise tables[guide.first.id].broken("the first step needs a part")
