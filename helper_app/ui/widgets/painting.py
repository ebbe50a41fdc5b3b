"""Strokes every widget shares: the rounded box and the focus ring."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from helper_app.ui.theme.theme import Theme

RADIUS = 10.0
RING = 8
"""Room a focusable widget leaves around itself for its focus ring, in pixels."""


def rounded_box(
    painter: QPainter, box: QRectF, fill: QColor, border: QColor, width: float = 2.0
) -> None:
    """Fill a rounded box and draw its border inside it."""
    half = width / 2
    painter.setBrush(fill)
    painter.setPen(QPen(border, width) if width else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), RADIUS, RADIUS)


def focus_ring(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Draw the focus ring around a box: the inner ring touches it, the edge lies outside.

    Source: Digital Agency Design System, focus: 4 px black outline, 2 px yellow (2026-11-23).
    """
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for distance, width, role in ((1.5, 3.0, "focus"), (5.0, 4.0, "focus_edge")):
        colour = theme.colour(role)
        if role == "focus_edge" and theme.name != "light":
            colour = theme.colour("ink")
        painter.setPen(QPen(colour, width))
        ring = box.adjusted(-distance, -distance, distance, distance)
        painter.drawRoundedRect(ring, RADIUS + distance, RADIUS + distance)
