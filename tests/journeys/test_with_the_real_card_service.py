"""The main job once more, through the system's own card service and its virtual reader."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from helper_app.card.emulator.issue import CardFactory
from helper_app.card.pcsc import PcscReaders
from helper_app.card.transport import Presence
from helper_app.card.vpcd import VirtualCard
from tests.journeys.conftest import Open
from tests.journeys.test_card_guides import enters, walks_to_the_old_pin
from tests.journeys.test_prove_who_one_is import (
    CHECKED_HERE,
    PIN,
    SAID,
    finish,
    walk_to_the_pad,
)
from tests.real.service import FIRST_READER, CardService, card_service, wait_for

pytestmark = pytest.mark.real


@pytest.fixture
def service() -> Iterator[CardService]:
    """Give the running card service."""
    with card_service() as running:
        running.start()
        yield running


@pytest.fixture
def virtual(service: CardService) -> Iterator[VirtualCard]:
    """Give a card in the first virtual reader."""
    card = VirtualCard(CardFactory().card())
    card.insert()
    wait_for(FIRST_READER, Presence.CARD)
    yield card
    card.remove()


def test_the_whole_way_is_shown_and_said(open_window: Open, virtual: VirtualCard) -> None:
    person = open_window(PcscReaders())
    walk_to_the_pad(person)
    person.press(*PIN)
    person.activates("step.next")
    person.waits_for(CHECKED_HERE)
    finish(person, virtual.remove)
    for said in SAID:
        person.waits_to_hear(said)


def test_a_service_that_stops_is_told_and_starting_it_goes_on(
    open_window: Open, service: CardService
) -> None:
    service.stop()
    person = open_window(PcscReaders())
    person.activates("home.guide.card.authenticate")
    person.activates("step.next")
    person.waits_for("スマートカードサービスを始めてください。")
    service.start()
    person.waits_for("カードをリーダーに置いてください。")


def test_a_card_pulled_out_at_the_pad_is_told_at_once(
    open_window: Open, virtual: VirtualCard
) -> None:
    person = open_window(PcscReaders())
    walk_to_the_pad(person)
    virtual.remove()
    person.waits_for("カードを、もう一度置いてください。")


def test_a_pin_is_changed(open_window: Open, virtual: VirtualCard) -> None:
    person = open_window(PcscReaders())
    walks_to_the_old_pin(person)
    enters(person, "1234", "新しい番号を入れてください。")
    enters(person, "5739", "新しい番号を、もう一度入れてください。")
    enters(person, "5739", "暗証番号を変えました。")
    virtual.remove()
