"""Waiting for readers and cards: what ends a wait, and how fast a cancel does."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import pytest

from helper_app.card import monitor
from helper_app.card.transport import Presence, Readers, ReaderState
from helper_app.errors import (
    CardError,
    CardMissing,
    CardRemoved,
    CardStillThere,
    CardUnreadable,
    PermissionRefused,
    ReaderMissing,
    ServiceMissing,
)
from tests.card.doubles import ReadersDouble, reader

LONG_S = 10.0
EMPTY = reader(presence=Presence.EMPTY, at=0)
CARD = reader(at=1)
MUTE = reader(presence=Presence.MUTE, at=1)


@dataclass(frozen=True)
class Seen:
    """A card that was looked at."""

    reader: str = "Reader A"
    insertions: int = 1


Wait = Callable[[Readers, threading.Event], object]

WAITS: list[tuple[Wait, tuple[ReaderState, ...]]] = [
    (monitor.wait_for_reader, ()),
    (monitor.wait_for_card, (EMPTY,)),
    (monitor.wait_for_removal, (CARD,)),
    (lambda readers, cancel: monitor.watch_presence(readers, Seen(), cancel), (CARD,)),
]
"""Every wait, and states in which it goes on."""


class Background:
    """A wait that runs in a thread of its own."""

    def __init__(self, wait: Wait, readers: ReadersDouble) -> None:
        self.cancel = threading.Event()
        self._pool = ThreadPoolExecutor(1)
        self._future: Future[object] = self._pool.submit(wait, readers, self.cancel)
        self._pool.shutdown(wait=False)
        assert readers.waiting.wait(LONG_S)

    def result(self) -> object:
        """Give what the wait returned, or raise what it raised."""
        return self._future.result(LONG_S)


def test_a_reader_that_is_there_ends_the_wait_at_once() -> None:
    readers = ReadersDouble([EMPTY])
    monitor.wait_for_reader(readers, threading.Event())
    assert not readers.waiting.is_set()


def test_a_reader_that_appears_ends_the_wait() -> None:
    readers = ReadersDouble()
    wait = Background(monitor.wait_for_reader, readers)
    readers.change(EMPTY)
    assert wait.result() is None


def test_a_card_that_is_there_ends_the_wait_at_once() -> None:
    assert monitor.wait_for_card(ReadersDouble([EMPTY, CARD]), threading.Event()) == CARD


def test_a_card_that_is_placed_ends_the_wait() -> None:
    readers = ReadersDouble([EMPTY])
    wait = Background(monitor.wait_for_card, readers)
    readers.change(CARD)
    assert wait.result() == CARD


def test_a_card_placed_upside_down_is_told() -> None:
    readers = ReadersDouble([EMPTY])
    wait = Background(monitor.wait_for_card, readers)
    readers.change(MUTE)
    with pytest.raises(CardUnreadable):
        wait.result()


def test_a_card_counts_more_than_a_mute_one_elsewhere() -> None:
    mute = reader("Reader B", Presence.MUTE)
    assert monitor.wait_for_card(ReadersDouble([mute, CARD]), threading.Event()) == CARD


def test_a_reader_unplugged_while_waiting_for_a_card_is_told() -> None:
    readers = ReadersDouble([EMPTY])
    wait = Background(monitor.wait_for_card, readers)
    readers.change()
    with pytest.raises(ReaderMissing):
        wait.result()


@pytest.mark.parametrize("then", [(EMPTY,), ()])
def test_card_or_reader_taken_away_ends_the_wait_for_removal(
    then: tuple[ReaderState, ...],
) -> None:
    readers = ReadersDouble([CARD])
    wait = Background(monitor.wait_for_removal, readers)
    readers.change(*then)
    assert wait.result() is None


def test_a_card_turned_over_is_not_taken_away() -> None:
    readers = ReadersDouble([CARD])
    wait = Background(monitor.wait_for_removal, readers)
    readers.change(MUTE)
    readers.change(EMPTY)
    assert wait.result() is None


@pytest.mark.parametrize("then", [(EMPTY,), (), (reader(at=3),), (MUTE,), (reader("Reader B"),)])
def test_the_watched_card_taken_away_or_exchanged_is_told(then: tuple[ReaderState, ...]) -> None:
    readers = ReadersDouble([CARD])
    wait = Background(lambda r, cancel: monitor.watch_presence(r, Seen(), cancel), readers)
    readers.change(*then)
    with pytest.raises(CardRemoved):
        wait.result()


def test_another_reader_does_not_disturb_the_watch() -> None:
    readers = ReadersDouble([CARD])
    wait = Background(lambda r, cancel: monitor.watch_presence(r, Seen(), cancel), readers)
    readers.change(CARD, reader("Reader B", Presence.EMPTY))
    wait.cancel.set()
    assert wait.result() is None


@pytest.mark.parametrize(("wait", "states"), WAITS)
def test_a_cancel_ends_every_wait_quietly(wait: Wait, states: tuple[ReaderState, ...]) -> None:
    running = Background(wait, ReadersDouble(states))
    running.cancel.set()
    assert running.result() is None


@pytest.mark.parametrize(("wait", "_states"), WAITS)
@pytest.mark.parametrize("error", [ServiceMissing(), PermissionRefused()])
def test_no_wait_hides_what_stands_before_the_readers(
    wait: Wait, _states: object, error: CardError
) -> None:
    with pytest.raises(type(error)):
        wait(ReadersDouble(error=error), threading.Event())


@pytest.mark.parametrize(("wait", "states"), WAITS)
def test_a_service_that_ends_while_waiting_is_told(
    wait: Wait, states: tuple[ReaderState, ...]
) -> None:
    readers = ReadersDouble(states)
    running = Background(wait, readers)
    readers.error = ServiceMissing()
    readers.change(reader("Reader C"))
    with pytest.raises(ServiceMissing):
        running.result()


def test_looking_once_for_a_reader_that_is_there() -> None:
    monitor.check_reader(ReadersDouble([EMPTY]))


def test_looking_once_for_a_reader() -> None:
    with pytest.raises(ReaderMissing):
        monitor.check_reader(ReadersDouble())


@pytest.mark.parametrize(
    ("states", "error"), [((), ReaderMissing), ((EMPTY,), CardMissing), ((MUTE,), CardUnreadable)]
)
def test_looking_once_for_a_card(states: tuple[ReaderState, ...], error: type[CardError]) -> None:
    with pytest.raises(error):
        monitor.check_card(ReadersDouble(states))


def test_looking_once_for_a_card_that_is_there() -> None:
    assert monitor.check_card(ReadersDouble([EMPTY, CARD])) == CARD


@pytest.mark.parametrize("states", [(CARD,), (MUTE,)])
def test_looking_once_whether_the_card_was_taken_back(states: tuple[ReaderState, ...]) -> None:
    with pytest.raises(CardStillThere):
        monitor.check_removed(ReadersDouble(states))


@pytest.mark.parametrize("states", [(), (EMPTY,)])
def test_looking_once_at_empty_readers(states: tuple[ReaderState, ...]) -> None:
    monitor.check_removed(ReadersDouble(states))
