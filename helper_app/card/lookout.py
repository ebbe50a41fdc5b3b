"""Keep an eye on everything between this program and the card, while a screen tells it.

Thread: the card lane; both methods block.
"""

from __future__ import annotations

import importlib
import threading
from typing import TYPE_CHECKING

from helper_app.errors import HelperError

if TYPE_CHECKING:
    from helper_app.card.diagnosis import Computer, Diagnosis
    from helper_app.card.transport import Readers, ReaderState
    from helper_app.card.usb import Device

LOOK_EVERY_S = 1.0
"""How often things are looked at that tell nobody when they change: a service that is not there,
a library that is not installed, a device without a driver."""

Sight = tuple["tuple[Device, ...]", "tuple[ReaderState, ...] | str"]
"""What is plugged in, and the readers, or the code of the error in their place."""


class Lookout:
    """Looks, and waits until looking again may show something else. Loads its parts when it looks.

    Args:
        readers: Where to look.
        computer: The system around the card service.
    """

    def __init__(self, readers: Readers, computer: Computer | None = None) -> None:
        self._readers = readers
        self._computer = computer
        self._seen: Sight | None = None

    def look(self) -> Diagnosis:
        """Look at everything; no PIN is involved."""
        from helper_app.card.diagnosis import diagnose

        # taken before the look, so that what changes meanwhile ends the next wait at once
        self._seen = self._sight()
        return diagnose(self._readers, computer=self._here())

    def wait(self, cancel: threading.Event) -> None:
        """Wait until something changed since `look`, or until cancelled.

        A cancel is noticed within `LOOK_EVERY_S`, or as fast as the readers' own wait notices it.
        """
        while not cancel.is_set() and self._next_sight(cancel) == self._seen:
            pass

    def _here(self) -> Computer:
        from helper_app.card.diagnosis import Computer

        if self._computer is None:
            self._computer = Computer()
        return self._computer

    def _sight(self) -> Sight:
        devices = self._here().plugged_in()
        try:
            return devices, self._readers.states()
        except HelperError as error:
            return devices, error.code

    def _next_sight(self, cancel: threading.Event) -> Sight:
        """Look again as soon as the readers change, or after a while."""
        states = self._seen[1] if self._seen is not None else ()
        if isinstance(states, str):
            cancel.wait(LOOK_EVERY_S)
            importlib.invalidate_caches()  # a library installed since then is found
            return self._sight()
        try:
            self._readers.wait_for_change(states, LOOK_EVERY_S, cancel)
        except HelperError as error:
            return self._here().plugged_in(), error.code
        return self._sight()
