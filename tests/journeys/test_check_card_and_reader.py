"""The screen that says what is wrong with card and reader, and follows what is done about it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication

from helper_app.card.emulator.issue import VARIANTS, CardFactory, Wishes
from helper_app.card.practice_readers import PracticeReaders
from tests.journeys.conftest import Open
from tests.journeys.person import Person

ALL_WELL = "カードもリーダーも、だいじょうぶです。始められます。"
SAID_WELL = "カードもリーダーも、だいじょうぶです。"
NO_CARD = "リーダーに、カードが見つかりません。"
BUSY = "ほかのソフトが、カードを使っています。"
LAST_TRY = "ためせるのは、あと1回だけです。"
LOOK_AGAIN = "check.again"


@pytest.fixture(scope="module")
def factory() -> CardFactory:
    """Give one authority for all cards here; keys are slow to make."""
    return CardFactory()


def laid(factory: CardFactory, variant: str = "usual", *, inserted: bool = True) -> PracticeReaders:
    """Give a reader with a card of a variant."""
    card = factory.card(VARIANTS[variant])
    readers = PracticeReaders(lambda: card)
    readers.swap(card)
    if not inserted:
        readers.remove()
    return readers


def looks(open_window: Open, readers: PracticeReaders, **wishes: object) -> Person:
    """Open the window, and in it the screen."""
    person = open_window(readers, **wishes)
    person.activates("home.check")
    person.is_on("check")
    return person


def test_all_is_well(open_window: Open, factory: CardFactory) -> None:
    person = looks(open_window, laid(factory))
    person.waits_to_see(ALL_WELL)
    person.waits_to_hear(SAID_WELL)
    assert person.sees("Practice Reader 00 00")


OTHER_CARDS = {
    "licence": "これは、運転免許証です。",
    "passport": "これは、パスポートです。",
    "residence-card": "これは、在留カードか、特別永住者証明書です。",
    "transport": "これは、電車やバスのカードか、電子マネーのカードです。",
    "bank": "これは、銀行のカードか、クレジットカードです。",
}


@pytest.mark.parametrize("variant", OTHER_CARDS)
def test_another_card_is_called_by_its_name(
    open_window: Open, factory: CardFactory, variant: str
) -> None:
    person = looks(open_window, laid(factory, variant))
    person.waits_to_see(OTHER_CARDS[variant])
    person.waits_to_hear(OTHER_CARDS[variant].split("か、")[0])


Move = Callable[[PracticeReaders], None]

TROUBLES: dict[str, tuple[Move, Move, str]] = {
    "service": (
        PracticeReaders.stop_service,
        PracticeReaders.start_service,
        "カードリーダーと話すしくみが、止まっています。",
    ),
    "permission": (
        PracticeReaders.refuse_permission,
        PracticeReaders.start_service,
        "このパソコンが、カードリーダーを使わせてくれません。",
    ),
    "reader": (PracticeReaders.unplug, PracticeReaders.plug, "カードリーダーが、見つかりません。"),
    "card": (PracticeReaders.remove, PracticeReaders.insert, NO_CARD),
    "upside down": (
        PracticeReaders.turn_over,
        PracticeReaders.insert,
        "カードはありますが、返事がありません。",
    ),
    "busy": (
        PracticeReaders.hold_elsewhere,
        lambda readers: readers.hold_elsewhere(False),
        BUSY,
    ),
}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_what_comes_and_goes_is_followed_without_a_press(
    open_window: Open, factory: CardFactory, trouble: str
) -> None:
    break_it, mend_it, words = TROUBLES[trouble]
    readers = laid(factory)
    person = looks(open_window, readers)
    person.waits_to_see(ALL_WELL)
    break_it(readers)
    person.waits_to_see(words)
    person.waits_to_hear(words)
    assert not person.sees(ALL_WELL)
    assert person.focus() == LOOK_AGAIN
    mend_it(readers)
    person.waits_to_see(ALL_WELL)
    assert person.focus() == LOOK_AGAIN


def test_a_change_is_told_once(open_window: Open, factory: CardFactory) -> None:
    readers = laid(factory, inserted=False)
    person = looks(open_window, readers)
    person.waits_to_see(NO_CARD)
    readers.insert()
    person.waits_to_see(ALL_WELL)
    readers.hold_elsewhere()
    person.waits_to_see_no_longer(ALL_WELL)
    person.waits_to_hear(BUSY)
    assert person.heard.count(SAID_WELL) == 1


def test_a_press_tells_the_same_again(open_window: Open, factory: CardFactory) -> None:
    person = looks(open_window, laid(factory))
    person.waits_to_hear(SAID_WELL)
    person.activates(LOOK_AGAIN)
    person.until(lambda: person.heard.count(SAID_WELL) == 2, lambda: person.heard)


def test_of_several_troubles_the_first_is_told(open_window: Open, factory: CardFactory) -> None:
    person = looks(open_window, laid(factory, "one-try-left"))
    person.waits_to_see(LAST_TRY)
    assert not person.sees("このあと、あと")
    assert not person.sees(ALL_WELL)


def test_further_troubles_are_counted(open_window: Open, factory: CardFactory) -> None:
    wishes = Wishes(pin_tries=0, valid_days=-30, starts_in_days=-1800)
    readers = laid(factory)
    readers.swap(factory.card(wishes))
    person = looks(open_window, readers)
    person.waits_to_see("この暗証番号は")
    person.waits_to_see("このあと、あと1つあります。")


def test_the_report_is_copied_and_that_is_said(open_window: Open, factory: CardFactory) -> None:
    person = looks(open_window, laid(factory, "licence"))
    person.waits_to_see(OTHER_CARDS["licence"])
    person.activates("check.copy")
    person.waits_to_see("コピーしました。")
    person.waits_to_hear("コピーしました。")
    assert "運転免許証 [card.unknown]" in QGuiApplication.clipboard().text()


def test_leaving_stops_looking(open_window: Open, factory: CardFactory) -> None:
    readers = laid(factory, inserted=False)
    person = looks(open_window, readers)
    person.waits_to_see(NO_CARD)
    person.activates("check.back")
    person.is_on("home")
    sent = readers.apdu_count
    readers.insert()
    person.activates("home.check")
    person.waits_to_see(ALL_WELL)
    assert sent == 0


def test_the_words_follow_the_language(open_window: Open, factory: CardFactory) -> None:
    person = looks(open_window, laid(factory, "bank"), locale="en")
    person.waits_to_see("This is a bank card or a credit card.")
