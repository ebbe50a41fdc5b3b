"""A guide's TOML file into a `Guide`, or a `GuideBroken` that names the file and the line.

Refuses what the engine could not survive: unknown keys, wrong kinds, steps that do not exist.
Everything a reader would merely dislike is left to `checks`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import cast, get_args

from helper_app.errors import GuideBroken
from helper_app.guides import rules
from helper_app.guides.fragments import Fragments
from helper_app.guides.model import Branch, Choice, Difference, End, Guide, Step
from helper_app.guides.reviews import Review
from helper_app.guides.tables import Table, TomlFile

LISTS = ("parts", "wishes", "life_events", "covers", "audience", "bring", "sources")
"""What a guide names in lists; as in `model.Guide`."""
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
    for table in fragments.ways_on():
        _branch(table)
    own_first = _OwnFirst(root)
    tables = own_first.steps(fragments)
    codes = own_first.codes(fragments)
    own_first.finish()
    guide = Guide(
        id=root.text("id"),
        version=root.whole("version"),
        title=root.text("title"),
        why=root.text("why"),
        offline_way=root.text("offline_way", ""),
        checked=root.day("checked"),
        review_by=root.day("review_by"),
        edited=root.day("edited"),
        review=_review(root),
        steps={id_: _step(table, root.file) for id_, table in tables.items()},
        file=path.name,
        minutes=root.whole("minutes", 0),
        practice=root.text("practice", ""),
        **{name: root.texts(name) for name in LISTS},
        on={code: table.text(code) for code, table in codes.items()},
    )
    root.finish()
    fragments.finish()
    if not tables:
        raise root.broken("a guide needs at least one [[step]]")
    if guide.id != path.stem:
        raise root.broken(f"id must be {path.stem}, as the file is named", "id")
    fragments.refuse_loose_anchors(guide.steps, len(guide.parts))
    _refuse_loose_ends(guide, codes, tables)
    return guide


class _OwnFirst:
    """Puts what a guide says itself before what it includes, where it says so in `override`."""

    def __init__(self, root: Table) -> None:
        self._root = root
        self._override = root.texts("override")
        self._unused = set(self._override)

    def steps(self, fragments: Fragments) -> dict[str, Table]:
        """Give the table of every step by its id, the guide's own first."""
        own = _by_id(self._root.tables("step"))
        shared = _by_id(fragments.steps())
        for id_ in (id_ for id_ in own if id_ in shared):
            self._demand(id_, shared[id_], own[id_].broken, "id")
        return own | {id_: table for id_, table in shared.items() if id_ not in own}

    def codes(self, fragments: Fragments) -> dict[str, Table]:
        """Give the table in which the step of every outcome stands, by the outcome's code."""
        own = self._root.table("on")
        shared: dict[str, Table] = {}
        for table in fragments.codes():
            for code in table.names():
                if code in shared:
                    raise table.broken(f"{shared[code].file} has an outcome {code} too", code)
                shared[code] = table
        for code in (code for code in own.names() if code in shared):
            self._demand(code, shared[code], own.broken, code)
        return shared | dict.fromkeys(own.names(), own)

    def finish(self) -> None:
        """Refuse what is listed in vain. Raises GuideBroken."""
        for name in self._override:
            if name in self._unused:
                problem = f"{name} does not stand both here and in a fragment"
                raise self._root.broken(problem, "override")

    def _demand(
        self, name: str, shared: Table, broken: Callable[[str, str], GuideBroken], key: str
    ) -> None:
        if name not in self._override:
            raise broken(f"{shared.file} has {name} too: list it in override", key)
        self._unused.discard(name)


def _review(root: Table) -> Review | None:
    if not root.has("review"):
        return None
    table = root.table("review")
    review = Review(
        author=table.text("author"),
        reviewer=table.text("reviewer"),
        date=table.day("date"),
        links_checked=table.day("links_checked"),
        note=table.text("note", ""),
    )
    table.finish()
    return review


def _by_id(tables: Iterable[Table]) -> dict[str, Table]:
    found: dict[str, Table] = {}
    for table in tables:
        id_ = table.text("id")
        if id_ in found:
            raise table.broken(f"there is another step {id_}", "id")
        found[id_] = table
    return found


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
        guides=table.texts("guides"),
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
    branch = Branch(table.text("go"), rules.read(table))
    table.finish()
    return branch


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
    end = table.one_of("end", get_args(End), "")
    return cast("End", end) if end else None


def _refuse_loose_ends(
    guide: Guide, codes: Mapping[str, Table], tables: Mapping[str, Table]
) -> None:
    """Refuse steps and sections that are named but not there."""
    for code, target in guide.on.items():
        if target not in guide.steps:
            raise codes[code].broken(_no_step(guide, codes[code], target), code)
    for id_, step in guide.steps.items():
        table = tables[id_]
        if step.part is not None and not 1 <= step.part <= len(guide.parts):
            raise table.broken(f"there is no part {step.part}", "part")
        for target in step.targets():
            if target not in guide.steps:
                raise table.broken_at(target, _no_step(guide, table, target))
    if guide.first.part is None:
        raise tables[guide.first.id].broken("the first step needs a part")


def _no_step(guide: Guide, table: Table, target: str) -> str:
    """Say that a step is not there; a fragment lacks it in one guide only."""
    where = "" if table.file == guide.file else f" in {guide.file}"
    return f"there is no step {target}{where}"
