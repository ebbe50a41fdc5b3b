"""The names a guide's steps may call, and what they do with the card.

Joins `card` and `guides`, which do not know each other. One object serves one walk through a
guide and remembers the card that was looked at, so that a swapped card gets no PIN.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

from helper_app.card import authentication, monitor
from helper_app.card.authentication import Look
from helper_app.card.pin import AUTH, Pin
from helper_app.card.transport import Readers
from helper_app.card.trust import Roots
from helper_app.errors import CardSwapped, HelperError, PinLastTry, Value
from helper_app.guides.model import OK, Outcome

LAST_TRY_GRANTED = "yes"
"""The answer `last_try` by which the holder alone lets the last try be spent."""


class CardActions:
    """Does what the steps of a guide ask for.

    Args:
        readers: Real readers, or the practice ones.
        roots: Gives the authorities to believe; for practice they are made when first asked for.
        is_practice: Whether card and reader are the practice ones.

    Thread: the card lane; every method blocks.
    """

    def __init__(self, readers: Readers, roots: Callable[[], Roots], *, is_practice: bool) -> None:
        self._readers = readers
        self._roots = roots
        self._is_practice = is_practice
        self._look: Look | None = None

    @property
    def is_practice(self) -> bool:
        """Tell whether the card and the reader are the practice ones."""
        return self._is_practice

    def wait(self, name: str, cancel: threading.Event) -> Outcome:
        """Wait until a live step's condition is true, or fails; on cancel give any outcome."""
        waits: dict[str, Callable[[], Outcome | None]] = {
            "card.find_reader": lambda: monitor.wait_for_reader(self._readers, cancel),
            "card.look": lambda: self._wait_and_look(cancel),
            "card.take_back": lambda: monitor.wait_for_removal(self._readers, cancel),
        }
        return told(waits[name])

    def check(self, name: str) -> Outcome:
        """Look once whether a live step's condition is true."""
        checks: dict[str, Callable[[], Outcome | None]] = {
            "card.find_reader": lambda: monitor.check_reader(self._readers),
            "card.look": self._look_now,
            "card.take_back": lambda: monitor.check_removed(self._readers),
        }
        return told(checks[name])

    def act(self, name: str, known: Mapping[str, Value], pin: bytearray | None) -> Outcome:
        """Do what the person just pressed for; overwrites `pin`."""
        acts = {"card.prove": self._prove}
        return told(lambda: acts[name](known, pin or bytearray()))

    def watch(self, name: str, cancel: threading.Event) -> Outcome:
        """Report when something that must stay true fails; on cancel give any outcome."""
        watches = {"card.stay": self._stay}
        return told(lambda: watches[name](cancel))

    def _wait_and_look(self, cancel: threading.Event) -> Outcome:
        monitor.wait_for_card(self._readers, cancel)
        return self._look_now() if not cancel.is_set() else Outcome(OK)

    def _look_now(self) -> Outcome:
        self._look = None
        look = authentication.look(self._readers, with_issuer=not self._is_practice)
        look.check_usable()
        self._look = look
        values: dict[str, Value] = {
            "tries_left": look.tries_left,
            "not_after": look.certificate.not_after.isoformat(),
        }
        if look.tries_left == 1:
            return Outcome(PinLastTry.code, values)
        return Outcome(OK, values)

    def _stay(self, cancel: threading.Event) -> Outcome:
        if self._look is None:
            raise CardSwapped
        monitor.watch_presence(self._readers, self._look, cancel)
        return Outcome(OK)

    def _prove(self, known: Mapping[str, Value], digits: bytearray) -> Outcome:
        with Pin(AUTH, digits) as pin:
            if self._look is None:
                raise CardSwapped
            proof = authentication.prove(
                self._readers,
                self._look,
                pin,
                spend_last_try=known.get("last_try") == LAST_TRY_GRANTED,
                roots=self._roots(),
            )
        values = {"not_after": proof.not_after.isoformat(), "issuer": proof.issuer.value}
        return Outcome(OK, values)


def told(work: Callable[[], Outcome | None]) -> Outcome:
    """Give how work ended: its outcome, `ok` if it gave none, or the error it stands for."""
    try:
        return work() or Outcome(OK)
    except HelperError as error:
        return Outcome(error.code, error.values)
