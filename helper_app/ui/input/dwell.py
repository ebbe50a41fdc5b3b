"""Resting the pointer presses: for hands that can move a pointer but press no button."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QMouseEvent

from helper_app.ui.context import Context
from helper_app.ui.input import targets
from helper_app.ui.input.filtering import WindowFilter, is_press
from helper_app.ui.input.frame import Frame
from helper_app.ui.input.targets import Target

if TYPE_CHECKING:
    from helper_app.ui.main_window import MainWindow

STILL_STEPS = 4
"""In how many steps the time is shown where nothing may move."""
MOVING_STEPS = 30
AWAY_PX = 12
"""How far the pointer must move on purpose, after the screen or the window changed under it."""


class Dwell(WindowFilter):
    """Presses what the pointer rests on, once; again only after the pointer has left it.

    Args:
        context: Settings and look.
        window: The window.
        press: Presses a target.

    Thread: main.
    """

    def __init__(
        self, context: Context, window: MainWindow, press: Callable[[Target], None]
    ) -> None:
        super().__init__(window)
        self._context = context
        self._navigator = window.navigator
        self._press = press
        self._target: Target | None = None
        self._scene: tuple[str, ...] = ()
        self._spot = QPoint(-1, -1)
        self._origin: QPoint | None = None
        self._is_new_here = True
        self._step = 0
        self._is_stopped = False
        self.frame = Frame(context.theme, window)
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.advance)
        self._navigator.shown.connect(self._on_shown)

    @property
    def steps(self) -> int:
        """Give in how many steps the time is shown; few where nothing may move."""
        is_still = self._context.settings.motion == "off" or self._context.hints.wants_stillness
        return STILL_STEPS if is_still else MOVING_STEPS

    def stop(self) -> None:
        """Press nothing any more."""
        super().stop()
        self._is_stopped = True
        self.timer.stop()
        self._navigator.shown.disconnect(self._on_shown)
        self.frame.clear()
        self.frame.deleteLater()

    def on_mouse(self, event: QMouseEvent) -> bool:
        """Follow the pointer; a real press takes the place of resting."""
        if is_press(event):
            self._rest_no_longer()
        elif not event.buttons():
            self.rest_on(event.position().toPoint())
        return False

    def on_left(self) -> None:
        """Forget what the pointer was on; where it comes back it may be resting already."""
        self._leave()
        self._is_new_here = True

    def rest_on(self, spot: QPoint) -> None:
        """Notice where the pointer is, in the window."""
        self._spot = spot
        if self._is_new_here:
            self._is_new_here = False
            self._origin = spot
        if self._origin is not None:
            if (spot - self._origin).manhattanLength() < AWAY_PX:
                return
            self._origin = None
        target = targets.target_at(self.window, spot)
        if target is self._target:
            return
        self._leave()
        if target is not None:
            self._target, self._step = target, 0
            self._scene = targets.scene_of(self.window)
            self.frame.show_around((target,), 0.0)
            self.timer.start(max(1, self._context.settings.dwell_ms // self.steps))

    def advance(self) -> None:
        """Show a little more of the time; press when it is over."""
        target = self._target
        if target is None or not self._is_unchanged(target):
            self._leave()
            self._wait_for_the_hand()
            return
        self._step += 1
        if self._step < self.steps:
            self.frame.show_around((target,), self._step / self.steps)
            return
        self._wait_for_the_hand()
        self._press(target)

    def _is_unchanged(self, target: Target) -> bool:
        """Tell whether the pointer still rests on the same thing, of the same step."""
        is_here = targets.target_at(self.window, self._spot) is target
        return is_here and targets.scene_of(self.window) == self._scene

    def _on_shown(self, _screen: object) -> None:
        self._leave()
        self._wait_for_the_hand()

    def _wait_for_the_hand(self) -> None:
        """Press nothing before the pointer has moved on purpose."""
        self._rest_no_longer()
        self._origin = self._spot

    def _rest_no_longer(self) -> None:
        """Stop counting; what the pointer is on is spent until the pointer leaves it."""
        self.timer.stop()
        if not self._is_stopped:
            self.frame.clear()

    def _leave(self) -> None:
        self._rest_no_longer()
        self._target = None
