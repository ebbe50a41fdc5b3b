"""Each trouble has a screen of its own with a remedy, and no PIN try is spent unasked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helper_app.card.emulator.issue import VARIANTS, CardFactory, Wishes
from helper_app.card.practice_readers import PracticeReaders
from tests.journeys.conftest import Open
from tests.journeys.person import Person
from tests.journeys.test_prove_who_one_is import (
    CHECKED_HERE,
    COMMANDS_OF_THE_WAY,
    PIN,
    walk_to_the_pad,
)

PLACE = "カードをリーダーに置いてください。"
REMOVED = "カードを、もう一度置いてください。"
PAD = "4けたの数字を入れてください。"
WHICH = "数字4けたの暗証番号を思い出してください。"
CONNECT = "カードリーダーをパソコンにつないでください。"


@pytest.fixture(scope="module")
def factory() -> CardFactory:
    """Give one authority for all cards here; keys are slow to make."""
    return CardFactory()


def laid(factory: CardFactory, variant: str = "usual", *, inserted: bool = True) -> PracticeReaders:
    """Give a reader with a card of a variant."""
    return PracticeReaders(lambda: factory.card(VARIANTS[variant]), is_inserted=inserted)


def begin(person: Person) -> None:
    """Open the guide and go on from its first step."""
    person.activates("home.guide.card.authenticate")
    person.waits_for("カードと暗証番号を用意してください。")
    person.activates("step.next")


BEFORE_THE_CARD: dict[str, tuple[Callable[[PracticeReaders], None], str]] = {
    "no service": (PracticeReaders.stop_service, "スマートカードサービスを始めてください。"),
    "no permission": (
        PracticeReaders.refuse_permission,
        "このパソコンの前で、じかに使ってください。",
    ),
}


@pytest.mark.parametrize("trouble", BEFORE_THE_CARD)
def test_a_trouble_of_the_computer_is_told_and_ends_by_itself_when_it_is_mended(
    open_window: Open, factory: CardFactory, trouble: str
) -> None:
    break_it, remedy = BEFORE_THE_CARD[trouble]
    readers = laid(factory, inserted=False)
    break_it(readers)
    person = open_window(readers)
    begin(person)
    person.waits_for(remedy)
    person.waits_to_hear(remedy)
    readers.start_service()
    person.waits_for(PLACE)
    assert readers.apdu_count == 0


def test_without_a_reader_a_press_tells_to_plug_it_in_and_plugging_goes_on(
    open_window: Open, factory: CardFactory
) -> None:
    readers = laid(factory, inserted=False)
    readers.unplug()
    person = open_window(readers)
    begin(person)
    person.waits_for(CONNECT)
    person.activates("step.next")
    person.waits_for("リーダーのケーブルを、奥まで差してください。")
    readers.plug()
    person.waits_for(PLACE)


def test_without_a_card_a_press_tells_to_put_it_there_and_doing_so_goes_on(
    open_window: Open, factory: CardFactory
) -> None:
    readers = laid(factory, inserted=False)
    person = open_window(readers)
    begin(person)
    person.waits_for(PLACE)
    person.activates("step.next")
    person.waits_for("カードを、リーダーに置いてください。")
    readers.insert()
    person.waits_for(WHICH)


def test_a_card_upside_down_is_told_and_turning_it_goes_on(
    open_window: Open, factory: CardFactory
) -> None:
    readers = laid(factory, inserted=False)
    readers.turn_over()
    person = open_window(readers)
    begin(person)
    person.waits_for("カードを裏返して、置きなおしてください。")
    readers.remove()
    readers.insert()
    person.waits_for(WHICH)


def test_another_program_with_the_card_is_told_and_closing_it_goes_on(
    open_window: Open, factory: CardFactory
) -> None:
    readers = laid(factory)
    readers.hold_elsewhere()
    person = open_window(readers)
    begin(person)
    person.waits_for("カードを使っている、ほかのソフトを閉じてください。")
    readers.hold_elsewhere(False)
    person.waits_for(WHICH)


CARDS = {
    "other-card": "マイナンバーカードに取りかえてください。",
    "no-certificate": "市区町村の窓口で、相談してください。",
    "expired": "市区町村の窓口で、証明書を新しくしてください。",
    "not-yet-valid": "パソコンの日付を、正しく直してください。",
    "one-try-left": "ここで、いったんやめましょう。",
    "blocked": "市区町村の窓口へ、カードを持って行ってください。",
}


@pytest.mark.parametrize("variant", CARDS)
def test_a_card_that_cannot_prove_anything_is_told_before_a_pin_is_asked(
    open_window: Open, factory: CardFactory, variant: str
) -> None:
    readers = laid(factory, variant)
    person = open_window(readers)
    begin(person)
    person.waits_for(CARDS[variant])
    person.waits_to_hear(CARDS[variant])
    assert not person.sees("pin.pad")
    assert readers.card.tries_spent == 0


def test_a_wrong_pin_tells_calmly_how_many_tries_are_left(
    open_window: Open, factory: CardFactory
) -> None:
    readers = laid(factory)
    person = open_window(readers)
    walk_to_the_pad(person)
    person.press(*"9999")
    person.activates("step.next")
    person.waits_for("番号を、ゆっくりたしかめてください。")
    assert person.sees("あと2回ためせます")
    assert readers.card.tries_spent == 1


def test_after_two_wrong_pins_the_program_stops_by_itself(
    open_window: Open, factory: CardFactory
) -> None:
    readers = laid(factory)
    person = open_window(readers)
    walk_to_the_pad(person)
    for left in ("あと2回", "あと1回"):
        person.press(*"9999")
        person.activates("step.next")
        person.waits_to_see(left)
        person.activates("step.next")
    person.waits_for("ここで、いったんやめましょう。")
    assert readers.card.tries_spent == 2


def test_only_a_second_deliberate_choice_spends_the_last_try(
    open_window: Open, factory: CardFactory
) -> None:
    readers = PracticeReaders(lambda: factory.card(Wishes(pin_tries=1)), is_inserted=True)
    person = open_window(readers)
    begin(person)
    person.waits_for("ここで、いったんやめましょう。")
    person.activates("step.choice.0")
    person.waits_for("番号に自信があるか、たしかめてください。")
    person.activates("step.choice.0")
    person.waits_for(PAD)
    person.press(*PIN)
    person.activates("step.next")
    person.waits_for(CHECKED_HERE)


def test_a_card_taken_away_at_the_pad_is_told_at_once(
    open_window: Open, factory: CardFactory
) -> None:
    readers = laid(factory)
    person = open_window(readers)
    walk_to_the_pad(person)
    person.press("1", "2")
    readers.remove()
    person.waits_for(REMOVED)
    assert readers.card.tries_spent == 0


def test_an_exchanged_card_gets_no_pin(open_window: Open, factory: CardFactory) -> None:
    readers = laid(factory)
    person = open_window(readers)
    walk_to_the_pad(person)
    other = factory.card()
    readers.swap(other)
    person.waits_for(REMOVED)
    assert other.tries_spent == 0


@pytest.mark.parametrize("number", range(1, COMMANDS_OF_THE_WAY + 1))
def test_the_card_may_be_pulled_at_any_command_of_the_way(
    open_window: Open, factory: CardFactory, number: int
) -> None:
    readers = laid(factory)
    pulled: list[int] = []

    def pull(command: int, _bytes: bytes) -> None:
        if command == number:
            pulled.append(command)
            readers.remove()

    readers.fault = pull
    person = open_window(readers)
    begin(person)
    presses = 0
    person.until(lambda: person.instruction() in (WHICH, REMOVED), person.page)
    if person.instruction() == WHICH:
        person.activates("step.next")
        person.waits_for(PAD)
        person.press(*PIN)
        person.activates("step.next")
        presses = 1
    person.waits_for(REMOVED)
    assert pulled == [number]
    assert readers.card.tries_spent <= presses
    readers.insert()
    person.activates("step.next")
    person.waits_for(WHICH)
    assert readers.card.tries_spent <= presses
