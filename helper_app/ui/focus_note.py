"""What was just told, left on the widget that has the focus, for a screen reader to find there.

Announcements are the right way to tell a change, and we send them; but Orca up to version 43 (in
Debian 12) does not listen for them. It reads what the focus reaches and what changes there.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

COMES_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The focus only visits another window: the note is wanted again when it returns."""


class FocusNote(QObject):
    """One note, in front of the description a widget has of its own. It goes with the focus.

    Thread: main.
    """

    def __init__(self) -> None:
        super().__init__()
        self._widget: QWidget | None = None
        self._words = ""
        self._own = ""
        self._shown = ""

    def put(self, widget: QWidget, words: str) -> None:
        """Leave a note on a widget, in place of any earlier one."""
        if widget is not self._widget:
            self.take_away()
            self._widget = widget
            widget.installEventFilter(self)
        self._words = words
        self._own = self.own_words(widget)
        own = "" if self._own in words else self._own
        self._shown = " ".join(part for part in (words, own) if part)
        widget.setAccessibleDescription(self._shown)

    def pass_on(self, before: QWidget, widget: QWidget) -> None:
        """Go from one widget to another, and take the note along."""
        words = self._words if before is self._widget else ""
        if words:
            self.put(widget, words)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_away(self) -> None:
        """Give the widget its own description back."""
        widget, self._widget = self._widget, None
        if widget is None or not shiboken6.isValid(widget):
            return
        widget.removeEventFilter(self)
        widget.setAccessibleDescription(self._own_of(widget))

    def own_words(self, widget: QWidget) -> str:
        """Give a widget's description without the note."""
        return self._own_of(widget) if widget is self._widget else widget.accessibleDescription()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the note away when the focus goes on to another place."""
        if isinstance(event, QFocusEvent):
            self._follow(event)
        return False

    def _follow(self, event: QFocusEvent) -> None:
        if event.lostFocus() and event.reason() not in COMES_BACK:
            self.take_away()

    def _own_of(self, widget: QWidget) -> str:
        """Give what stood there before, or what was written over the note since."""
        present = widget.accessibleDescription()
        return self._own if present == self._shown else present
