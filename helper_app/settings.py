"""A person's settings: declared once, repaired where wrong, never lost.

Saving replaces the file as a whole; a file that cannot be read is put aside, not overwritten.
Holds preferences only: nothing about what a person did.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple, Self

from helper_app.errors import SettingsDamaged, SettingsUnwritable
from helper_app.i18n import LOCALES

SCALES = (100, 133, 167, 200, 267, 300, 400)
"""Text sizes in percent; 100 is 18 pt."""
LONGEST_FILE_BYTES = 100_000
"""A settings file has some hundred bytes; anything much longer is not one."""
TEMPORARY = ".settings-"


class Declared(NamedTuple):
    """What a setting may be.

    Attributes:
        default: Its value until the person chooses.
        choices: Every allowed value, or empty where `least` and `most` rule.
        least, most: The range of a number.
        pattern: What a text must look like; then neither choices nor a range.
        since: Version of the program it came with.
    """

    default: str | int | None
    choices: tuple[str | int | None, ...] = ()
    least: int = 0
    most: int = 0
    since: str = "0.1"
    pattern: str = ""

    def allows(self, value: object) -> bool:
        """Tell whether a value may be used."""
        if isinstance(value, bool):
            return False
        if self.pattern:
            return isinstance(value, str) and re.fullmatch(self.pattern, value) is not None
        if self.choices:
            return value in self.choices
        return isinstance(value, int) and self.least <= value <= self.most


DECLARED: Mapping[str, Declared] = {
    "scale": Declared(133, SCALES),
    "theme": Declared("auto", ("auto", "light", "dark", "contrast")),
    "locale": Declared(None, (None, *LOCALES)),
    "speech": Declared("auto", ("auto", "on", "off")),
    "speech_rate": Declared(50, least=0, most=100),
    "speech_volume": Declared(100, least=0, most=100),
    "furigana": Declared("all", ("all", "hard", "off")),
    "reads_focus": Declared("off", ("off", "on"), since="0.2"),
    "motion": Declared("auto", ("auto", "off"), since="0.2"),
    "steady": Declared("off", ("off", "on"), since="0.2"),
    "confirm": Declared("off", ("off", "on"), since="0.2"),
    "dwell": Declared("off", ("off", "on"), since="0.2"),
    "dwell_ms": Declared(1500, least=600, most=6000, since="0.2"),
    "scan": Declared("off", ("off", "on"), since="0.2"),
    "scan_ms": Declared(2000, least=500, most=10_000, since="0.2"),
    "scan_voice": Declared("on", ("off", "on"), since="0.2"),
    "place": Declared("", pattern=r"[a-z0-9-]{0,40}", since="0.2"),
    "captions": Declared("needed", ("needed", "all"), since="0.2"),
}


@dataclass(frozen=True)
class Settings:
    """What the person chose.

    Attributes:
        scale: Text size in percent, one of `SCALES`.
        theme: `light`, `dark`, `contrast`, or `auto`: as the system shows other programs.
        locale: Language, or None for the system's.
        speech: `auto` (silent while a screen reader speaks), `on`, `off` (only when asked).
        speech_rate, speech_volume: 0 to 100.
        furigana: Small letters above `all` kanji, above those of `hard` words only, or `off`.
        reads_focus: `on`: the own voice says what the focus reaches, for closed eyes.
        motion: `off`: nothing moves; `auto`: as the system wishes.
        steady: `on`: presses of a trembling hand are taken as one, and as meant.
        confirm: `on`: everything is pressed twice, and the first press only says what it is.
        dwell: `on`: resting the pointer on something presses it, after `dwell_ms` milliseconds.
        scan: `on`: one switch is enough; what it would press moves on every `scan_ms` milliseconds.
        scan_voice: `on`: while scanning, the voice says what the switch would press.
        place: Id of the municipality whose profile guides speak of; empty: none.
        captions: `all`: everything that is said is written too; `needed`: what stands nowhere.
        unknown: What a newer version keeps in the same file; kept as it is.
    """

    scale: int = 133
    theme: str = "auto"
    locale: str | None = None
    speech: str = "auto"
    speech_rate: int = 50
    speech_volume: int = 100
    furigana: str = "all"
    reads_focus: str = "off"
    motion: str = "auto"
    steady: str = "off"
    confirm: str = "off"
    dwell: str = "off"
    dwell_ms: int = 1500
    scan: str = "off"
    scan_ms: int = 2000
    scan_voice: str = "on"
    place: str = ""
    captions: str = "needed"
    unknown: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    def replace(self, **values: Any) -> Self:
        """Give these settings with other values."""
        return dataclasses.replace(self, **values)


class Loaded(NamedTuple):
    """Settings as they were found.

    Attributes:
        settings: Complete and allowed.
        repairs: Names of settings whose value was not allowed and is the default now.
        damaged: The file could not be read and was put aside.
    """

    settings: Settings
    repairs: tuple[str, ...] = ()
    damaged: SettingsDamaged | None = None


def load(path: Path) -> Loaded:
    """Read settings; never fails. No file is no trouble: the person is new here."""
    try:
        content = path.read_bytes()
        if len(content) > LONGEST_FILE_BYTES:
            raise ValueError("too long")
        found = json.loads(content.decode("utf-8"))
        if not isinstance(found, dict):
            raise ValueError("not an object")
    except FileNotFoundError:
        return Loaded(Settings())
    except (OSError, ValueError, RecursionError):
        return Loaded(Settings(), damaged=SettingsDamaged(kept_as=put_aside(path)))
    return checked(found)


def checked(found: Mapping[str, Any]) -> Loaded:
    """Take every allowed value, and the default where a value is not allowed."""
    values = {name: found[name] for name in DECLARED if name in found}
    repairs = tuple(name for name, value in values.items() if not DECLARED[name].allows(value))
    good = {name: value for name, value in values.items() if name not in repairs}
    unknown = {name: value for name, value in found.items() if name not in DECLARED}
    return Loaded(Settings(**good, unknown=unknown), repairs)


def put_aside(path: Path) -> str:
    """Rename a damaged file, keeping every earlier one; give its new name."""
    moment = f"{datetime.now():%Y%m%d-%H%M%S}"
    kept = path.with_name(f"{path.stem}-damaged-{moment}{path.suffix}")
    number = 1
    while kept.exists():
        number += 1
        kept = path.with_name(f"{path.stem}-damaged-{moment}-{number}{path.suffix}")
    try:
        path.rename(kept)
    except OSError:  # it stays where it is; the next save will tell
        return path.name
    return kept.name


def save(path: Path, settings: Settings) -> None:
    """Keep settings: the file is the old one or the new one at every moment.

    Raises:
        SettingsUnwritable: Full disk, no permission.
    """
    values = {name: getattr(settings, name) for name in DECLARED}
    content = json.dumps({**settings.unknown, **values}, ensure_ascii=False, indent=2) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        sweep(path.parent)
        replace_file(path, content.encode("utf-8"))
    except OSError as error:
        raise SettingsUnwritable from error


def replace_file(path: Path, content: bytes) -> None:
    """Write beside the file, force it to the disk, and put it in the file's place."""
    import tempfile  # slow to load, and only saving needs it

    handle, name = tempfile.mkstemp(prefix=TEMPORARY, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    force_folder(path.parent)


def force_folder(folder: Path) -> None:
    """Force a renaming to the disk where the system can (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(folder: Path) -> None:
    """Take away temporary files of a program that was killed while saving."""
    for left_over in folder.glob(f"{TEMPORARY}*"):
        with contextlib.suppress(OSError):
            left_over.unlink()
