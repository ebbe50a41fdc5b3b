"""Windows for tests that listen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.voice import RecordingVoice
from tests.ui.room import Room

OpenRoom = Callable[..., Room]


@pytest.fixture
def open_room(qapp: QApplication, qtbot: QtBot) -> Iterator[OpenRoom]:
    """Give a function that opens a window: `voice`, `make_speaker`, and settings by name."""
    rooms: list[Room] = []

    def open_(voice: RecordingVoice | None = None, **wishes: object) -> Room:
        rooms.append(Room(qtbot, voice or RecordingVoice(), **wishes))  # type: ignore[arg-type]
        return rooms[-1]

    yield open_
    for room in rooms:
        room.studio.close()
