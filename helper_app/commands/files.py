"""Files a command writes where the person asked for them."""

from __future__ import annotations

from pathlib import Path

from helper_app.errors import FileUnwritable


def write(target: Path, content: bytes) -> None:
    """Write a file, making its folder.

    Raises:
        FileUnwritable: Full disk, no permission.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    except OSError as error:
        raise FileUnwritable(file=target.name) from error
