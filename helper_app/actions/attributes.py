"""Read name, address, birth and sex for this visit (`card.look_text`, `card.read_attributes`)."""

from __future__ import annotations

from helper_app.actions.carried import Carried
from helper_app.actions.proof import may_spend_last_try
from helper_app.actions.reader import after_card
from helper_app.actions.table import Deeds, Known
from helper_app.card import attribute_reading
from helper_app.card.pin import TEXT, Pin
from helper_app.card.transport import Readers
from helper_app.card.unlocking import PinLook
from helper_app.errors import CardSwapped, PinLastTry, Value
from helper_app.guides.model import OK, Outcome
from helper_app.visit import Person, Visit


def deeds(readers: Readers, carried: Carried, visit: Visit) -> Deeds:
    """Give the functions by their names."""

    def look(_known: Known) -> Outcome:
        return looked(attribute_reading.look(readers), carried)

    def read(known: Known, digits: bytearray) -> Outcome:
        with Pin(TEXT, digits) as pin:
            if carried.pin_look is None:
                raise CardSwapped
            found = attribute_reading.read(
                readers, carried.pin_look, pin, spend_last_try=may_spend_last_try(known)
            )
        attributes = found.attributes
        carried.person = visit.person = Person(
            attributes.name, attributes.address, attributes.birth, attributes.sex.value
        )
        return Outcome(OK, {"protection": found.protection.value})

    return Deeds(
        waits={"card.look_text": after_card(readers, look)},
        checks={"card.look_text": look},
        acts={"card.read_attributes": read},
    )


def looked(look: PinLook, carried: Carried) -> Outcome:
    """Remember the card that was looked at, and tell the tries left.

    Raises:
        PinBlocked
    """
    carried.pin_look = None
    look.check_usable()
    carried.pin_look = look
    values: dict[str, Value] = {"tries_left": look.tries_left}
    return Outcome(PinLastTry.code if look.tries_left == 1 else OK, values)
