"""The voice is slowed down and gone through sentence by sentence with every way of input."""

from __future__ import annotations

from helper_app.card.practice_readers import practice_table
from tests.journeys.conftest import Open
from tests.journeys.listener import Listener
from tests.journeys.person import Person
from tests.journeys.pointer import Pointer
from tests.journeys.switch import OneSwitch

FIRST, SECOND = "カードと暗証番号を用意してください。", "あなた本人だと、カードで証明します。"
SLOWER = "声の速さは、10のうち4です。"


def on_a_step(open_window: Open, **wishes: object) -> Person:
    """Give a person on the first step of the main guide, which was read to its end."""
    person = open_window(practice_table().readers, **wishes)
    person.waits_to_hear("リーダーとカードをしらべる")
    person.goes_to("home.guide.card.authenticate")
    person.press("Return")
    person.waits_for(FIRST)
    person.waits_to_hear("だいじょうぶです。")
    return person


def times(person: Person, words: str) -> int:
    """Count how often words were said."""
    return person.heard.count(words)


def hears_again(person: Person, words: str, count: int = 2) -> None:
    """Wait until words were said so often."""
    person.until(lambda: times(person, words) >= count, lambda: person.heard)


def is_slower(person: Person) -> None:
    """Wait until the voice says, more slowly, that it is slower."""
    person.waits_to_hear(SLOWER)
    assert person.settings.speech_rate == 40


def test_by_keyboard(open_window: Open) -> None:
    person = on_a_step(open_window)
    person.press("F4")
    person.is_on("voice")
    person.activates("voice.speech_rate.less")
    is_slower(person)
    person.activates("voice.before")
    person.activates("voice.back")
    person.is_on("player")


def test_by_keys_without_leaving_the_step(open_window: Open) -> None:
    person = on_a_step(open_window)
    person.press("F6", "F6", "F6", "F6", "F6")
    hears_again(person, FIRST)
    person.press("F8")
    hears_again(person, SECOND)
    person.press("shift+F6")
    is_slower(person)
    assert person.sees(SLOWER)


def test_by_mouse(open_window: Open) -> None:
    person = on_a_step(open_window)
    pointer = Pointer(person)
    pointer.clicks("top.voice")
    person.is_on("voice")
    pointer.clicks("voice.read")
    hears_again(person, FIRST)
    pointer.clicks("voice.speech_rate.less")
    is_slower(person)


def test_by_mouse_at_400_percent_through_help(open_window: Open) -> None:
    person = on_a_step(open_window)
    person.resizes_letters(400)
    pointer = Pointer(person)
    pointer.clicks("top.help")
    person.is_on("help")
    person.activates("help.voice")
    person.is_on("voice")
    pointer.clicks("voice.read")
    hears_again(person, FIRST)


def test_by_resting_the_pointer(open_window: Open) -> None:
    person = on_a_step(open_window)
    pointer = Pointer(person)
    person.chooses_settings(dwell="on", dwell_ms=600)
    pointer.moves_away()
    pointer.moves_to("top.voice")
    person.is_on("voice")
    pointer.moves_away()
    pointer.moves_to("voice.read")
    hears_again(person, FIRST)
    pointer.moves_to("voice.speech_rate.less")
    is_slower(person)


def test_by_one_switch(open_window: Open) -> None:
    person = on_a_step(open_window)
    person.chooses_settings(scan="on", scan_ms=1000, scan_voice="off")
    switch = OneSwitch(person)
    switch.chooses("top.voice")
    person.is_on("voice")
    switch.chooses("voice.read")
    hears_again(person, FIRST)
    switch.chooses("voice.speech_rate.less")
    is_slower(person)


def test_by_ear_with_one_switch(open_window: Open) -> None:
    person = on_a_step(open_window)
    person.press("F4")
    person.is_on("voice")
    person.chooses_settings(scan="on", scan_ms=1000)
    switch = OneSwitch(person)
    switch.chooses_by_ear("つづけて読む")
    hears_again(person, FIRST)
    switch.chooses("voice.speech_rate.less")
    is_slower(person)


def test_with_closed_eyes(open_window: Open) -> None:
    person = open_window(practice_table().readers, reads_focus="on")
    listener = Listener(person)
    listener.hears("なにをしますか？")
    listener.presses("F4")
    listener.hears("つづけて読む")
    listener.finds("ゆっくり")
    listener.presses("Return")
    listener.hears(SLOWER)
    listener.finds("前の文")
    listener.presses("Return")
    listener.hears("練習する")
