"""Prove who holds the card (`card.look`, `card.prove`)."""

from __future__ import annotations

from collections.abc import Callable

from helper_app.actions.carried import Carried
from helper_app.actions.reader import after_card
from helper_app.actions.table import Deeds, Known
from helper_app.card import authentication
from helper_app.card.pin import AUTH, Pin
from helper_app.card.transport import Readers
from helper_app.card.trust import Roots
from helper_app.errors import CardSwapped, PinLastTry, Value
from helper_app.guides.model import OK, Outcome

LAST_TRY_GRANTED = "yes"
"""The answer `last_try` by which the holder alone lets the last try be spent."""


class Proof:
    """Looks at the card, and has it sign a challenge.

    Args:
        readers: Real readers, or the practice ones.
        roots: Gives the authorities to believe; for practice they are made when first asked for.
        carried: Remembers the card that was looked at, so that a swapped card gets no PIN.
        reads_issuer: Read the authority's certificate too: real cards only.
    """

    def __init__(
        self,
        readers: Readers,
        roots: Callable[[], Roots],
        carried: Carried,
        *,
        reads_issuer: bool,
    ) -> None:
        self._readers = readers
        self._roots = roots
        self._carried = carried
        self._reads_issuer = reads_issuer

    def deeds(self) -> Deeds:
        """Give the functions by their names."""
        return Deeds(
            waits={"card.look": after_card(self._readers, self._look)},
            checks={"card.look": self._look},
            acts={"card.prove": self._prove},
        )

    def _look(self, _known: Known) -> Outcome:
        self._carried.look = None
        look = authentication.look(self._readers, with_issuer=self._reads_issuer)
        look.check_usable()
        self._carried.look = look
        values: dict[str, Value] = {
            "tries_left": look.tries_left,
            "not_after": look.certificate.not_after.isoformat(),
        }
        if look.tries_left == 1:
            return Outcome(PinLastTry.code, values)
        return Outcome(OK, values)

    def _prove(self, known: Known, digits: bytearray) -> Outcome:
        with Pin(AUTH, digits) as pin:
            if self._carried.look is None:
                raise CardSwapped
            proof = authentication.prove(
                self._readers,
                self._carried.look,
                pin,
                spend_last_try=may_spend_last_try(known),
                roots=self._roots(),
            )
        values = {"not_after": proof.not_after.isoformat(), "issuer": proof.issuer.value}
        return Outcome(OK, values)


def may_spend_last_try(known: Known) -> bool:
    """Tell whether the holder said, on a screen of its own, to risk the last try."""
    return known.get("last_try") == LAST_TRY_GRANTED
