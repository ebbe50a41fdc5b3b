"""Words with readings on one line, for what paints itself: buttons and bars.

Words without readings are painted in one piece, so that Qt arranges scripts of both directions.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.mirroring import LEFT
from helper_app.ui.widgets.ruby_lines import Run, lines_of

BAR_RUBY_SHARE = 0.55
"""Size of a reading as a share of its kanji: more than in texts, as words in bars are small."""
RISE_EM = 0.9
"""How far a reading stands above the line its kanji stand on."""
BEGIN_EM = 0.54
"""How far above the middle of the words their readings begin."""
MOST_LOWERED_EM = 0.3
"""How far words go down where a low box leaves no room for their readings."""
ENDLESS = 1e6
MOST_MEASURED = 8
"""How many words are remembered: a button has few."""


def smaller(font: QFont, share: float) -> QFont:
    """Give a font for readings: a share of a font's size."""
    font.setPointSizeF(font.pointSizeF() * share)
    return font


def paint_reading(painter: QPainter, font: QFont, at: QPointF, run: Run) -> None:
    """Paint the reading of a run, in the painter's ink.

    Args:
        painter: Where to.
        font: Of the reading.
        at: The lower left corner of the room above the kanji.
        run: The piece of text.
    """
    height = QFontMetricsF(font).height()
    painter.setFont(font)
    box = QRectF(at.x() - height, at.y() - height, run.width + 2 * height, height)
    painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, run.reading)


class RubyLine:
    """One line of words and its readings.

    Args:
        theme: Its look.
        role: Text role.
        share: Size of a reading as a share of its kanji.
    """

    def __init__(self, theme: Theme, role: str, share: float = BAR_RUBY_SHARE) -> None:
        self._theme = theme
        self._role = role
        self._share = share
        self._measured: dict[tuple[str, bool, float, str], list[Run]] = {}

    def width(self, words: str, *, bold: bool = False) -> float:
        """Give how wide words are, in pixels."""
        runs = self._runs(words, bold)
        return runs[-1].x + runs[-1].width if runs else self._advance(words, bold)

    def paint(
        self, painter: QPainter, box: QRectF, words: str, ink: QColor, *, bold: bool = False
    ) -> None:
        """Paint words from the left of a box, in the middle of its height."""
        theme, role = self._theme, self._role
        font, metrics = theme.font(role, bold=bold), theme.metrics(role, bold=bold)
        painter.setFont(font)
        painter.setPen(ink)
        runs = self._runs(words, bold)
        if not runs:
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | LEFT, words)
            return
        baseline = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        em = theme.em(role)
        top = (BEGIN_EM + self._share) * em
        baseline += min(max(0.0, top - box.height() / 2), MOST_LOWERED_EM * em)
        small = smaller(theme.font(role, bold=bold), self._share)
        for run in runs:
            place = QPointF(box.left() + run.x, baseline)
            indent = (run.width - self._advance(run.surface, bold)) / 2 if run.reading else 0.0
            painter.setFont(font)
            painter.drawText(place + QPointF(indent, 0), run.surface)
            if run.reading:
                paint_reading(painter, small, place - QPointF(0, RISE_EM * em), run)

    def _runs(self, words: str, bold: bool) -> list[Run]:
        """Give the pieces of words that have readings; nothing for words without any."""
        key = (words, bold, self._theme.scale, self._theme.readings)
        if key not in self._measured:
            if len(self._measured) >= MOST_MEASURED:
                self._measured.clear()
            pieces = self._theme.shown(self._theme.tokens(words))
            self._measured[key] = []
            if any(piece.reading for piece in pieces):
                (self._measured[key],) = lines_of(
                    [pieces],
                    ENDLESS,
                    lambda text: self._advance(text, bold),
                    lambda text: self._advance(text, bold) * self._share,
                )
        return self._measured[key]

    def _advance(self, text: str, bold: bool) -> float:
        return self._theme.advance(text, self._role, bold=bold)
