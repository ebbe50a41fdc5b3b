"""The PIN pad takes digits from keys and keyboard and gives nothing away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helper_app.i18n import Texts
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.pin_pad import PinPad


@pytest.fixture
def pad(qtbot: QtBot) -> PinPad:
    """Give a pad on the screen."""
    pad = PinPad(Theme())
    pad.retranslate(Texts("en"))
    qtbot.addWidget(pad)
    pad.show()
    return pad


def key(pad: PinPad, digit: str) -> Button:
    """Give the key of a digit."""
    found = pad.findChild(Button, f"pin.key.{digit}")
    assert found is not None
    return found


def test_digits_come_from_the_keys_on_the_screen(pad: PinPad) -> None:
    for digit in "0907":
        key(pad, digit).click()
    assert pad.take() == b"0907"


def test_digits_come_from_the_keyboard(pad: PinPad, qtbot: QtBot) -> None:
    qtbot.keyClicks(pad.middle_key, "0123")
    assert pad.take() == b"0123"


def test_full_width_digits_are_digits_too(pad: PinPad) -> None:
    for digit in "１２":  # QTest types ASCII only
        QApplication.sendEvent(
            pad, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, digit)
        )
    assert pad.take() == b"12"


def test_letters_are_not_taken(pad: PinPad, qtbot: QtBot) -> None:
    qtbot.keyClicks(pad, "a1b")
    assert pad.take() == b"1"


def test_a_fifth_digit_is_not_taken(pad: PinPad, qtbot: QtBot) -> None:
    qtbot.keyClicks(pad, "12345")
    assert pad.take() == b"1234"


def test_one_digit_is_taken_back(pad: PinPad, qtbot: QtBot) -> None:
    qtbot.keyClicks(pad, "12")
    qtbot.keyClick(pad, Qt.Key.Key_Backspace)
    assert pad.take() == b"1"


def test_all_digits_are_taken_back(pad: PinPad, qtbot: QtBot) -> None:
    qtbot.keyClicks(pad, "123")
    pad.clear_all.click()
    assert pad.count == 0


def test_cleared_digits_are_overwritten(pad: PinPad, qtbot: QtBot) -> None:
    qtbot.keyClicks(pad, "123")
    held = pad._typed
    pad.clear()
    assert set(held) == {0}


def test_the_digits_are_handed_over_only_once(pad: PinPad, qtbot: QtBot) -> None:
    qtbot.keyClicks(pad, "1234")
    pad.take()
    assert pad.take() == b""


def test_enter_does_not_submit_before_all_digits_are_there(pad: PinPad, qtbot: QtBot) -> None:
    qtbot.keyClicks(pad, "123")
    with qtbot.assertNotEmitted(pad.submitted):
        qtbot.keyClick(pad, Qt.Key.Key_Return)


def test_enter_submits_four_digits(pad: PinPad, qtbot: QtBot) -> None:
    qtbot.keyClicks(pad, "1234")
    with qtbot.waitSignal(pad.submitted):
        qtbot.keyClick(pad, Qt.Key.Key_Return)


def test_nothing_a_screen_reader_sees_tells_the_digits(pad: PinPad, qtbot: QtBot) -> None:
    before = told(pad)
    qtbot.keyClicks(pad, "8642")
    assert told(pad) == before


def told(pad: PinPad) -> list[tuple[str, str]]:
    """Give every name and description of the pad."""
    widgets = [pad, *pad.findChildren(QWidget)]
    return [(w.accessibleName(), w.accessibleDescription()) for w in widgets]
