"""Takes the presses of a trembling hand as one, and as meant."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from helper_app.ui.input.filtering import WindowFilter, is_press, is_release, is_within, moment_of
from helper_app.ui.input.targets import Target, seen_place, target_at
from helper_app.ui.widgets.pad import PRESSES

AGAIN_MS = 400
"""A press sooner than this after the last one came up is a tremor."""
SAME_KEY_MS = 300
"""The same key sooner than this after it came up is a bounce."""
SLIP_PX = 24
"""A finger that slips this far off what it began to press still means it."""


class Steady(WindowFilter):
    """Filters what the hand does before any widget, or any other way of input, sees it.

    There is no least length of a press: quick hands press for less time than a tremor lasts.
    A press acts when it ends, and moving far away takes it back (WCAG 2.2, 2.5.2).
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._last_up: int | None = None
        self._is_ignoring = False
        self._held: Target | None = None
        self._is_sending = False
        self._keys_up: dict[int, int] = {}
        self._ignored_keys: set[int] = set()

    def on_mouse(self, event: QMouseEvent) -> bool:
        """Drop a press that follows too soon; hold a slipping pointer on what it pressed."""
        if self._is_sending:
            return False
        if is_press(event):
            return self._on_press(event)
        if self._is_ignoring:
            if is_release(event):
                self._is_ignoring = False
                self._last_up = moment_of(event)
            return True
        if self._held is None:
            if is_release(event):
                self._last_up = moment_of(event)
            return False
        return self._on_held(event, self._held)

    def on_key(self, event: QKeyEvent) -> bool:
        """Drop a key that bounces, and the repeats of a key that presses."""
        key = event.key()
        if event.isAutoRepeat():
            return key in PRESSES or key in self._ignored_keys
        if event.type() == QEvent.Type.KeyRelease:
            self._keys_up[key] = moment_of(event)
            is_ignored = key in self._ignored_keys
            self._ignored_keys.discard(key)
            return is_ignored
        if event.type() == QEvent.Type.KeyPress and is_within(
            moment_of(event), self._keys_up.get(key), SAME_KEY_MS
        ):
            self._ignored_keys.add(key)
            return True
        return False

    def _on_press(self, event: QMouseEvent) -> bool:
        if self._is_ignoring or is_within(moment_of(event), self._last_up, AGAIN_MS):
            self._is_ignoring = True
            return True
        target = target_at(self.window, event.position().toPoint())
        self._held = None if isinstance(target, QScrollBar) else target
        return False

    def _on_held(self, event: QMouseEvent, held: Target) -> bool:
        """Move a pointer that slipped a little back onto what it holds; let a far one go."""
        if is_release(event):
            self._held = None
            self._last_up = moment_of(event)
        spot = event.position().toPoint()
        inside = onto(seen_place(held, self.window), spot)
        slip = spot - inside
        if slip.isNull() or max(abs(slip.x()), abs(slip.y())) > SLIP_PX:
            return False
        self._send(event, QPointF(inside), event.globalPosition() - QPointF(slip))
        return True

    def _send(self, event: QMouseEvent, spot: QPointF, on_screen: QPointF) -> None:
        """Let the same event happen at another spot."""
        moved = QMouseEvent(
            event.type(), spot, on_screen, event.button(), event.buttons(), event.modifiers()
        )
        moved.setTimestamp(event.timestamp())
        self._is_sending = True
        try:
            QCoreApplication.sendEvent(self.handle, moved)
        finally:
            self._is_sending = False


def onto(place: QRect, spot: QPoint) -> QPoint:
    """Give the spot of a place that is nearest to another spot."""
    x = max(place.left() + 1, min(spot.x(), place.right() - 1))
    y = max(place.top() + 1, min(spot.y(), place.bottom() - 1))
    return spot if place.contains(spot) else QPoint(x, y)
