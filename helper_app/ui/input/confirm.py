"""Press twice: the first press only shows and says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from helper_app.ui.context import Context
from helper_app.ui.input import targets
from helper_app.ui.input.filtering import WindowFilter, is_press, is_within, moment_of
from helper_app.ui.input.frame import Frame
from helper_app.ui.input.names import name_of
from helper_app.ui.input.steady import AGAIN_MS
from helper_app.ui.input.targets import Target
from helper_app.ui.presenter import spoken_phrases
from helper_app.ui.widgets.pad import PRESSES, Pad, PadKey
from helper_app.ui.written import Written

if TYPE_CHECKING:
    from helper_app.ui.main_window import MainWindow


class Confirm(WindowFilter):
    """Lets a press through only when the same thing was pressed before, however long ago.

    The keys of a pad press at once: nothing is sent by them, and what is wrong can be cleared.

    Thread: main.
    """

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context = context
        self._navigator = window.navigator
        self._selected: QWidget | None = None
        self._scene: tuple[str, ...] = ()
        self._selected_at: int | None = None
        self._kept_from: Target | None = None
        self._passing: Target | None = None
        self._keys_down: set[int] = set()
        self.frame = Frame(context.theme, window)
        self._navigator.shown.connect(self.forget)

    @property
    def selected(self) -> QWidget | None:
        """Give what the next press would press; nothing when another step shows by now."""
        is_same = self._scene == targets.scene_of(self.window)
        return self._selected if is_same else None

    def stop(self) -> None:
        """Let every press through."""
        super().stop()
        self._navigator.shown.disconnect(self.forget)
        self.frame.clear()
        self.frame.deleteLater()

    def press(self, target: Target) -> None:
        """Select it; press it when it was selected before."""
        if self.acts_at_once(target) or target is self.selected:
            self.forget()
            targets.press(target)
        else:
            self.select(target)

    def select(self, target: QWidget) -> None:
        """Frame it, give it the focus, and say what it is and that it wants another press."""
        self.forget()
        t = self._context.t
        self._selected, self._scene = target, targets.scene_of(self.window)
        # Translators: with "press twice": on a small plate at what was pressed the first time
        words = t("Press once more")
        if isinstance(target, Target):
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            self.frame.show_around((target,), words=words)
            # Translators: said with "press twice": name of what was pressed the first time
            words = t("{name}. Press once more.", name=name_of(target, t))
        phrases = spoken_phrases([self._context.phrases(words)])
        announcer = self._context.services.announcer
        announcer.announce(self.window, phrases, self._context.locale, written=Written.NOWHERE)

    def forget(self, _screen: QObject | None = None) -> None:
        """Have nothing selected."""
        self._selected, self._selected_at = None, None
        self.frame.clear()

    def on_mouse(self, event: QMouseEvent) -> bool:
        """Keep a first press from its target; select the target when the press ends on it."""
        spot = event.position().toPoint()
        if is_press(event):
            return self._keeps(targets.target_at(self.window, spot), moment_of(event))
        if event.type() != QEvent.Type.MouseButtonRelease:
            return False
        if self._kept_from is None:
            if targets.target_at(self.window, spot) is self._passing is not None:
                self.forget()  # this release presses it
            return False
        target, self._kept_from = self._kept_from, None
        if targets.target_at(self.window, spot) is target and target is not self._selected:
            self.select(target)
            self._selected_at = moment_of(event)
        return True

    def on_key(self, event: QKeyEvent) -> bool:
        """Keep a first press of Enter or Space from what has the focus."""
        if event.key() not in PRESSES:
            return False
        if event.type() == QEvent.Type.KeyRelease:
            is_kept = event.key() in self._keys_down
            self._keys_down.discard(event.key())
            return is_kept
        if event.type() != QEvent.Type.KeyPress or event.isAutoRepeat():
            return event.key() in self._keys_down
        target = pressed_by_key(event.key())
        if target is None:
            return False
        if self._lets_through(target, moment_of(event)):
            self.forget()
            return False
        if target is not self.selected:
            self.select(target)
            self._selected_at = moment_of(event)
        self._keys_down.add(event.key())
        return True

    def acts_at_once(self, target: QWidget | None) -> bool:
        """Tell whether it needs no second press."""
        return isinstance(target, PadKey | QScrollBar)

    def _keeps(self, target: Target | None, moment: int) -> bool:
        self._passing = None
        if target is None:
            return False
        if self._lets_through(target, moment):
            self._passing = target
            return False
        self._kept_from = target
        return True

    def _lets_through(self, target: QWidget, moment: int) -> bool:
        if self.acts_at_once(target):
            return True
        if target is not self.selected or is_within(moment, self._selected_at, AGAIN_MS):
            return False
        self._selected_at = None
        return True


def pressed_by_key(key: int) -> QWidget | None:
    """Give what Enter or Space would press now; for a finished pad the pad itself."""
    focused = QApplication.focusWidget()
    pad = focused.parentWidget() if isinstance(focused, PadKey) else None
    if isinstance(pad, Pad):
        return pad if key != Qt.Key.Key_Space and pad.enter_hands_over else None
    return focused if isinstance(focused, Target) else None
