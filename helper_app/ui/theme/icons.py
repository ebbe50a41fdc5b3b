"""Small line drawings beside words. Drawn here, in any colour; never without words."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter

PATHS = {
    "speak": (
        '<path d="M3 9v6h4l5 4V5L7 9z" fill="C"/>'
        '<path d="M15.5 8.5a5 5 0 0 1 0 7M18 6a8.5 8.5 0 0 1 0 12"/>'
    ),
    "pause": '<rect x="6" y="5" width="4" height="14" rx="1" fill="C"/>'
    '<rect x="14" y="5" width="4" height="14" rx="1" fill="C"/>',
    "voice": ('<path d="M4 5h16v11h-9l-4 4v-4H4z"/><path d="M8.5 9v3M12 8v5M15.5 9v3"/>'),
    "stop": '<rect x="6" y="6" width="12" height="12" rx="2" fill="C"/>',
    "letters": (
        '<path d="M2.5 18l3.5-9 3.5 9M3.7 15h4.6"/><path d="M10.5 18L15.7 5 21 18M12.3 13.5h6.9"/>'
    ),
    "globe": (
        '<circle cx="12" cy="12" r="9"/><path d="M3 12h18"/>'
        '<path d="M12 3c2.6 2.6 3.9 5.6 3.9 9s-1.3 6.4-3.9 9c-2.6-2.6-3.9-5.6-3.9-9'
        's1.3-6.4 3.9-9z"/>'
    ),
    "help": (
        '<circle cx="12" cy="12" r="9.5"/><path d="M12 6.5v7" stroke-width="2.4"/>'
        '<circle cx="12" cy="17" r="1.5" fill="C" stroke="none"/>'
    ),
    "back": '<path d="M14.5 5l-7 7 7 7" stroke-width="2.2"/>',
    "next": '<path d="M9.5 5l7 7-7 7" stroke-width="2.2"/>',
    "hand": (
        '<path d="M7.5 12.5V6.2a1.4 1.4 0 0 1 2.8 0V11V4.7a1.4 1.4 0 0 1 2.8 0V11'
        "V6a1.4 1.4 0 0 1 2.8 0v9.5a5.8 5.8 0 0 1-5.8 5.8c-2.4 0-3.8-1.2-4.8-3"
        'L4 15.3c-1-1.7 1.2-3 2.3-1.5z"/>'
    ),
    "card": (
        '<rect x="2.5" y="5" width="19" height="14" rx="2"/>'
        '<rect x="5.5" y="8.5" width="5" height="4" rx="0.5" fill="C"/>'
        '<path d="M13.5 9.5h5M13.5 12.5h5M5.5 16h13"/>'
    ),
    "calendar": (
        '<rect x="3.5" y="5" width="17" height="15.5" rx="2"/>'
        '<path d="M3.5 10h17M8 2.8V7M16 2.8V7M8 15l2.5 2.5L16 13"/>'
    ),
    "document": ('<path d="M6 2.5h8.5L19 7v14.5H6z"/><path d="M14 2.5V7.5h5M9 12h7M9 15.5h4"/>'),
    "key": (
        '<circle cx="8" cy="8" r="4.8"/><path d="M11.6 11.6L20 20M17 17l2.6-2.6M14.2 14.2l2-2"/>'
    ),
    "practice": (
        '<path d="M4 19.5l1-4.2L16 4.3a1.8 1.8 0 0 1 2.6 0l1.1 1.1a1.8 1.8 0 0 1 0 2.6'
        'L8.7 19z"/><path d="M13.8 6.5l3.7 3.7"/>'
    ),
    "person": (
        '<circle cx="12" cy="8" r="4.2"/><path d="M3.8 20.5c.8-4.3 4-6.5 8.2-6.5s7.4 2.2 8.2 6.5"/>'
    ),
    "health": '<rect x="3.5" y="3.5" width="17" height="17" rx="4"/><path d="M12 8v8M8 12h8"/>',
    "family": (
        '<circle cx="8" cy="8" r="3.4"/><circle cx="17" cy="10" r="2.6"/>'
        '<path d="M2.5 20c.5-4 2.7-6 5.5-6s5 2 5.5 6M14.6 15.2c3.4-1.2 6.4.6 6.9 4.8"/>'
    ),
    "together": (
        '<circle cx="12" cy="6.5" r="3"/><circle cx="4.8" cy="9.5" r="2.2"/>'
        '<circle cx="19.2" cy="9.5" r="2.2"/>'
        '<path d="M6.8 20.5c.3-4.8 2.2-7.2 5.2-7.2s4.9 2.4 5.2 7.2z"/>'
        '<path d="M1.6 18.5c.2-2.8 1.3-4.4 3.4-4.5M22.4 18.5c-.2-2.8-1.3-4.4-3.4-4.5"/>'
    ),
    "shelter": '<path d="M2.5 11.5L12 3.5l9.5 8M5 10v10h14V10M12 20v-5"/>',
    "shield": ('<path d="M12 2.8l7.5 2.7v5.5c0 4.7-3 8.2-7.5 10.2-4.5-2-7.5-5.5-7.5-10.2V5.5z"/>'),
    "phone": '<rect x="6.5" y="2.5" width="11" height="19" rx="2.5"/><path d="M10.5 18.5h3"/>',
    "check": '<path d="M4.5 12.5l5 5L20 6.5" stroke-width="2.6"/>',
    "wait": '<circle cx="12" cy="12" r="9"/><path d="M12 6.5V12l3.5 2.5"/>',
    "home": '<path d="M3.5 11.5L12 4l8.5 7.5M6 10v9.5h12V10"/>',
    "reader": (
        '<rect x="3" y="12" width="18" height="7.5" rx="2"/><path d="M6 12V4.5h12V12M9 8h6"/>'
    ),
    "end": '<path d="M6 6l12 12M18 6L6 18" stroke-width="2.2"/>',
    "search": (
        '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.3 15.3L21 21" stroke-width="2.2"/>'
    ),
    "size": '<path d="M4 20L12 4l8 16M7 14.5h10" stroke-width="2"/>',
}


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw an icon into a square, in one colour."""
    from PySide6.QtSvg import QSvgRenderer

    body = PATHS[name].replace('"C"', f'"{colour.name()}"')
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
        f'<g fill="none" stroke="{colour.name()}" stroke-width="1.8"'
        f' stroke-linecap="round" stroke-linejoin="round">{body}</g></svg>'
    )
    QSvgRenderer(QByteArray(svg.encode())).render(painter, box)
