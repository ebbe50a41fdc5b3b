"""The person's municipality: chosen once, told in panels, with the places it lists."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from helper_app import app
from helper_app.guides.catalogue import Shelf
from helper_app.settings import Settings
from helper_app.ui.poses import Studio, open_spots, open_town, open_towns
from helper_app.ui.screens.player import PlayerScreen
from helper_app.ui.screens.spots import SpotsScreen
from helper_app.ui.screens.town import TownScreen
from helper_app.ui.screens.towns import TownsScreen
from helper_app.ui.widgets.tile import Tile


@pytest.fixture
def studio(qapp: QApplication) -> Iterator[Studio]:
    room = app.studio(Settings(speech="off"), "ja")
    yield room
    room.close()


def town(studio: Studio, place: str) -> TownScreen:
    open_town(studio, place=place)
    screen = studio.window.navigator.current
    assert isinstance(screen, TownScreen)
    return screen


def spots(studio: Studio) -> SpotsScreen:
    open_spots(studio)
    screen = studio.window.navigator.current
    assert isinstance(screen, SpotsScreen)
    return screen


def told(screen: SpotsScreen) -> list[str]:
    return [notice.heading.text() for notice in screen.notices if not notice.isHidden()]


def test_help_leads_to_it(studio: Studio) -> None:
    studio.window.top_bar.help.click()
    studio.window.findChild(Tile, "help.town").click()
    assert isinstance(studio.window.navigator.current, TownScreen)


def test_without_a_town_it_says_how_to_find_out(studio: Studio) -> None:
    said = town(studio, "").notices["hours"].words.text()
    assert said == "窓口があいている時間は、役所に聞くとわかります。"


def test_a_chosen_town_says_its_own(studio: Studio) -> None:
    assert "8時30分から17時15分まで" in town(studio, "mihon").notices["hours"].words.text()


def test_choosing_a_town_changes_what_stands_there(studio: Studio) -> None:
    screen = town(studio, "")
    screen.choose.click()
    studio.window.findChild(Tile, "towns.mihon").click()
    assert (studio.window.navigator.current, screen.heading.text()) == (screen, "見本市（れい）")


def test_the_example_says_that_it_is_one(studio: Studio) -> None:
    open_towns(studio)
    assert isinstance(studio.window.navigator.current, TownsScreen)
    line = studio.window.findChild(Tile, "towns.mihon").line.text()
    assert line == "れいの町です。本当にはありません。"


def test_the_choice_can_be_taken_back(studio: Studio) -> None:
    open_towns(studio)
    studio.window.findChild(Tile, "towns.none").click()
    assert studio.context.settings.place == ""


def test_only_lists_that_are_there_can_be_opened(studio: Studio) -> None:
    screen = town(studio, "mihon")
    assert [kind for kind, one in screen.lists.items() if not one.isHidden()] == ["shelter"]


def test_ten_places_show_at_once(studio: Studio) -> None:
    assert len(told(spots(studio))) == 10


def test_the_rest_shows_after_a_press(studio: Studio) -> None:
    screen = spots(studio)
    screen.more.click()
    assert told(screen) == ["見本第6集会所", "見本第7集会所"]


def test_and_one_comes_back(studio: Studio) -> None:
    screen = spots(studio)
    screen.more.click()
    screen.before.click()
    assert (told(screen)[0], screen.before.isHidden()) == ("見本小学校", True)


def test_address_and_room_do_not_run_into_one_another(studio: Studio) -> None:
    assert "三番町3、2階のホール" in spots(studio).notices[2].words.text()


def test_the_reading_the_town_wrote_is_what_is_said(studio: Studio) -> None:
    assert "みほんこうみんかん" in spots(studio).spoken()[4].spoken


def test_a_broken_list_is_left_out(studio: Studio, tmp_path: Path) -> None:
    (tmp_path / "mihon.aed.toml").write_text("kind = 'palace'", encoding="utf-8")
    shelf = Shelf(own_places=tmp_path)
    studio.context.services = studio.context.services._replace(shelf=shelf)
    lists = town(studio, "mihon").lists
    assert [kind for kind, one in lists.items() if not one.isHidden()] == ["shelter"]


def test_an_odd_call_leads_to_what_to_do_at_once(studio: Studio) -> None:
    studio.window.top_bar.help.click()
    studio.window.findChild(Tile, "help.suspicious").click()
    screen = studio.window.navigator.current
    assert isinstance(screen, PlayerScreen)
    assert screen.walker.guide.id == "safety.real"
