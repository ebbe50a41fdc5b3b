"""A page's column: what is to be pressed comes before a quiet line when there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.scroll_page import Page, ScrollPage

PARTS = ("heading", "lead", "tiles")


class Room:
    """A page with a heading, a lead and something to press.

    Args:
        qtbot: Closes it in the end.
        scale: Text size in percent.
    """

    def __init__(self, qtbot: QtBot, scale: int) -> None:
        self.theme = Theme("light", scale)
        self._around = QWidget()
        qtbot.addWidget(self._around)
        scroller = ScrollPage(self.theme, self._around)
        scroller.setWidget(Page())
        scroller.resize(1000, 500)
        self._column = Column(self.theme, scroller)
        self._parts = {name: QWidget() for name in PARTS}
        self._column.add(self._parts["heading"])
        self._column.add_lead(self._parts["lead"])
        self._column.add(self._parts["tiles"])
        self._around.resize(1000, 500)
        self._around.show()

    def order(self) -> list[str]:
        """Give the parts from above to below."""
        return sorted(PARTS, key=lambda name: self._column.indexOf(self._parts[name]))


@pytest.mark.parametrize("scale", [100, 133])
def test_the_lead_stands_below_the_heading(qtbot: QtBot, scale: int) -> None:
    room = Room(qtbot, scale)
    room.theme.set_look("dark", scale)
    assert room.order() == ["heading", "lead", "tiles"]


def test_the_lead_goes_to_the_end_when_letters_grow(qtbot: QtBot) -> None:
    room = Room(qtbot, 133)
    room.theme.set_look("light", 300)
    assert room.order() == ["heading", "tiles", "lead"]


def test_the_lead_comes_back_when_letters_shrink(qtbot: QtBot) -> None:
    room = Room(qtbot, 300)
    room.theme.set_look("light", 133)
    assert room.order() == ["heading", "lead", "tiles"]
