"""The hall where all practice machines stand. Each file is read when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app.errors import GuideUnknown

if TYPE_CHECKING:
    from helper_app.practice.model import Machine

MACHINES = Path(__file__).parent / "machines"


class Hall:
    """The machines of a folder.

    Args:
        folder: Holds one TOML file a machine; the program's own by default.
    """

    def __init__(self, folder: Path = MACHINES) -> None:
        self.folder = folder
        self._read: dict[str, Machine] = {}

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Give every machine's id, ordered; nothing is read."""
        return tuple(sorted(path.stem for path in self.folder.glob("*.toml")))

    def machine(self, id_: str) -> Machine:
        """Give a machine.

        Raises:
            GuideUnknown: There is none of this id.
            GuideBroken: Its file is wrong.
        """
        from helper_app.practice import loader

        if id_ not in self.ids:
            raise GuideUnknown(guide=id_)
        if id_ not in self._read:
            self._read[id_] = loader.load(self.folder / f"{id_}.toml")
        return self._read[id_]
