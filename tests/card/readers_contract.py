"""What every `Readers` does: the practice readers and the system's own pass the same tests."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Protocol

import pytest

from helper_app.card.transport import Connection, Presence, Readers, ReaderState
from helper_app.errors import CardBusy, CardMissing, CardRemoved, ReaderMissing

PATIENCE_S = 10.0
SELECT_JPKI = bytes.fromhex("00A4040C0AD392F000260100000001")
SIGN = bytes.fromhex("802A009733" + "3031300D060960864801650304020105000420" + "00" * 32 + "00")
DONE = bytes.fromhex("9000")
PIN_NOT_VERIFIED = bytes.fromhex("6982")


class Table(Protocol):
    """A reader that is plugged in, and a card that can be put on it and taken away.

    `insert` and `remove` may return before the readers notice.
    """

    @property
    def readers(self) -> Readers:
        """Give the readers under test."""

    @property
    def reader(self) -> str:
        """Give the name of the reader the card goes to."""

    @property
    def pin(self) -> bytes:
        """Give the card's right authentication PIN, four ASCII digits."""

    def insert(self) -> None:
        """Put the card on the reader."""

    def remove(self) -> None:
        """Take it away."""


class ReadersContract:
    """Inherit this and give a fixture `table` whose reader is empty at first."""

    @pytest.fixture
    def table(self) -> Table:
        """Give a table with an empty reader."""
        raise NotImplementedError

    def test_an_empty_reader_is_listed_as_empty(self, table: Table) -> None:
        assert state_of(table).presence is Presence.EMPTY

    def test_a_card_put_down_is_seen(self, table: Table) -> None:
        table.insert()
        assert seen(table, Presence.CARD).presence is Presence.CARD

    def test_a_card_taken_away_is_seen(self, table: Table) -> None:
        put_down(table)
        table.remove()
        assert seen(table, Presence.EMPTY).presence is Presence.EMPTY

    def test_a_card_put_back_is_another_insertion(self, table: Table) -> None:
        first = put_down(table)
        table.remove()
        seen(table, Presence.EMPTY)
        assert put_down(table).insertions != first.insertions

    def test_a_card_that_stays_is_the_same_insertion(self, table: Table) -> None:
        first = put_down(table)
        for exclusive in (False, True):
            with table.readers.connect(table.reader, exclusive=exclusive) as connection:
                connection.transmit(SELECT_JPKI)
        assert state_of(table).insertions == first.insertions

    def test_a_wait_ends_when_a_card_is_put_down(self, table: Table) -> None:
        with waiting(table, PATIENCE_S, threading.Event()) as wait:
            table.insert()
            assert any(state.presence is not Presence.EMPTY for state in wait())

    def test_a_wait_ends_in_time_without_a_change(self, table: Table) -> None:
        known = table.readers.states()
        assert table.readers.wait_for_change(known, 0.05, threading.Event()) == known

    def test_a_wait_that_knows_an_old_state_ends_at_once(self, table: Table) -> None:
        old = table.readers.states()
        put_down(table)
        assert table.readers.wait_for_change(old, PATIENCE_S, threading.Event()) != old

    def test_a_cancel_ends_a_wait_within_half_a_second(self, table: Table) -> None:
        cancel = threading.Event()
        with waiting(table, PATIENCE_S, cancel) as wait:
            cancelled_at = time.monotonic()
            cancel.set()
            wait()
        assert time.monotonic() - cancelled_at < 0.5

    def test_a_card_answers(self, table: Table) -> None:
        put_down(table)
        with table.readers.connect(table.reader, exclusive=False) as connection:
            assert connection.transmit(SELECT_JPKI) == DONE

    def test_a_connection_knows_its_reader(self, table: Table) -> None:
        put_down(table)
        with table.readers.connect(table.reader, exclusive=False) as connection:
            assert connection.reader == table.reader

    def test_an_empty_reader_gives_no_connection(self, table: Table) -> None:
        with pytest.raises(CardMissing):
            table.readers.connect(table.reader, exclusive=False)

    def test_a_reader_that_is_not_there_gives_no_connection(self, table: Table) -> None:
        with pytest.raises(ReaderMissing):
            table.readers.connect("No such reader", exclusive=False)

    @pytest.mark.parametrize("second", [True, False])
    def test_an_exclusive_connection_keeps_others_out(self, table: Table, second: bool) -> None:
        put_down(table)
        with table.readers.connect(table.reader, exclusive=True), pytest.raises(CardBusy):
            table.readers.connect(table.reader, exclusive=second)

    def test_a_shared_connection_keeps_exclusive_ones_out(self, table: Table) -> None:
        put_down(table)
        with table.readers.connect(table.reader, exclusive=False), pytest.raises(CardBusy):
            table.readers.connect(table.reader, exclusive=True)

    def test_a_closed_connection_lets_others_in(self, table: Table) -> None:
        put_down(table)
        connection = table.readers.connect(table.reader, exclusive=True)
        connection.close()
        connection.close()
        with table.readers.connect(table.reader, exclusive=True) as again:
            assert again.transmit(SELECT_JPKI) == DONE

    @pytest.mark.parametrize("exclusive", [True, False])
    def test_a_card_taken_away_during_use_is_removed(self, table: Table, exclusive: bool) -> None:
        put_down(table)
        with table.readers.connect(table.reader, exclusive=exclusive) as connection:
            connection.transmit(SELECT_JPKI)
            table.remove()
            with pytest.raises(CardRemoved):
                connection.transmit(SELECT_JPKI)

    def test_an_exclusive_connection_leaves_no_verified_pin(self, table: Table) -> None:
        put_down(table)
        with table.readers.connect(table.reader, exclusive=True) as connection:
            connection.transmit(SELECT_JPKI)
            verify = bytes.fromhex("0020009804") + table.pin
            assert connection.transmit(verify) == DONE
        with table.readers.connect(table.reader, exclusive=True) as connection:
            assert signature_after_select(connection) == PIN_NOT_VERIFIED


def signature_after_select(connection: Connection) -> bytes:
    """Select the application and ask for a signature without a PIN."""
    connection.transmit(SELECT_JPKI)
    return connection.transmit(SIGN)


def state_of(table: Table) -> ReaderState:
    """Give the present state of the table's reader."""
    return next(state for state in table.readers.states() if state.name == table.reader)


def seen(table: Table, presence: Presence) -> ReaderState:
    """Wait until the reader shows this."""
    ends_at = time.monotonic() + PATIENCE_S
    states = table.readers.states()
    while time.monotonic() < ends_at:
        for state in states:
            if state.name == table.reader and state.presence is presence:
                return state
        states = table.readers.wait_for_change(states, 1.0, threading.Event())
    raise AssertionError(f"never {presence}: {states}")


def put_down(table: Table) -> ReaderState:
    """Put the card on the reader and wait until it is seen."""
    table.insert()
    return seen(table, Presence.CARD)


@contextmanager
def waiting(
    table: Table, timeout_s: float, cancel: threading.Event
) -> Iterator[Callable[[], tuple[ReaderState, ...]]]:
    """Run one `wait_for_change` in a thread; give a function that waits for what it returns."""
    known = table.readers.states()
    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(table.readers.wait_for_change, known, timeout_s, cancel)
        try:
            yield lambda: future.result(PATIENCE_S)
        finally:
            cancel.set()
