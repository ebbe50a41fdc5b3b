"""A rehearsal on the drawn copier, through the real window."""

from __future__ import annotations

import pytest

from helper_app.card.practice_readers import practice_table
from tests.journeys.conftest import Open
from tests.journeys.machines import at_machine, does, enters, shows
from tests.journeys.person import Person
from tests.journeys.switch import OneSwitch

PIN = "1234"
PACE_MS = 500


def at_the_copier(person: Person, scenario: str) -> None:
    """Go from the first screen to the copier."""
    at_machine(person, "shop.copier", scenario)


def test_the_usual_way_by_keyboard(open_window: Open) -> None:
    person = open_window(practice_table().readers)
    at_the_copier(person, "usual")
    does(person, "press.japanese", "メニュー")
    does(person, "press.public", "ご利用の前に")
    does(person, "press.agree", "カードを置いてください")
    does(person, "put.card", "暗証番号")
    enters(person, PIN, "カードを取ってください")
    does(person, "take.card", "どこの証明書ですか")
    does(person, "press.own", "証明書をえらぶ")
    does(person, "press.residence", "だれのものですか")
    does(person, "press.self", "マイナンバー")
    does(person, "press.without", "何通いりますか")
    does(person, "press.fix", "確かめてください")
    does(person, "press.right", "お金を入れてください")
    person.activates("rehearsal.put.coin500")
    person.waits_to_see("入れたお金は、500円です。")
    does(person, "press.print", "印刷しています")
    does(person, "wait", "お取りください")
    for thing in ("paper", "receipt", "change"):
        person.activates(f"rehearsal.take.{thing}")
        person.until(lambda thing=thing: not person.has(f"rehearsal.take.{thing}"), person.page)
    person.activates("rehearsal.press.stop")
    person.is_on("rehearsed")
    person.waits_to_see("ひとりで、できました。")
    person.activates("rehearsed.end")
    person.is_on("home")
    assert not person.sees("練習の機械")


def test_a_wrong_number_and_the_right_one_by_keyboard(open_window: Open) -> None:
    person = open_window(practice_table().readers)
    at_the_copier(person, "pin_wrong")
    does(person, "put.card", "暗証番号")
    enters(person, "4711", "番号がちがいます")
    person.waits_to_see("あと2回まちがえると、ロックされます。")
    does(person, "press.again", "暗証番号")
    enters(person, PIN, "カードを取ってください")
    person.activates("rehearsal.take.card")
    person.is_on("rehearsed")
    person.waits_to_see("一度まちがえても、落ちついて入れなおせます。")


def test_a_card_left_on_the_reader_is_heard_of(open_window: Open) -> None:
    person = open_window(practice_table().readers)
    at_the_copier(person, "card_left")
    person.waits_to_hear("高い音が、くりかえし鳴ります。")
    person.activates("rehearsal.press.next")
    person.activates("rehearsal.take.card")
    person.is_on("rehearsed")


@pytest.mark.parametrize("locale", ["en", "ja@easy"])
def test_a_blocked_card_in_another_language_at_300_percent(open_window: Open, locale: str) -> None:
    person = open_window(practice_table().readers, locale, scale=300)
    at_the_copier(person, "blocked")
    person.activates("rehearsal.put.card")
    person.until(lambda: person.has("rehearsal.take.card"), person.page)
    person.activates("rehearsal.take.card")
    person.is_on("rehearsed")


def test_from_a_guide_to_its_machine_and_back(open_window: Open) -> None:
    person = open_window(practice_table().readers)
    person.chooses_guide("shop.certificate")
    person.waits_for("証明書がいるか、もう聞きましたか？")
    person.activates("step.practise")
    person.is_on("scenarios")
    assert person.sees("練習")
    person.activates("scenarios.back")
    person.waits_for("証明書がいるか、もう聞きましたか？")
    person.waits_to_see_no_longer("練習の")


def test_with_one_switch(open_window: Open) -> None:
    person = open_window(practice_table().readers, scan="on", scan_ms=PACE_MS, scan_voice="off")
    switch = OneSwitch(person)
    for name, screen in (
        ("home.practice", "hall"),
        ("hall.machine.shop.copier", "scenarios"),
        ("scenarios.closed", "rehearsal"),
    ):
        switch.chooses(name)
        person.is_on(screen)
    switch.chooses("rehearsal.press.public")
    shows(person, "いまは使えません")
    switch.chooses("rehearsal.press.over")
    person.is_on("rehearsed")
