"""Windows for the ways of input: no card, no sound, the real window system."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helper_app import app
from helper_app.settings import Settings
from helper_app.ui import poses
from helper_app.ui.poses import Studio

OpenStudio = Callable[..., Studio]


@pytest.fixture
def open_studio(qapp: QApplication, qtbot: QtBot) -> Iterator[OpenStudio]:
    """Give a function that opens a window. Its arguments: a locale, and settings by name."""
    rooms: list[Studio] = []

    def open_(locale: str = "ja", **wishes: object) -> Studio:
        own = Settings(**{"speech": "off", **wishes})  # type: ignore[arg-type]
        room = app.studio(own, locale)
        rooms.append(room)
        room.window.activateWindow()
        qtbot.waitUntil(room.window.isActiveWindow)
        poses.settle()
        return room

    yield open_
    for room in rooms:
        room.close()
