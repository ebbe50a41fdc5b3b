"""A trouble told in place is heard as well, and never over the screen's own words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helper_app import app
from helper_app.card.practice_readers import practice_table
from helper_app.errors import SettingsDamaged
from helper_app.settings import Settings
from helper_app.ui.context import Context
from tests.fakes.voice import RecordingVoice, recording_speaker
from tests.ui.front import comes_to_the_front

DAMAGED = SettingsDamaged(kept_as="settings-damaged-20261124-010203.json")
TOLD = "あなたの設定が、読めませんでした。"
LAST_OF_HOME = "リーダーとカードをしらべる"


@pytest.fixture
def voice() -> RecordingVoice:
    """Give a voice that remembers."""
    return RecordingVoice()


@pytest.fixture
def context(voice: RecordingVoice) -> Context:
    """Give the surroundings of a window that is not open yet."""
    own = Settings(locale="ja", speech="on")
    services = app.compose(
        lambda _settings: None,
        own,
        readers=practice_table().readers,
        make_speaker=lambda _on_trouble: recording_speaker(voice),
    )
    return app.make_context(services, own, {})


@pytest.mark.parametrize("is_early", [True, False])
def test_a_trouble_is_said_after_the_screen(
    context: Context, voice: RecordingVoice, qtbot: QtBot, is_early: bool
) -> None:
    window, _desk = app.make_window(context)
    qtbot.addWidget(window)
    if is_early:
        context.tell(DAMAGED)
    window.show()
    qtbot.waitUntil(lambda: LAST_OF_HOME in voice.heard)
    if not is_early:
        context.tell(DAMAGED)
    qtbot.waitUntil(lambda: TOLD in voice.heard)
    assert voice.heard.index(LAST_OF_HOME) < voice.heard.index(TOLD)


def test_a_trouble_is_said_once(context: Context, voice: RecordingVoice, qtbot: QtBot) -> None:
    window, _desk = app.make_window(context)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: LAST_OF_HOME in voice.heard)
    context.tell(DAMAGED)
    qtbot.waitUntil(lambda: TOLD in voice.heard)
    window.top_bar.letters.click()
    qtbot.waitUntil(lambda: "400 %" in voice.heard)
    assert voice.heard.count(TOLD) == 1


def test_what_does_not_fit_the_strip_is_scrolled_by_its_own_page_keys(
    context: Context, qtbot: QtBot
) -> None:
    context.change(scale=400)
    window, _desk = app.make_window(context)
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show()
    comes_to_the_front(window, qtbot)
    context.tell(DAMAGED)
    window.trouble.close_button.setFocus()
    bar = window.trouble.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(0)
    qtbot.keyClick(window.trouble.close_button, Qt.Key.Key_PageDown)
    assert bar.value() > 0
