"""The rule of the last try: between a person's press and VERIFY stands only this.

One press sends one VERIFY. The count is read inside the same connection, just before. A transport
error after the PIN went out is never answered by sending it again.
"""

from __future__ import annotations

from helper_app.card import apdu
from helper_app.card.apdu import StatusWord
from helper_app.card.application import BLOCKED, Application, PinPlace
from helper_app.card.pin import Pin
from helper_app.errors import CardFault, PinBlocked, PinLastTry, PinMalformed, PinWrong


def spend_one_try(
    application: Application, place: PinPlace, pin: Pin, *, spend_last_try: bool = False
) -> None:
    """Have the card compare the PIN, once, if the count allows it.

    Args:
        application: Selected, over an exclusive connection.
        place: Where the PIN is.
        pin: What the person entered for this press.
        spend_last_try: The holder said, on a screen of its own, to risk the last try.

    Raises:
        PinMalformed: The PIN is for another purpose; nothing was sent.
        PinBlocked: No try was left (nothing was sent), or the last one was wrong.
        PinLastTry: One try is left and nobody said to spend it; nothing was sent.
        PinWrong: The card refused the PIN.
        CardRemoved, CardFault: As in `Application`. After CardFault ask the count first of all.
    """
    if pin.kind is not place.pin:
        raise PinMalformed
    tries_left = application.tries_left(place)
    if tries_left is None:
        raise CardFault(command="ASK TRIES", reason="no such PIN")
    if tries_left == 0:
        raise PinBlocked
    if tries_left == 1 and not spend_last_try:
        raise PinLastTry
    status = application.verify(place, pin, tries_left)
    if status != apdu.DONE:
        raise refusal(status, application, place)


def refusal(
    status: StatusWord, application: Application, place: PinPlace
) -> PinWrong | PinBlocked | CardFault:
    """Make the error for what VERIFY answered; asks the count where the answer has none."""
    tries_left = status.tries_left
    if status == apdu.WRONG_NO_COUNT:
        tries_left = application.tries_left(place)
    if tries_left == 0 or status in BLOCKED:
        return PinBlocked()
    if tries_left is None:
        return CardFault(command="VERIFY", status_word=str(status))
    return PinWrong(tries_left=tries_left)
