"""What is known for this visit only, in memory: whoever sits here writes their name once.

Kept nowhere and never logged. Forms take it from here; ending the visit forgets it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Whose = Literal["self", "family", "supported"]
"""Whose procedures are done in a visit: one's own, a relative's, or somebody's one supports."""


@dataclass(frozen=True)
class Person:
    """The four attributes (基本4情報), read from a card or written by the person.

    Attributes:
        name: Family and given name.
        address: As registered.
        birth: Eight digits YYYYMMDD, Gregorian; not always a day of the calendar.
        sex: `male`, `female` or `other`.
    """

    name: str = field(repr=False)
    address: str = field(repr=False)
    birth: str = field(repr=False)
    sex: str = field(repr=False)


class Visit:
    """One person's time at this computer.

    Attributes:
        person: Who they are, if they had their card read.
        whose: Whose procedures are done; None until it was asked.
    """

    def __init__(self) -> None:
        self.person: Person | None = None
        self.whose: Whose | None = None

    @property
    def is_helping(self) -> bool:
        """Tell whether somebody sits here who does it for somebody else."""
        return self.whose not in (None, "self")

    def forget(self) -> None:
        """Forget everything."""
        self.person = None
        self.whose = None
