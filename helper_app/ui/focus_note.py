"""What was just told, left on the widget that has the focus, for a screen reader to find there.

Announcements are the right way to tell a change, and we send them; but Orca up to version 43 (in
Debian 12) does not listen for them. It reads what the focus reaches and what changes there.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

COMES_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The focus only visits another window: the note is wanted again when it returns."""
OWN, SHOWN = "own_description", "noted_description"
"""Properties of a widget: its description without the note, and with it."""


class FocusNote(QObject):
    """One note, in front of the description a widget has of its own. It goes with the focus.

    Thread: main.
    """

    def __init__(self) -> None:
        super().__init__()
        self._widget: QWidget | None = None
        self._words = ""

    def put(self, widget: QWidget, words: str) -> None:
        """Leave a note on a widget, in place of any earlier one."""
        if widget is not self._widget:
            self.take_away()
            self._widget = widget
            widget.installEventFilter(self)
        self._words = words
        own = own_words(widget)
        shown = " ".join(part for part in (words, "" if own in words else own) if part)
        widget.setProperty(OWN, own)
        widget.setProperty(SHOWN, shown)
        if widget.accessibleDescription() != shown:
            widget.setAccessibleDescription(shown)

    def pass_on(self, before: QWidget, widget: QWidget) -> None:
        """Go from one widget to another, and take the note along."""
        if before is self._widget:
            self.put(widget, self._words)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def describe(self, widget: QWidget, own: str) -> None:
        """Give a widget a description of its own; under a note it is heard when that has gone."""
        if widget is self._widget:
            widget.setProperty(OWN, own)
        else:
            widget.setAccessibleDescription(own)

    def take_away(self) -> None:
        """Give the widget its own description back.

        That happens when the focus has gone on: a screen reader reads out what changes at the
        focus, and this is nothing to be read.
        """
        widget, self._widget = self._widget, None
        if widget is not None and shiboken6.isValid(widget):
            widget.removeEventFilter(self)
            QTimer.singleShot(0, widget, lambda: self._restore(widget))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the note away when the focus goes on to another place."""
        if isinstance(event, QFocusEvent):
            self._follow(event)
        return False

    def _follow(self, event: QFocusEvent) -> None:
        if event.lostFocus() and event.reason() not in COMES_BACK:
            self.take_away()

    def _restore(self, widget: QWidget) -> None:
        if widget is not self._widget:
            widget.setAccessibleDescription(own_words(widget))


def own_words(widget: QWidget) -> str:
    """Give a widget's description without a note."""
    present = widget.accessibleDescription()
    return str(widget.property(OWN)) if present and present == widget.property(SHOWN) else present
