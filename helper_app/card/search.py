"""Find the reader that holds the Individual Number Card, without asking the person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from helper_app.card import other_cards
from helper_app.card.channel import Channel
from helper_app.card.jpki import Jpki
from helper_app.card.transport import Presence, Readers, ReaderState
from helper_app.errors import (
    CardBusy,
    CardError,
    CardFault,
    CardMissing,
    CardRemoved,
    CardUnknown,
    CardUnreadable,
    PermissionRefused,
    ReaderMissing,
    ServiceMissing,
)

MOST_USEFUL_FIRST = (
    ServiceMissing,
    PermissionRefused,
    CardRemoved,
    CardUnreadable,
    CardBusy,
    CardFault,
    CardUnknown,
)
"""Which error to tell when several readers fail in different ways: a foreign card in one reader
must not hide that the person's own lies upside down in another."""


@dataclass(frozen=True)
class Found:
    """A card with the application selected, still connected.

    Attributes:
        state: The reader as it was just before connecting.
        channel: The conversation; one SELECT has been sent.
        application: Selected.
    """

    state: ReaderState
    channel: Channel
    application: Jpki


@contextmanager
def found_card(readers: Readers, reader: str | None = None) -> Iterator[Found]:
    """Connect, shared, to the first card that is an Individual Number Card.

    Args:
        readers: Where to look.
        reader: Look only on this one.

    Raises:
        ServiceMissing, PermissionRefused, ReaderSoftwareMissing: As `Readers.states` says.
        ReaderMissing: No reader, or none of this name.
        CardMissing: Every reader is empty.
        CardRemoved, CardUnreadable, CardBusy, CardFault, CardUnknown: Cards, but none that
            fits; the most useful of what was met.
    """
    met: list[CardError] = []
    for state in with_card(readers.states(), reader):
        if state.presence is Presence.MUTE:
            met.append(CardUnreadable())
            continue
        if (kind := other_cards.known_by_atr(state.atr)) is not None:
            met.append(CardUnknown(kind=kind.value))
            continue
        try:
            connection = readers.connect(state.name, exclusive=False)
        except CardError as error:
            met.append(after_sight(error))
            continue
        with connection:
            channel = Channel(connection)
            application = Jpki(channel)
            try:
                application.select()
            except CardUnknown:
                met.append(named(channel))
                continue
            except CardError as error:
                met.append(error)
                continue
            yield Found(state, channel, application)
            return
    raise most_useful(met)


def named(channel: Channel) -> CardError:
    """Find out what kind of card this is instead; the error if it goes away meanwhile."""
    try:
        kind = other_cards.known_by_application(channel)
    except CardError as error:
        return error
    return CardUnknown(kind=other_cards.UNKNOWN if kind is None else kind.value)


def with_card(states: tuple[ReaderState, ...], reader: str | None) -> tuple[ReaderState, ...]:
    """Keep the readers with something on them.

    Raises:
        ReaderMissing: No reader, or none of this name.
        CardMissing: All empty.
    """
    wanted = tuple(state for state in states if reader is None or state.name == reader)
    if not wanted:
        raise ReaderMissing
    holding = tuple(state for state in wanted if state.presence is not Presence.EMPTY)
    if not holding:
        raise CardMissing
    return holding


def after_sight(error: CardError) -> CardError:
    """Translate an error of connecting to a card that was seen a moment ago: it is gone."""
    if isinstance(error, CardMissing | ReaderMissing):
        removed = CardRemoved()
        removed.__cause__ = error
        return removed
    return error


def most_useful(met: list[CardError]) -> CardError:
    """Choose the error that helps most."""
    return min(met, key=rank)


def rank(error: CardError) -> int:
    """Give an error's place in `MOST_USEFUL_FIRST`; others come first of all."""
    for place, kind in enumerate(MOST_USEFUL_FIRST):
        if isinstance(error, kind):
            return place
    return -1
