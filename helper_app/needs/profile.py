"""A person's settings as a small file of their own, for a stick or another computer.

Settings only: nothing about the person, and nothing about what they did.
"""

from __future__ import annotations

import json
from pathlib import Path

from helper_app import settings
from helper_app.errors import FileUnwritable, ProfileDamaged, ProfileMissing
from helper_app.settings import DECLARED, LONGEST_FILE_BYTES, Loaded, Settings

KIND = "tebiki-profile"
VERSION = 1
FILE_NAME = "てびきの設定.json"


def load(path: Path) -> Loaded:
    """Read a profile; values that are not allowed become the default, as in `settings`.

    A file of a newer version is read as far as it is understood, and the rest is kept.

    Raises:
        ProfileMissing: There is no such file.
        ProfileDamaged: It is no profile, or a broken one. It is left as it is.
    """
    try:
        content = path.read_bytes()
        if len(content) > LONGEST_FILE_BYTES:
            raise ValueError("too long")
        found = json.loads(content.decode("utf-8"))
        if not isinstance(found, dict) or found.get("kind") != KIND:
            raise ValueError("not a profile")
        values = found.get("settings")
        if not isinstance(values, dict):
            raise ValueError("no settings")
    except FileNotFoundError as error:
        raise ProfileMissing(file=path.name) from error
    except (OSError, ValueError, RecursionError) as error:
        raise ProfileDamaged(file=path.name) from error
    return settings.checked(values)


def save(path: Path, own: Settings) -> None:
    """Write a profile; at every moment the file is the old one or the new one.

    Raises:
        FileUnwritable: The stick was taken away, is full, or may not be written.
    """
    values = {name: getattr(own, name) for name in DECLARED}
    whole = {"kind": KIND, "version": VERSION, "settings": {**own.unknown, **values}}
    content = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    try:
        settings.replace_file(path, content.encode("utf-8"))
    except OSError as error:
        raise FileUnwritable(file=path.name) from error
