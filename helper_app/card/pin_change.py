"""Change a PIN whose old value is known.

Never confirmed on a public real-card test: two open projects agree on the command, neither
published a run (`reference/jpki-card.md` section 15). Screens and commands say so first. The PIN
of the resident register is left out: it lives in two applications, only one source describes the
command, and a change that failed half-way would leave two different PINs.
"""

from __future__ import annotations

from helper_app.card import apdu, unlocking
from helper_app.card.application import Application
from helper_app.card.pin import Pin
from helper_app.card.transport import Readers
from helper_app.card.unlocking import AUTH_PIN, SIGN_PIN, TEXT_PIN_OF_CARD, CardPin, PinLook
from helper_app.errors import (
    CardError,
    PinChangeUnsure,
    PinMalformed,
    PinNotChanged,
    PinUnchanged,
)

CHANGEABLE: dict[str, CardPin[Application]] = {
    pin.id: pin for pin in (AUTH_PIN, SIGN_PIN, TEXT_PIN_OF_CARD)
}
"""By the id that `tebiki card change-pin` takes."""


REFUSED = frozenset(
    {
        apdu.WRONG_LENGTH,
        apdu.WRONG_FILE_KIND,
        apdu.PIN_NOT_VERIFIED,
        apdu.BLOCKED,
        apdu.BLOCKED_HERE,
        apdu.CONDITIONS_OF_USE,
        apdu.NO_FILE_SELECTED,
        apdu.BAD_DATA,
        apdu.NO_SUCH_FUNCTION,
        apdu.WRONG_PARAMETERS,
        apdu.NO_SUCH_REFERENCE,
        apdu.NO_SUCH_INSTRUCTION,
        apdu.NO_SUCH_CLASS,
    }
)
"""Answers to CHANGE that say it was turned down before anything was done (ISO/IEC 7816-4,
clause 5.6). After any other answer, either PIN may be the right one."""


def look(readers: Readers, pin_id: str, reader: str | None = None) -> PinLook:
    """Look at the card and the tries left; raises as `unlocking.look` does."""
    return unlocking.look(readers, CHANGEABLE[pin_id], reader)


def change(
    readers: Readers, seen: PinLook, old: Pin, new: Pin, *, spend_last_try: bool = False
) -> int:
    """Have the card take a new PIN; sends one VERIFY and one CHANGE at most.

    Args:
        readers: Where the card is.
        seen: What `look` saw, for the same PIN.
        old: The PIN of now. Overwritten whatever happens.
        new: The PIN to be, entered twice (`pin.new_pin`). Overwritten whatever happens.
        spend_last_try: The holder chose, deliberately, to risk the last try.

    Returns:
        Commands sent, looking included.

    Raises:
        PinMalformed, PinUnchanged: Nothing was sent.
        PinWrong, PinLastTry, PinBlocked: As in `guard`; the old PIN stays.
        PinNotChanged: The card refused the new PIN; the old one stays.
        PinChangeUnsure: The card went away, or answered nothing that can be understood, to
            CHANGE itself; either PIN may be the right one now.
        HelperError: As in `unlocking.unlocked`.
    """
    wanted = CHANGEABLE[seen.pin_id]
    with old, new:
        if old.kind is not wanted.place.pin or new.kind is not wanted.place.pin:
            raise PinMalformed
        if old.equals(new):
            raise PinUnchanged
        with unlocking.unlocked(readers, seen, wanted, old, spend_last_try=spend_last_try) as card:
            require_changed(card.application, wanted, new)
        return seen.apdu_count + card.channel.apdu_count


def require_changed(application: Application, wanted: CardPin[Application], new: Pin) -> None:
    """Send CHANGE; after that the outcome is unsure unless the card says what it is.

    Raises:
        PinNotChanged, PinChangeUnsure
    """
    application.select_pin(wanted.place)
    try:
        status = application.change(new)
    except CardError as error:
        raise PinChangeUnsure from error
    if status in REFUSED:
        raise PinNotChanged(status_word=str(status))
    if status != apdu.DONE:
        raise PinChangeUnsure(status_word=str(status))
