"""What can be pressed now, in reading order, and where it stands. Geometry and widgets only.

Shared by every way of input. A screen knows nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QScrollBar, QWidget

from helper_app.ui.focus_note import own_words
from helper_app.ui.screens.screen import BarStrip
from helper_app.ui.top_bar import TopBar
from helper_app.ui.widgets.pad import Pad
from helper_app.ui.widgets.practice_tray import PracticeTray
from helper_app.ui.widgets.scroll_page import reveal, scrolled_by
from helper_app.ui.widgets.trouble_strip import TroubleStrip

Target = QAbstractButton | QScrollBar
"""Something to press. Pressing a scroll bar shows what is further down."""

LEADS_OUT = frozenset({"step.files.other"})
"""They open a window of the system's own, which these ways of input cannot enter."""
FEW = 4
"""Rows of a page are joined up to this many targets, so that choosing takes few steps."""
TURNED = 0.9
"""The share of the page that one press on the scroll bar moves: a line stays to hold on to."""


class Region(Enum):
    """A part of the window, in the order it is offered."""

    TROUBLE = "trouble"
    PAGE = "page"
    PAD = "pad"
    PRACTICE = "practice"
    SCROLL = "scroll"
    FOOT = "foot"
    TOP = "top"


PARTS: Sequence[tuple[type[QWidget], Region]] = (
    (Pad, Region.PAD),
    (PracticeTray, Region.PRACTICE),
    (BarStrip, Region.FOOT),
    (TopBar, Region.TOP),
    (TroubleStrip, Region.TROUBLE),
)


@dataclass(frozen=True)
class Group:
    """Targets that are offered together.

    Attributes:
        region: Where they stand.
        number: Which group of its region, from 1.
        targets: At least one, in reading order.
    """

    region: Region
    number: int
    targets: tuple[Target, ...]


def targets_of(window: QWidget) -> list[Target]:
    """Give everything in a window that can be pressed now, on the screen or scrolled out of it."""
    found: list[Target] = [
        button for button in window.findChildren(QAbstractButton) if is_target(button, window)
    ]
    areas = window.findChildren(QScrollArea)
    return found + [bar for bar in map(bar_of, areas) if is_target(bar, window)]


def is_target(target: Target, window: QWidget) -> bool:
    """Tell whether something can be pressed now, in this window."""
    if not (target.isVisible() and target.isEnabled() and target.window() is window):
        return False
    if isinstance(target, QScrollBar):
        return target.maximum() > target.minimum()
    return target.objectName() not in LEADS_OUT


def target_at(window: QWidget, spot: QPoint) -> Target | None:
    """Give what would be pressed at a spot of the window, or nothing."""
    widget = window.childAt(spot)
    while widget is not None and not isinstance(widget, Target):
        widget = widget.parentWidget()
    return widget if widget is not None and is_target(widget, window) else None


def groups_of(window: QWidget, first: QWidget | None = None) -> list[Group]:
    """Give all targets in groups, beginning where the hand should go.

    Args:
        window: The window.
        first: What the screen wants to be used first. Its region comes first; in the bar at the
            foot it stands alone before everything else.
    """
    by_region: dict[Region, list[Target]] = {region: [] for region in Region}
    for target in targets_of(window):
        by_region[region_of(target)].append(target)
    order = list(Region)
    alone = [target for target in by_region[Region.FOOT] if target is first]
    if alone:
        by_region[Region.FOOT].remove(alone[0])
    else:
        order.sort(key=lambda region: first not in by_region[region])
    return [Group(Region.FOOT, 1, (target,)) for target in alone] + [
        Group(region, number, tuple(row))
        for region in order
        for number, row in enumerate(together(by_region[region], region, window), 1)
    ]


def region_of(target: Target) -> Region:
    """Give the part of the window something stands in."""
    if isinstance(target, QScrollBar):
        return Region.SCROLL
    above = target.parentWidget()
    while above is not None:
        for kind, region in PARTS:
            if isinstance(above, kind):
                return region
        above = above.parentWidget()
    return Region.PAGE


def together(targets: Iterable[Target], region: Region, window: QWidget) -> Iterator[list[Target]]:
    """Give the targets of one region in groups: rows on pads and pages, all at once in bars."""
    rows = rows_of(targets, window)
    if region is Region.PAD:
        yield from rows
        return
    most = FEW if region is Region.PAGE else 100
    joined: list[Target] = []
    for row in rows:
        if joined and len(joined) + len(row) > most:
            yield joined
            joined = []
        joined = joined + row
    if joined:
        yield joined


def rows_of(targets: Iterable[Target], window: QWidget) -> list[list[Target]]:
    """Give targets row by row, each from left to right."""
    placed = [(whole_place(target, window), target) for target in targets]
    placed.sort(key=lambda one: one[0].center().y())
    rows: list[list[tuple[QRect, Target]]] = []
    for place, target in placed:
        if rows and place.center().y() - rows[-1][0][0].center().y() < place.height() / 2:
            rows[-1].append((place, target))
        else:
            rows.append([(place, target)])
    return [[target for _, target in sorted(row, key=lambda one: one[0].x())] for row in rows]


def whole_place(target: QWidget, window: QWidget) -> QRect:
    """Give where something stands in the window, in pixels, seen or not."""
    return QRect(target.mapTo(window, QPoint(0, 0)), target.size())


def seen_place(target: QWidget, window: QWidget) -> QRect:
    """Give the part of its place that is not scrolled away; empty when all of it is."""
    place = whole_place(target, window)
    area = scrolled_by(target)
    if area is None or isinstance(target, QScrollBar):
        return place
    return place.intersected(whole_place(area.viewport(), window))


def bring_into_view(targets: Sequence[Target]) -> None:
    """Scroll until these can be seen, the first of them above all."""
    for target in reversed(targets):
        if isinstance(target, QAbstractButton):
            reveal(target)


def press(target: Target) -> None:
    """Press it, as a finger would; a scroll bar goes on, and from the end to the beginning."""
    if isinstance(target, QAbstractButton):
        target.click()
    elif is_at_end(target):
        target.setValue(target.minimum())
    else:
        target.setValue(target.value() + round(target.pageStep() * TURNED))


def is_at_end(bar: QScrollBar) -> bool:
    """Tell whether nothing more is further down."""
    return bar.value() >= bar.maximum()


def bar_of(area: QScrollArea) -> QScrollBar:
    """Give the bar that moves a page up and down."""
    return area.verticalScrollBar()


def scene_of(window: QWidget) -> tuple[str, ...]:
    """Give what tells one step from another: what the buttons say they are for.

    The main button is the same one on every step. Its description is not; a note that lies on it
    while it has the focus says nothing of the step.
    """
    shown = [one for one in window.findChildren(QAbstractButton) if one.isVisible()]
    return tuple(own_words(button) for button in shown)
