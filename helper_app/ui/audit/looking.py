"""Writes down what a window shows: every widget, its letters, its name, and how it looks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QRegion
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QScrollBar, QWidget

from helper_app.assessment.sight import Box, Look, Part, Section, Sight
from helper_app.ui.audit.ink import Measured, inks_of
from helper_app.ui.main_window import MainWindow
from helper_app.ui.reading_order import laid_out
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.painting import RING
from helper_app.ui.widgets.tile import Tile

if TYPE_CHECKING:
    from helper_app.assessment.sight import Pixels


def look_at(window: MainWindow, look: Look, measured: Measured) -> Sight:
    """Write down what a window shows now.

    Args:
        window: The window, shown and laid out.
        look: How it is shown.
        measured: Remembers measures of letters from call to call.
    """
    strips = strips_of(window)
    places: dict[QWidget, tuple[int, int]] = {}
    sections = []
    for number, (strip, scroller) in enumerate(strips):
        widgets = list(walk(strip, ()))
        for index, (widget, _) in enumerate(widgets):
            places[widget] = (number, index)
        sections.append(section_of(window, strip, scroller, widgets, measured))
    order = [places[widget] for widget in tab_stops(window) if widget in places]
    return Sight(look, tuple(sections), tuple(order))


def strips_of(window: MainWindow) -> list[tuple[QWidget, QScrollArea | None]]:
    """Give the strips of a window from top to bottom, a page with what scrolls it."""
    strips: list[tuple[QWidget, QScrollArea | None]] = [(window.top_bar, None)]
    if window.trouble.isVisible():
        strips.append((window.trouble.page, window.trouble.scroller))
    screen = window.navigator.current
    if screen is None:
        return strips
    for widget in laid_out(screen.frame):
        if not widget.isVisible():
            continue
        page = widget.widget() if isinstance(widget, QScrollArea) else None
        if isinstance(widget, QScrollArea) and page is not None:
            strips.append((page, widget))
        else:
            strips.append((widget, None))
    return strips


def walk(widget: QWidget, above: tuple[int, ...]) -> Iterator[tuple[QWidget, tuple[int, ...]]]:
    """Give every visible widget below one, as it is painted, with its place in the tree."""
    for number, child in enumerate(widget.children()):
        if not isinstance(child, QWidget) or isinstance(child, QScrollBar):
            continue
        if child.isVisible() and not child.isWindow():
            yield child, (*above, number)
            yield from walk(child, (*above, number))


def section_of(
    window: MainWindow,
    strip: QWidget,
    scroller: QScrollArea | None,
    widgets: list[tuple[QWidget, tuple[int, ...]]],
    measured: Measured,
) -> Section:
    """Write down one strip."""
    inside = [part_of(widget, above, strip, measured) for widget, above in widgets]
    pairs = zip(inside, widgets, strict=True)
    parts = tuple(with_words(part, widget, inside) for part, (widget, _) in pairs)
    shown = scroller.viewport() if scroller is not None else strip
    return Section(
        name=(scroller or strip).parentWidget().objectName() or type(strip).__name__,
        box=box_of(strip.rect(), strip, window),
        room=box_of(shown.rect(), shown, window),
        parts=parts,
        scrolls=scroller is not None,
        is_page=scroller is not None and scroller is not window.trouble.scroller,
        interrupts=scroller is window.trouble.scroller,
    )


def part_of(widget: QWidget, above: tuple[int, ...], strip: QWidget, measured: Measured) -> Part:
    """Write down one widget, without its words."""
    own = box_of(widget.rect(), widget, strip)
    told = QAccessible.queryAccessibleInterface(widget)
    policy = widget.focusPolicy()
    is_enabled = widget.isEnabled()
    ring = RING if isinstance(widget, Button | Tile) else 0
    drawn = widget.rect().adjusted(ring, ring, -ring, -ring)
    inks = inks_of(widget, measured)
    return Part(
        id=widget.objectName() or type(widget).__name__,
        box=own,
        inks=tuple(type(ink)(ink.text, ink.box.moved(own.x, own.y), ink.em) for ink in inks),
        role=told.role().name if told else "",
        name=told.text(QAccessible.Text.Name) if told else "",
        description=told.text(QAccessible.Text.Description) if told else "",
        group=group_of(widget, strip),
        can_press=is_enabled and isinstance(widget, QAbstractButton),
        takes_tab=is_enabled and bool(policy & Qt.FocusPolicy.TabFocus),
        takes_focus=is_enabled and policy != Qt.FocusPolicy.NoFocus,
        target=box_of(drawn, widget, strip),
        is_mirrored=widget.isRightToLeft(),
        above=above,
    )


def group_of(widget: QWidget, strip: QWidget) -> str:
    """Give the name of the nearest thing a widget stands in that has one."""
    above = widget.parentWidget()
    while above is not None and above is not strip:
        if above.accessibleName():
            return above.accessibleName()
        above = above.parentWidget()
    return ""


def with_words(part: Part, widget: QWidget, parts: list[Part]) -> Part:
    """Add what a widget should show, and all that is painted on it for it."""
    from dataclasses import replace

    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    depth = len(part.above)
    painted = [ink.text for one in parts if one.above[:depth] == part.above for ink in one.inks]
    return replace(part, words=words, painted="".join(painted))


def tab_stops(window: QWidget) -> Iterator[QWidget]:
    """Give what the Tab key comes to, in its order."""
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and widget.isVisible() and widget.isEnabled():
            yield widget
        widget = widget.nextInFocusChain()


def pictures_of(window: MainWindow) -> list[Pixels]:
    """Take a picture of each strip."""
    return [pixels_of(strip) for strip, _ in strips_of(window)]


def pixels_of(widget: QWidget, part: QRect | None = None) -> Pixels:
    """Take a picture of a widget at its full length, or of a part of it."""
    import numpy

    seen = part if part is not None else widget.rect()
    image = QImage(seen.size(), QImage.Format.Format_RGB32)
    widget.render(image, QPoint(), QRegion(seen))
    rows = numpy.frombuffer(image.constBits(), numpy.uint8)
    return rows.reshape(image.height(), image.width(), 4).copy()[..., 2::-1]  # blue comes first


def box_of(rect: QRect, widget: QWidget, within: QWidget) -> Box:
    """Give a rectangle of a widget in the coordinates of one above it."""
    at = rect.topLeft()
    if widget is not within:
        at = widget.mapTo(within, at)
    return Box(at.x(), at.y(), rect.width(), rect.height())
