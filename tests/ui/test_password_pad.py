"""The password pad takes letters and digits from keys and keyboard, and gives nothing away."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helper_app.card.pin import SIGN, Pin
from helper_app.errors import PinMalformed
from helper_app.i18n import Texts
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.password_pad import CHARACTERS, PasswordPad


@pytest.fixture
def pad(qtbot: QtBot) -> PasswordPad:
    """Give a pad on the screen."""
    pad = PasswordPad(Theme())
    pad.retranslate(Texts("en"))
    qtbot.addWidget(pad)
    pad.resize(560, 500)
    pad.show()
    return pad


def key(pad: PasswordPad, character: str) -> Button:
    """Find a key."""
    found = pad.findChild(Button, f"password.key.{character}")
    assert isinstance(found, Button)
    return found


def types(pad: PasswordPad, words: str) -> None:
    """Press keys of a keyboard, of any width."""
    for letter in words:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(pad, event)


def test_every_character_has_a_key(pad: PasswordPad) -> None:
    for character in CHARACTERS[:16]:
        key(pad, character).click()
    assert pad.take() == CHARACTERS[:16].encode()
    for character in CHARACTERS[16:32]:
        key(pad, character).click()
    assert pad.take() == CHARACTERS[16:32].encode()


def test_small_and_full_width_letters_become_capital_ones(pad: PasswordPad) -> None:
    types(pad, "aBｃＤ１2")
    assert pad.take() == b"ABCD12"


def test_other_characters_are_not_taken(pad: PasswordPad) -> None:
    types(pad, "a-b あ!ß①")
    assert pad.take() == b"AB1"


def test_a_seventeenth_character_is_not_taken(pad: PasswordPad) -> None:
    types(pad, "ABCDEFGHIJ1234567890")
    assert len(pad.take()) == 16


def test_one_and_all_are_taken_back(pad: PasswordPad, qtbot: QtBot) -> None:
    types(pad, "ABC123")
    qtbot.keyClick(pad, Qt.Key.Key_Backspace)
    assert pad.count == 5
    pad.clear_all.click()
    assert pad.count == 0


def test_what_was_typed_is_overwritten(pad: PasswordPad) -> None:
    types(pad, "ABC123")
    typed = pad._typed
    pad.clear()
    assert set(typed) == {0}


def test_enter_submits_only_what_can_be_a_password(pad: PasswordPad, qtbot: QtBot) -> None:
    sent: list[bool] = []
    pad.submitted.connect(lambda: sent.append(True))
    types(pad, "ABCDEF")
    qtbot.keyClick(pad, Qt.Key.Key_Return)
    assert not sent
    types(pad, "1")
    qtbot.keyClick(pad, Qt.Key.Key_Return)
    assert sent


@settings(max_examples=200, deadline=None)
@given(typed=some.text(alphabet=CHARACTERS, max_size=16))
def test_complete_means_what_the_card_calls_possible(qapp: QApplication, typed: str) -> None:
    assert qapp
    pad = PasswordPad(Theme())
    types(pad, typed)
    try:
        Pin(SIGN, bytearray(typed.encode()))
    except PinMalformed:
        assert not pad.is_complete
    else:
        assert pad.is_complete


def test_nothing_typed_is_in_any_name(pad: PasswordPad) -> None:
    types(pad, "QXZ789")
    pad.show_typed.click()
    places = pad.findChild(QWidget, "password.places")
    assert isinstance(places, QWidget)
    told = places.accessibleName() + places.accessibleDescription() + places.toolTip()
    assert not any(letter in told for letter in "QXZ789")


def test_what_is_shown_hides_when_the_pad_goes(pad: PasswordPad) -> None:
    types(pad, "ABC123")
    pad.show_typed.click()
    assert pad.places.is_open
    pad.hide()
    assert not pad.places.is_open


@pytest.mark.parametrize("width", [220, 400, 560, 900])
@pytest.mark.parametrize("scale", [100, 200, 300])
def test_keys_are_large_enough_and_inside(qtbot: QtBot, width: int, scale: int) -> None:
    pad = PasswordPad(Theme("light", scale))
    pad.retranslate(Texts("ja"))
    qtbot.addWidget(pad)
    pad.resize(width * scale // 100, 900)
    pad.show()
    for button in pad.findChildren(Button):
        assert min(button.width(), button.height()) >= 44
        assert button.geometry().right() <= pad.width()
