"""The reader with the person's card is found without asking, and the most useful error is told."""

from __future__ import annotations

import pytest

from helper_app.card.search import found_card
from helper_app.card.transport import Presence
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
    ReaderSoftwareMissing,
    ServiceMissing,
)
from tests.card.doubles import SELECT_JPKI, CardDouble, ReadersDouble, reader

EMPTY = reader("Empty", Presence.EMPTY)
MUTE = reader("Mute", Presence.MUTE)
FOREIGN = reader("Foreign")
OWN = reader("Own")
BUSY = reader("Busy")

CARDS: dict[str, CardDouble | CardError] = {
    "Foreign": CardDouble({SELECT_JPKI: "6A82"}),
    "Own": CardDouble({SELECT_JPKI: "9000"}),
    "Busy": CardBusy(),
    "Refusing": PermissionRefused(),
    "Faulty": CardDouble({SELECT_JPKI: "6581"}),
    "Pulled": CardDouble({SELECT_JPKI: CardRemoved()}),
    "Late": CardMissing(),
}


def find(*states: str, only: str | None = None) -> str:
    """Give the name of the reader that is found among these."""
    presences = {"Empty": Presence.EMPTY, "Mute": Presence.MUTE}
    shown = [reader(name, presences.get(name, Presence.CARD)) for name in states]
    with found_card(ReadersDouble(shown, CARDS), only) as found:
        return found.state.name


@pytest.mark.parametrize(
    "states",
    [
        ("Own",),
        ("Empty", "Own"),
        ("Mute", "Own"),
        ("Foreign", "Own"),
        ("Busy", "Own"),
        ("Pulled", "Own"),
        ("Faulty", "Own"),
        ("Refusing", "Own"),
    ],
)
def test_the_own_card_is_found_behind_anything_else(states: tuple[str, ...]) -> None:
    assert find(*states) == "Own"


@pytest.mark.parametrize(
    ("states", "error"),
    [
        ((), ReaderMissing),
        (("Empty",), CardMissing),
        (("Empty", "Mute"), CardUnreadable),
        (("Foreign",), CardUnknown),
        (("Empty", "Foreign"), CardUnknown),
        (("Foreign", "Mute"), CardUnreadable),
        (("Foreign", "Busy"), CardBusy),
        (("Busy", "Mute"), CardUnreadable),
        (("Foreign", "Pulled"), CardRemoved),
        (("Foreign", "Late"), CardRemoved),
        (("Foreign", "Faulty"), CardFault),
        (("Foreign", "Refusing"), PermissionRefused),
    ],
)
def test_the_most_useful_error_is_told(states: tuple[str, ...], error: type[CardError]) -> None:
    with pytest.raises(error):
        find(*states)


def test_only_the_wished_reader_is_looked_at() -> None:
    with pytest.raises(CardUnknown):
        find("Own", "Foreign", only="Foreign")


def test_a_wished_reader_that_is_not_there_is_missing() -> None:
    with pytest.raises(ReaderMissing):
        find("Own", only="Another")


@pytest.mark.parametrize("error", [ServiceMissing(), PermissionRefused(), ReaderSoftwareMissing()])
def test_what_stands_before_the_readers_is_told_at_once(error: CardError) -> None:
    with pytest.raises(type(error)), found_card(ReadersDouble(error=error)):
        pass


def test_every_connection_is_shared_and_closed_again() -> None:
    readers = ReadersDouble([FOREIGN, OWN], CARDS)
    with found_card(readers):
        pass
    assert [(c.is_closed, exclusive) for c, exclusive in readers.connections] == [
        (True, False),
        (True, False),
    ]
