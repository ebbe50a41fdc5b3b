"""The system's readers do what every reader does, through the real service and its driver."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from helper_app.card.emulator.issue import PIN, VARIANTS, CardFactory
from helper_app.card.pcsc import PcscReaders
from helper_app.card.transport import Presence
from helper_app.card.vpcd import VirtualCard
from helper_app.errors import (
    CardBusy,
    CardRemoved,
    CardUnreadable,
    ReaderMissing,
    ServiceMissing,
)
from tests.card.readers_contract import DONE, SELECT_JPKI, ReadersContract, Table
from tests.real.command import held_by_another_program
from tests.real.service import FIRST_READER, SECOND_READER, CardService
from tests.real.slot import Slot

pytestmark = pytest.mark.real


class RealTable:
    """The virtual reader, as the contract moves cards in it."""

    reader = FIRST_READER
    pin = PIN

    def __init__(self, readers: PcscReaders, factory: CardFactory) -> None:
        self.readers = readers
        self._virtual = VirtualCard(factory.card())
        self.insert = self._virtual.insert
        self.remove = self._virtual.remove


class TestRealReaders(ReadersContract):
    """pcscd, its virtual reader, pyscard."""

    @pytest.fixture
    def table(self, slot: Slot, factory: CardFactory) -> Iterator[Table]:
        readers = PcscReaders()
        table = RealTable(readers, factory)
        yield table
        table.remove()
        slot.wait_until_empty()
        readers.close()


@pytest.fixture
def readers() -> Iterator[PcscReaders]:
    """Give the system's readers."""
    readers = PcscReaders()
    yield readers
    readers.close()


def test_both_virtual_readers_are_listed(service: CardService, readers: PcscReaders) -> None:
    assert service.is_running
    assert [state.name for state in readers.states()] == [FIRST_READER, SECOND_READER]


def test_without_the_service_it_is_missing(service: CardService, readers: PcscReaders) -> None:
    service.stop()
    with pytest.raises(ServiceMissing):
        readers.states()


def test_a_service_that_comes_back_is_found(service: CardService, readers: PcscReaders) -> None:
    readers.states()
    service.stop()
    service.start()
    assert len(readers.states()) == 2


def test_a_service_that_stops_during_use_is_missing(slot: Slot, readers: PcscReaders) -> None:
    slot.holds()
    connection = readers.connect(slot.reader, exclusive=True)
    slot.service.stop()
    with pytest.raises(ServiceMissing):
        connection.transmit(SELECT_JPKI)
    connection.close()


def test_a_wait_hears_that_the_service_ends(slot: Slot, readers: PcscReaders) -> None:
    states = readers.states()
    heard: list[type[BaseException]] = []

    def wait() -> None:
        try:
            readers.wait_for_change(states, 20, threading.Event())
        except ServiceMissing as error:
            heard.append(type(error))

    waiting = threading.Thread(target=wait)
    waiting.start()
    slot.service.stop()
    waiting.join(20)
    assert heard == [ServiceMissing]


def test_a_card_that_does_not_answer_is_mute(slot: Slot, readers: PcscReaders) -> None:
    slot.holds("mute")
    assert readers.states()[0].presence is Presence.MUTE
    with pytest.raises(CardUnreadable):
        readers.connect(slot.reader, exclusive=False)


def test_a_garbled_answer_to_reset_is_found_when_connecting(
    slot: Slot, readers: PcscReaders
) -> None:
    slot.holds("garbled-atr")
    with pytest.raises(CardUnreadable):
        readers.connect(slot.reader, exclusive=False)


def test_a_card_held_by_another_program_is_busy(slot: Slot, readers: PcscReaders) -> None:
    slot.holds()
    with held_by_another_program(slot.reader):
        assert readers.states()[0].in_use_elsewhere
        for exclusive in (True, False):
            with pytest.raises(CardBusy):
                readers.connect(slot.reader, exclusive=exclusive)
    with readers.connect(slot.reader, exclusive=True) as connection:
        assert connection.transmit(SELECT_JPKI) == DONE


def test_a_card_pulled_in_the_middle_of_a_command_is_removed(
    slot: Slot, readers: PcscReaders, factory: CardFactory
) -> None:
    slot.insert(factory.card(VARIANTS["usual"]), answer=lambda _command: None)
    with readers.connect(slot.reader, exclusive=True) as connection, pytest.raises(CardRemoved):
        connection.transmit(SELECT_JPKI)


def test_a_long_answer_comes_whole(slot: Slot, readers: PcscReaders) -> None:
    slot.holds()
    with readers.connect(slot.reader, exclusive=False) as connection:
        connection.transmit(SELECT_JPKI)
        assert len(connection.transmit(bytes.fromhex("00B08A0000"))) == 258


def test_a_virtual_card_needs_a_virtual_reader(service: CardService, factory: CardFactory) -> None:
    service.stop()
    with pytest.raises(ReaderMissing):
        VirtualCard(factory.card()).insert()


def test_a_virtual_card_is_out_when_the_service_ends(
    service: CardService, factory: CardFactory
) -> None:
    virtual = VirtualCard(factory.card())
    virtual.insert()
    service.stop()
    assert virtual.removed.wait(20)
