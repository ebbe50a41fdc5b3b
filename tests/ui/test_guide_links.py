"""A step that speaks of another guide leads there, and back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from helper_app import app
from helper_app.settings import Settings
from helper_app.ui.poses import Studio, open_step
from helper_app.ui.screens.player import PlayerScreen

HERE, THERE = "card.map", "card.apply"


@pytest.fixture
def studio(qapp: QApplication) -> Iterator[Studio]:
    room = app.studio(Settings(speech="off"), "ja")
    yield room
    room.close()


def player(studio: Studio) -> PlayerScreen:
    screen = studio.window.navigator.current
    assert isinstance(screen, PlayerScreen)
    return screen


def on_the_way(studio: Studio, *, is_practice: bool = False) -> PlayerScreen:
    """Stand where the person has no card yet."""
    open_step(studio, step="no_card", is_practice=is_practice, guide=HERE)
    return player(studio)


def test_the_other_guide_is_named_by_its_title(studio: Studio) -> None:
    assert [tile.title.text() for tile in on_the_way(studio).text.links] == [
        "カードを作る・受け取る"
    ]


def test_it_is_said_with_the_step(studio: Studio) -> None:
    said = [phrase.text for phrase in on_the_way(studio).spoken()]
    assert "カードを作る・受け取る" in said


def test_a_press_opens_it(studio: Studio) -> None:
    on_the_way(studio).text.links[0].click()
    assert player(studio).walker.guide.id == THERE


def test_back_leads_to_the_step_one_came_from(studio: Studio) -> None:
    on_the_way(studio).text.links[0].click()
    player(studio).back.click()
    assert player(studio).walker.view.step_id == "no_card"


def test_practice_stays_practice(studio: Studio) -> None:
    on_the_way(studio, is_practice=True).text.links[0].click()
    assert player(studio).walker.is_practice


def test_a_step_without_other_guides_has_no_such_tile(studio: Studio) -> None:
    open_step(studio, step="front", is_practice=False, guide=HERE)
    assert player(studio).text.links == []
