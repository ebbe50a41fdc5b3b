"""A row of buttons that becomes two rows when the words grow, instead of being cut."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from helper_app.ui.widgets.mirroring import placed


class BarLayout(QLayout):
    """Items from the left; those added as `trailing` stand at the right end of their row."""

    def __init__(self, parent: QWidget | None = None, *, spacing_px: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._trailing: list[QLayoutItem] = []
        self.setSpacing(spacing_px)

    def add(self, widget: QWidget, *, trailing: bool = False) -> None:
        """Add a widget."""
        self.addWidget(widget)
        if trailing:
            self._trailing.append(self._items[-1])

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item over."""
        self._items.append(item)

    def count(self) -> int:
        """Count the items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let go of an item."""
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        if item in self._trailing:
            self._trailing.remove(item)
        return item

    def expandingDirections(self) -> Qt.Orientation:
        """Grow to no side by itself."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the rows."""
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return self._with_margins(QSize(width, height))

    def minimumSize(self) -> QSize:
        """Need room for the widest item."""
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        width = max((size.width() for size in shown), default=0)
        height = max((size.height() for size in shown), default=0)
        return self._with_margins(QSize(width, height))

    def is_one_row(self, width: int, left_out: Collection[QWidget] = ()) -> bool:
        """Tell whether everything, hidden parts included, would stand in one row.

        Args:
            width: Of the bar in pixels.
            left_out: But not these.
        """
        margins = self.contentsMargins()
        widgets = [item.widget() for item in self._items]
        kept = [one for one in widgets if one is not None and one not in left_out]
        wanted = sum(one.sizeHint().width() for one in kept) + self.spacing() * (len(kept) - 1)
        return wanted <= width - margins.left() - margins.right()

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        y = inner.top()
        for row in self._rows(inner.width()):
            height = max(height_of(item, inner.width()) for item in row)
            if moves:
                self._place(row, QRect(inner.left(), y, inner.width(), height))
            y += height + self.spacing()
        return y - self.spacing() - rect.top() + margins.bottom()

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if rows[-1] and used + needed > width:
                rows.append([])
                used = 0
            rows[-1].append(item)
            used += needed + self.spacing()
        return [row for row in rows if row]

    def _place(self, row: list[QLayoutItem], room: QRect) -> None:
        x, right = room.left(), room.right() + 1
        for item in row:
            if item not in self._trailing:
                x = self._put(item, x, room)
        for item in reversed(row):
            if item in self._trailing:
                right -= min(item.sizeHint().width(), room.width())
                self._put(item, right, room)
                right -= self.spacing()

    def _put(self, item: QLayoutItem, x: int, room: QRect) -> int:
        width, height = min(item.sizeHint().width(), room.width()), height_of(item, room.width())
        top = room.top() + (room.height() - height) // 2
        box = QRect(QPoint(x, top), QSize(width, height))
        owner = self.parentWidget()
        item.setGeometry(placed(owner, box, room) if owner else box)
        return x + width + self.spacing()


def height_of(item: QLayoutItem, room: int) -> int:
    """Give the height of an item that is as wide as it likes, or as its row is."""
    hint = item.sizeHint()
    if item.hasHeightForWidth() and hint.width() > room:
        return item.heightForWidth(room)
    return hint.height()
