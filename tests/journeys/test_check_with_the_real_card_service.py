"""The check of card and reader beside the system's own card service, which comes and goes."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from helper_app.card.emulator.issue import VARIANTS, CardFactory
from helper_app.card.pcsc import PcscReaders
from helper_app.card.transport import Presence
from helper_app.card.vpcd import VirtualCard
from tests.journeys.conftest import Open
from tests.journeys.test_check_card_and_reader import (
    ALL_WELL,
    LOOK_AGAIN,
    OTHER_CARDS,
    looks,
)
from tests.real.command import held_by_another_program
from tests.real.service import FIRST_READER, CardService, card_service, wait_for

pytestmark = pytest.mark.real

NO_SERVICE = "カードリーダーと話すしくみが、止まっています。"
NO_LIBRARY = "カードリーダーと話す部品が、ありません。"
NO_READER = "カードリーダーが、見つかりません。"


@pytest.fixture(scope="module")
def factory() -> CardFactory:
    """Give one authority for all cards here."""
    return CardFactory()


@pytest.fixture
def service() -> Iterator[CardService]:
    """Give the card service to this test alone; it does not run yet."""
    with card_service() as own:
        yield own


def put(factory: CardFactory, variant: str) -> VirtualCard:
    """Put a card of a variant into the first virtual reader."""
    card = VirtualCard(factory.card(VARIANTS[variant]))
    card.insert()
    wait_for(FIRST_READER, Presence.CARD)
    return card


def test_service_reader_and_cards_come_and_go_while_it_shows(
    open_window: Open, service: CardService, factory: CardFactory
) -> None:
    person = looks(open_window, PcscReaders())
    person.waits_to_see(NO_SERVICE)
    service.start()
    person.waits_to_see(NO_READER)  # a virtual reader without a card is none
    licence = put(factory, "licence")
    person.waits_to_see(OTHER_CARDS["licence"])
    licence.remove()
    person.waits_to_see(NO_READER)
    own = put(factory, "usual")
    person.waits_to_see(ALL_WELL)
    service.stop()
    person.waits_to_see(NO_SERVICE)
    assert person.focus() == LOOK_AGAIN
    own.remove()
    service.start()
    person.waits_to_see(NO_READER)


def test_a_card_that_another_program_lets_go_is_found(
    open_window: Open, service: CardService, factory: CardFactory
) -> None:
    service.start()
    card = put(factory, "usual")
    with held_by_another_program(FIRST_READER):
        person = looks(open_window, PcscReaders())
        person.waits_to_see("次のどれかかもしれません：python")
    person.waits_to_see(ALL_WELL)
    card.remove()


def test_a_library_that_is_installed_meanwhile_is_found(
    open_window: Open,
    service: CardService,
    factory: CardFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    service.start()
    card = put(factory, "usual")
    monkeypatch.setitem(sys.modules, "smartcard", None)
    person = looks(open_window, PcscReaders())
    person.waits_to_see(NO_LIBRARY)
    monkeypatch.undo()
    person.waits_to_see(ALL_WELL)
    card.remove()
