"""A 2D code on the screen is read by another program's scanner, in every theme and size."""

from __future__ import annotations

import numpy
import pytest
import zxingcpp
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from helper_app.documents import qr
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.code_panel import CodePanel

TEXT = "BEGIN:VEVENT\r\nSUMMARY:証明書\r\nDTSTART;VALUE=DATE:20310105\r\nEND:VEVENT"


def read(image: QImage) -> list[str]:
    """Read every code in a picture."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = numpy.frombuffer(grey.constBits(), numpy.uint8).reshape(grey.height(), -1)
    return [found.text for found in zxingcpp.read_barcodes(rows[:, : grey.width()].copy())]


@pytest.mark.parametrize("side", [200, 400])
@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_a_scanner_reads_it(qtbot: QtBot, look: str, side: int) -> None:
    panel = CodePanel(Theme(look, 133), name="code")
    qtbot.addWidget(panel)
    panel.show_code(qr.matrix(TEXT), "words")
    panel.resize(max(side, panel.minimumSizeHint().width()), side)
    assert read(panel.grab().toImage()) == [TEXT]


def test_it_hides_without_a_code(qtbot: QtBot) -> None:
    panel = CodePanel(Theme(), name="code")
    qtbot.addWidget(panel)
    panel.show_code(None, "")
    assert panel.isHidden()
