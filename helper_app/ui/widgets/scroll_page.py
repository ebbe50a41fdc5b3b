"""What does not fit scrolls down, never sideways."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.scroll_bar import ScrollBar


class Page(QWidget):
    """What scrolls. It takes the width there is, and its height follows from that alone."""

    def minimumSizeHint(self) -> QSize:
        """Claim nothing: the page never scrolls sideways."""
        return QSize(0, 0)


class ScrollPage(QScrollArea):
    """A page that scrolls down only, and shows where the focus went."""

    room_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room."""
        super().resizeEvent(event)
        self.room_changed.emit()


def scrolled_by(widget: QWidget | None) -> ScrollPage | None:
    """Give what scrolls a widget, if it stands on something that scrolls."""
    above = widget.parentWidget() if widget is not None else None
    while above is not None and not isinstance(above, ScrollPage):
        above = above.parentWidget()
    return above


def reveal(widget: QWidget | None) -> None:
    """Scroll so that a widget is seen, if it stands on something that scrolls."""
    area = scrolled_by(widget)
    if widget is not None and area is not None:
        area.ensureWidgetVisible(widget)
