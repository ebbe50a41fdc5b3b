"""The voice of scanning: what it says, and that it cuts nobody short."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helper_app import app
from helper_app.card.practice_readers import practice_table
from helper_app.settings import Settings
from helper_app.ui.context import Context
from helper_app.ui.input.cues import Cues
from helper_app.ui.poses import Studio
from tests.fakes.voice import RecordingVoice, recording_speaker


class Room:
    """A window that does not scan, a slow voice, and the cues alone."""

    def __init__(self, **wishes: object) -> None:
        own = Settings(**{"locale": "en", "speech": "on", **wishes})  # type: ignore[arg-type]
        self.voice = RecordingVoice(is_slow=True)
        services = app.compose(
            lambda _settings: None,
            own,
            readers=practice_table().readers,
            make_speaker=lambda _on_trouble: recording_speaker(self.voice),
        )
        self.context: Context = app.make_context(services, own, {})
        self.window, self.desk = app.make_window(self.context)
        self.announcer = services.announcer
        self.cues = Cues(self.context, self.window, self.window)

    def hears(self, qtbot: QtBot, words: str) -> None:
        """Wait until words are said."""
        qtbot.waitUntil(lambda: words in self.voice.heard)


@pytest.fixture
def room(qapp: QApplication, qtbot: QtBot) -> Iterator[Room]:
    """Give a window with a slow voice."""
    room = Room()
    yield room
    Studio(room.context, room.window, room.desk).close()


def says_a_screen(room: Room, qtbot: QtBot) -> None:
    """Let a screen begin to speak."""
    home = room.window.navigator.current
    assert home is not None
    home.read_aloud()
    room.hears(qtbot, "What would you like to do?")


def test_a_name_is_said_at_once_when_nobody_speaks(room: Room, qtbot: QtBot) -> None:
    room.cues.give("Next", is_group=False)
    room.hears(qtbot, "Next")


def test_a_name_takes_the_place_of_the_name_before(room: Room, qtbot: QtBot) -> None:
    room.cues.give("Back", is_group=False)
    room.hears(qtbot, "Back")
    room.cues.give("Next", is_group=False)
    room.hears(qtbot, "Next")


def test_a_name_waits_while_a_screen_speaks(room: Room, qtbot: QtBot) -> None:
    says_a_screen(room, qtbot)
    room.cues.give("Next", is_group=False)
    assert room.announcer.said.phrases[0].text != "Next"  # type: ignore[union-attr]


def test_it_is_said_when_the_screen_has_ended(room: Room, qtbot: QtBot) -> None:
    says_a_screen(room, qtbot)
    room.cues.give("Next", is_group=False)
    room.announcer.cancel()
    room.hears(qtbot, "Next")


def test_while_a_name_is_said_the_scan_may_not_go_on(room: Room, qtbot: QtBot) -> None:
    room.cues.give("Next", is_group=False)
    room.hears(qtbot, "Next")
    assert room.cues.is_busy


def test_after_the_name_it_may(room: Room, qtbot: QtBot) -> None:
    room.cues.give("Next", is_group=False)
    room.hears(qtbot, "Next")
    with qtbot.waitSignal(room.cues.ended):
        room.voice.go_on()


def test_without_the_voice_of_scanning_nothing_is_said_and_nobody_waits(
    room: Room, qtbot: QtBot
) -> None:
    room.context.change(scan_voice="off")
    says_a_screen(room, qtbot)
    room.cues.give("Next", is_group=False)
    assert not room.cues.is_busy


def test_where_the_voice_is_off_the_scan_goes_on_without_it(room: Room, qtbot: QtBot) -> None:
    room.context.change(speech="off")
    with qtbot.waitSignal(room.cues.ended):
        room.cues.give("Next", is_group=False)


def test_nothing_is_said_in_a_window_that_was_closed(room: Room, qtbot: QtBot) -> None:
    room.window.show()
    room.window.close()
    room.cues.give("Next", is_group=False)
    assert not room.announcer.is_speaking
