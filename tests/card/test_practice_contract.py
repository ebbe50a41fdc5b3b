"""The practice readers do what every reader does."""

from __future__ import annotations

import pytest

from helper_app.card.emulator.issue import PIN, CardFactory
from helper_app.card.practice_readers import READER, PracticeReaders
from tests.card.readers_contract import ReadersContract, Table


class PracticeTable:
    """The practice readers, as the contract moves them."""

    reader = READER
    pin = PIN

    def __init__(self, readers: PracticeReaders) -> None:
        self.readers = readers
        self.insert = readers.insert
        self.remove = readers.remove


@pytest.fixture(scope="module")
def factory() -> CardFactory:
    """Give one authority for all cards of this module."""
    return CardFactory()


class TestPracticeReaders(ReadersContract):
    """In process."""

    @pytest.fixture
    def table(self, factory: CardFactory) -> Table:
        """Give a plugged-in, empty practice reader."""
        return PracticeTable(PracticeReaders(factory.card))
