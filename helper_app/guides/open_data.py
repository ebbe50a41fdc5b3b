"""Lists of spots a municipality publishes as open data: shelters, AEDs, offices.

Reads the CSV files of 自治体標準オープンデータセット and of its forerunner 推奨データセット, and
writes `PLACE.KIND.toml` beside the local profiles. A row that cannot be believed is told, never
dropped silently.

Source for the columns: headers of published files of both editions (宇都宮市 指定緊急避難場所
一覧; 板橋区 公共施設一覧; 山口県 柳井市 観光施設一覧), read in public repositories 2026-11-26.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from itertools import product
from pathlib import Path

from helper_app.errors import GuideBroken
from helper_app.guides.facts import Sourced, sourced
from helper_app.guides.readings import hiragana
from helper_app.guides.tables import Table, TomlFile

KINDS = ("shelter", "aed", "office")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("名称", "施設名称", "施設名"),
    "kana": ("名称_カナ", "施設名称_カナ"),
    "address": ("所在地_連結表記", "住所", "所在地"),
    "room": ("設置位置", "建物名等(方書)", "方書"),
    "latitude": ("緯度",),
    "longitude": ("経度",),
    "phone": ("電話番号",),
    "days": ("利用可能曜日",),
    "opens": ("開始時間",),
    "closes": ("終了時間",),
    "note": ("利用可能日時特記事項", "利用可能時間特記事項", "備考"),
}
"""What is kept of a row, and the columns it may stand in, the first that is not empty."""
PIECES = ("所在地_都道府県", "所在地_市区町村", "所在地_町字", "所在地_番地以下")
"""Columns an address is put together from where no single one holds it."""
NEEDED = "名称; 所在地_連結表記 or 住所 or 緯度 and 経度"
JAPAN = {"latitude": (20.0, 46.0), "longitude": (122.0, 154.0)}
"""From 沖ノ鳥島 to 択捉島, and from 与那国島 to 南鳥島, in degrees."""
ENCODINGS = ("utf-8-sig", "cp932")
REVIEW_DAYS = 183

_PHONE = re.compile(r"0\d{1,4}-?\d{1,4}-?\d{3,4}")
_TIME = re.compile(r"([01]?\d|2[0-4]):[0-5]\d")


@dataclass(frozen=True)
class Spot:
    """One place one can go to; what is not known is empty.

    Attributes:
        kana: The reading of its name.
        room: Where in the building.
        latitude, longitude: Degrees, as written; both or none.
        days, opens, closes: When it is open; times as H:MM.
    """

    name: str
    kana: str = ""
    address: str = ""
    room: str = ""
    latitude: str = ""
    longitude: str = ""
    phone: str = ""
    days: str = ""
    opens: str = ""
    closes: str = ""
    note: str = ""

    @property
    def title(self) -> str:
        """Give its name with the reading the municipality wrote beside it, as guides write it."""
        return f"｜{self.name}《{hiragana(self.kana)}》" if self.kana else self.name


SpotList = tuple[Sourced, tuple[Spot, ...]]
"""Where a list comes from, and what stands on it."""


@dataclass(frozen=True)
class Refused:
    """A row that was left out: the line it ends on, from 1, and why."""

    line: int
    problem: str


def read(path: Path) -> tuple[tuple[Spot, ...], tuple[Refused, ...]]:
    """Read a CSV file; see `spots`. Raises GuideBroken."""
    try:
        return spots(path.name, path.read_bytes())
    except OSError as error:
        problem = "the file cannot be read"
        raise GuideBroken(file=path.name, line=0, problem=problem) from error


def spots(file: str, content: bytes) -> tuple[tuple[Spot, ...], tuple[Refused, ...]]:
    """Read a CSV file.

    Args:
        file: Its name, for messages.
        content: UTF-8, with or without a byte order mark, or CP932 (Shift_JIS).

    Returns:
        The spots, and the rows that were left out. Rows without any cell are neither.

    Raises:
        GuideBroken: It is no such file, or columns are missing.
    """
    reader = csv.reader(io.StringIO(_text(file, content), newline=""), strict=True)
    good: list[Spot] = []
    refused: list[Refused] = []
    header: list[str] = []
    try:
        for cells in reader:
            row = [_plain(cell) for cell in cells]
            if not any(row):
                continue
            if not header:
                header = _header(file, row)
                continue
            try:
                good.append(_spot(header, row))
            except ValueError as problem:
                refused.append(Refused(reader.line_num, str(problem)))
    except csv.Error as error:
        raise GuideBroken(file=file, line=reader.line_num, problem=f"no CSV: {error}") from error
    if not header:
        raise GuideBroken(file=file, line=1, problem=f"columns are missing: {NEEDED}")
    return tuple(good), tuple(refused)


def written(kind: str, found: tuple[Spot, ...], source: Sourced) -> str:
    """Write spots as TOML."""
    head = {"kind": kind, **source}
    lines = ["# Written by `tebiki guides places import`: import again instead of editing."]
    lines += [f"{key} = {_cell(value)}" for key, value in head.items() if value is not None]
    for spot in found:
        lines += ["", "[[spot]]"]
        lines += [f"{key} = {_cell(value)}" for key, value in asdict(spot).items() if value]
    return "\n".join(lines) + "\n"


def load_all(folders: Iterable[Path], place: str) -> dict[str, SpotList]:
    """Read every list of a municipality, by its kind; of two the one of the later folder is taken.

    A broken one is left out, so that the others can be shown; `guides check` says what is wrong.
    """
    found: dict[str, SpotList] = {}
    for folder, kind in product(folders, KINDS):
        path = folder / f"{place}.{kind}.toml"
        with suppress(GuideBroken):
            if path.exists():
                found[kind] = load(path)
    return found


def load(path: Path) -> SpotList:
    """Read a list `written` has written.

    Raises:
        GuideBroken: With `file`, `line` and `problem`.
    """
    root = TomlFile(path).root
    source = sourced(root)
    root.one_of("kind", KINDS)
    found = tuple(_read(table) for table in root.tables("spot"))
    root.finish()
    return source, found


def _read(table: Table) -> Spot:
    spot = Spot(
        table.text("name"),
        **{
            field.name: table.text(field.name, "") for field in fields(Spot) if field.name != "name"
        },
    )
    table.finish()
    return spot


def _text(file: str, content: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise GuideBroken(file=file, line=0, problem="neither UTF-8 nor CP932 (Shift_JIS)")


def _plain(cell: str) -> str:
    """Give a cell in one line, with full-width letters and digits made usual ones."""
    return " ".join(unicodedata.normalize("NFKC", cell).split())


def _header(file: str, row: list[str]) -> list[str]:
    has_place = any(name in row for name in (*COLUMNS["address"], *PIECES))
    has_place = has_place or {"緯度", "経度"} <= {*row}
    if not has_place or not any(name in row for name in COLUMNS["name"]):
        raise GuideBroken(file=file, line=1, problem=f"columns are missing: {NEEDED}")
    return row


def _spot(header: list[str], row: list[str]) -> Spot:
    """Make a spot of a row; raises ValueError, in words, if it cannot be believed."""
    if len(row) != len(header):
        raise ValueError(f"{len(row)} cells, the header has {len(header)}")
    cells = dict(zip(header, row, strict=True))
    known = {key: _first(cells, names) for key, names in COLUMNS.items()}
    known["address"] = known["address"] or "".join(cells.get(piece, "") for piece in PIECES)
    if not known["name"]:
        raise ValueError("no name")
    if bool(known["latitude"]) != bool(known["longitude"]):
        raise ValueError("latitude or longitude is missing")
    if not known["address"] and not known["latitude"]:
        raise ValueError("neither address nor latitude and longitude")
    for problem in _wrong(known):
        raise ValueError(problem)
    return Spot(**known)


def _wrong(known: Mapping[str, str]) -> Iterator[str]:
    for key, (least, most) in JAPAN.items():
        if known[key] and not re.fullmatch(r"\d+(\.\d+)?", known[key]):
            yield f"{key} {known[key]} is no number"
        elif known[key] and not least <= float(known[key]) <= most:
            yield f"{key} {known[key]} is not in Japan"
    if known["phone"] and not _PHONE.fullmatch(known["phone"].replace("(", "-").replace(")", "-")):
        yield f"{known['phone']} is no telephone number"
    for key in ("opens", "closes"):
        if known[key] and not _TIME.fullmatch(known[key]):
            yield f"{known[key]} is no time"


def _first(cells: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((cells[name] for name in names if cells.get(name)), "")


def _cell(value: object) -> str:
    """Write a TOML value; JSON's way of writing a text is TOML's too, but for one sign."""
    if isinstance(value, dt.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
