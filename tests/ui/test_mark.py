"""「確認中」 on tile and first step: a word in a dashed line, read out with the tile, never cut."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from helper_app import app
from helper_app.guides.catalogue import Shelf
from helper_app.guides.topics import Topic
from helper_app.settings import Settings
from helper_app.ui.poses import Studio, open_step
from helper_app.ui.screens.home import HomeScreen
from helper_app.ui.screens.player import PlayerScreen
from helper_app.ui.screens.topic import TopicScreen
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.mark import Mark
from helper_app.ui.widgets.tile import Tile
from tests.guides.test_reviews import reviewed


@pytest.fixture
def studio(qapp: QApplication) -> Iterator[Studio]:
    room = app.studio(Settings(speech="off"), "ja")
    yield room
    room.close()


def player(studio: Studio, step: str) -> PlayerScreen:
    open_step(studio, step=step, is_practice=False)
    screen = studio.window.navigator.current
    assert isinstance(screen, PlayerScreen)
    return screen


def tile(studio: Studio) -> Tile:
    """Give the first tile of the first screen."""
    home = studio.window.navigator.current
    assert isinstance(home, HomeScreen)
    return home.grid.tiles[0]


def test_a_tile_says_that_its_guide_is_being_checked(studio: Studio) -> None:
    assert tile(studio).accessibleName() == "カードで本人確認をする。約10分（確認中）。"


def test_a_tile_of_a_reviewed_guide_has_no_mark(studio: Studio, tmp_path: Path) -> None:
    (tmp_path / "catalogue").mkdir()
    guide = reviewed(tmp_path / "catalogue").stem
    services = studio.context.services._replace(shelf=Shelf(tmp_path))
    studio.context.services = services
    topic = Topic("card", "カードのこと", "", "card", guide, (guide,))
    assert TopicScreen(studio.context, topic).grid.tiles[0].mark.isHidden()


def test_the_first_step_says_it_and_says_it_aloud(studio: Studio) -> None:
    screen = player(studio, "ready")
    said = "".join(phrase.text for phrase in screen.spoken())
    assert (screen.unreviewed.words.text(), said.endswith("確認中")) == ("確認中", True)


def test_other_steps_do_not_say_it(studio: Studio) -> None:
    assert player(studio, "place").unreviewed.isHidden()


def test_a_mark_without_a_word_is_hidden(qapp: QApplication) -> None:
    mark = Mark(Theme(), name="mark")
    mark.set_words(())
    assert mark.isHidden()
