"""The other guides with a card, in a real window and by keyboard alone."""

from __future__ import annotations

import logging

import pytest

from helper_app.card.emulator.issue import JPKI, VARIANTS
from helper_app.card.practice_readers import PracticeReaders, practice_table
from tests.journeys.conftest import Open
from tests.journeys.person import Person

AUTH_PIN = 0x0018


def pin_of(readers: PracticeReaders) -> bytes:
    """Give the PIN the card has now."""
    state = readers.card.application(JPKI).files[AUTH_PIN].pin
    assert state is not None
    return state.value


def walks_to_the_old_pin(person: Person) -> None:
    """Open the guide about PINs and follow it until the present one is asked for."""
    person.chooses_guide("card.pin")
    person.waits_for("どの暗証番号のことですか？")
    person.activates("step.choice.0")
    person.waits_for("「利用者証明用」の番号です。")
    person.activates("step.choice.0")
    person.waits_to_see("公開された記録はまだありません")
    person.activates("step.choice.1")
    person.waits_for("いまの番号を入れてください。")


def enters(person: Person, digits: str, then: str) -> None:
    """Enter four digits, go on, and wait for the next step."""
    person.press(*digits)
    person.activates("step.next")
    person.waits_for(then)


def test_how_the_card_is(open_window: Open) -> None:
    readers = practice_table().readers
    person = open_window(readers)
    person.chooses_guide("card.status")
    person.waits_for("マイナンバーカードを用意してください。")
    person.activates("step.next")
    person.waits_for("このカードは、いま使えます。")
    assert person.sees("窓口で新しくできます")
    person.activates("step.next")
    person.waits_for("どの暗証番号も、まだためせます。")
    person.waits_to_hear("署名用（英字と数字）：あと5回")
    assert readers.card.tries_spent == 0


@pytest.mark.parametrize(
    ("variant", "instruction"),
    [
        ("expired", "市区町村の窓口で、証明書を新しくしてください。"),
        ("blocked", "市区町村の窓口へ、カードを持って行ってください。"),
        ("no-certificate", "市区町村の窓口で、相談してください。"),
        ("not-yet-valid", "パソコンの日付を、たしかめてください。"),
        ("licence", "マイナンバーカードに取りかえてください。"),
    ],
)
def test_a_card_that_needs_something_says_so(
    open_window: Open, variant: str, instruction: str
) -> None:
    person = open_window(practice_table(VARIANTS[variant]).readers)
    person.chooses_guide("card.status")
    person.waits_for("マイナンバーカードを用意してください。")
    person.activates("step.next")
    person.waits_for(instruction)


def test_a_pin_is_changed(open_window: Open) -> None:
    readers = practice_table().readers
    person = open_window(readers)
    walks_to_the_old_pin(person)
    enters(person, "1234", "新しい番号を入れてください。")
    enters(person, "5739", "新しい番号を、もう一度入れてください。")
    assert readers.card.tries_spent == 0
    enters(person, "5739", "暗証番号を変えました。")
    assert pin_of(readers) == b"5739"
    assert readers.card.tries_spent == 1


def test_a_slip_in_the_second_entry_sends_nothing(open_window: Open) -> None:
    readers = practice_table().readers
    person = open_window(readers)
    walks_to_the_old_pin(person)
    enters(person, "1234", "新しい番号を入れてください。")
    enters(person, "5739", "新しい番号を、もう一度入れてください。")
    enters(person, "5793", "新しい番号を、はじめから入れなおしてください。")
    assert (pin_of(readers), readers.card.tries_spent) == (b"1234", 0)


def test_the_same_pin_again_is_no_change(open_window: Open) -> None:
    readers = practice_table().readers
    person = open_window(readers)
    walks_to_the_old_pin(person)
    enters(person, "1234", "新しい番号を入れてください。")
    enters(person, "1234", "前とはちがう番号を、考えてください。")
    assert readers.card.tries_spent == 0


def test_a_wrong_old_pin_costs_one_try_and_changes_nothing(open_window: Open) -> None:
    readers = practice_table().readers
    person = open_window(readers)
    walks_to_the_old_pin(person)
    enters(person, "9999", "新しい番号を入れてください。")
    enters(person, "5739", "新しい番号を、もう一度入れてください。")
    enters(person, "5739", "番号を、ゆっくりたしかめてください。")
    assert person.sees("あと2回ためせます")
    assert (pin_of(readers), readers.card.tries_spent) == (b"1234", 1)


def test_name_and_address_are_shown_and_not_said(
    open_window: Open, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    readers = practice_table().readers
    person = open_window(readers)
    person.chooses_guide("card.attributes")
    person.waits_for("カードと、4けたの番号を用意してください。")
    person.activates("step.next")
    person.waits_for("券面事項入力補助用の番号を思い出してください。")
    person.activates("step.next")
    person.waits_for("4けたの数字を入れてください。")
    enters(person, "1234", "カードから、読みました。")
    person.waits_to_see("練習県練習市練習町１－２－３")
    assert person.sees("1950年1月1日（昭和25年）")
    person.waits_to_hear("名前や住所が、画面に出ています。")
    assert "練習県" not in person.heard
    assert "花子" not in caplog.text
    person.activates("step.next")
    person.waits_for("カードを取ってください。")
    assert not person.sees("練習県")


def test_the_day_of_renewal_can_be_read_with_a_phone(open_window: Open) -> None:
    person = open_window(practice_table().readers)
    person.chooses_guide("card.status")
    person.waits_for("マイナンバーカードを用意してください。")
    person.activates("step.next")
    person.waits_for("このカードは、いま使えます。")
    person.activates("step.different")
    person.activates("differences.0")
    person.waits_for("期限の日を、紙に書いておいてください。")
    assert person.sees("二次元コード")


def test_the_signature_password_is_changed(open_window: Open) -> None:
    readers = practice_table().readers
    person = open_window(readers)
    person.chooses_guide("card.pin")
    person.waits_for("どの暗証番号のことですか？")
    person.activates("step.choice.2")
    person.waits_for("「署名用」の番号です。")
    person.activates("step.choice.0")
    person.waits_to_see("公開された記録はまだありません")
    person.activates("step.choice.1")
    person.waits_for("いまの番号を入れてください。")
    enters(person, "abc123", "新しい番号を入れてください。")
    enters(person, "new456", "新しい番号を、もう一度入れてください。")
    enters(person, "new456", "暗証番号を変えました。")
    state = readers.card.application(JPKI).files[0x001B].pin
    assert state is not None
    assert state.value == b"NEW456"
    assert "NEW456" not in person.heard
