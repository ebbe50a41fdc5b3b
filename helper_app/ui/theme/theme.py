"""The look of the window at one moment: colours by role, fonts and lengths by text size.

100 % is 18 pt body text. Words in the bars grow to 200 % (28 pt), as WCAG 2.2, 1.4.4 asks, and
no further, so that at 400 % the instruction still has the screen to itself (docs/adr/0004).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication

from helper_app.guides.kanji import is_hard
from helper_app.guides.readings import Token
from helper_app.ui.theme.tokens import COLOURS, Colours

if TYPE_CHECKING:
    from helper_app.ui.widgets.ruby_lines import Piece

FAMILIES = [
    "BIZ UDPGothic",
    "BIZ UDPゴシック",
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Hiragino Sans",
    "Noto Sans",
    "Segoe UI",
]
BODY_PT = 18.0
BAR_PT = 14.0
BAR_GROWS_TO = 2.0
LINE_HEIGHT = 1.6
POINTS_PER_INCH = 72.0

MOST_ADVANCES = 5000
"""How many widths of texts are remembered: some hundred kilobytes."""

SIZES = {"body": 1.0, "instruction": 1.42, "title": 1.3, "small": 0.85, "key": 1.4}
"""Text roles and their share of the body size. `bar` grows by its own rule."""
LARGEST_PT = 54.0
"""Larger roles grow to this, and further only with the body: who needs letters of 54 points needs
no larger ones to see what matters, but more of them in a line."""


class Theme(QObject):
    """What widgets ask when they paint. They repaint on `changed`.

    Attributes:
        tokens: Finds readings in words, for widgets that are given plain words.

    Thread: main.
    """

    changed = Signal()

    def __init__(self, name: str = "light", scale_percent: int = 133) -> None:
        super().__init__()
        self._name = name
        self._scale_percent = scale_percent
        self._is_practice = False
        self._readings = "all"
        self.tokens: Callable[[str], Sequence[Token]] = without_readings
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._metrics: dict[tuple[str, bool], QFontMetricsF] = {}
        self._advances: dict[tuple[str, bool, str], float] = {}
        self._ems: dict[str, float] = {}
        self._inch = dots_per_inch()

    @property
    def name(self) -> str:
        """Give `light`, `dark` or `contrast`."""
        return self._name

    @property
    def scale(self) -> float:
        """Give the text size as a factor: 1.0 is 18 pt."""
        return self._scale_percent / 100

    @property
    def colours(self) -> Colours:
        """Give the colours by role."""
        return COLOURS[self._name]

    @property
    def is_practice(self) -> bool:
        """Tell whether everything on the screen is practice."""
        return self._is_practice

    def colour(self, role: str) -> QColor:
        """Give the colour of a role."""
        return QColor(getattr(self.colours, role))

    @property
    def readings(self) -> str:
        """Give above which words small readings stand: `all`, `hard` ones or none, `off`."""
        return self._readings

    def shown(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """Take away readings the person does not wish to see; what the voice says stays."""
        if self._readings == "all":
            return pieces
        are_wished = self._readings == "hard"
        return [
            piece if are_wished and is_hard(piece.surface) else Token(piece.surface)
            for piece in pieces
        ]

    def set_look(self, name: str, scale_percent: int, *, readings: str = "all") -> None:
        """Change colours, text size, and above which words readings stand."""
        look = (name, scale_percent, readings)
        if look == (self._name, self._scale_percent, self._readings):
            return
        self._name, self._scale_percent, self._readings = look
        self._fonts.clear()
        self._metrics.clear()
        self._advances.clear()
        self._ems.clear()
        self.changed.emit()

    def set_practice(self, is_practice: bool) -> None:
        """Mark everything as practice, or as real."""
        if is_practice != self._is_practice:
            self._is_practice = is_practice
            self.changed.emit()

    def font(self, role: str = "body", *, bold: bool = False) -> QFont:
        """Give the font of a text role; sizes are in points."""
        key = (role, bold)
        if key not in self._fonts:
            font = QFont(FAMILIES)
            font.setPointSizeF(self._size_pt(role))
            font.setBold(bold)
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def em(self, role: str = "body") -> float:
        """Give one em of a text role in pixels."""
        if role not in self._ems:
            self._ems[role] = self._size_pt(role) * self._inch / POINTS_PER_INCH
        return self._ems[role]

    def metrics(self, role: str = "body", *, bold: bool = False) -> QFontMetricsF:
        """Give the measures of a text role's font."""
        key = (role, bold)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self.font(role, bold=bold))
        return self._metrics[key]

    def advance(self, text: str, role: str = "body", *, bold: bool = False) -> float:
        """Give the width of a text in pixels; remembered, because layouts ask again and again."""
        key = (role, bold, text)
        if key not in self._advances:
            if len(self._advances) >= MOST_ADVANCES:
                self._advances.clear()
            self._advances[key] = self.metrics(role, bold=bold).horizontalAdvance(text)
        return self._advances[key]

    def gap(self, share: float = 1.0) -> int:
        """Give a distance in pixels: a share of the bars' em, so that it grows with them."""
        return round(self.em("bar") * share)

    @property
    def target(self) -> int:
        """Give the least height of something to press, in pixels: never under 48."""
        return max(48, round(self.em("bar") * 2.6))

    def _size_pt(self, role: str) -> float:
        if role == "bar":
            return BAR_PT * min(self.scale, BAR_GROWS_TO)
        body = BODY_PT * self.scale
        return min(body * SIZES[role], max(body, LARGEST_PT))


def without_readings(words: str) -> Sequence[Token]:
    """Give words as one piece."""
    return (Token(words),) if words else ()


def dots_per_inch() -> float:
    """Give the screen's logical resolution: 96 on most, 72 on macOS."""
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInch() if screen is not None else 96.0
