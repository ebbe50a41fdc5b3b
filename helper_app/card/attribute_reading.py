"""Read the holder's name, address, birth and sex once, with the 4-digit PIN made for that.

Two verbs with a pause between, as in `authentication`: `look` and `read`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from helper_app.card import attributes, unlocking
from helper_app.card.attributes import Attributes, Protection
from helper_app.card.pin import Pin
from helper_app.card.transport import Readers
from helper_app.card.unlocking import TEXT_PIN_OF_CARD, PinLook


@dataclass(frozen=True)
class AttributesRead:
    """What was read, for this visit only.

    Attributes:
        attributes: The four attributes.
        protection: How far they were checked against the card's own record.
        apdu_count: Commands sent, looking included.
    """

    attributes: Attributes = field(repr=False)
    protection: Protection
    apdu_count: int


def look(readers: Readers, reader: str | None = None) -> PinLook:
    """Look at the card and the tries left; raises as `unlocking.look` does."""
    return unlocking.look(readers, TEXT_PIN_OF_CARD, reader)


def read(
    readers: Readers, seen: PinLook, pin: Pin, *, spend_last_try: bool = False
) -> AttributesRead:
    """Read the four attributes; the 12-digit number is not read.

    Args:
        readers: Where the card is.
        seen: What `look` saw.
        pin: The PIN of the text application, overwritten whatever happens.
        spend_last_try: The holder chose, deliberately, to risk the last try.

    Raises:
        AttributesUnreadable, AttributesAltered
        HelperError: As in `unlocking.unlocked`.
    """
    with unlocking.unlocked(
        readers, seen, TEXT_PIN_OF_CARD, pin, spend_last_try=spend_last_try
    ) as opened:
        card = opened.application
        content = card.read_attributes()
        record, key = card.read_record(), card.read_key_certificate()
    return AttributesRead(
        attributes=attributes.parse(content),
        protection=attributes.check(content, record, key),
        apdu_count=seen.apdu_count + opened.channel.apdu_count,
    )
