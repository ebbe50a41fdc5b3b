"""Find the PDFs a person is likely to mean: the newest ones in the usual folders.

Thread: any worker; folders can be slow.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

MOST_LOOKED_AT = 2000
"""Entries of one folder that are looked at; nobody waits for the rest."""
ENDING = ".pdf"


@dataclass(frozen=True)
class FoundFile:
    """One file.

    Attributes:
        path: Where it is; a name can tell something, so it never shows in a `repr`.
        changed: The day it was last changed.
    """

    path: Path = field(repr=False)
    changed: date


def newest_pdfs(folders: Iterable[Path], most: int) -> tuple[FoundFile, ...]:
    """Give the PDFs in some folders, the newest first; folders inside them are not looked into.

    Args:
        folders: Those that are not there, or may not be read, count as empty.
        most: How many.
    """
    found: dict[Path, float] = {}
    for folder in folders:
        found |= dict(pdfs_in(folder))
    newest = sorted(found, key=lambda path: found[path], reverse=True)[:most]
    return tuple(FoundFile(path, date.fromtimestamp(found[path])) for path in newest)


def pdfs_in(folder: Path) -> Iterable[tuple[Path, float]]:
    """Give the PDFs of one folder with the second they were last changed."""
    try:
        with os.scandir(folder) as entries:
            for _, entry in zip(range(MOST_LOOKED_AT), entries, strict=False):
                if entry.name.lower().endswith(ENDING) and entry.is_file():
                    yield Path(entry.path), entry.stat().st_mtime
    except OSError:
        return
