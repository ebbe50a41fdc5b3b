"""Wait for readers and cards to come and go, as a guide's live steps need it.

Every function blocks and returns within about 0.3 s after `cancel` is set. What they raise:
ServiceMissing, PermissionRefused, ReaderSoftwareMissing at once, and what each says.
Thread: card worker.
"""

from __future__ import annotations

import threading

from helper_app.card.same_card import Seen
from helper_app.card.transport import Presence, Readers, ReaderState
from helper_app.errors import (
    CardMissing,
    CardRemoved,
    CardStillThere,
    CardUnreadable,
    ReaderMissing,
)

LONGEST_WAIT_S = 60.0
"""One wait for a change; after it the states are read again and waiting goes on."""

States = tuple[ReaderState, ...]


def wait_for_reader(readers: Readers, cancel: threading.Event) -> None:
    """Wait until a reader is connected, or until cancelled."""
    states = readers.states()
    while not states and not cancel.is_set():
        states = readers.wait_for_change(states, LONGEST_WAIT_S, cancel)


def wait_for_card(readers: Readers, cancel: threading.Event) -> ReaderState | None:
    """Wait until a card is on a reader.

    Returns:
        The reader with the card; None when cancelled.

    Raises:
        ReaderMissing: There is no reader, or the last one was unplugged.
        CardUnreadable: Something lies there that does not answer.
    """
    states = readers.states()
    while not cancel.is_set():
        try:
            return card_in(states)
        except CardMissing:
            states = readers.wait_for_change(states, LONGEST_WAIT_S, cancel)
    return None


def wait_for_removal(readers: Readers, cancel: threading.Event) -> None:
    """Wait until every reader is empty or unplugged, or until cancelled."""
    states = readers.states()
    while is_occupied(states) and not cancel.is_set():
        states = readers.wait_for_change(states, LONGEST_WAIT_S, cancel)


def watch_presence(readers: Readers, seen: Seen, cancel: threading.Event) -> None:
    """Wait until cancelled, as long as the card that was seen stays where it is.

    Raises:
        CardRemoved: It was taken away, exchanged, or its reader unplugged.
    """
    states = readers.states()
    while not cancel.is_set():
        if not is_still_there(states, seen):
            raise CardRemoved
        states = readers.wait_for_change(states, LONGEST_WAIT_S, cancel)


def check_reader(readers: Readers) -> None:
    """Look once.

    Raises:
        ReaderMissing: There is no reader.
    """
    if not readers.states():
        raise ReaderMissing


def check_card(readers: Readers) -> ReaderState:
    """Look once, and give the reader with a card.

    Raises:
        ReaderMissing, CardMissing, CardUnreadable
    """
    return card_in(readers.states())


def check_removed(readers: Readers) -> None:
    """Look once.

    Raises:
        CardStillThere: A card is still on a reader.
    """
    if is_occupied(readers.states()):
        raise CardStillThere


def card_in(states: States) -> ReaderState:
    """Give the first reader with a card that answers.

    Raises:
        ReaderMissing, CardMissing, CardUnreadable
    """
    if not states:
        raise ReaderMissing
    for state in states:
        if state.presence is Presence.CARD:
            return state
    if is_occupied(states):
        raise CardUnreadable
    raise CardMissing


def is_occupied(states: States) -> bool:
    """Tell whether anything lies on any reader."""
    return any(state.presence is not Presence.EMPTY for state in states)


def is_still_there(states: States, seen: Seen) -> bool:
    """Tell whether the same insertion of a card is still on its reader."""
    return any(
        state.name == seen.reader
        and state.presence is Presence.CARD
        and state.insertions == seen.insertions
        for state in states
    )
