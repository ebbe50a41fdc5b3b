"""Looks at this process's own children and threads."""

from __future__ import annotations

import threading
from pathlib import Path


def children(words: str) -> list[int]:
    """Give the ids of this process's children whose command line contains words."""
    found: list[int] = []
    for task in Path("/proc/self/task").iterdir():
        for child in _content(task / "children").split():
            if words.encode() in _content(Path("/proc", child.decode(), "cmdline")):
                found.append(int(child))
    return found


def _content(file: Path) -> bytes:
    """Read a file of a thread or process that may just have ended."""
    try:
        return file.read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""


def resident_kib() -> int:
    """Give the memory of this process in KiB."""
    status = Path("/proc/self/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1])


def speech_threads() -> list[str]:
    """Name the threads that speech started."""
    return [t.name for t in threading.enumerate() if t.name.startswith(("speech", "voice"))]
