"""The main job with one switch: nothing but Space, pressed at the right moment."""

from __future__ import annotations

from helper_app.card.practice_readers import PracticeReaders, practice_table
from helper_app.ui.input.frame import Frame
from helper_app.ui.widgets.pin_pad import PinPad
from tests.journeys.conftest import Open
from tests.journeys.person import Person
from tests.journeys.switch import OneSwitch

PIN = "1234"
PACE_MS = 1000
CHECKED_HERE = "カードと暗証番号が合いました。"


def on_a_laid_table() -> PracticeReaders:
    """Give a practice reader with a card on it."""
    return practice_table().readers


def enter_the_pin(person: Person, switch: OneSwitch) -> None:
    """Choose each digit by its row and its place."""
    pad = person.finds(PinPad)
    for count, digit in enumerate(PIN, 1):
        switch.chooses(f"pin.key.{digit}")
        person.until(lambda count=count: pad.count == count, lambda: f"{pad.count} digits")


def test_the_whole_way_by_what_is_shown(open_window: Open) -> None:
    readers = on_a_laid_table()
    person = open_window(readers, scan="on", scan_ms=PACE_MS, scan_voice="off")
    switch = OneSwitch(person)
    switch.chooses("home.guide.card.authenticate")
    person.waits_for("カードと暗証番号を用意してください。")
    switch.chooses("step.next")
    person.waits_for("数字4けたの暗証番号を思い出してください。")
    switch.chooses("step.next")
    person.waits_for("4けたの数字を入れてください。")
    enter_the_pin(person, switch)
    switch.chooses("step.next")
    person.waits_for(CHECKED_HERE)
    switch.chooses("step.next")
    person.waits_for("カードを取ってください。")
    readers.remove()
    person.waits_for("これでおわりです。")
    switch.chooses("step.next")
    person.is_on("home")
    assert readers.card.tries_spent == 1


def test_the_way_to_the_pad_by_what_is_said(open_window: Open) -> None:
    person = open_window(on_a_laid_table(), scan="on", scan_ms=PACE_MS)
    switch = OneSwitch(person)
    switch.chooses_by_ear("カードで本人確認", "カードで本人確認")
    person.waits_for("カードと暗証番号を用意してください。")
    switch.chooses_by_ear("つぎへ")
    person.waits_for("数字4けたの暗証番号を思い出してください。")
    switch.chooses_by_ear("つぎへ")
    person.waits_for("4けたの数字を入れてください。")
    switch.chooses_by_ear("1だん目", "2番目のキー")
    person.until(lambda: person.finds(PinPad).count == 1, lambda: "no digit")


def test_a_step_is_heard_to_its_end_before_the_scan_speaks(open_window: Open) -> None:
    person = open_window(on_a_laid_table(), scan="on", scan_ms=PACE_MS)
    OneSwitch(person).chooses_by_ear("カードで本人確認", "カードで本人確認", "つぎへ")
    heard = person.heard
    assert heard.index("だいじょうぶです。") < heard.index("つぎへ")


def test_no_key_of_the_pin_is_ever_said(open_window: Open) -> None:
    person = open_window(on_a_laid_table(), scan="on", scan_ms=PACE_MS)
    switch = OneSwitch(person)
    switch.chooses("home.guide.card.authenticate")
    person.waits_for("カードと暗証番号を用意してください。")
    switch.chooses("step.next")
    person.waits_for("数字4けたの暗証番号を思い出してください。")
    switch.chooses("step.next")
    person.waits_for("4けたの数字を入れてください。")
    switch.chooses("pin.key.8")
    person.until(lambda: person.finds(PinPad).count == 1, lambda: "no digit")
    assert not {"8", "9", "7"} & set(person.heard.splitlines())


def test_the_practice_table_is_laid_with_the_switch_too(open_window: Open) -> None:
    person = open_window(on_a_laid_table(), scan="on", scan_ms=PACE_MS, scan_voice="off")
    switch = OneSwitch(person)
    switch.chooses("home.practice")
    person.is_on("hall")
    person.until(lambda: person.finds(Frame).isVisible(), person.page)  # the scan has begun here
    switch.chooses("hall.card")
    person.waits_for("カードと暗証番号を用意してください。")
    switch.chooses("step.next")
    person.waits_for("カードリーダーをパソコンにつないでください。")
    switch.chooses("practice.reader")
    person.waits_for("カードをリーダーに置いてください。")
    switch.chooses("practice.card")
    person.waits_for("数字4けたの暗証番号を思い出してください。")
