"""The screen about the voice: what it reads, and what its buttons do."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt

from helper_app.speech import licences
from helper_app.ui.poses import settle
from helper_app.ui.screens.help import HelpScreen
from helper_app.ui.screens.voice import VoiceScreen
from helper_app.ui.widgets.ruby_text import NOTHING
from tests.fakes.voice import RecordingVoice
from tests.ui.conftest import OpenRoom
from tests.ui.room import Room

HOME = ["なにをしますか？", "ひとつ押してください。", "いつでも、もどれます。"]


@pytest.fixture
def room(open_room: OpenRoom) -> Room:
    """Give a window whose voice speaks only when it is asked, for as long as it is let."""
    room = open_room(RecordingVoice(is_slow=True), speech="off")
    room.until(lambda: room.announcer.reading is not None)
    return room


@pytest.fixture
def screen(room: Room) -> VoiceScreen:
    """Open it by its key, above the first screen."""
    room.presses(Qt.Key.Key_F4)
    settle()
    assert isinstance(room.screen, VoiceScreen)
    return room.screen


def test_it_shows_the_sentence_one_is_at(screen: VoiceScreen) -> None:
    assert screen.phrase.text() == HOME[0]


def test_it_does_not_offer_to_open_itself(room: Room, screen: VoiceScreen) -> None:
    assert not room.window.top_bar.voice.isEnabled()


def test_the_next_sentence_is_said_alone(room: Room, screen: VoiceScreen) -> None:
    screen.after.click()
    room.hears(HOME[0])
    room.voice.go_on()
    room.is_silent()
    assert room.heard == HOME[:1]


def test_sentence_by_sentence_the_screen_shows_what_is_said(
    room: Room, screen: VoiceScreen
) -> None:
    for words in HOME:
        screen.after.click()
        room.until(lambda words=words: screen.phrase.text() == words)
    assert screen.place.text().endswith("のうち、3つめの文")


def test_the_sentence_that_is_said_is_marked(room: Room, screen: VoiceScreen) -> None:
    screen.after.click()
    room.until(lambda: len(screen.phrase.spoken) > 0)
    assert [row.words.spoken for row in screen.dials] == [NOTHING, NOTHING]


def test_the_same_sentence_can_be_had_again(room: Room, screen: VoiceScreen) -> None:
    screen.after.click()
    room.hears(HOME[0])
    screen.again.click()
    room.until(lambda: room.heard == [HOME[0], HOME[0]])


def test_the_sentence_before_can_be_had(room: Room, screen: VoiceScreen) -> None:
    for count in (1, 2):
        screen.after.click()
        room.until(lambda count=count: len(room.heard) == count)
    room.until(lambda: screen.phrase.text() == HOME[1])
    screen.before.click()
    room.until(lambda: room.heard[2:] == [HOME[0]])


def test_reading_on_can_be_paused_and_goes_on(room: Room, screen: VoiceScreen) -> None:
    screen.main.click()
    room.hears(HOME[0])
    room.until(lambda: screen.main.text() == "ひと休み")
    screen.main.click()
    room.until(lambda: not room.voice.is_speaking)
    assert screen.main.text() == "つづけて読む"
    screen.main.click()
    room.until(lambda: room.heard == [HOME[0], HOME[0]])


def test_what_was_cut_by_opening_it_is_where_it_reads_on(open_room: OpenRoom) -> None:
    room = open_room(RecordingVoice(is_slow=True))
    room.hears(HOME[0])
    room.voice.go_on()
    room.hears(HOME[1])
    room.until(lambda: room.announcer.reading is not None and room.announcer.reading.at == 1)
    room.presses(Qt.Key.Key_F4)
    settle()
    screen = cast(VoiceScreen, room.screen)
    assert screen.phrase.text() == HOME[1]
    screen.main.click()
    room.until(lambda: room.heard.count(HOME[1]) == 2)


def test_from_help_it_reads_the_screen_below(room: Room) -> None:
    room.window.top_bar.help.click()
    settle()
    help_screen = room.screen
    assert isinstance(help_screen, HelpScreen)
    next(t for t in help_screen.grid.tiles if t.objectName() == "help.voice").click()
    settle()
    assert cast(VoiceScreen, room.screen).phrase.text() == HOME[0]


@pytest.mark.parametrize(
    ("row", "button", "setting", "value"),
    [
        (0, "less", "speech_rate", 40),
        (0, "more", "speech_rate", 60),
        (1, "less", "speech_volume", 90),
    ],
)
def test_a_turn_is_heard_at_once_in_the_new_way(
    room: Room, screen: VoiceScreen, row: int, button: str, setting: str, value: int
) -> None:
    getattr(screen.dials[row], button).click()
    room.until(lambda: len(room.heard) == 1)
    said = room.voice.breaths[0]
    assert {"speech_rate": said.rate, "speech_volume": said.volume}[setting] == value


def test_a_turn_is_kept(room: Room, screen: VoiceScreen) -> None:
    screen.dials[0].less.click()
    assert room.context.settings.speech_rate == 40


@pytest.mark.parametrize(
    ("setting", "value", "row", "idle", "why"),
    [
        ("speech_rate", 0, 0, "less", "これよりゆっくりできません。"),
        ("speech_rate", 100, 0, "more", "これより速くできません。"),
        ("speech_volume", 10, 1, "less", "これより小さくできません。"),
        ("speech_volume", 100, 1, "more", "これより大きくできません。"),
    ],
)
def test_at_an_end_one_button_is_idle_and_it_says_why(
    room: Room, screen: VoiceScreen, setting: str, value: int, row: int, idle: str, why: str
) -> None:
    room.context.change(**{setting: value})
    dial = screen.dials[row]
    assert not getattr(dial, idle).isEnabled()
    assert why in dial.words.text()


def test_at_an_end_the_focus_goes_to_the_other_button(room: Room, screen: VoiceScreen) -> None:
    room.context.change(speech_rate=90)
    dial = screen.dials[0]
    dial.more.setFocus()
    dial.more.click()
    assert dial.less.hasFocus()


def test_with_closed_eyes_the_reason_is_heard_before_the_neighbour(open_room: OpenRoom) -> None:
    room = open_room(speech="off", reads_focus="on")
    room.context.change(speech_rate=90)
    room.presses(Qt.Key.Key_F4)
    settle()
    screen = cast(VoiceScreen, room.screen)
    room.is_silent()
    screen.dials[0].more.setFocus()
    screen.dials[0].more.click()
    room.until(lambda: room.heard[-1].startswith("ゆっくり"))
    assert "これより速くできません。" in room.heard[-3:]


@pytest.mark.parametrize(("button", "value"), [("less", 20), ("more", 30)])
def test_a_setting_between_two_steps_goes_to_the_next_one(
    room: Room, screen: VoiceScreen, button: str, value: int
) -> None:
    room.context.change(speech_rate=25)
    getattr(screen.dials[0], button).click()
    assert room.context.settings.speech_rate == value


def test_it_names_the_makers_of_the_voice(screen: VoiceScreen) -> None:
    assert licences.CREDITS[0] in screen.credit.text()


def test_in_another_language_there_is_nothing_to_read(room: Room, screen: VoiceScreen) -> None:
    room.context.change(locale="en")
    assert screen.phrase.text() == "Go back to hear the screen."
    assert not screen.main.isVisible()


def test_back_on_the_screen_its_text_is_read_from_the_beginning(
    room: Room, screen: VoiceScreen
) -> None:
    screen.after.click()
    room.hears(HOME[0])
    screen.back.click()
    settle()
    room.until(lambda: room.announcer.reading is not None and room.announcer.reading.at == -1)
