"""Small line drawings beside words. Drawn here, in any colour; never without words."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter

PATHS = {
    "speak": (
        '<path d="M3 9v6h4l5 4V5L7 9z" fill="C"/>'
        '<path d="M15.5 8.5a5 5 0 0 1 0 7M18 6a8.5 8.5 0 0 1 0 12"/>'
    ),
    "stop": '<rect x="6" y="6" width="12" height="12" rx="2" fill="C"/>',
    "letters": (
        '<path d="M2.5 18l3.5-9 3.5 9M3.7 15h4.6"/><path d="M10.5 18L15.7 5 21 18M12.3 13.5h6.9"/>'
    ),
    "globe": (
        '<circle cx="12" cy="12" r="9"/><path d="M3 12h18"/>'
        '<path d="M12 3c2.6 2.6 3.9 5.6 3.9 9s-1.3 6.400-3.900 9c-2.600-2.600-3.900-5.600-3.900-9'
        's1.300-6.400 3.900-9z"/>'
    ),
    "help": (
        '<circle cx="12" cy="12" r="9.500"/><path d="M12 6.500v7" stroke-width="2.400"/>'
        '<circle cx="12" cy="17" r="1.500" fill="C" stroke="none"/>'
    ),
    "back": '<path d="M14.500 5l-7 7 7 7" stroke-width="2.200"/>',
    "next": '<path d="M9.500 5l7 7-7 7" stroke-width="2.200"/>',
    "hand": (
        '<path d="M7.500 12.500V6.200a1.400 1.400 0 0 1 2.800 0V11V4.700a1.400 1.400 0 0 1 2.800 0V11'
        "V6a1.400 1.400 0 0 1 2.800 0v9.500a5.800 5.800 0 0 1-5.800 5.800c-2.400 0-3.800-1.200-4.800-3"
        'L4 15.300c-1-1.700 1.200-3 2.300-1.500z"/>'
    ),
    "card": (
        '<rect x="2.500" y="5" width="19" height="14" rx="2"/>'
        '<rect x="5.500" y="8.500" width="5" height="4" rx="0.500" fill="C"/>'
        '<path d="M13.500 9.500h5M13.500 12.500h5M5.500 16h13"/>'
    ),
    "calendar": (
        '<rect x="3.500" y="5" width="17" height="15.500" rx="2"/>'
        '<path d="M3.500 10h17M8 2.800V7M16 2.800V7M8 15l2.500 2.500L16 13"/>'
    ),
    "practice": (
        '<path d="M4 19.500l1-4.200L16 4.300a1.800 1.800 0 0 1 2.600 0l1.100 1.100a1.800 1.800 0 0 1 0 2.600'
        'L8.700 19z"/><path d="M13.800 6.500l3.700 3.700"/>'
    ),
    "person": (
        '<circle cx="12" cy="8" r="4.200"/><path d="M3.800 20.500c.8-4.300 4-6.500 8.200-6.500s7.400 2.200 8.200 6.500"/>'
    ),
    "check": '<path d="M4.500 12.500l5 5L20 6.500" stroke-width="2.600"/>',
    "wait": '<circle cx="12" cy="12" r="9"/><path d="M12 6.500V12l3.500 2.500"/>',
    "home": '<path d="M3.500 11.500L12 4l8.500 7.500M6 10v9.500h12V10"/>',
    "reader": (
        '<rect x="3" y="12" width="18" height="7.500" rx="2"/><path d="M6 12V4.500h12V12M9 8h6"/>'
    ),
    "end": '<path d="M6 6l12 12M18 6L6 18" stroke-width="2.200"/>',
    "size": '<path d="M4 20L12 4l8 16M7 14.500h10" stroke-width="2"/>',
}


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw an icon into a square, in one colour."""
    from PySide6.QtSvg import QSvgRenderer

    body = PATHS[name].replace('"C"', f'"{colour.name()}"')
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
        f'<g fill="none" stroke="{colour.name()}" stroke-width="1.800"'
        f' stroke-linecap="round" stroke-linejoin="round">{body}</g></svg>'
    )
    QSvgRenderer(QByteArray(svg.encode())).render(painter, box)
