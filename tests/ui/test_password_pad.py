"""The password pad takes letters and digits from keys and keyboard, and gives nothing away."""

from __future__ import annotations

from collections.abc import Callable

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
from helper_app.ui.widgets.password_pad import CHARACTERS, SHOWN_FOR_MS, PasswordPad


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
    pad.show_typed.click()
    before = told(pad)
    types(pad, "QXZ789")
    assert told(pad) == before


def told(pad: PasswordPad) -> list[tuple[str, str, str]]:
    """Give every name, description and tip of the pad."""
    widgets = [pad, *pad.findChildren(QWidget)]
    return [(w.accessibleName(), w.accessibleDescription(), w.toolTip()) for w in widgets]


def hide(pad: PasswordPad) -> None:
    """Go to another step."""
    pad.hide()


def take(pad: PasswordPad) -> None:
    """Hand the password over."""
    pad.take()


@pytest.mark.parametrize("leave", [hide, take, PasswordPad.clear])
def test_what_is_shown_hides_when_the_person_goes_on(
    pad: PasswordPad, leave: Callable[[PasswordPad], None]
) -> None:
    types(pad, "ABC123")
    pad.show_typed.click()
    leave(pad)
    assert not pad.places.is_open


def test_what_is_shown_hides_when_another_window_comes_forward(
    pad: PasswordPad, qtbot: QtBot
) -> None:
    with qtbot.waitActive(pad):
        pad.activateWindow()
    pad.show_typed.click()
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    assert not pad.places.is_open


def test_what_is_shown_hides_by_itself(pad: PasswordPad, qtbot: QtBot) -> None:
    pad._hide_again.setInterval(1)
    pad.show_typed.click()
    qtbot.waitUntil(lambda: not pad.places.is_open)


def test_every_key_keeps_what_is_shown_for_another_ten_seconds(pad: PasswordPad) -> None:
    pad.show_typed.click()
    pad._hide_again.stop()
    types(pad, "A")
    assert pad._hide_again.remainingTime() > SHOWN_FOR_MS // 2


def test_the_key_says_what_it_does_next(pad: PasswordPad) -> None:
    words = [pad.show_typed.text()]
    pad.show_typed.click()
    words.append(pad.show_typed.accessibleName())
    pad.show_typed.click()
    assert [*words, pad.show_typed.text()] == ["Show", "Hide", "Show"]


def test_the_characters_are_drawn_only_while_shown(pad: PasswordPad) -> None:
    types(pad, "ABC123")
    dots = pad.places.grab().toImage()
    pad.show_typed.click()
    assert pad.places.grab().toImage() != dots
    pad.show_typed.click()
    assert pad.places.grab().toImage() == dots


def test_other_characters_look_the_same_while_hidden(pad: PasswordPad) -> None:
    types(pad, "ABC123")
    dots = pad.places.grab().toImage()
    pad.clear()
    types(pad, "XYZ789")
    assert pad.places.grab().toImage() == dots


def test_tab_comes_to_one_key_of_the_characters(pad: PasswordPad) -> None:
    key(pad, "M").click()
    stops = [k for k in pad.findChildren(Button) if k.focusPolicy() & Qt.FocusPolicy.TabFocus]
    names = [stop.objectName() for stop in stops]
    assert names == ["password.key.M", "password.clear", "password.show", "password.back"]


def test_tab_walks_the_controls_as_they_stand(pad: PasswordPad, qtbot: QtBot) -> None:
    with qtbot.waitActive(pad):
        pad.activateWindow()
    pad.middle_key.setFocus()
    walked = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert walked == [pad.clear_all, pad.show_typed, pad.clear_one]
    assert [k.x() for k in walked] == sorted(k.x() for k in walked)


@pytest.mark.parametrize("width", [300, 420, 560, 700, 1300])
@pytest.mark.parametrize("scale", [100, 300])
def test_letters_begin_a_row_of_their_own(qtbot: QtBot, width: int, scale: int) -> None:
    pad = PasswordPad(Theme("light", scale))
    qtbot.addWidget(pad)
    pad.resize(width, 3000)
    pad.show()
    QApplication.processEvents()
    assert key(pad, "A").x() == key(pad, "1").x()
    assert key(pad, "A").y() > key(pad, "0").y()


@pytest.mark.parametrize("width", [300, 560, 1300])
@pytest.mark.parametrize("scale", [100, 167, 300])
def test_all_places_are_inside_whatever_the_width(qtbot: QtBot, width: int, scale: int) -> None:
    pad = PasswordPad(Theme("light", scale))
    qtbot.addWidget(pad)
    pad.resize(width, 3000)
    pad.show()
    QApplication.processEvents()
    places = pad.places
    rows = places.height() / places._row_px()
    assert round(rows) * places._per_row() == 16


@pytest.mark.parametrize("width", [220, 400, 560, 900])
@pytest.mark.parametrize("scale", [100, 200, 300])
def test_keys_are_large_enough_and_inside(qtbot: QtBot, width: int, scale: int) -> None:
    pad = PasswordPad(Theme("light", scale))
    pad.retranslate(Texts("ja"))
    qtbot.addWidget(pad)
    pad.resize(width * scale // 100, 900)
    pad.show()
    QApplication.processEvents()
    for button in pad.findChildren(Button):
        assert min(button.width(), button.height()) >= 44
        assert button.geometry().right() <= pad.width()
