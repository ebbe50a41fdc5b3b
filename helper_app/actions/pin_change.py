"""Change a PIN: enter the old one, then the new one twice; only then anything is sent.

`card.look_pin` looks at the card for the PIN that the answer `pin` names; `pin.keep_old`,
`pin.keep_new` and `card.change_pin` take the three entries, in this order.
"""

from __future__ import annotations

from helper_app.actions.attributes import looked
from helper_app.actions.carried import Carried
from helper_app.actions.proof import may_spend_last_try
from helper_app.actions.reader import after_card
from helper_app.actions.table import Deeds, Known
from helper_app.card import pin_change
from helper_app.card.pin import Pin, PinKind, overwrite, require_repeated
from helper_app.card.transport import Readers
from helper_app.errors import CardSwapped, PinUnchanged
from helper_app.guides.model import OK, Outcome

WHICH = "pin"
"""The answer that says which PIN: `auth`, `text` or `sign`."""


class PinChange:
    """Holds the entries until they are sent; `Carried` overwrites them when the walk ends.

    Args:
        readers: Real readers, or the practice ones.
        carried: Where the entries are held.
    """

    def __init__(self, readers: Readers, carried: Carried) -> None:
        self._readers = readers
        self._carried = carried

    def deeds(self) -> Deeds:
        """Give the functions by their names."""
        return Deeds(
            waits={"card.look_pin": after_card(self._readers, self._look)},
            checks={"card.look_pin": self._look},
            acts={
                "pin.keep_old": self._keep_old,
                "pin.keep_new": self._keep_new,
                "card.change_pin": self._change,
            },
        )

    def _look(self, known: Known) -> Outcome:
        return looked(pin_change.look(self._readers, str(known[WHICH])), self._carried)

    def _kind(self) -> PinKind:
        """Give the form of the PIN that was looked at.

        Raises:
            CardSwapped: No card was looked at.
        """
        if self._carried.pin_look is None:
            raise CardSwapped
        return pin_change.CHANGEABLE[self._carried.pin_look.pin_id].place.pin

    def _keep_old(self, _known: Known, entered: bytearray) -> None:
        self._carried.forget_pins()
        self._carried.old_pin = Pin(self._kind(), entered)

    def _keep_new(self, _known: Known, entered: bytearray) -> None:
        new = Pin(self._kind(), entered)
        old = self._carried.old_pin
        if old is None or new.equals(old):
            new.wipe()
            raise PinUnchanged if old is not None else CardSwapped
        self._carried.new_pin = new

    def _change(self, known: Known, entered: bytearray) -> Outcome:
        carried = self._carried
        seen, old, new = carried.pin_look, carried.old_pin, carried.new_pin
        if seen is None or old is None or new is None:
            overwrite(entered)
            raise CardSwapped
        carried.new_pin = None
        require_repeated(new, entered)
        try:
            pin_change.change(
                self._readers, seen, old, new, spend_last_try=may_spend_last_try(known)
            )
        finally:
            carried.forget_pins()
        return Outcome(OK)
