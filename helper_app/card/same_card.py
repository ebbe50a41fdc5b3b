"""Connect again to the very card that was looked at; any other card gets no PIN."""

from __future__ import annotations

from typing import Protocol

from helper_app.card import search
from helper_app.card.transport import Connection, Presence, Readers
from helper_app.errors import CardError, CardRemoved, CardSwapped


class Seen(Protocol):
    """A card that was looked at."""

    @property
    def reader(self) -> str:
        """Give the name of its reader."""

    @property
    def insertions(self) -> int:
        """Give the reader's count when it was seen."""


def connect(readers: Readers, seen: Seen) -> Connection:
    """Connect exclusively to the card that was seen.

    The count is compared after connecting: from then on nobody can exchange the card unnoticed.

    Raises:
        CardRemoved, CardSwapped
        CardError: As in `Readers.connect`.
    """
    try:
        connection = readers.connect(seen.reader, exclusive=True)
    except CardError as error:
        gone = search.after_sight(error)
        raise gone from gone.__cause__
    try:
        require(readers, seen)
    except BaseException:
        connection.close()
        raise
    return connection


def require(readers: Readers, seen: Seen) -> None:
    """Compare the reader's count with the one of the look.

    Raises:
        CardRemoved, CardSwapped
    """
    for state in readers.states():
        if state.name == seen.reader and state.presence is Presence.CARD:
            if state.insertions != seen.insertions:
                raise CardSwapped
            return
    raise CardRemoved
