"""What is said and stands nowhere is written above the bar at the foot, and covers nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from helper_app.settings import Settings
from helper_app.speech.model import Phrase, Utterance
from helper_app.ui import poses
from helper_app.ui.poses import settle
from helper_app.ui.screens.help import HelpScreen
from helper_app.ui.widgets.captions import CaptionStrip, keeps_room
from helper_app.ui.written import Said, Written
from tests.ui.conftest import OpenRoom
from tests.ui.room import Room

FIRST, SECOND = "はい。", "いいえ。"


def said(written: Written) -> Said:
    """Give two phrases that stand somewhere."""
    return Said(Utterance((Phrase(FIRST, FIRST), Phrase(SECOND, SECOND)), "ja"), written)


@pytest.mark.parametrize(
    ("written", "shows_all", "caption"),
    [
        (Written.PAGE, False, ()),
        (Written.PAGE, True, (SECOND,)),
        (Written.ELSEWHERE, False, ()),
        (Written.ELSEWHERE, True, (SECOND,)),
        (Written.OTHERWISE, False, (SECOND,)),
        (Written.NOWHERE, False, (FIRST + SECOND, SECOND)),
        (Written.SECRET, False, ()),
        (Written.SECRET, True, ()),
    ],
)
def test_what_the_caption_of_the_second_phrase_is(
    written: Written, shows_all: bool, caption: tuple[str, ...]
) -> None:
    assert said(written).caption(1, shows_all=shows_all) == caption


@pytest.mark.parametrize(
    ("settings", "is_kept"),
    [
        (Settings(), False),
        (Settings(captions="all"), True),
        (Settings(reads_focus="on", speech="off"), True),
        (Settings(scan="on"), True),
        (Settings(scan="on", scan_voice="off"), False),
        (Settings(confirm="on"), True),
        (Settings(confirm="on", scan="on", speech="off"), False),
    ],
)
def test_room_is_kept_where_captions_come_often(settings: Settings, is_kept: bool) -> None:
    assert keeps_room(settings) is is_kept


@pytest.fixture
def room(open_room: OpenRoom) -> Room:
    """Give a window that speaks when it is asked."""
    return open_room(speech="off")


def strip_of(room: Room) -> CaptionStrip:
    """Give the strip of the screen that shows."""
    return room.screen.captions


def place(widget: QWidget, room: Room) -> QRect:
    """Give where a widget stands in the window."""
    return QRect(widget.mapTo(room.window, QPoint(0, 0)), widget.size())


def says_something(room: Room) -> None:
    """Have words said that stand nowhere."""
    poses.settle()
    said_before = len(room.heard)
    phrases = [Phrase("ここはどこですか。", "ここはどこですか。")]
    room.announcer.say(phrases, "ja", written=Written.NOWHERE)
    room.until(lambda: len(room.heard) > said_before and not room.announcer.is_speaking)
    settle()


def test_there_is_no_strip_while_there_is_nothing_to_show(room: Room) -> None:
    assert not strip_of(room).isVisible()


def test_it_shows_what_was_said(room: Room) -> None:
    says_something(room)
    assert strip_of(room).words.text() == "ここはどこですか。"


def test_it_stays_when_the_voice_has_ended(room: Room) -> None:
    says_something(room)
    assert strip_of(room).isVisible()


def test_it_goes_when_something_else_is_said(room: Room) -> None:
    says_something(room)
    room.screen.read_aloud()
    room.until(lambda: not strip_of(room).isVisible())


def test_it_goes_with_the_screen(room: Room) -> None:
    says_something(room)
    home = strip_of(room)
    room.window.navigator.open(HelpScreen(room.context))
    settle()
    room.window.navigator.back()
    settle()
    assert not home.isVisible()


def test_it_goes_with_escape(room: Room) -> None:
    says_something(room)
    room.announcer.cancel()
    assert not strip_of(room).isVisible()


@pytest.mark.parametrize("scale", [100, 200, 300, 400])
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_it_covers_nothing(room: Room, scale: int, theme: str) -> None:
    room.context.change(scale=scale, theme=theme)
    says_something(room)
    strip = place(strip_of(room), room)
    others = (room.screen.scroller, room.screen.bar_strip, room.window.top_bar)
    assert [o.objectName() for o in others if place(o, room).intersects(strip)] == []


@pytest.mark.parametrize("scale", [100, 400])
def test_the_buttons_at_the_foot_stay_where_they_are(room: Room, scale: int) -> None:
    room.context.change(scale=scale)
    poses.settle()
    before = place(room.screen.bar_strip, room)
    says_something(room)
    assert place(room.screen.bar_strip, room) == before


def test_where_room_is_kept_nothing_moves(room: Room) -> None:
    room.context.change(captions="all")
    poses.settle()
    before = place(room.screen.scroller, room)
    says_something(room)
    assert place(room.screen.scroller, room) == before


def test_the_words_are_inside_the_strip(room: Room) -> None:
    room.context.change(scale=400)
    room.window.resize(QSize(1024, 768))
    says_something(room)
    strip = strip_of(room)
    assert strip.rect().contains(strip.words.geometry())
    assert strip.words.height() >= strip.words.heightForWidth(strip.words.width())


def test_long_words_are_shown_sentence_by_sentence(room: Room) -> None:
    room.context.change(scale=400)
    poses.settle()
    strip = strip_of(room)
    strip.show_texts(("とても長い話です。" * 9, "とても長い話です。"))
    assert strip.words.text() == "とても長い話です。"


def test_another_language_leaves_no_words_of_the_old_one(room: Room) -> None:
    says_something(room)
    room.context.change(locale="en")
    assert strip_of(room).words.text() == ""
