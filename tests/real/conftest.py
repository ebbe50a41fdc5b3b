"""Real parts for tests: the system's card service, and the emulated card in its virtual reader."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from helper_app.card.emulator.issue import CardFactory
from tests.real.service import CardService, card_service
from tests.real.slot import Slot


@pytest.fixture(scope="module")
def own_service() -> Iterator[CardService]:
    """Have the card service to this module alone; it may run or not."""
    with card_service() as service:
        yield service


@pytest.fixture
def service(own_service: CardService) -> CardService:
    """Give the running card service; a test may stop and start it."""
    own_service.start()
    return own_service


@pytest.fixture(scope="session")
def factory() -> CardFactory:
    """Give one authority for all cards; keys are slow to make."""
    return CardFactory()


@pytest.fixture
def slot(service: CardService, factory: CardFactory) -> Iterator[Slot]:
    """Give the first virtual reader, empty; whatever a test leaves there is taken out."""
    slot = Slot(service, factory)
    yield slot
    slot.remove()
