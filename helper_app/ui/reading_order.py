"""The order things are read and reached in: as the layouts put them on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def set_tab_order(window: QWidget) -> None:
    """Let Tab go where the eye goes, whatever was made first."""
    focusable = [w for w in in_order(window) if w.focusPolicy() != Qt.FocusPolicy.NoFocus]
    for before, after in pairwise(focusable):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)


def reached(root: QWidget) -> list[QWidget]:
    """Give what Tab can come to below a widget, hidden or not, in reading order."""
    return [w for w in in_order(root) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]


def in_order(root: QWidget) -> Iterator[QWidget]:
    """Give a widget and what is in it, in reading order; of a stack only what lies on top."""
    yield root
    if isinstance(root, QScrollArea):
        inside = [root.widget()]
    elif isinstance(root, QStackedWidget):
        inside = [root.currentWidget()]
    else:
        inside = list(children_of(root))
    for child in inside:
        if child is not None:
            yield from in_order(child)


def children_of(parent: QWidget) -> Iterator[QWidget]:
    """Give the widgets directly in another: as laid out, or as they were added."""
    layout = parent.layout()
    if layout is not None:
        yield from laid_out(layout)
        return
    for child in parent.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield child


def laid_out(layout: QLayout) -> Iterator[QWidget]:
    """Give the widgets of a layout and of the layouts in it.

    Asks a layout where a part stands, never for the item there: PySide keeps every `QWidgetItem` it
    once gave out for ever, and what lies on a screen that is left is let go ever more slowly.
    """
    parent = layout.parentWidget()
    around = parent.children() if parent is not None else []
    widgets = {layout.indexOf(part): part for part in around if isinstance(part, QWidget)}
    inner = {layout.indexOf(part): part for part in layout.children() if isinstance(part, QLayout)}
    for place in range(layout.count()):
        if place in widgets:
            yield widgets[place]
        elif place in inner:
            yield from laid_out(inner[place])
