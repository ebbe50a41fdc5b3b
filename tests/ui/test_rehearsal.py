"""The screen of a practice machine: what it shows, says and counts."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from helper_app.practice.model import Event
from helper_app.ui.machine_poses import COIN, PUT, open_hall, open_rehearsal, open_scenarios, press
from helper_app.ui.poses import settle
from helper_app.ui.screens.rehearsal import RehearsalScreen
from helper_app.ui.widgets.pin_pad import PinPad
from helper_app.ui.widgets.tile import Tile
from tests.ui.conftest import OpenRoom
from tests.ui.room import Room, words_in


@pytest.fixture
def room(open_room: OpenRoom) -> Room:
    return open_room()


def machine(room: Room, scenario: str, *done: Event) -> RehearsalScreen:
    """Open the copier after something was done to it."""
    open_rehearsal(room.studio, machine="shop.copier", scenario=scenario, done=done)
    room.until(lambda: not room.screen.is_arriving)
    room.is_silent()
    screen = room.screen
    assert isinstance(screen, RehearsalScreen)
    return screen


def presses(room: Room, name: str) -> None:
    """Press what bears this name."""
    buttons = room.window.findChildren(QAbstractButton, name)
    next(button for button in buttons if button.isVisible()).click()
    settle()


def test_a_press_shows_the_next_screen(room: Room) -> None:
    machine(room, "usual")
    presses(room, "rehearsal.press.japanese")
    assert "メニュー" in words_in(room.window)


def test_a_wrong_press_stays_and_is_explained(room: Room) -> None:
    machine(room, "closed")
    presses(room, "rehearsal.press.copy")
    assert "証明書は「行政サービス」です。" in words_in(room.window)


def test_what_the_coach_says_is_heard(room: Room) -> None:
    machine(room, "closed")
    presses(room, "rehearsal.press.copy")
    room.hears("証明書は「行政サービス」です。")


def test_where_to_press_is_marked_and_has_the_focus(room: Room) -> None:
    machine(room, "closed")
    presses(room, "rehearsal.show")
    tile = room.screen.findChild(Tile, "rehearsal.press.public")
    assert (tile.mark.words.text(), room.window.focusWidget()) == ("ここ", tile)


def test_nothing_is_marked_before_it_is_asked_for(room: Room) -> None:
    screen = machine(room, "closed")
    assert [tile for tile in screen.case.keys.tiles if not tile.mark.isHidden()] == []


def test_back_takes_one_thing_back(room: Room) -> None:
    machine(room, "usual")
    presses(room, "rehearsal.press.japanese")
    presses(room, "rehearsal.back")
    assert "ことばをえらぶ" in words_in(room.window)


def test_back_at_the_beginning_leaves(room: Room) -> None:
    open_scenarios(room.studio, machine="shop.copier")
    machine(room, "usual")
    presses(room, "rehearsal.back")
    assert room.screen.objectName() == "scenarios"


def test_the_count_of_digits_is_heard_and_never_which(room: Room) -> None:
    screen = machine(room, "pin_wrong", PUT)
    screen.case.entry.pad.key("7").click()
    room.hears("1けた入りました")
    assert "7" not in room.voice.heard


def test_a_full_pad_waits_for_the_machines_own_button(room: Room) -> None:
    screen = machine(room, "pin_wrong", PUT)
    assert not screen.case.enter.isEnabled()
    for digit in "1234":
        screen.case.entry.pad.key(digit).click()
    assert (screen.case.enter.text(), room.window.focusWidget()) == ("決める", screen.case.enter)


def test_a_wrong_number_is_entered_and_forgotten(room: Room) -> None:
    screen = machine(room, "pin_wrong", PUT)
    for digit in "4711":
        screen.case.entry.pad.key(digit).click()
    presses(room, "rehearsal.enter")
    assert "あと2回まちがえると、ロックされます。" in words_in(room.window)
    assert room.window.findChild(PinPad).count == 0


def test_coins_in_the_hand_are_counted(room: Room) -> None:
    screen = machine(room, "jam")
    tile = screen.hands.tile(Event("put", "coin100"))
    assert tile is not None
    assert tile.line.text() == "手もとに3枚"


def test_a_coin_that_was_put_in_is_gone(room: Room) -> None:
    screen = machine(room, "jam", COIN)
    assert screen.hands.tile(COIN) is None


def test_the_end_says_what_to_remember(room: Room) -> None:
    open_scenarios(room.studio, machine="shop.copier")
    presses(room, "scenarios.closed")
    presses(room, "rehearsal.press.public")
    presses(room, "rehearsal.press.over")
    assert room.screen.objectName() == "rehearsed"
    assert "ひとりで、できました。" in words_in(room.window)


def test_once_more_begins_the_same_anew(room: Room) -> None:
    open_scenarios(room.studio, machine="shop.copier")
    presses(room, "scenarios.closed")
    presses(room, "rehearsal.press.public")
    presses(room, "rehearsal.press.over")
    presses(room, "rehearsed.again")
    assert isinstance(room.screen, RehearsalScreen)
    assert room.screen.rehearsal.record.events == 0


def test_from_the_end_one_comes_to_the_other_rehearsals(room: Room) -> None:
    open_scenarios(room.studio, machine="shop.copier")
    presses(room, "scenarios.closed")
    presses(room, "rehearsal.press.public")
    presses(room, "rehearsal.press.over")
    presses(room, "rehearsed.back")
    assert room.screen.objectName() == "scenarios"


def test_the_machines_labels_stay_japanese_and_their_meaning_is_english(
    open_room: OpenRoom,
) -> None:
    screen = machine(open_room(locale="en"), "closed")
    tile = screen.case.keys.tile(press("public"))
    assert tile is not None
    assert (tile.title.text(), tile.line.text()) == ("行政サービス", "Certificates and more")


def test_who_speaks_english_hears_what_labels_mean(open_room: OpenRoom) -> None:
    room = open_room(locale="en")
    machine(room, "closed")
    assert "Certificates and more" in room.voice.heard
    assert "行政サービス" not in room.voice.heard


def test_who_speaks_english_is_told_what_a_key_means_before_its_label(open_room: OpenRoom) -> None:
    screen = machine(open_room(locale="en"), "closed")
    tile = screen.case.keys.tile(press("public"))
    assert tile is not None
    assert tile.accessibleName() == "Certificates and more (行政サービス)"


def test_a_key_that_is_shown_says_so_to_a_screen_reader_too(room: Room) -> None:
    screen = machine(room, "closed")
    presses(room, "rehearsal.show")
    tile = screen.case.keys.tile(press("public"))
    assert tile is not None
    assert "ここ" in tile.accessibleName()


def test_tiles_are_as_high_as_their_words(room: Room) -> None:
    screen = machine(room, "jam", COIN)
    presses(room, "rehearsal.show")
    tiles = [*screen.case.keys.tiles, *screen.hands.tiles]
    least = max(tile.heightForWidth(tile.width()) for tile in tiles)
    assert max(tile.height() for tile in tiles) == least


def test_a_machine_opens_at_its_top_though_the_focus_is_below(open_room: OpenRoom) -> None:
    screen = machine(open_room(scale=300), "usual")
    assert screen.scroller.verticalScrollBar().value() == 0


def test_practice_is_framed_while_it_shows_and_no_longer(room: Room) -> None:
    open_hall(room.studio)
    assert room.context.theme.is_practice
    presses(room, "hall.back")
    assert not room.context.theme.is_practice
