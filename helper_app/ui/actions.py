"""What a guide's steps may ask for, as the screens see it.

`helper_app.actions` does it with a card; tests may do it with a script.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from helper_app.errors import Value
from helper_app.i18n import Texts

Matrix = tuple[tuple[bool, ...], ...]
"""A 2D code: rows from the top, True is dark."""

if TYPE_CHECKING:
    from helper_app.card.practice_readers import PracticeReaders
    from helper_app.guides.model import Outcome
    from helper_app.visit import Person


class Actions(Protocol):
    """The actions of one person's way through a guide. They block: card lane only."""

    @property
    def is_practice(self) -> bool:
        """Tell whether the card and the reader are the practice ones."""

    def wait(self, name: str, known: Mapping[str, Value], cancel: threading.Event) -> Outcome:
        """Wait until a live step's condition is true, or fails; on cancel give any outcome."""

    def check(self, name: str, known: Mapping[str, Value]) -> Outcome:
        """Look once whether a live step's condition is true."""

    def act(self, name: str, known: Mapping[str, Value], entered: bytearray | None) -> Outcome:
        """Do what the person just pressed for; overwrites `entered`."""

    def watch(self, name: str, cancel: threading.Event) -> Outcome:
        """Report when something that must stay true fails; on cancel give any outcome."""

    @property
    def carried(self) -> Carried:
        """Give what was found on the way and is shown as it is, beside the guide's words."""

    def forget(self) -> None:
        """Overwrite and forget what was carried; the walk is over. Any thread."""


class Carried(Protocol):
    """What a walk carries beside the engine's position."""

    @property
    def person(self) -> Person | None:
        """Give who the card belongs to, once it was read."""

    def reminder_code(self, t: Texts) -> Matrix | None:
        """Give the 2D code of when to renew the certificate that was seen last."""

    @property
    def document(self) -> Path | None:
        """Give the file to be signed."""

    @property
    def signed(self) -> Path | None:
        """Give the signed file."""


@dataclass(frozen=True)
class Hands:
    """What a walk through a guide is given.

    Attributes:
        actions: What the steps may ask for.
        table: The practice reader and card to be moved about on the screen; None for real ones.
        folders: Where documents are looked for.
    """

    actions: Actions
    table: PracticeReaders | None = None
    folders: tuple[Path, ...] = ()
