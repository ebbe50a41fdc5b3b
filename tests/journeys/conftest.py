"""Opens the whole program in a real window, with a voice that remembers what was said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helper_app import app
from helper_app.card.transport import Readers
from helper_app.guides.bookmarks import Bookmarks
from helper_app.settings import Settings
from helper_app.visit import Whose
from tests.fakes.voice import RecordingVoice, recording_speaker
from tests.journeys.person import Person

Open = Callable[..., Person]


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Give a function that opens the window for a person.

    Its arguments: `readers`, a locale, whose procedures it was said to be (None: it was not asked
    yet), the file of bookmarks, and settings by name.
    """
    people: list[Person] = []

    def open_(
        readers: Readers,
        locale: str = "ja",
        whose: Whose | None = "self",
        bookmarks: Path | None = None,
        **wishes: object,
    ) -> Person:
        voice = RecordingVoice()
        own = Settings(locale=locale, speech="on", **wishes)  # type: ignore[arg-type]
        services = app.compose(
            lambda _settings: None,
            own,
            readers=readers,
            bookmarks=Bookmarks(bookmarks),
            make_speaker=lambda _on_trouble: recording_speaker(voice),
        )
        services.visit.whose = whose
        context = app.make_context(services, own, {})
        window, _desk = app.make_window(context)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitActive(window, timeout=10_000).__enter__()
        person = Person(qtbot, window, context, voice)
        person.has_the_keyboard()
        people.append(person)
        return person

    yield open_
    for person in people:
        person.closes_the_window()
