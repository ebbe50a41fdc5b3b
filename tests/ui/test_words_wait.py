"""The words screen makes its index beside the window; whoever is faster finds the page calm."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread

from helper_app.guides.catalogue import Shelf
from helper_app.guides.search import Search
from helper_app.ui.screens.words import WordsScreen
from tests.ui.conftest import OpenRoom
from tests.ui.room import Room, words_in


class Held:
    """The real search, not made before it is let go.

    Attributes:
        made_on_main: For each index that was made, whether the window had to wait for it.
    """

    def __init__(self, shelf: Shelf) -> None:
        self.made_on_main: list[bool] = []
        self._make = shelf.search
        self._gate = threading.Event()

    def search(self, locale: str) -> Search:
        """Give the search, late."""
        self.made_on_main.append(QThread.isMainThread())
        self._gate.wait(20)
        return self._make(locale)

    def let_go(self) -> None:
        """Let the index be made."""
        self._gate.set()


@pytest.fixture
def room(open_room: OpenRoom) -> Room:
    """Give a window in English."""
    return open_room(locale="en")


@pytest.fixture
def held(room: Room, monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    """Hold the search back; let it go at the end."""
    held = Held(room.context.services.shelf)
    monkeypatch.setattr(room.context.services.shelf, "search", held.search)
    yield held
    held.let_go()


@pytest.fixture
def screen(room: Room, held: Held) -> WordsScreen:
    """Give the words screen, while its index is being made."""
    screen = WordsScreen(room.context)
    room.window.navigator.open(screen)
    room.until(lambda: bool(held.made_on_main))
    return screen


def asks(screen: WordsScreen, words: str) -> None:
    screen.line.setText(words)
    screen.search.click()


def test_the_index_is_made_beside_the_window(held: Held, screen: WordsScreen) -> None:
    assert held.made_on_main == [False]


def test_while_it_is_made_the_page_stays_as_it_is(room: Room, screen: WordsScreen) -> None:
    screen.line.setText("contract")
    before = words_in(room.window)
    screen.search.click()
    assert words_in(room.window) == before


def test_while_it_is_made_the_focus_stays(room: Room, screen: WordsScreen) -> None:
    screen.line.setFocus()
    asks(screen, "contract")
    assert room.window.focusWidget() is screen.line


def test_once_it_is_made_the_answer_comes(room: Room, held: Held, screen: WordsScreen) -> None:
    asks(screen, "contract")
    held.let_go()
    room.until(lambda: "1 guide found" in words_in(room.window))


def test_the_answer_is_said(room: Room, held: Held, screen: WordsScreen) -> None:
    asks(screen, "contract")
    held.let_go()
    room.hears("1 guide found")


def test_the_answer_takes_nobody_back_who_went_on(
    room: Room, held: Held, screen: WordsScreen
) -> None:
    asks(screen, "contract")
    room.window.top_bar.help.click()
    focused = room.window.focusWidget()
    held.let_go()
    room.until(lambda: bool(screen.told.text()))
    assert room.window.focusWidget() is focused


def test_in_another_language_the_answer_comes_in_that_language(
    room: Room, held: Held, screen: WordsScreen
) -> None:
    asks(screen, "yakusho ni ikanai")
    room.context.change(locale="ja")
    held.let_go()
    room.until(lambda: "見つかりました" in screen.told.text())
