"""Looks at this process's own children and threads."""

from __future__ import annotations

import threading
from pathlib import Path


def children(words: str) -> list[int]:
    """Give the ids of this process's children whose command line contains words."""
    found: list[int] = []
    for task in Path("/proc/self/task").iterdir():
        for child in (task / "children").read_text().split():
            command = Path("/proc", child, "cmdline")
            if command.exists() and words.encode() in command.read_bytes():
                found.append(int(child))
    return found


def resident_kib() -> int:
    """Give the memory of this process in KiB."""
    status = Path("/proc/self/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1])


def speech_threads() -> list[str]:
    """Name the threads that speech started."""
    return [t.name for t in threading.enumerate() if t.name.startswith(("speech", "voice"))]
