"""Ask how many tries a PIN has, then open an application with it: the two halves of every PIN.

Between them the person types, and nothing is connected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

from helper_app.card import guard, same_card, search
from helper_app.card.application import Application, PinPlace
from helper_app.card.channel import Channel
from helper_app.card.jpki import AUTHENTICATION, JPKI, SIGNATURE, Jpki, TokenKind
from helper_app.card.pin import Pin
from helper_app.card.same_card import Seen
from helper_app.card.text_application import TEXT_APPLICATION, TEXT_PIN, TextApplication
from helper_app.card.transport import Readers
from helper_app.errors import CardFault, PinBlocked

Opened = TypeVar("Opened", bound=Application)
Opened_co = TypeVar("Opened_co", bound=Application, covariant=True)


@dataclass(frozen=True)
class CardPin(Generic[Opened_co]):
    """One of the card's PINs.

    Attributes:
        place: Where it is.
        application: The identifier of the application it belongs to.
        start: Begins to talk to that application.
    """

    place: PinPlace
    application: bytes
    start: Callable[[Channel], Opened_co]

    @property
    def id(self) -> str:
        """Give its stable name: `auth`, `sign` or `text`."""
        return self.place.pin.id


AUTH_PIN = CardPin(AUTHENTICATION, JPKI, Jpki)
SIGN_PIN = CardPin(SIGNATURE, JPKI, Jpki)
TEXT_PIN_OF_CARD = CardPin(TEXT_PIN, TEXT_APPLICATION, TextApplication)


@dataclass(frozen=True)
class PinLook:
    """What was seen before a PIN is asked for.

    Attributes:
        reader: The reader's name.
        insertions: The reader's count of insertions and removals; another card changes it.
        kind: What kind of token, by its label.
        pin_id: Which PIN the tries are for.
        tries_left: 0 means blocked.
        apdu_count: Commands sent.
    """

    reader: str
    insertions: int
    kind: TokenKind
    pin_id: str
    tries_left: int
    apdu_count: int

    def check_usable(self) -> None:
        """Say whether asking for the PIN makes sense.

        Raises:
            PinBlocked
        """
        if self.tries_left == 0:
            raise PinBlocked


def look(readers: Readers, wanted: CardPin[Opened], reader: str | None = None) -> PinLook:
    """Find the card and ask for the tries left; spends none, disturbs no other program.

    Args:
        readers: Where to look.
        wanted: Which PIN.
        reader: Look only on this one.

    Raises:
        ApplicationMissing: The card has no such application.
        CardFault: It has no such PIN.
        CardError: As in `search.found_card`.
    """
    with search.found_card(readers, reader) as found:
        kind = found.application.token_kind()
        application = wanted.start(found.channel)
        if wanted.application != JPKI:
            application.select()
        tries_left = application.tries_left(wanted.place)
        if tries_left is None:
            raise CardFault(command="ASK TRIES", reason="no such PIN")
        return PinLook(
            reader=found.state.name,
            insertions=found.state.insertions,
            kind=kind,
            pin_id=wanted.id,
            tries_left=tries_left,
            apdu_count=found.channel.apdu_count,
        )


@dataclass(frozen=True)
class Unlocked(Generic[Opened_co]):
    """An application whose PIN was given just now, over an exclusive connection."""

    application: Opened_co
    channel: Channel


@contextmanager
def unlocked(
    readers: Readers,
    seen: Seen,
    wanted: CardPin[Opened],
    pin: Pin,
    *,
    spend_last_try: bool = False,
) -> Iterator[Unlocked[Opened]]:
    """Open an application with its PIN for a block; sends one VERIFY at most.

    At the end no verified PIN is left behind, whatever happened; the PIN itself is overwritten
    before the block begins.

    Args:
        readers: Where the card is.
        seen: The same insertion must still be there.
        wanted: Which PIN.
        pin: What the person entered.
        spend_last_try: The holder chose, deliberately, to risk the last try.

    Raises:
        CardRemoved: The card is gone, or went away.
        CardSwapped: It was taken out since the look; nothing was sent.
        PinLastTry, PinBlocked, PinWrong, PinMalformed: As in `guard`.
        CardError: As in `Readers.connect` and `Application`.
    """
    with pin, same_card.connect(readers, seen) as connection:
        channel = Channel(connection)
        application = wanted.start(channel)
        application.select()
        guard.spend_one_try(application, wanted.place, pin, spend_last_try=spend_last_try)
        pin.wipe()
        yield Unlocked(application, channel)
        application.leave()
