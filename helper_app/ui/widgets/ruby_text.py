"""The instruction widget: large text, readings above, broken by phrase, the spoken phrase marked.

Everything a person reads in a guide is painted by this one widget. To a screen reader it is plain
text without readings, so that nothing is said twice.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from helper_app.guides.readings import Token
from helper_app.ui.theme.theme import LINE_HEIGHT, Theme
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.mirroring import mirrored
from helper_app.ui.widgets.ruby_line import RISE_EM, paint_reading, smaller
from helper_app.ui.widgets.ruby_lines import Measured, Piece, Run

RUBY_SHARE = 0.48
"""Size of a reading as a share of its kanji."""
NOTHING = range(0)
HEADINGS = ("title", "instruction")
"""Text roles that are headings by themselves."""
RUBY_ROOM = 0.5
"""Room above a line for readings, in em; the rest is taken from the line's own height."""


class RubyText(QLabel):
    """Text with readings.

    Args:
        theme: Its look.
        role: Text role (`instruction`, `body`, `small`, `title`).
        colour: Colour role of the words.
        bold: Paint it bold.
        name: Stable dotted object name.
        is_heading: To a screen reader it is a heading; titles and instructions always are.
        is_bare: Readings are never shown, only said.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        role: str = "body",
        colour: str = "ink",
        bold: bool = False,
        name: str = "",
        is_heading: bool = False,
        is_bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if is_heading or role in HEADINGS:
            set_meaning(self, Meaning.HEADING)
        self._theme = theme
        self._role = role
        self._colour = colour
        self._bold = bold
        self._is_bare = is_bare
        self._phrases: Sequence[Sequence[Piece]] = ()
        self._shown: Sequence[Sequence[Piece]] = ()
        self._spoken: Collection[int] = NOTHING
        self._measured: Measured | None = None
        self._lines: dict[float, list[list[Run]]] = {}
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.on_theme_changed)

    def set_phrases(self, phrases: Sequence[Sequence[Piece]]) -> None:
        """Show a text, given phrase by phrase."""
        if phrases == self._phrases:
            return
        self._phrases = phrases
        self._spoken = NOTHING
        words = "".join(piece.surface for phrase in phrases for piece in phrase)
        self.setText(words)
        self.setAccessibleName(words)
        self.on_theme_changed()

    def set_colour(self, colour: str) -> None:
        """Change the colour role of the words."""
        self._colour = colour
        self.update()

    def mark_spoken(self, phrases: Collection[int]) -> None:
        """Mark the phrases that are being said, or were looked for, by number; none: no mark."""
        if phrases != self._spoken:
            self._spoken = phrases
            self.update()

    @property
    def spoken(self) -> Collection[int]:
        """Give the numbers of the phrases that are marked."""
        return self._spoken

    @property
    def phrases(self) -> Sequence[Sequence[Piece]]:
        """Give the text, phrase by phrase."""
        return self._phrases

    @property
    def first_baseline(self) -> float:
        """Give where the first line's letters stand, in pixels from the top."""
        return self._pitch() - self._below(self._theme.metrics(self._role, bold=self._bold))

    def on_theme_changed(self) -> None:
        """Take the wished readings, and measure again with the new sizes."""
        shown = without_readings if self._is_bare else self._theme.shown
        self._shown = [shown(phrase) for phrase in self._phrases]
        self._measured = None
        self._lines.clear()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the broken lines."""
        lines = self._broken(float(width))
        return round(self._pitch() * len(lines))

    def sizeHint(self) -> QSize:
        """Ask for a comfortable line of some twenty characters."""
        em = self._theme.em(self._role)
        width = math.ceil(min(self._natural_width(), 20 * em)) + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Need room for a few characters; the height follows."""
        em = self._theme.em(self._role)
        return QSize(round(min(self._natural_width(), 4 * em)), round(self._pitch()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, which changes the height."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark, the words and the readings."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each word its own
        base = self._theme.metrics(self._role, bold=self._bold)
        y = 0.0
        for line in self._broken(float(self.width())):
            baseline = y + self._pitch() - self._below(base)
            for run in line:
                self._paint_run(painter, run, baseline, base)
            y += self._pitch()

    def _paint_run(self, painter: QPainter, run: Run, baseline: float, base: QFontMetricsF) -> None:
        em = self._theme.em(self._role)
        x = mirrored(self, QRectF(run.x, 0, run.width, 1)).x()
        if run.phrase in self._spoken:
            bar = QRectF(x, baseline + 0.12 * em, run.width, max(4.0, 0.17 * em))
            painter.fillRect(bar, self._theme.colour("spoken"))
        painter.setFont(self._theme.font(self._role, bold=self._bold))
        painter.setPen(self._theme.colour(self._colour))
        indent = (run.width - self._base_px(run.surface)) / 2 if run.reading else 0.0
        words = run.surface.rstrip()
        blank = self._base_px(run.surface) - self._base_px(words) if words != run.surface else 0.0
        start = x + indent + (blank if self.isRightToLeft() else 0.0)
        painter.drawText(QPointF(start, baseline), words)
        if run.reading:
            painter.setPen(self._theme.colour("quiet" if self._colour == "ink" else self._colour))
            small = smaller(self._theme.font(self._role), RUBY_SHARE)
            paint_reading(painter, small, QPointF(x, baseline - RISE_EM * em), run)

    def _broken(self, width: float) -> list[list[Run]]:
        if self._measured is None:
            self._measured = Measured(self._shown, self._base_px, self._ruby_px)
        if width not in self._lines:
            self._lines[width] = self._measured.lines(width)
        return self._lines[width]

    def _base_px(self, text: str) -> float:
        return self._theme.advance(text, self._role, bold=self._bold)

    def _ruby_px(self, reading: str) -> float:
        return self._theme.advance(reading, self._role) * RUBY_SHARE

    def _natural_width(self) -> float:
        return max((line[-1].x + line[-1].width for line in self._broken(1e6) if line), default=0.0)

    def _has_readings(self) -> bool:
        return any(piece.reading for phrase in self._shown for piece in phrase)

    def _pitch(self) -> float:
        """Give the distance from line to line in pixels."""
        room = RUBY_ROOM * 0.6 if self._has_readings() else 0.0
        return self._theme.em(self._role) * (LINE_HEIGHT + room)

    def _below(self, base: QFontMetricsF) -> float:
        em = self._theme.em(self._role)
        return max(base.descent(), (LINE_HEIGHT - 1.0) * em * 0.75)


def without_readings(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Give pieces as they are written."""
    return [Token(piece.surface) for piece in pieces]
