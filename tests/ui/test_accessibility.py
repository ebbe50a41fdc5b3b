"""What assistive tools see of every screen: roles, names, states, and the order of things."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from helper_app import app
from helper_app.errors import SettingsDamaged
from helper_app.settings import Settings
from helper_app.ui import accessibility, catalogue, poses
from helper_app.ui.poses import Studio
from helper_app.ui.reading_order import reached

ROLE = QAccessible.Role
ROLE_WORDS = {"button", "push button", "ボタン", "radio button", "見出し", "heading", "label"}
REGIONS = (ROLE.ToolBar, ROLE.Grouping)


@dataclass(frozen=True)
class Seen:
    """One thing as an assistive tool sees it."""

    screen: str
    id: str
    role: QAccessible.Role
    name: str
    description: str
    is_focusable: bool
    children: int
    parent: str


def visible(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Give everything that shows below an interface, in the order tools read it."""
    if interface.state().invisible:
        return
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from visible(child)


def seen(screen: str, interface: QAccessibleInterface) -> Seen:
    """Write down one thing."""
    text = QAccessible.Text
    thing, parent = interface.object(), interface.parent()
    return Seen(
        screen,
        thing.objectName() if thing is not None else "",
        interface.role(),
        interface.text(text.Name),
        interface.text(text.Description),
        bool(interface.state().focusable) and bool(thing) and thing.isEnabled(),
        interface.childCount(),
        parent.text(text.Name) if parent is not None else "",
    )


