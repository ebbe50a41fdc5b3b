"""Reads the table of troubles and the questions; every mistake names its file and line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from helper_app.errors import Value
from helper_app.guides.facts import sourced
from helper_app.guides.tables import Table, TomlFile
from helper_app.needs.model import Answer, Group, Need, Needs, Question, SystemAid
from helper_app.settings import DECLARED

HERE = Path(__file__).parent
TABLE = HERE / "table.toml"
QUESTIONS = HERE / "questions.toml"
LONGEST_TROUBLE = 20
FEWEST_ANSWERS, MOST_ANSWERS = 2, 4


class Sentences:
    """Sentences a row names by key, each of which somebody must name.

    Args:
        table: Keys and sentences.
        known: Sentences of the program's own table, which an own file may name too.
    """

    def __init__(self, table: Table, known: Mapping[str, str]) -> None:
        self._table = table
        self.own = {key: table.text(key) for key in table.names()}
        self._all = {**known, **self.own}
        self._named: set[str] = set()

    def named(self, row: Table, key: str) -> tuple[str, ...]:
        """Give the sentences a row names."""
        keys = row.texts(key)
        for name in keys:
            if name not in self._all:
                raise row.broken(f"{key}: nothing is written under {name}", key)
        self._named |= set(keys)
        return tuple(self._all[name] for name in keys)

    def finish(self) -> None:
        """Refuse sentences no row names."""
        for key in self.own:
            if key not in self._named:
                raise self._table.broken(f"no row names {key}", key)


def load(extra: Path | None = None, path: Path = TABLE) -> Needs:
    """Read the table, and the person's own rows if there are any.

    Args:
        extra: A file of further rows (`[[row]]`, `[devices]`, `[ask]`); may be absent.
        path: The program's own table.

    Raises:
        GuideBroken: A file is wrong; with `file`, `line` and `problem`.
    """
    root = TomlFile(path).root
    groups = tuple(_group(table) for table in root.tables("group"))
    aids = {aid.id: aid for aid in map(_aid, root.tables("system"))}
    devices, ask = Sentences(root.table("devices"), {}), Sentences(root.table("ask"), {})
    rows = _rows(root, groups, devices, ask, aids, ())
    if extra is not None and extra.exists():
        rows += _own_rows(extra, groups, devices.own, ask.own, rows)
    return Needs(groups, rows)


def load_own(extra: Path) -> tuple[Need, ...]:
    """Read only the rows of an own file.

    Raises:
        GuideBroken: The file is wrong, or cannot be read.
    """
    known = {row.id for row in load()}
    TomlFile(extra)
    return tuple(row for row in load(extra) if row.id not in known)


def load_questions(needs: Needs, path: Path = QUESTIONS) -> tuple[Question, ...]:
    """Read the questions of the first run.

    Raises:
        GuideBroken: The file is wrong; with `file`, `line` and `problem`.
    """
    root = TomlFile(path).root
    ids = frozenset(row.id for row in needs)
    questions = tuple(_question(table, ids) for table in root.tables("question"))
    root.finish()
    return questions


def _own_rows(
    extra: Path,
    groups: tuple[Group, ...],
    devices: Mapping[str, str],
    ask: Mapping[str, str],
    known: tuple[Need, ...],
) -> tuple[Need, ...]:
    root = TomlFile(extra).root
    own_devices, own_ask = (
        Sentences(root.table("devices"), devices),
        Sentences(root.table("ask"), ask),
    )
    return _rows(root, groups, own_devices, own_ask, {}, known)


def _rows(
    root: Table,
    groups: tuple[Group, ...],
    devices: Sentences,
    ask: Sentences,
    aids: Mapping[str, SystemAid],
    known: Iterable[Need],
) -> tuple[Need, ...]:
    seen = {row.id for row in known}
    rows: list[Need] = []
    for table in root.tables("row"):
        row = _row(table, groups, devices, ask, aids)
        if row.id in seen:
            raise table.broken(f"there are two rows {row.id}", "id")
        seen.add(row.id)
        rows.append(row)
    for sentences in (devices, ask):
        sentences.finish()
    root.finish()
    return tuple(rows)


def _row(
    table: Table,
    groups: tuple[Group, ...],
    devices: Sentences,
    ask: Sentences,
    aids: Mapping[str, SystemAid],
) -> Need:
    group = table.text("group")
    if group not in {known.id for known in groups}:
        raise table.broken(f"there is no group {group}", "group")
    unknown = [name for name in table.texts("systems") if name not in aids]
    if unknown:
        raise table.broken(f"systems: nothing is written under {unknown[0]}", "systems")
    need = Need(
        id=table.text("id"),
        group=group,
        trouble=table.text("trouble"),
        search=table.text("search"),
        settings=allowed(table),
        devices=devices.named(table, "devices"),
        ask=ask.named(table, "ask"),
        systems=tuple(aids[name] for name in table.texts("systems")),
        file=table.file,
        line=table.line,
    )
    table.finish()
    if not need.id.startswith(f"{group}."):
        raise table.broken(f"the id of a row of {group} begins with {group}.", "id")
    if len(need.trouble) > LONGEST_TROUBLE:
        raise table.broken(f"trouble: at most {LONGEST_TROUBLE} letters fit a tile", "trouble")
    if not need.ask:
        raise table.broken("nobody is sent away alone: ask is missing", "ask")
    return need


def allowed(table: Table, key: str = "settings") -> dict[str, Value]:
    """Give settings by name.

    Raises:
        GuideBroken: There is no such setting, or it cannot have this value.
    """
    values = dict(table.values(key))
    for name, value in values.items():
        if name not in DECLARED:
            raise table.broken(f"there is no setting {name}", key)
        if not DECLARED[name].allows(value):
            raise table.broken(f"{name} cannot be {value}", key)
    return values


def _group(table: Table) -> Group:
    group = Group(table.text("id"), table.text("title"), table.text("picture"))
    table.finish()
    return group


def _aid(table: Table) -> SystemAid:
    aid = SystemAid(
        id=table.text("id"),
        text=table.text("text"),
        **sourced(table),
    )
    table.finish()
    return aid


def _question(table: Table, ids: frozenset[str]) -> Question:
    question = Question(
        id=table.text("id"),
        title=table.text("title"),
        line=table.text("line"),
        resets=table.texts("resets"),
        answers=tuple(_answer(item, ids) for item in table.tables("answers")),
    )
    table.finish()
    for name in question.resets:
        if name not in DECLARED:
            raise table.broken(f"there is no setting {name}", "resets")
    if not FEWEST_ANSWERS <= len(question.answers) <= MOST_ANSWERS:
        raise table.broken(f"{FEWEST_ANSWERS} to {MOST_ANSWERS} answers fit a screen", "answers")
    return question


def _answer(table: Table, ids: frozenset[str]) -> Answer:
    answer = Answer(
        id=table.text("id"),
        text=table.text("text"),
        line=table.text("line", ""),
        picture=table.text("picture"),
        needs=table.texts("needs"),
        settings=allowed(table),
        is_guest=bool(table.whole("guest", 0)),
        as_written=bool(table.whole("as_written", 0)),
    )
    table.finish()
    for name in answer.needs:
        if name not in ids:
            raise table.broken(f"there is no row {name}", "needs")
    return answer
