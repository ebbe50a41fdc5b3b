"""Where the keyboard is can be seen: a ring of three pixels and more, in every theme, always."""

from __future__ import annotations

from collections.abc import Iterator

import numpy
import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helper_app import app
from helper_app.assessment.contrast import luminances
from helper_app.settings import Settings
from helper_app.ui.audit.looking import pixels_of, tab_stops
from helper_app.ui.catalogue import poses, strike
from helper_app.ui.poses import Studio, settle

SCREENS = ("home", "step.place", "entering", "password", "document.sign.choose", "settings")
LEAST_PX = 3
LEAST_RATIO = 3.0


@pytest.fixture
def studio(qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Studio]:
    """Give an active window in a theme."""
    own = Settings(scale=133, theme=request.param, speech="off")
    studio = app.studio(own, "ja")
    with qtbot.waitActive(studio.window, timeout=10_000):
        studio.window.activateWindow()
    yield studio
    studio.close()


def ring_px(studio: Studio, widget: QWidget) -> int:
    """Give how many pixels beside a widget's middle change visibly when the focus comes."""
    widget.clearFocus()
    settle()
    before = luminances(left_edge(studio, widget))
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    after = luminances(left_edge(studio, widget))
    ratios = (numpy.maximum(before, after) + 0.05) / (numpy.minimum(before, after) + 0.05)
    return int((ratios >= LEAST_RATIO).sum())


def left_edge(studio: Studio, widget: QWidget) -> numpy.ndarray:
    """Give the row of pixels across the middle of a widget's left edge."""
    at = widget.mapTo(studio.window, QPoint(0, widget.height() // 2))
    return pixels_of(studio.window, QRect(at.x(), at.y(), 20, 1))[0]


@pytest.mark.parametrize("studio", ["light", "dark", "contrast"], indirect=True)
@pytest.mark.parametrize("screen", SCREENS)
def test_every_tab_stop_shows_that_it_has_the_keyboard(studio: Studio, screen: str) -> None:
    strike(studio, poses(studio.context)[screen], QSize(1366, 768))
    stops = list(tab_stops(studio.window))
    assert stops
    faint = {}
    for widget in stops:
        current = studio.window.navigator.current
        assert current is not None
        if current.page.isAncestorOf(widget):
            current.scroller.ensureWidgetVisible(widget)
        found = ring_px(studio, widget)
        if found < LEAST_PX:
            faint[widget.objectName()] = found
    assert faint == {}


@pytest.mark.parametrize("studio", ["light"], indirect=True)
@pytest.mark.parametrize("scale", [100, 400])
@pytest.mark.parametrize("screen", SCREENS)
def test_tab_never_leads_out_of_sight(
    studio: Studio, screen: str, scale: int, qtbot: QtBot
) -> None:
    studio.context.change(scale=scale)
    strike(studio, poses(studio.context)[screen], QSize(1024, 768))
    hidden = []
    for _ in range(len(list(tab_stops(studio.window)))):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        settle()
        widget = QApplication.focusWidget()
        if widget.visibleRegion().boundingRect().height() < min(40, widget.height()):
            hidden.append(widget.objectName())
    assert hidden == []
