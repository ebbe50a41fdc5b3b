"""The list of hosts that facts and links may name: `hosts.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from helper_app.guides.tables import TomlFile

_LINK = re.compile(r"(?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,})", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True)
class Hosts:
    """Whom to believe.

    Attributes:
        endings: How the host of an official page ends, with its dot.
        named: Other hosts, one by one.
    """

    endings: tuple[str, ...]
    named: frozenset[str] = frozenset()

    def allow(self, host: str) -> bool:
        """Tell whether a host may be named."""
        return host.endswith(self.endings) or host in self.named


def load(path: Path) -> Hosts:
    """Read the list.

    Raises:
        GuideBroken: With `file`, `line` and `problem`.
    """
    root = TomlFile(path).root
    hosts = Hosts(root.texts("endings"), frozenset(root.table("named").names()))
    root.finish()
    return hosts


def links(text: str) -> Iterator[str]:
    """Give the host of every address in a text."""
    return (match[1].lower() for match in _LINK.finditer(text))
