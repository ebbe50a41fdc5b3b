"""Whatever the voice says can be read in the window at that moment."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

import helper_app.ui
from helper_app.errors import SettingsDamaged
from helper_app.speech.model import Event, EventKind
from helper_app.ui import catalogue, poses
from helper_app.ui.input.confirm import Confirm
from helper_app.ui.machine_poses import open_rehearsal
from helper_app.ui.poses import Studio
from helper_app.ui.screens.player import PlayerScreen
from helper_app.ui.still_life import KNOWN
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.pin_pad import PinDots, PinPad
from helper_app.ui.widgets.tile import Tile
from helper_app.ui.written import Said, Written
from tests.ui.conftest import OpenRoom
from tests.ui.room import Room, words_in

ROOT = Path(helper_app.ui.__file__).parent
USERS = {
    "announcer.py",
    "dials.py",
    "focus_reader.py",
    "input/confirm.py",
    "input/cues.py",
    "screens/check.py",
    "screens/player.py",
    "screens/question.py",
    "screens/rehearsal.py",
    "screens/screen.py",
    "widgets/trouble_strip.py",
}
"""Who has something said; each is heard in a test below."""
TYPED = {"entering", "password"}
"""Screens on which a voice that takes no time counts more slowly than they are typed on."""
ENDS = re.compile(r"[。.?？!！]+\s*")


class Witness(QObject):
    """Looks, whenever a phrase is heard, whether its words can be seen.

    Args:
        studio: The window.

    Attributes:
        unseen: Words that could not be read, and where they should have stood.
        seen: How often words were where they should be, by where that is.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._announcer = studio.context.services.announcer
        self.unseen: list[tuple[str, str]] = []
        self.seen: dict[Written, int] = {}
        self._announcer._heard.connect(self.look, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def look(self, event: Event) -> None:
        """Look, after everything else that follows from the event."""
        asked = (one for one in self._announcer._asked if one.utterance is event.utterance)
        said = next(asked, None)
        if said is None or event.kind is not EventKind.PHRASE:
            return
        words = event.utterance.phrases[event.phrase].text
        if self._can_read(said, words):
            self.seen[said.written] = self.seen.get(said.written, 0) + 1
        else:
            self.unseen.append((said.written.value, words))

    def _can_read(self, said: Said, words: str) -> bool:
        screen = self._studio.window.navigator.current
        assert screen is not None
        if said.written in (Written.NOWHERE, Written.OTHERWISE):
            strip = screen.captions
            return strip.isVisible() and flat(words) in flat(strip.words.text())
        seen = flat(words_in(self._studio.window))
        return flat(words) in drawn_in(screen) or all(
            flat(part) in seen for part in ENDS.split(words)
        )


def drawn_in(screen: QWidget) -> set[str]:
    """Give what is said of the places of a secret: they are filled one by one."""
    places = screen.findChildren(PinDots)
    return {flat(one.accessibleName()) for one in places if one.isVisible()}


def flat(words: str) -> str:
    """Give words without blanks and full stops."""
    return ENDS.sub("", re.sub(r"\s", "", words))


def test_everybody_who_has_something_said_is_known() -> None:
    found = set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                is_telling = node.func.attr in ("say", "announce")
                if is_telling and any(word.arg == "written" for word in node.keywords):
                    found.add(path.relative_to(ROOT).as_posix())
    assert found | {"announcer.py"} == USERS


@pytest.mark.parametrize("locale", ["ja", "en"])
def test_every_screen_says_what_stands_on_it(open_room: OpenRoom, locale: str) -> None:
    room = open_room(locale=locale)
    witness = Witness(room.studio)
    for name, pose in catalogue.poses(room.context).items():
        if name not in TYPED:
            catalogue.strike(room.studio, pose, room.window.size())
            room.is_silent()
    assert witness.unseen == []
    assert witness.seen[Written.PAGE] > 300


@pytest.fixture
def room(open_room: OpenRoom) -> Room:
    """Give the first screen, read to its end."""
    room = open_room()
    room.hears("リーダーとカードをしらべる")
    room.is_silent()
    return room


@pytest.fixture
def witness(room: Room) -> Witness:
    """Give somebody who looks from now on."""
    return Witness(room.studio)


def saw(witness: Witness, room: Room, written: Written) -> None:
    """Wait for words of a kind; all that was said could be read."""
    room.until(lambda: written in witness.seen)
    room.is_silent()
    assert witness.unseen == []


def test_where_one_is_can_be_read(room: Room, witness: Witness) -> None:
    room.presses(Qt.Key.Key_F3)
    saw(witness, room, Written.NOWHERE)


def test_what_the_focus_reaches_can_be_read(room: Room, witness: Witness) -> None:
    room.context.change(reads_focus="on")
    room.presses(Qt.Key.Key_Tab)
    saw(witness, room, Written.NOWHERE)


def test_what_wants_another_press_can_be_read(room: Room, witness: Witness) -> None:
    tile = room.screen.first_focus()
    assert tile is not None
    poses.begin_way(room.studio, Confirm, confirm="on").press(tile)
    saw(witness, room, Written.NOWHERE)


def test_what_one_switch_would_press_can_be_read(room: Room, witness: Witness) -> None:
    room.context.change(scan="on")
    saw(witness, room, Written.NOWHERE)


def test_a_turn_of_the_voice_can_be_read(room: Room, witness: Witness) -> None:
    room.presses(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    saw(witness, room, Written.NOWHERE)


def test_on_its_own_screen_it_stands_there(room: Room, witness: Witness) -> None:
    room.presses(Qt.Key.Key_F4)
    room.until(lambda: room.screen.objectName() == "voice")
    saw(witness, room, Written.ELSEWHERE)


def test_a_trouble_can_be_read(room: Room, witness: Witness) -> None:
    room.context.tell(SettingsDamaged(kept_as="settings.json"))
    saw(witness, room, Written.ELSEWHERE)


def test_the_answer_to_a_question_can_be_read(room: Room, witness: Witness) -> None:
    (number, _question), *_ = poses.questions(room.context)
    poses.open_question(room.studio, number=number)
    poses.settle()
    room.is_silent()
    grid = room.screen.grid  # type: ignore[attr-defined]  # the screen of a question
    grid.tiles[1].click()
    saw(witness, room, Written.ELSEWHERE)


def test_that_the_report_was_copied_can_be_read(room: Room) -> None:
    home = room.screen
    home._open_check()  # type: ignore[attr-defined]  # as its tile does
    copy = room.screen.copy  # type: ignore[attr-defined]  # the screen that checks
    room.until(copy.isEnabled)
    room.is_silent()
    witness = Witness(room.studio)
    copy.click()
    saw(witness, room, Written.ELSEWHERE)


def test_what_a_coach_says_can_be_read(room: Room) -> None:
    open_rehearsal(room.studio, machine="shop.copier", scenario="closed")
    copy = room.screen.findChild(Tile, "rehearsal.press.copy")
    assert copy is not None
    room.until(lambda: not room.screen.is_arriving)
    room.is_silent()
    witness = Witness(room.studio)
    copy.click()
    saw(witness, room, Written.ELSEWHERE)


@pytest.fixture
def pad(room: Room) -> PlayerScreen:
    """Give the step that asks for a PIN, read to its end."""
    room.studio.desk.open("card.authenticate", False, "pad", KNOWN)
    room.until(lambda: isinstance(room.screen, PlayerScreen))
    room.hears("4けたの数字を入れてください。")
    room.is_silent()
    screen = room.screen
    assert isinstance(screen, PlayerScreen)
    return screen


def test_how_many_digits_there_are_can_be_read_as_how_many_are_missing(
    room: Room, pad: PlayerScreen
) -> None:
    pad.entry.pad.key("7").click()
    room.hears("1けた入りました")
    assert "あと3けた" in words_in(room.window)


def test_characters_of_a_password_are_counted_by_what_is_drawn(room: Room) -> None:
    room.studio.desk.open("card.pin", False, "old", {**KNOWN, "pin": "sign"})
    key = room.screen.findChild(Button, "password.key.A")
    assert key is not None
    room.until(lambda: not room.screen.is_arriving)
    room.is_silent()
    witness = Witness(room.studio)
    key.click()
    room.hears("1文字入りました")
    saw(witness, room, Written.ELSEWHERE)


def test_no_digit_ever_stands_in_a_caption(room: Room, pad: PlayerScreen) -> None:
    room.context.change(reads_focus="on", captions="all")
    captions: list[tuple[str, ...]] = []
    room.announcer.captioned.connect(captions.append)
    keys = room.window.findChild(PinPad)
    assert keys is not None
    for digit in "790":
        keys.key(digit).setFocus()
        room.until(lambda digit=digit: digit in [word.rstrip("。") for word in room.heard])
        keys.key(digit).click()
    room.is_silent()
    shown = "".join(text for caption in captions for text in caption)
    assert [digit for digit in "790" if digit in shown] == []
