"""The voice at the window's disposal: pausing, phrase by phrase, and what happens without one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from helper_app.errors import HelperError, SoundMissing, VoiceMissing
from helper_app.speech.driver import Driver
from helper_app.speech.silent import Silent
from helper_app.speech.speaker import Speaker
from helper_app.ui.screens.help import HelpScreen
from helper_app.ui.widgets.ruby_text import RubyText
from tests.fakes.voice import RecordingVoice
from tests.ui.conftest import OpenRoom
from tests.ui.room import MakeSpeaker, Room

HOME = ["なにをしますか？", "ひとつ押してください。", "いつでも、もどれます。"]
KEY = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(open_room: OpenRoom) -> Room:
    """Give the first screen, read by a voice that says each breath until it is told to go on."""
    room = open_room(RecordingVoice(is_slow=True))
    room.hears(HOME[0])
    return room


def marked(room: Room) -> str:
    """Give the text that is marked."""
    texts = room.window.findChildren(RubyText)
    return next((text.text() for text in texts if text.spoken), "")


def paused(room: Room) -> None:
    """Pause, and wait until the voice has let go."""
    room.presses(KEY.Key_F5)
    room.until(lambda: not room.voice.is_speaking)


def test_f5_pauses(room: Room) -> None:
    paused(room)
    assert room.announcer.is_paused


def test_in_a_pause_the_phrase_stays_marked(room: Room) -> None:
    room.until(lambda: marked(room) == HOME[0])
    paused(room)
    assert marked(room) == HOME[0]


def test_f5_goes_on_with_the_phrase_that_was_cut(room: Room) -> None:
    paused(room)
    room.presses(KEY.Key_F5)
    room.until(lambda: room.heard == [HOME[0], HOME[0]])


def test_in_a_pause_the_button_at_the_top_goes_on(room: Room) -> None:
    paused(room)
    assert room.window.top_bar.speak.text() == "つづける"
    room.window.top_bar.speak.click()
    room.until(lambda: room.heard == [HOME[0], HOME[0]])


def test_the_button_at_the_top_keeps_its_width(room: Room) -> None:
    before = room.window.top_bar.speak.sizeHint().width()
    paused(room)
    assert room.window.top_bar.speak.sizeHint().width() == before


def test_escape_ends_a_pause(room: Room) -> None:
    paused(room)
    room.presses(KEY.Key_Escape)
    assert (room.announcer.is_paused, room.announcer.is_speaking) == (False, False)


def test_leaving_the_screen_ends_a_pause(room: Room) -> None:
    paused(room)
    room.window.top_bar.help.click()
    room.hears("どうしましたか？")
    assert not room.announcer.is_paused


def test_words_that_are_said_now_end_a_pause_but_not_the_place(room: Room) -> None:
    paused(room)
    room.presses(KEY.Key_F3)
    room.until(lambda: len(room.heard) == 2)
    room.presses(KEY.Key_F5)
    room.until(lambda: len(room.heard) == 3)
    assert room.heard[2] == HOME[0]


@pytest.mark.parametrize(
    ("keys", "heard"),
    [
        ([KEY.Key_F8], HOME[1]),
        ([KEY.Key_F8, KEY.Key_F8], HOME[2]),
        ([KEY.Key_F8, KEY.Key_F7], HOME[1]),
        ([KEY.Key_F8, KEY.Key_F8, KEY.Key_F6], HOME[1]),
        ([KEY.Key_F6], HOME[0]),
    ],
)
def test_phrase_by_phrase(room: Room, keys: list[Qt.Key], heard: str) -> None:
    for count, key in enumerate(keys, 2):
        room.presses(key)
        room.until(lambda count=count: len(room.heard) == count)
    assert room.heard[-1] == heard


def test_after_a_single_phrase_the_voice_waits(room: Room) -> None:
    room.presses(KEY.Key_F8)
    room.hears(HOME[1])
    room.voice.go_on()
    room.is_silent()
    assert room.heard == HOME[:2]


def test_the_phrase_it_waits_at_stays_marked(room: Room) -> None:
    room.presses(KEY.Key_F7)
    room.until(lambda: len(room.heard) == 2)
    room.voice.go_on()
    room.is_silent()
    assert marked(room) == HOME[0]


def test_after_a_single_phrase_f5_reads_on(room: Room) -> None:
    room.presses(KEY.Key_F8)
    room.hears(HOME[1])
    room.voice.go_on()
    room.is_silent()
    room.presses(KEY.Key_F5)
    room.hears(HOME[2])


def test_phrases_can_be_had_where_nothing_is_read_by_itself(open_room: OpenRoom) -> None:
    room = open_room(speech="off")
    room.until(lambda: room.announcer.reading is not None)
    room.presses(KEY.Key_F8)
    room.hears(HOME[0])


@pytest.mark.parametrize(
    ("key", "modifiers", "setting", "value"),
    [
        (KEY.Key_F6, SHIFT, "speech_rate", 40),
        (KEY.Key_F8, SHIFT, "speech_rate", 60),
        (KEY.Key_F6, CONTROL, "speech_volume", 90),
    ],
)
def test_the_voice_is_turned_by_keys_and_heard_at_once(
    room: Room, key: Qt.Key, modifiers: Qt.KeyboardModifier, setting: str, value: int
) -> None:
    room.presses(key, modifiers)
    room.until(lambda: len(room.heard) == 2)
    last = room.voice.breaths[-1]
    assert getattr(room.context.settings, setting) == value
    assert {"speech_rate": last.rate, "speech_volume": last.volume}[setting] == value


def test_at_an_end_the_voice_says_why_it_goes_no_further(room: Room) -> None:
    room.presses(KEY.Key_F8, CONTROL)
    for _ in range(5):
        room.voice.go_on()
    room.hears("これより大きくできません。")


def test_turning_while_it_speaks_only_when_asked_does_not_silence_it(open_room: OpenRoom) -> None:
    room = open_room(RecordingVoice(is_slow=True), speech="off")
    room.presses(KEY.Key_F8, SHIFT)
    room.hears("声の速さは")


def test_what_is_repeated_keeps_its_caption(room: Room) -> None:
    room.presses(KEY.Key_F3)
    room.until(lambda: room.screen.captions.words.text() != "")
    said = room.screen.captions.words.text()
    room.presses(KEY.Key_Escape)
    assert room.screen.captions.words.text() == ""
    room.presses(KEY.Key_F2)
    room.until(lambda: room.screen.captions.words.text() == said)


def voiceless(told: object) -> Speaker:
    """Make the speaker of a computer without any voice, whose silence takes no time."""

    def find(language: str) -> Driver:
        raise VoiceMissing(locale=language)

    return Speaker(find, told, Silent(lambda cancel, _seconds: cancel.wait(0)))  # type: ignore[arg-type]


def soundless(told: object) -> Speaker:
    """Make the speaker of a computer with a voice and no loudspeaker."""
    voice = RecordingVoice()
    voice.breaks(SoundMissing())
    return Speaker(lambda _: voice, told, Silent(lambda cancel, _seconds: cancel.wait(0)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("make_speaker", "told"),
    [(voiceless, "このことばの声がありません"), (soundless, "音を出すもの")],
)
class TestWithoutASound:
    """A computer that cannot make one."""

    def test_it_is_told_on_the_screen(
        self, open_room: OpenRoom, make_speaker: MakeSpeaker, told: str
    ) -> None:
        room = open_room(make_speaker=make_speaker)
        room.until(room.window.trouble.isVisible)
        assert told in room.window.trouble.words.text()

    def test_it_is_told_once(
        self, open_room: OpenRoom, make_speaker: MakeSpeaker, told: str
    ) -> None:
        room = open_room(make_speaker=make_speaker)
        told_of: list[HelperError] = []
        room.context.trouble.connect(told_of.append)
        room.until(room.window.trouble.isVisible)
        room.window.trouble.close_button.click()
        for _ in range(3):
            room.screen.read_aloud()
        room.is_silent()
        assert len(told_of) == 1
        assert not room.window.trouble.isVisible()

    def test_captions_stay(self, open_room: OpenRoom, make_speaker: MakeSpeaker, told: str) -> None:
        room = open_room(make_speaker=make_speaker, captions="all")
        captions: list[tuple[str, ...]] = []
        room.announcer.captioned.connect(captions.append)
        room.window.navigator.open(HelpScreen(room.context))
        room.until(lambda: ("どうしましたか？",) in captions)
        room.is_silent()
        assert len([one for one in captions if one]) >= len(room.screen.spoken())
