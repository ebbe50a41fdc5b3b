"""The audit is worth something: spoil a screen in one way, and that way is found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from helper_app import app
from helper_app.assessment.rules import COLOUR_RULES, RULES, findings
from helper_app.assessment.sight import Look
from helper_app.settings import Settings
from helper_app.ui.audit.looking import look_at, pictures_of
from helper_app.ui.catalogue import poses, strike
from helper_app.ui.poses import Studio, settle
from helper_app.ui.widgets.button import LOOKS, Button
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.ui.widgets.tile import Tile

Kind = TypeVar("Kind", bound=QWidget)
LOOK = Look("step.place", "ja", "light", 133, 1024, 768)


@pytest.fixture
def studio(qapp: QApplication) -> Iterator[Studio]:
    """Give a window that shows a step."""
    studio = app.studio(Settings(scale=LOOK.scale, theme=LOOK.theme, speech="off"), LOOK.locale)
    strike(studio, poses(studio.context)[LOOK.screen], QSize(LOOK.width, LOOK.height))
    yield studio
    studio.close()


def found(studio: Studio) -> set[str]:
    """Give the names of the rules that complain about what shows now."""
    settle()
    sight = look_at(studio.window, LOOK, {}).in_theme(LOOK.theme, pictures_of(studio.window))
    return {finding.rule for finding in findings(sight, (*RULES, *COLOUR_RULES))}


def part(studio: Studio, kind: type[Kind], name: str) -> Kind:
    """Find a widget."""
    widget = studio.window.findChild(kind, name)
    assert isinstance(widget, kind)
    return widget


def test_an_unspoilt_screen_has_no_finding(studio: Studio) -> None:
    assert found(studio) == set()


def no_name(studio: Studio) -> None:
    part(studio, Button, "step.next").setAccessibleName(" ")


def other_name(studio: Studio) -> None:
    part(studio, Button, "step.next").setAccessibleName("進む")


def same_name(studio: Studio) -> None:
    part(studio, Button, "step.next").set_words("もどる")
    part(studio, Button, "step.next").set_description("")


def small_target(studio: Studio) -> None:
    button = part(studio, Button, "step.back")
    button.setFixedSize(button.width(), 50)  # 34 without the room for the ring


def small_room(studio: Studio) -> None:
    part(studio, Button, "step.back").setFixedWidth(60)


def low_text(studio: Studio) -> None:
    part(studio, RubyText, "step.instruction").set_colour("hair")


def low_edge(studio: Studio) -> None:
    part(studio, Button, "step.unsure").set_look("faint")


def other_order(studio: Studio) -> None:
    back, unsure = (part(studio, Button, f"step.{name}") for name in ("back", "unsure"))
    QWidget.setTabOrder(unsure, back)


def off_the_edge(studio: Studio) -> None:
    button = part(studio, Button, "step.next")
    button.move(button.x() + 60, button.y())


def on_another(studio: Studio) -> None:
    button = part(studio, Button, "step.unsure")
    button.move(button.x() - 60, button.y())


def no_height(studio: Studio) -> None:
    part(studio, RubyText, "step.instruction").setFixedHeight(30)


SPOILT: list[tuple[Callable[[Studio], None], str]] = [
    (no_name, "name.missing"),
    (other_name, "name.differs"),
    (same_name, "name.twins"),
    (small_target, "target.small"),
    (small_room, "words.cut"),
    (low_text, "words.faint"),
    (low_edge, "edge.faint"),
    (other_order, "tab.order"),
    (off_the_edge, "part.off_screen"),
    (on_another, "target.overlap"),
    (no_height, "words.cut"),
]


@pytest.mark.parametrize(("spoil", "rule"), SPOILT, ids=[spoil.__name__ for spoil, _ in SPOILT])
def test_one_spoilt_thing_is_found(
    studio: Studio, spoil: Callable[[Studio], None], rule: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LOOKS, "faint", ("surface", "ink", "surface"))
    settle()
    spoil(studio)
    assert rule in found(studio)


def test_a_tile_out_of_the_keyboards_reach_is_found(studio: Studio) -> None:
    strike(studio, poses(studio.context)["home"], QSize(LOOK.width, LOOK.height))
    part(studio, Tile, "home.practice").setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert "tab.unreachable" in found(studio)
