"""A sheet of paper that does not show what is painted on it but remembers every letter.

Qt paints a widget on it as on any other device, so what is remembered is what a person would see,
not what a widget says of itself.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import (
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QWidget

from helper_app.assessment.sight import Box, Ink

DOTS_PER_INCH = 96
RATIO_SCALE = 65536
"""Qt hands a device pixel ratio over as a whole number in this scale (`QPaintDevice`)."""

Measured = dict[tuple[str, str], QRectF]
"""Where a text's ink is around its origin, by font and text."""


class Recorder(QPaintEngine):
    """Remembers letters; everything else is let go."""

    def __init__(self, measured: Measured) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.inks: list[Ink] = []
        self._measured = measured
        self._state: QPaintEngineState | None = None

    def begin(self, _device: QPaintDevice) -> bool:
        """Begin."""
        return True

    def end(self) -> bool:
        """End."""
        return True

    def type(self) -> QPaintEngine.Type:
        """Be none of Qt's own."""
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        """Take over where the painter is now."""
        self._transform = state.transform()

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:
        """Remember letters and where their ink is."""
        font = item.font()
        key = (font.key(), item.text())
        if key not in self._measured:
            self._measured[key] = QFontMetricsF(font).tightBoundingRect(item.text())
        box = self._transform.mapRect(self._measured[key].translated(at))
        em = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * DOTS_PER_INCH / 72
        place = Box(box.x(), box.y(), box.width(), box.height())
        self.inks.append(Ink(item.text(), place, em))

    def drawPath(self, *_: object) -> None:
        """Let go of shapes."""

    def drawPolygon(self, *_: object) -> None:
        """Let go of shapes."""

    def drawRects(self, *_: object) -> None:
        """Let go of shapes."""

    def drawLines(self, *_: object) -> None:
        """Let go of shapes."""

    def drawEllipse(self, *_: object) -> None:
        """Let go of shapes."""

    def drawPixmap(self, *_: object) -> None:
        """Let go of pictures."""

    def drawImage(self, *_: object) -> None:
        """Let go of pictures."""


class Sheet(QPaintDevice):
    """The device that belongs to a recorder."""

    def __init__(self, widget: QWidget, measured: Measured) -> None:
        super().__init__()
        self.recorder = Recorder(measured)
        metric = QPaintDevice.PaintDeviceMetric
        self._metrics = {
            metric.PdmWidth: widget.width(),
            metric.PdmHeight: widget.height(),
            metric.PdmWidthMM: widget.widthMM(),
            metric.PdmHeightMM: widget.heightMM(),
            metric.PdmDpiX: DOTS_PER_INCH,
            metric.PdmDpiY: DOTS_PER_INCH,
            metric.PdmPhysicalDpiX: DOTS_PER_INCH,
            metric.PdmPhysicalDpiY: DOTS_PER_INCH,
            metric.PdmDevicePixelRatio: 1,
            metric.PdmDevicePixelRatioScaled: RATIO_SCALE,
            metric.PdmDepth: 32,
            metric.PdmNumColors: 1 << 24,
        }

    def paintEngine(self) -> QPaintEngine:
        """Give the recorder."""
        return self.recorder

    def metric(self, wanted: QPaintDevice.PaintDeviceMetric) -> int:
        """Give a measure of the sheet; 0 for those nobody asked for so far."""
        return self._metrics.get(wanted, 0)


def inks_of(widget: QWidget, measured: Measured) -> tuple[Ink, ...]:
    """Give the letters a widget paints itself, in its own coordinates.

    Args:
        widget: A visible widget; its children are not painted.
        measured: Remembers measures from call to call.
    """
    sheet = Sheet(widget, measured)
    widget.render(sheet, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return tuple(sheet.recorder.inks)
