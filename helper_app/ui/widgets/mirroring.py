"""Left and right change places in languages that are written from right to left."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QRectF, Qt
from PySide6.QtWidgets import QWidget

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
"""The left side of a box, in every language: boxes are mirrored, what is in them is not again."""


def mirrored(widget: QWidget, box: QRectF) -> QRectF:
    """Give where a box belongs in a widget; it is given as in a left-to-right language."""
    if not widget.isRightToLeft():
        return box
    return QRectF(widget.width() - box.right(), box.y(), box.width(), box.height())


def placed(widget: QWidget, box: QRect, room: QRect) -> QRect:
    """Give where a box belongs in a room of a widget, from left to right or from right to left."""
    if not widget.isRightToLeft():
        return box
    return box.translated(room.left() + room.right() - box.left() - box.right(), 0)


def margins(widget: QWidget, start: int, top: int, end: int, bottom: int) -> QMargins:
    """Give margins where `start` is the side a line begins at."""
    if widget.isRightToLeft():
        return QMargins(end, top, start, bottom)
    return QMargins(start, top, end, bottom)
