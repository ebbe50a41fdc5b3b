"""Which programs of this computer use the card service, to name who may be holding a card."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

LINUX_PROCESSES = Path("/proc")
CARD_LIBRARY = "libpcsclite"
"""Whoever talks to pcscd has this library loaded. Source: pcsc-lite, `libpcsclite(3)`."""
THE_SERVICE = "pcscd"


def running(processes: Path = LINUX_PROCESSES, own: int | None = None) -> tuple[str, ...]:
    """Name the other programs of this user that have the card library loaded (Linux).

    Args:
        processes: The system's folder of processes.
        own: Number of this process; found out by default.

    Returns:
        Names as the system shortens them, at most 15 characters each; empty where that cannot
        be told.
    """
    own_name = str(os.getpid() if own is None else own)
    numbers = (path for path in processes.glob("[0-9]*") if path.name != own_name)
    return tuple(sorted({name for path in numbers for name in name_of(path)} - {THE_SERVICE}))


def name_of(process: Path) -> Iterator[str]:
    """Give the name of a process that has the card library loaded."""
    try:
        if CARD_LIBRARY in (process / "maps").read_text(encoding="utf-8", errors="replace"):
            yield (process / "comm").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return  # another user's process, or one that has just ended
