"""Rehearsals of a clinic's reception and of the portal, through the real window."""

from __future__ import annotations

import pytest

from helper_app.card.practice_readers import practice_table
from tests.journeys.conftest import Open
from tests.journeys.machines import at_machine, does, enters, shows
from tests.journeys.person import Person
from tests.journeys.switch import OneSwitch

PIN, PASSWORD = "1234", "ABC123"
PACE_MS = 500


def signs(person: Person, password: str, then: str) -> None:
    """Type a signature password, which may be longer, and hand it over with Enter."""
    person.press(*password)
    person.press("Return")
    shows(person, then)


def test_checking_in_at_a_clinic_by_keyboard(open_window: Open) -> None:
    person = open_window(practice_table().readers)
    at_machine(person, "clinic.reader", "face")
    does(person, "put.card", "本人確認の方法")
    does(person, "press.face", "顔を見せてください")
    does(person, "wait", "診療や薬の記録")
    does(person, "press.ask", "受付の人")
    does(person, "press.back", "診療や薬の記録")
    does(person, "press.refuse", "健診の記録")
    does(person, "press.agree", "カードを取ってください")
    person.activates("rehearsal.take.card")
    person.is_on("rehearsed")
    person.waits_to_see("ひとりで、できました。")


def test_the_portal_by_keyboard(open_window: Open) -> None:
    person = open_window(practice_table().readers)
    at_machine(person, "portal", "usual")
    does(person, "press.address", "さいしょのページ")
    does(person, "press.login", "入りかた")
    does(person, "press.reader", "カードを置いてください")
    does(person, "put.card", "暗証番号")
    enters(person, PIN, "自分のページ")
    does(person, "press.news", "お知らせ")
    does(person, "press.back", "自分のページ")
    does(person, "press.todo", "申請したもの")
    does(person, "press.back", "自分のページ")
    does(person, "press.menu", "メニュー")
    does(person, "press.out", "ログアウトしますか？")
    does(person, "press.out", "ログアウトしました")
    person.activates("rehearsal.take.card")
    person.is_on("rehearsed")
    person.waits_to_see("ひとりで、できました。")


def test_signing_and_sending_by_keyboard(open_window: Open) -> None:
    person = open_window(practice_table().readers)
    at_machine(person, "portal.apply", "pin_wrong")
    signs(person, "ABC124", "番号がちがいます")
    person.waits_to_see("あと4回まちがえると、ロックされます。")
    does(person, "press.again", "署名用の番号")
    person.press(*PASSWORD)
    person.press("Return")
    person.is_on("rehearsed")


@pytest.mark.parametrize("locale", ["en", "ja@easy"])
def test_a_forgotten_card_in_another_language_at_300_percent(
    open_window: Open, locale: str
) -> None:
    person = open_window(practice_table().readers, locale, scale=300)
    at_machine(person, "clinic.reader", "card_left")
    person.activates("rehearsal.press.leave")
    person.until(lambda: not person.has("rehearsal.press.leave"), person.page)
    person.activates("rehearsal.take.card")
    person.is_on("rehearsed")


def test_from_the_clinics_guide_to_its_machine(open_window: Open) -> None:
    person = open_window(practice_table().readers)
    person.chooses_guide("clinic.card")
    person.activates("step.practise")
    person.is_on("scenarios")
    assert person.sees("病院・薬局の受付の機械")


def test_a_blocked_card_at_the_portal_with_one_switch(open_window: Open) -> None:
    person = open_window(practice_table().readers, scan="on", scan_ms=PACE_MS, scan_voice="off")
    switch = OneSwitch(person)
    for name, screen in (
        ("home.practice", "hall"),
        ("hall.machine.portal", "scenarios"),
        ("scenarios.blocked", "rehearsal"),
    ):
        switch.chooses(name)
        person.is_on(screen)
    switch.chooses("rehearsal.put.card")
    shows(person, "ロックされています")
    switch.chooses("rehearsal.take.card")
    person.is_on("rehearsed")