@pytest.fixture(scope="module")
def watched(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application while an assistive tool watches."""
    accessibility.install(qapp)
    QAccessible.setActive(True)
    yield qapp
    QAccessible.setActive(False)


@pytest.fixture
def studio(watched: QApplication) -> Iterator[Studio]:
    """Give a window that touches no card."""
    room = app.studio(Settings(speech="off"), "ja")
    yield room
    room.close()


def posed(room: Studio, name: str) -> Studio:
    """Bring a screen about."""
    catalogue.put_away(room)
    catalogue.poses(room.context)[name](room)
    poses.settle()
    return room


@pytest.fixture(scope="module", params=["ja", "en"])
def everything(watched: QApplication, request: pytest.FixtureRequest) -> list[Seen]:
    """Give everything that is seen on every screen in one language."""
    room = app.studio(Settings(speech="off"), request.param)
    found = []
    for name in catalogue.poses(room.context):
        posed(room, name)
        root = QAccessible.queryAccessibleInterface(room.window)
        found += [seen(name, interface) for interface in visible(root)]
    room.close()
    return found


def test_whatever_takes_the_focus_has_a_name(everything: list[Seen]) -> None:
    assert [one for one in everything if one.is_focusable and not one.name.strip()] == []


def test_no_name_is_only_the_word_for_its_role(everything: list[Seen]) -> None:
    assert [one for one in everything if one.name.strip().lower() in ROLE_WORDS] == []


def test_no_name_ends_with_a_key_in_brackets(everything: list[Seen]) -> None:
    assert [one for one in everything if re.search(r"[(（][A-Z][)）]$", one.name)] == []


def test_no_description_only_repeats_the_name(everything: list[Seen]) -> None:
    assert [one for one in everything if one.name and one.name == one.description] == []


def test_every_picture_says_what_is_to_be_seen(everything: list[Seen]) -> None:
    assert [one for one in everything if one.role == ROLE.Graphic and not one.name] == []


def test_every_region_says_what_it_is(everything: list[Seen]) -> None:
    assert [one for one in everything if one.role in REGIONS and not one.name] == []


def test_every_screen_has_a_heading(everything: list[Seen]) -> None:
    headed = {one.screen for one in everything if one.role == ROLE.Heading and one.name}
    assert {one.screen for one in everything} - headed == set()


def test_a_heading_stands_there_once(everything: list[Seen]) -> None:
    headings = [(one.screen, one.name) for one in everything if one.role == ROLE.Heading]
    assert len(headings) == len(set(headings))


def test_a_tile_has_nothing_inside_that_would_be_said_again(everything: list[Seen]) -> None:
    tiles = [one for one in everything if one.id.startswith(("home.guide", "sizes.1"))]
    assert {one.children for one in tiles} == {0}


def test_things_side_by_side_can_be_told_apart(everything: list[Seen]) -> None:
    pressed = [one for one in everything if one.is_focusable]
    names = [(one.screen, one.parent, one.role, one.name) for one in pressed]
    assert [name for name in names if names.count(name) > 1] == []


def test_the_places_of_a_pin_say_how_many_never_which(everything: list[Seen]) -> None:
    places = {one.name for one in everything if (one.screen, one.id) == ("entering", "pin.dots")}
    assert places in ({"4けたのうち、2けた入りました"}, {"2 of 4 digits entered"})


def test_the_choice_in_force_is_checked_and_no_other(studio: Studio) -> None:
    posed(studio, "languages")
    root = QAccessible.queryAccessibleInterface(studio.window)
    choices = [one for one in visible(root) if one.role() == ROLE.RadioButton]
    states = {one.object().objectName(): bool(one.state().checked) for one in choices}
    assert states == {"languages.ja": True, "languages.ja@easy": False, "languages.en": False}


def test_pressing_a_tile_from_an_assistive_tool_presses_it(studio: Studio) -> None:
    posed(studio, "sizes")
    tile = studio.window.findChild(QWidget, "sizes.200")
    actions = QAccessible.queryAccessibleInterface(tile).actionInterface()
    actions.doAction("Press")
    pressed = [] if studio.context.settings.scale != 200 else ["at once"]
    while not pressed:  # Qt shows the press for a tenth of a second
        QApplication.processEvents()
        pressed = ["then"] if studio.context.settings.scale == 200 else []
    assert pressed


def test_tab_goes_where_the_eye_goes_on_every_screen(studio: Studio) -> None:
    strayed = {}
    for name in catalogue.poses(studio.context).keys() - {"trouble"}:
        posed(studio, name)
        eye = [widget for widget in reached(studio.window) if widget.isVisible()]
        if tabbed(eye[0]) != eye:
            strayed[name] = [widget.objectName() for widget in tabbed(eye[0])]
    assert strayed == {}


def tabbed(first: QWidget) -> list[QWidget]:
    """Give the widgets Tab comes to, from one on round to it."""
    found, widget = [first], first.nextInFocusChain()
    while widget is not first:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def test_tools_read_in_the_order_of_tab_on_every_screen(studio: Studio) -> None:
    strayed = {}
    for name in catalogue.poses(studio.context):
        posed(studio, name)
        eye = [widget.objectName() for widget in reached(studio.window) if widget.isVisible()]
        root = QAccessible.queryAccessibleInterface(studio.window)
        things = [one.object() for one in visible(root) if one.state().focusable]
        read = [thing.objectName() for thing in things if thing.objectName() in eye]
        if read != eye:
            strayed[name] = (read, eye)
    assert strayed == {}


@pytest.mark.parametrize(
    "pose", ["step.ready", "step.place", "step.pad", "card.pin.which", "document.sign.choose"]
)
def test_the_focus_of_a_step_carries_its_instruction(studio: Studio, pose: str) -> None:
    posed(studio, pose)
    focused = studio.window.focusWidget()
    instruction = studio.window.navigator.current.walker.view.instruction
    assert instruction in focused.accessibleDescription()


def test_a_trouble_is_the_next_thing_tab_comes_to(studio: Studio) -> None:
    posed(studio, "step.place")
    studio.context.tell(SettingsDamaged(kept_as="settings.json"))
    poses.settle()
    following = tabbed(studio.window.focusWidget())[1]
    assert following.objectName() == "trouble.close"


def test_a_trouble_is_on_the_button_that_puts_it_away(studio: Studio) -> None:
    posed(studio, "trouble")
    close = studio.window.findChild(QWidget, "trouble.close")
    assert "読めませんでした" in close.accessibleDescription()


def test_with_a_tool_a_pin_is_typed_in_a_field_that_cannot_be_read(studio: Studio) -> None:
    posed(studio, "step.pad")
    field = QAccessible.queryAccessibleInterface(studio.window.focusWidget())
    assert (field.role(), bool(field.state().passwordEdit)) == (ROLE.EditableText, True)
    assert field.textInterface() is None


@pytest.mark.parametrize(
    ("pose", "keys", "said"),
    [
        ("step.pad", "79", "4けたのうち、2けた入りました"),
        ("card.pin.old", "12", "4けたのうち、2けた入りました"),
    ],
)
def test_what_is_typed_there_goes_to_the_pad(
    studio: Studio, pose: str, keys: str, said: str
) -> None:
    posed(studio, pose)
    field = studio.window.focusWidget()
    QTest.keyClicks(field, keys)
    assert field.accessibleName() == said


def test_a_password_is_typed_in_such_a_field_too(studio: Studio) -> None:
    posed(studio, "password")
    field = studio.window.findChild(QWidget, "password.places")
    QTest.keyClicks(field, "c")
    assert field.accessibleName() == "4文字入りました"
    assert QAccessible.queryAccessibleInterface(field).state().passwordEdit


def test_an_arrow_key_leads_from_there_to_the_keys(studio: Studio) -> None:
    posed(studio, "step.pad")
    QTest.keyClick(studio.window.focusWidget(), Qt.Key.Key_Down)
    assert studio.window.focusWidget().objectName().startswith("pin.key")


def test_without_a_tool_a_pin_begins_at_the_middle_key(qapp: QApplication) -> None:
    QAccessible.setActive(False)
    room = posed(app.studio(Settings(speech="off"), "ja"), "step.pad")
    begun = room.window.focusWidget().objectName()
    room.close()
    QAccessible.setActive(True)
    assert begun == "pin.key.5"


def test_on_a_step_about_a_trouble_what_happened_comes_before_what_to_do(studio: Studio) -> None:
    posed(studio, "step.trouble.no_card")
    view = studio.window.navigator.current.walker.view
    words = studio.window.focusWidget().accessibleDescription()
    assert words.index(view.note) < words.index(view.instruction)


EARLY = """
from PySide6.QtGui import QAccessible
from helper_app.ui import accessibility
from helper_app.ui.application import start_qt
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.ruby_text import RubyText

application = start_qt()
QAccessible.setActive(True)
heading = RubyText(Theme(), role="title")
before = QAccessible.queryAccessibleInterface(heading).role().name
accessibility.install(application)
print(before, QAccessible.queryAccessibleInterface(heading).role().name)
"""


def test_what_a_tool_saw_before_the_first_paint_is_seen_anew() -> None:
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", EARLY], env=offscreen, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["StaticText", "Heading"]
