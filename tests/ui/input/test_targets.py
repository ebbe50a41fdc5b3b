"""What can be pressed, in groups and in reading order."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollBar

from helper_app.ui import catalogue, poses
from helper_app.ui.input import targets
from helper_app.ui.input.names import group_name, name_of
from helper_app.ui.input.targets import Group, Region
from helper_app.ui.poses import Studio
from tests.ui.input.conftest import OpenStudio
from tests.ui.input.hand import named, step_of


def groups(room: Studio) -> list[Group]:
    """Give the groups as scanning offers them."""
    screen = room.window.navigator.current
    assert screen is not None
    return targets.groups_of(room.window, screen.first_focus())


def inside(group: Group) -> list[str]:
    """Give the object names of a group."""
    return [target.objectName() for target in group.targets]


def test_the_main_button_stands_alone_before_everything_else(open_studio: OpenStudio) -> None:
    room = open_studio()
    step_of(room, "ready")
    assert inside(groups(room)[0]) == ["step.next"]


def test_the_pad_comes_first_where_a_secret_is_asked_for(open_studio: OpenStudio) -> None:
    room = open_studio()
    step_of(room, "pad")
    assert [group.region for group in groups(room)[:4]] == [Region.PAD] * 4


def test_a_pad_is_grouped_by_its_rows(open_studio: OpenStudio) -> None:
    room = open_studio()
    step_of(room, "pad")
    assert inside(groups(room)[1]) == ["pin.key.4", "pin.key.5", "pin.key.6"]


def test_after_the_last_digit_the_main_button_comes_first(open_studio: OpenStudio) -> None:
    room = open_studio()
    screen = step_of(room, "pad")
    for digit in "1234":
        screen.entry.pad.key(digit).click()
    assert inside(groups(room)[0]) == ["step.next"]


def test_tiles_are_read_row_by_row(open_studio: OpenStudio) -> None:
    room = open_studio()
    room.window.top_bar.letters.click()
    poses.settle()
    assert inside(groups(room)[0]) == ["sizes.100", "sizes.133", "sizes.167", "sizes.200"]


def test_what_cannot_be_pressed_now_is_no_target(open_studio: OpenStudio) -> None:
    room = open_studio()
    screen = step_of(room, "pad")
    assert screen.main not in targets.targets_of(room.window)


def test_the_way_into_a_window_of_the_system_is_no_target(open_studio: OpenStudio) -> None:
    room = open_studio()
    catalogue.poses(room.context)["document.sign.choose"](room)
    poses.settle()
    assert named(room, "step.files.other").isVisible()
    assert "step.files.other" not in {one.objectName() for one in targets.targets_of(room.window)}


def test_a_page_that_scrolls_can_be_turned(open_studio: OpenStudio) -> None:
    room = open_studio(scale=300)
    bar = step_of(room, "ready").scroller.verticalScrollBar()
    targets.press(bar)
    assert bar.value() > 0


def test_from_its_end_a_page_turns_to_its_beginning(open_studio: OpenStudio) -> None:
    room = open_studio(scale=300)
    bar = step_of(room, "ready").scroller.verticalScrollBar()
    bar.setValue(bar.maximum())
    targets.press(bar)
    assert bar.value() == 0


def test_a_page_that_fits_has_nothing_to_turn(open_studio: OpenStudio) -> None:
    room = open_studio(scale=100)
    step_of(room, "ready")
    assert not [one for one in targets.targets_of(room.window) if isinstance(one, QScrollBar)]


def test_a_spot_on_the_words_of_a_tile_is_on_the_tile(open_studio: OpenStudio) -> None:
    room = open_studio()
    tile = named(room, "home.guide.card.authenticate")
    words = named(room, "home.guide.card.authenticate.title")
    spot = words.mapTo(room.window, words.rect().center())
    assert targets.target_at(room.window, spot) is tile


def test_a_spot_beside_everything_is_on_nothing(open_studio: OpenStudio) -> None:
    room = open_studio()
    assert targets.target_at(room.window, QPoint(2, room.window.height() // 2)) is None


def test_what_is_scrolled_away_has_no_place_that_is_seen(open_studio: OpenStudio) -> None:
    room = open_studio(scale=400)
    last = named(room, "home.check")
    assert targets.seen_place(last, room.window).isEmpty()


def test_a_row_of_a_pad_is_named_by_its_number(open_studio: OpenStudio) -> None:
    room = open_studio("en")
    step_of(room, "pad")
    assert group_name(groups(room)[1], room.context.t) == "Row 2"


def test_other_groups_are_named_by_what_is_in_them(open_studio: OpenStudio) -> None:
    room = open_studio("en")
    room.window.top_bar.letters.click()
    poses.settle()
    assert group_name(groups(room)[0], room.context.t) == "100 %, and 3 more"


def test_the_present_choice_is_said_to_be_chosen(open_studio: OpenStudio) -> None:
    room = open_studio("en", scale=167)
    room.window.top_bar.letters.click()
    tile = groups(room)[0].targets[2]
    assert name_of(tile, room.context.t) == "167 %: chosen"


def test_a_note_at_the_focus_makes_no_other_scene(open_studio: OpenStudio) -> None:
    room = open_studio("ja")
    step_of(room, "ready")
    before = targets.scene_of(room.window)
    note = room.context.services.announcer.note
    note.put(named(room, "step.unsure"), "たった今のしらせ")
    assert targets.scene_of(room.window) == before
