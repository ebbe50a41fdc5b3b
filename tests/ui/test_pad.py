"""Both pads: Enter never adds a character, arrows walk over the keys, nothing is left behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helper_app.i18n import Texts
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.pad import Pad
from helper_app.ui.widgets.password_pad import PasswordPad
from helper_app.ui.widgets.pin_pad import PinPad

FEWER = {PinPad: "123", PasswordPad: "ABC12"}
ENOUGH = {PinPad: "1234", PasswordPad: "ABC123"}
Kind = type[PinPad] | type[PasswordPad]


@pytest.fixture(params=[PinPad, PasswordPad])
def kind(request: pytest.FixtureRequest) -> Kind:
    """Give one pad after the other."""
    found: Kind = request.param
    return found


@pytest.fixture
def pad(qtbot: QtBot, kind: Kind) -> PinPad | PasswordPad:
    """Give a pad on the screen, its first key with the focus, as a step shows it."""
    pad = kind(Theme())
    pad.retranslate(Texts("en"))
    qtbot.addWidget(pad)
    pad.resize(900, 600)
    with qtbot.waitActive(pad):
        pad.show()
        pad.activateWindow()
    pad.clear_all.setFocus()
    pad.middle_key.setFocus()
    return pad


def press(key: Qt.Key, text: str = "", *, is_held: bool = False, alt: bool = False) -> None:
    """Press a key of the keyboard; it goes to what has the focus."""
    how = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, key, how, text, is_held)
    focused = QApplication.focusWidget()
    assert focused is not None
    QApplication.sendEvent(focused, event)


def types(words: str) -> None:
    """Press a key for each character."""
    for letter in words:
        press(Qt.Key(ord(letter)), letter)


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_after_typing_enter_and_space_add_nothing(pad: Pad, kind: Kind, pressed: Qt.Key) -> None:
    types(FEWER[kind])
    press(pressed)
    assert pad.take() == FEWER[kind].encode()


def test_after_pointing_enter_adds_nothing(pad: Pad, kind: Kind, qtbot: QtBot) -> None:
    for character in FEWER[kind]:
        qtbot.mouseClick(pad.key(character), Qt.MouseButton.LeftButton)
    press(Qt.Key.Key_Return)
    assert pad.take() == FEWER[kind].encode()


def test_enter_hands_over_what_was_typed(pad: Pad, kind: Kind, qtbot: QtBot) -> None:
    types(ENOUGH[kind])
    with qtbot.waitSignal(pad.submitted):
        press(Qt.Key.Key_Return)
    assert pad.take() == ENOUGH[kind].encode()


def test_space_hands_nothing_over(pad: Pad, kind: Kind, qtbot: QtBot) -> None:
    types(ENOUGH[kind])
    with qtbot.assertNotEmitted(pad.submitted):
        press(Qt.Key.Key_Space)


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_who_walks_by_arrows_presses_keys_again_and_again(pad: Pad, pressed: Qt.Key) -> None:
    pad.key("1").setFocus()
    press(Qt.Key.Key_Right)
    press(pressed)
    press(pressed)
    assert pad.take() == b"22"


def test_who_begins_by_enter_presses_the_key_with_the_focus(
    pad: PinPad | PasswordPad,
) -> None:
    press(Qt.Key.Key_Return)
    assert pad.take() == pad.middle_key.text().encode()


def test_who_typed_and_walks_on_presses_keys(pad: Pad) -> None:
    pad.key("1").setFocus()
    types("7")
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert pad.take() == b"72"


def test_another_window_in_between_does_not_count_as_walking(pad: Pad, kind: Kind) -> None:
    types(FEWER[kind])
    window_comes_back(pad)
    press(Qt.Key.Key_Return)
    assert pad.take() == FEWER[kind].encode()


def window_comes_back(pad: Pad) -> None:
    """Take the focus away and give it back as a window system does."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, Button)
    focused.clearFocus()
    focused.setFocus(Qt.FocusReason.ActiveWindowFocusReason)


def test_a_key_held_down_counts_once(pad: Pad) -> None:
    press(Qt.Key.Key_1, "1")
    for _ in range(5):
        press(Qt.Key.Key_1, "1", is_held=True)
    assert pad.take() == b"1"


def test_enter_held_down_hands_nothing_over(pad: Pad, kind: Kind, qtbot: QtBot) -> None:
    types(ENOUGH[kind])
    with qtbot.assertNotEmitted(pad.submitted):
        press(Qt.Key.Key_Return, is_held=True)


def test_a_shortcut_is_not_typed(pad: Pad) -> None:
    press(Qt.Key.Key_1, "1", alt=True)
    assert pad.count == 0


def test_arrows_lead_to_every_key_and_never_out(pad: Pad) -> None:
    start = pad.key("1")
    start.setFocus()
    seen = {start.objectName()}
    for _ in range(20):
        press(Qt.Key.Key_Left)
        for _ in range(20):
            press(Qt.Key.Key_Left)
        for _ in range(20):
            seen.add(focus())
            press(Qt.Key.Key_Right)
        press(Qt.Key.Key_Down)
    assert seen == {key.objectName() for key in pad.findChildren(Button)}


def focus() -> str:
    """Give the name of what has the focus."""
    focused = QApplication.focusWidget()
    return focused.objectName() if focused is not None else ""


def test_down_and_up_lead_back(pad: Pad) -> None:
    pad.key("2").setFocus()
    press(Qt.Key.Key_Down)
    assert focus() != "2"
    press(Qt.Key.Key_Up)
    assert focus() == pad.key("2").objectName()


def test_one_buffer_serves_for_good_and_is_empty_after_handing_over(pad: Pad, kind: Kind) -> None:
    buffer = pad._typed
    types(ENOUGH[kind])
    taken = pad.take()
    assert pad._typed is buffer
    assert taken is not buffer
    assert set(buffer) == {0}


def test_a_character_taken_back_is_overwritten(pad: Pad, kind: Kind) -> None:
    types(FEWER[kind])
    press(Qt.Key.Key_Backspace)
    assert bytes(pad._typed).rstrip(b"\0") == FEWER[kind][:-1].encode()


@pytest.mark.parametrize("digits", ["１２", "١٢", "१२"])
def test_digits_of_any_script_are_digits(pad: Pad, digits: str) -> None:
    for digit in digits:
        press(Qt.Key.Key_unknown, digit)
    assert pad.take() == b"12"
