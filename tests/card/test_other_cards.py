"""A card that is no Individual Number Card is named, without a PIN and in few commands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from helper_app import remedies
from helper_app.card import other_cards, report
from helper_app.card.channel import Channel
from helper_app.card.emulator.issue import VARIANTS, CardFactory
from helper_app.card.emulator.other_card import FELICA, other_card
from helper_app.card.other_cards import QUESTIONS, OtherCard, known_by_application, known_by_atr
from helper_app.card.practice_readers import PracticeReaders
from helper_app.card.search import found_card
from helper_app.errors import CardRemoved, CardUnknown
from helper_app.i18n import Texts
from tests.card.doubles import SELECT_JPKI, CardDouble, ConnectionDouble, ReadersDouble, reader

ICOCA = bytes.fromhex("3B8F8001804F0CA00000030611003B0000000042")
"""As public notes show it for a transport card of this name."""
MIFARE = bytes.fromhex("3B8F8001804F0CA0000003060300010000000068")
INDIVIDUAL_NUMBER_CARD = bytes.fromhex("3B888001004B51FFB381D1000F")

MOST_COMMANDS = 6
"""The application of the Individual Number Card, and one for each other kind."""

NAMES = {
    "licence": "licence",
    "residence-card": "residence_card",
    "passport": "passport",
    "bank": "bank",
    "transport": "transport",
    "other-card": "unknown",
}


@pytest.fixture(scope="module")
def factory() -> CardFactory:
    """Give one authority for all cards."""
    return CardFactory()


def readers_with_variant(factory: CardFactory, variant: str) -> PracticeReaders:
    """Put a card of a variant on a reader."""
    card = factory.card(VARIANTS[variant])
    readers = PracticeReaders(lambda: card)
    readers.swap(card)
    return readers


def found_kind(readers: PracticeReaders | ReadersDouble) -> object:
    """Give the kind with which a card is refused."""
    with pytest.raises(CardUnknown) as caught, found_card(readers):
        pass
    return caught.value.values["kind"]


@pytest.mark.parametrize("variant", NAMES)
def test_a_card_is_refused_by_its_name(factory: CardFactory, variant: str) -> None:
    assert found_kind(readers_with_variant(factory, variant)) == NAMES[variant]


@pytest.mark.parametrize("variant", NAMES)
def test_naming_a_card_takes_few_commands_and_no_pin(factory: CardFactory, variant: str) -> None:
    readers = readers_with_variant(factory, variant)
    found_kind(readers)
    seen = readers.card.seen
    assert len(seen) <= MOST_COMMANDS
    assert {command[1] for command in seen} <= {0xA4}


def test_a_transport_card_is_sent_nothing(factory: CardFactory) -> None:
    readers = readers_with_variant(factory, "transport")
    found_kind(readers)
    assert readers.card.seen == []


def test_the_emulated_transport_card_looks_like_a_real_one() -> None:
    assert FELICA == ICOCA


@pytest.mark.parametrize("atr", [b"", MIFARE, INDIVIDUAL_NUMBER_CARD, ICOCA[:14]])
def test_other_answers_to_reset_name_nothing(atr: bytes) -> None:
    assert known_by_atr(atr) is None


@given(some.binary(max_size=33))
def test_no_answer_to_reset_is_too_odd(atr: bytes) -> None:
    assert known_by_atr(atr) in (None, OtherCard.TRANSPORT)


@pytest.mark.parametrize("kind", [question.kind for question in QUESTIONS])
def test_every_kind_is_selected_by_its_whole_name(kind: OtherCard) -> None:
    card = other_card(kind.value.replace("_", "-"))
    channel = Channel(ConnectionDouble(card))  # type: ignore[arg-type]  # it has `process` too
    assert known_by_application(channel) is kind


def test_a_card_pulled_while_it_is_named_is_removed() -> None:
    card = CardDouble({SELECT_JPKI: "6A82", "00A4040C10": CardRemoved()})
    with pytest.raises(CardRemoved), found_card(ReadersDouble([reader()], {"Reader A": card})):
        pass


@pytest.mark.parametrize("answer", ["6A82", "6999", "6985", "90", "6283", "00"])
def test_a_card_that_answers_oddly_stays_unknown(answer: str) -> None:
    card = CardDouble({SELECT_JPKI: "6A82", "00A404": answer})
    assert found_kind(ReadersDouble([reader()], {"Reader A": card})) == other_cards.UNKNOWN


def test_a_description_in_two_parts_is_fetched() -> None:
    card = CardDouble({SELECT_JPKI: "6A82", "00A404000E": "6110", "00C00000": "6F00" * 8 + "9000"})
    assert found_kind(ReadersDouble([reader()], {"Reader A": card})) == "bank"


@pytest.mark.parametrize("locale", ["ja", "en"])
@pytest.mark.parametrize("kind", OtherCard)
def test_every_kind_is_told_in_sentences_of_its_own(kind: OtherCard, locale: str) -> None:
    t = Texts(locale)
    remedy, usual = remedies.of(CardUnknown(kind=kind.value), t), remedies.of(CardUnknown(), t)
    assert all((remedy.happened, remedy.means, remedy.now, remedy.spoken))
    assert remedy.happened != usual.happened
    assert remedy.spoken != usual.spoken
    assert t(report.KINDS[kind.value])
