"""Where a person can put a file of their own: sticks that are plugged in, and their documents."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo

from helper_app.ui.context import Place

MOUNTED_BELOW = ("/media/", "/run/media/", "/Volumes/")
"""Where Linux (udisks) and macOS show a stick."""


def find_places() -> list[Place]:
    """Give every stick that can be written, then the documents. Looks at disks: some ms."""
    return [*sticks(), *documents()]


def sticks() -> Iterator[Place]:
    """Give the sticks that are plugged in."""
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if volume.isReady() and not volume.isReadOnly() and is_stick(volume, root):
            yield Place(volume.displayName(), Path(root))


def is_stick(volume: QStorageInfo, root: str) -> bool:
    """Tell whether a volume came with a plug: on Windows, whichever the system is not on."""
    if sys.platform == "win32":
        return not volume.isRoot()
    return root.startswith(MOUNTED_BELOW)


def documents() -> Iterator[Place]:
    """Give the folder of the person's documents, if there is one."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    if found and Path(found).is_dir():
        yield Place("", Path(found))
