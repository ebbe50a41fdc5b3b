"""A thick frame around what is meant, above everything and out of the way of the pointer."""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from helper_app.ui.input.targets import Target, seen_place
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.painting import RADIUS

BAND = 8.0
"""Width of the coloured band in pixels."""
EDGE = 3.0
"""Width of the line on either side of the band, in the strongest colour against the page."""


class Frame(QWidget):
    """Frames targets; may show how far a thing is, and say a few words on a plate.

    Told from the rest by its thickness and its double line, not by colour alone. It lies over the
    whole window and finds its place when it paints, so that it follows what moves below.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._targets: Sequence[Target] = ()
        self._share = 1.0
        self._words = ""
        self.setObjectName("input.frame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self.hide()

    @property
    def targets(self) -> Sequence[Target]:
        """Give what is framed; nothing while the frame is away."""
        return self._targets

    @property
    def share(self) -> float:
        """Give how much of the frame is filled, 0 to 1."""
        return self._share

    def show_around(self, targets: Sequence[Target], share: float = 1.0, words: str = "") -> None:
        """Frame targets.

        Args:
            targets: What to frame, together.
            share: How much of the way round is filled, 0 to 1.
            words: What the plate on the frame says; no plate for nothing.
        """
        self._targets, self._share, self._words = tuple(targets), share, words
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.update()

    def clear(self) -> None:
        """Frame nothing."""
        self._targets = ()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame where the targets are now."""
        box = self._box()
        if box.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(box, RADIUS, RADIUS)
        edge = self._theme.colour("focus_edge" if self._theme.name == "light" else "ink")
        is_whole = self._share >= 1.0
        if not is_whole:
            self._stroke(painter, path, self._theme.colour("surface"), BAND, 1.0)
            self._stroke(painter, path, edge, EDGE, 1.0)
        self._stroke(painter, path, edge, BAND + 2 * EDGE, self._share)
        self._stroke(painter, path, self._theme.colour("focus"), BAND, self._share)
        if self._words:
            self._paint_plate(painter, box, edge)

    def _stroke(
        self, painter: QPainter, path: QPainterPath, colour: QColor, width: float, share: float
    ) -> None:
        """Draw a share of the way round, clockwise from the upper left corner."""
        if share <= 0.0:
            return
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if share < 1.0:
            length = path.length() / width
            pen.setDashPattern([length * share, length])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(path)

    def _paint_plate(self, painter: QPainter, box: QRectF, fill: QColor) -> None:
        """Write words on a plate above the frame, or below it where there is no room above."""
        theme, gap = self._theme, self._theme.gap(0.5)
        width = theme.advance(self._words, "bar", bold=True) + 2 * gap
        height = theme.metrics("bar", bold=True).height() + gap
        top = box.top() - height - EDGE
        if top < 0:
            top = min(box.bottom() + EDGE, self.height() - height)
        left = max(0.0, min(box.center().x() - width / 2, self.width() - width))
        plate = QRectF(left, top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(plate, RADIUS, RADIUS)
        painter.setPen(theme.colour("page"))
        painter.setFont(theme.font("bar", bold=True))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self._words)

    def _box(self) -> QRectF:
        window = self._window
        whole = QRect()
        for target in self._targets:
            if shiboken6.isValid(target) and target.isVisible():
                whole = whole.united(seen_place(target, window))
        if whole.isEmpty():
            return QRectF()
        half = BAND / 2 + EDGE
        inside = QRectF(window.rect()).adjusted(half, half, -half, -half)
        return QRectF(whole).intersected(inside)
