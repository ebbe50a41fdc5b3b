"""The voice for closed eyes: what it says of a thing, and when it is silent."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helper_app import app
from helper_app.card.practice_readers import practice_table
from helper_app.i18n import Texts
from helper_app.settings import Settings
from helper_app.ui.focus_reader import FocusReader
from helper_app.ui.focus_words import words_of
from helper_app.ui.main_window import MainWindow
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.tile import Tile
from tests.fakes.voice import RecordingVoice, recording_speaker
from tests.ui.front import comes_to_the_front

T = Texts("en")


@pytest.fixture
def button(qtbot: QtBot) -> Button:
    """Give a button that shows."""
    button = Button(Theme(), name="button")
    button.set_words("Go on")
    qtbot.addWidget(button)
    button.show()
    return button


def test_a_button_says_its_name_and_what_it_does(button: Button) -> None:
    assert words_of(button, "to the next step", T) == ["Go on", "to the next step"]


def test_a_button_that_works_on_a_press_says_so(button: Button) -> None:
    button.set_busy(True)
    assert words_of(button, "", T) == ["Go on", "cannot be pressed now"]


def test_the_choice_in_force_says_so(qtbot: QtBot) -> None:
    tile = Tile(Theme(), name="tile", is_one_of=True)
    around = QWidget()
    qtbot.addWidget(around)
    tile.setParent(around)
    tile.setAccessibleName("Japanese")
    tile.set_chosen(True, "chosen")
    assert words_of(tile, "", T) == ["Japanese", "chosen"]


@pytest.fixture
def voice() -> RecordingVoice:
    """Give a voice that speaks until it is told to stop."""
    return RecordingVoice(is_slow=True)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, voice: RecordingVoice) -> Iterator[MainWindow]:
    """Give the window of a person whose voice says what the focus reaches."""
    own = Settings(locale="ja", speech="on", reads_focus="on")
    services = app.compose(
        lambda _settings: None,
        own,
        readers=practice_table().readers,
        make_speaker=lambda _on_trouble: recording_speaker(voice),
    )
    context = app.make_context(services, own, {})
    window, _desk = app.make_window(context)
    qtbot.addWidget(window)
    window.show()
    comes_to_the_front(window, qtbot)
    announcer = services.announcer
    qtbot.waitUntil(lambda: len(voice.breaths) == 1 and not announcer.is_fresh)
    yield window
    window.close()


def test_escape_silences_the_voice_and_all_that_waits(
    window: MainWindow, voice: RecordingVoice, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    announcer = window.top_bar._context.services.announcer
    assert not announcer.is_speaking
    voice.go_on()
    assert len(voice.breaths) == 1


def test_moving_on_cuts_what_is_being_said(
    window: MainWindow, voice: RecordingVoice, qtbot: QtBot
) -> None:
    window.top_bar.help.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: voice.breaths[-1].text.startswith("困った"))
    assert len(voice.breaths) == 2


def test_the_first_thing_is_said_when_the_screen_has_ended(
    window: MainWindow, voice: RecordingVoice, qtbot: QtBot
) -> None:
    def last_after_going_on() -> bool:
        voice.go_on()
        return voice.breaths[-1].text == "12のうち、1ばんめ"

    qtbot.waitUntil(last_after_going_on)
    assert voice.breaths[-3].text.startswith("カードで本人確認をする")


@pytest.mark.parametrize(("scan_voice", "is_wanted"), [("on", False), ("off", True)])
def test_it_leaves_the_word_to_a_scan_that_speaks(
    window: MainWindow, scan_voice: str, is_wanted: bool
) -> None:
    reader = window.findChild(FocusReader)
    assert reader is not None
    reader._context.change(scan="on", scan_voice=scan_voice)
    assert reader._is_wanted is is_wanted
