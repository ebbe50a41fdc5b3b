"""What stands in rows is said row by row, label and value in one go, and marked where it stands."""

from __future__ import annotations

import pytest

from helper_app.guides.readings import Token
from helper_app.ui import catalogue, poses
from helper_app.ui.screens.player import PlayerScreen
from helper_app.ui.script import lines_of, row_of
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.ruby_text import RubyText
from tests.fakes.voice import RecordingVoice
from tests.ui.conftest import OpenRoom
from tests.ui.room import Room


@pytest.fixture
def room(open_room: OpenRoom) -> Room:
    """Give a window whose voice says each breath until it is let go."""
    return open_room(RecordingVoice(is_slow=True), speech="off")


def said(room: Room) -> list[str]:
    """Give what the screen says, phrase by phrase."""
    return [phrase.text for phrase in room.screen.spoken()]


def text_of(name: str, *words: str) -> RubyText:
    """Make a text of some phrases."""
    text = RubyText(Theme(), name=name)
    text.set_phrases([(Token(word),) for word in words])
    return text


def test_a_row_is_one_phrase(qapp: object) -> None:
    (line,) = row_of((text_of("name", "手紙", ".pdf"), text_of("day", "11月23日")))
    assert line.words.text == "手紙.pdf. 11月23日。"


def test_all_of_a_row_is_marked(qapp: object) -> None:
    name, day = text_of("name", "手紙", ".pdf"), text_of("day", "11月23日")
    (line,) = row_of((name, day))
    assert line.places == ((name, range(2)), (day, range(1)))


def test_a_row_without_a_value_is_its_label(qapp: object) -> None:
    (line,) = row_of((text_of("name", "手紙"), text_of("day")))
    assert line.words.text == "手紙。"


def test_a_text_is_read_sentence_by_sentence(qapp: object) -> None:
    lines = lines_of([text_of("text", "はい。", "いい", "え。")])
    assert [line.places[0][1] for line in lines] == [range(1), range(1, 3)]


def test_what_is_in_order_is_said_row_by_row(room: Room) -> None:
    poses.open_check(room.studio, is_well=True)
    poses.settle()
    shown = [line.text() for line in room.screen.verdict.well.lines if line.isVisible()]  # type: ignore[attr-defined]  # the screen that checks
    assert len(shown) > 3
    assert said(room)[-len(shown) :] == shown


def test_points_of_a_step_are_said_row_by_row(room: Room) -> None:
    for name, pose in catalogue.poses(room.context).items():
        if name.startswith("card.status."):
            catalogue.strike(room.studio, pose, room.window.size())
            screen = room.screen
            assert isinstance(screen, PlayerScreen)
            shown = [line.text() for line in screen.text.points.lines if line.isVisible()]
            assert "".join(shown) in "".join(said(room))


def test_files_are_said_row_by_row_with_their_day(room: Room) -> None:
    pose = catalogue.poses(room.context)["document.sign.choose"]
    catalogue.strike(room.studio, pose, room.window.size())
    screen = room.screen
    assert isinstance(screen, PlayerScreen)
    tiles = list(screen.entry.files._tiles.values())
    assert len(tiles) > 0
    rows = [f"{tile.title.text()}. {tile.line.text()}。" for tile in tiles]
    assert said(room)[-len(rows) :] == rows


def test_the_row_that_is_said_is_marked(room: Room) -> None:
    poses.open_check(room.studio, is_well=True)
    poses.settle()
    room.until(lambda: not room.screen.is_arriving)
    rows = [line for line in room.screen.verdict.well.lines if line.isVisible()]  # type: ignore[attr-defined]  # the screen that checks
    room.screen.read_aloud()
    for row in rows:
        room.until(lambda row=row: goes_on(room, row))


def goes_on(room: Room, row: RubyText) -> bool:
    """Let the voice go on until a row is marked, alone."""
    marked = [text for text in room.window.findChildren(RubyText) if text.spoken]
    if marked != [row]:
        room.voice.go_on()
        return False
    return True


def test_nobody_says_who_a_card_belongs_to(room: Room) -> None:
    for name, pose in catalogue.poses(room.context).items():
        if name.startswith("card.attributes."):
            catalogue.strike(room.studio, pose, room.window.size())
            screen = room.screen
            assert isinstance(screen, PlayerScreen)
            values = [text.text() for text in screen.person._values.values() if text.text()]
            spoken = "".join(said(room))
            assert [words for words in values if words in spoken] == []
