"""With closed eyes: the main job, another language and back, and the end, by the voice alone."""

from __future__ import annotations

import pytest

from helper_app.card.practice_readers import practice_table
from helper_app.errors import SettingsDamaged
from tests.journeys.conftest import Open
from tests.journeys.listener import Listener
from tests.journeys.person import Person

HOME = "なにをしますか？"
PIN = "1234"


@pytest.fixture
def person(open_window: Open) -> Person:
    """Give a person on the first screen whose voice says what the focus reaches."""
    return open_window(practice_table().readers, reads_focus="on")


@pytest.fixture
def listener(person: Person) -> Listener:
    """Give the same person, who has heard the first screen and looks at nothing."""
    listener = Listener(person)
    listener.hears(HOME)
    return listener


def at_the_pad(listener: Listener) -> None:
    """Go by ear from the first screen to where the PIN is asked for."""
    listener.chooses("カードで本人確認をする")
    listener.hears("カードと暗証番号を用意してください。")
    listener.goes_on("つぎへ")
    listener.hears("暗証番号を思い出してください。")
    listener.goes_on("つぎへ")
    listener.hears("4けたの数字を入れてください。")


def test_the_whole_way_by_ear_alone(person: Person, listener: Listener) -> None:
    listener.chooses("練習する")
    listener.chooses("カードで本人確認をする")
    listener.hears("カードと暗証番号を用意してください。")
    listener.goes_on("つぎへ")
    listener.hears("カードリーダーをパソコンにつないでください。")
    listener.chooses("リーダーをつなぐ")
    listener.hears("カードをリーダーに置いてください。")
    listener.chooses("カードを置く")
    listener.hears("暗証番号を思い出してください。")
    listener.goes_on("つぎへ")
    listener.hears("4けたの数字を入れてください。")
    listener.presses(*PIN)
    listener.hears("この番号で証明する")
    listener.goes_on("この番号で証明する")
    listener.hears("本人だと証明できました。")
    listener.goes_on("つぎへ")
    listener.hears("カードを取ってください。")
    listener.chooses("カードを取る")
    listener.hears("これでおわりです。")
    listener.goes_on("さいしょの画面へ")
    listener.hears(HOME)
    listener.chooses("おわる（ぜんぶ消す）")
    person.until(lambda: person.has_left, person.page)


def test_another_language_and_back_by_ear_alone(listener: Listener) -> None:
    listener.chooses("ことば")
    listener.hears("読みやすいことばは、どれですか？")
    listener.chooses("English")
    listener.hears("chosen")
    listener.chooses("Back")
    listener.hears("What would you like to do?")
    listener.chooses("Language")
    listener.hears("Which language do you read best?")
    listener.chooses("日本語")
    listener.hears("選んでいます")
    listener.chooses("もどる")
    listener.hears(HOME)


def test_the_screen_speaks_before_the_focus_does(listener: Listener) -> None:
    listener.chooses("ことば")
    listener.hears("日本語")
    said = [breath.rstrip("。") for breath in listener.news]
    assert said.index("読みやすいことばは、どれですか？") == 0
    assert said[-3:] == ["日本語", "選んでいます", "3のうち、1ばんめ"]


def test_a_tile_says_which_of_how_many_it_is(listener: Listener) -> None:
    listener.finds("マイナンバーカードのこと")
    assert listener.news[-1] == "12のうち、2ばんめ"


def test_typed_digits_are_counted_and_never_said(person: Person, listener: Listener) -> None:
    at_the_pad(listener)
    listener.presses("7", "9")
    listener.hears("2けた入りました")
    assert [word for word in listener.news if "7" in word or "9" in word] == []


def test_a_key_of_the_pad_is_found_by_walking(listener: Listener) -> None:
    at_the_pad(listener)
    assert listener.news[-1] == "5"
    listener.presses("Up")
    listener.hears("2")
    listener.presses("Return")
    listener.hears("1けた入りました")


def test_f2_says_once_more_what_was_said_last(listener: Listener) -> None:
    listener.finds("困った")
    listener.presses("F2")
    listener.hears("困った")


def test_f3_tells_where_one_is(listener: Listener) -> None:
    listener.chooses("カードで本人確認をする")
    listener.hears("カードと暗証番号を用意してください。")
    listener.finds("わからない")
    listener.presses("F3")
    listener.listens_to_the_end()
    assert [breath.rstrip("。") for breath in listener.news] == [
        "カードで本人確認をする",
        "6のうち、1ばんめ",
        "じゅんび",
        "カードと暗証番号を用意してください",
        "わからない",
    ]


def test_a_trouble_is_said_and_put_away_by_ear(person: Person, listener: Listener) -> None:
    listener.presses("Tab")
    listener.listens_to_the_end()
    person.is_told(SettingsDamaged(kept_as="settings-damaged-20261124-010203.json"))
    listener.hears("あなたの設定が、読めませんでした。")
    listener.presses("Tab")
    listener.hears("読みました")
    listener.presses("Return")
    person.until(lambda: not person.sees("読めませんでした"), person.page)


def test_without_the_setting_the_focus_is_not_said(open_window: Open) -> None:
    person = open_window(practice_table().readers)
    person.waits_to_hear("リーダーとカードをしらべる")
    person.goes_to("top.help")
    assert "困った" not in person.heard


def test_the_setting_works_from_the_moment_it_is_chosen(open_window: Open) -> None:
    person = open_window(practice_table().readers)
    person.chooses_settings(reads_focus="on")
    person.goes_to("top.help")
    person.waits_to_hear("困った")
