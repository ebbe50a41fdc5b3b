"""The Tab key follows the reading order, also where widgets came later than their neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow_reading(screen: QWidget) -> None:
    """Let Tab come to everything on a screen in the order of its layouts."""
    for before, after in pairwise(stops(screen)):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Give what takes the focus below a widget, in reading order, hidden parts included."""
    for child in children_in_order(widget):
        if child.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield child
        yield from stops(child)


def children_in_order(widget: QWidget) -> Iterator[QWidget]:
    """Give a widget's children as its layout has them, or as they came where it has none."""
    layout = widget.layout()
    if layout is not None:
        yield from laid_out(layout)
    else:
        yield from (child for child in widget.children() if isinstance(child, QWidget))


def laid_out(layout: QLayout) -> Iterator[QWidget]:
    """Give the widgets of a layout and of the layouts in it."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from laid_out(inner)
        elif isinstance(widget, QWidget):
            yield widget
