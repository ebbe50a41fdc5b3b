"""Reading a machine's file, and what is said when it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper_app.errors import GuideBroken
from tests.practice import small

HELP = '[[screen.button]]\nid = "help"'
MORE = '[[screen.button]]\nid = "more"'
FEWER = '[[screen.button]]\nid = "fewer"'
PLACE = '[[screen]]\nid = "place"'
WRONG = [
    ('gloss = "はなしをきく"', "", "gloss is missing", HELP),
    ('label = "せつめい"', 'label = "x"\nlable = "x"', "lable is not a known key", HELP),
    ('go = "pin"', 'go = "nowhere"', "there is no screen nowhere", PLACE),
    ('slot = "coins"', 'slot = "nowhere"', "there is no slot nowhere", '[[thing]]\nid = "coin"'),
    ('put = "card"', 'put = "nothing"', "there is no thing nothing", PLACE),
    ('also = ["quit"]', 'also = ["nobody"]', "no shared button nobody", 'also = ["quit"]'),
    ('when = "many < 2"', 'when = "many <"', "the rule", MORE),
    ('when = "many > 1"', 'when = "few > 1"', "nothing is ever called few", FEWER),
    ("add = { many = 1 }", "add = { few = 1 }", "nothing in [memory] is called few", MORE),
    ("add = { many = 1 }", 'add = { many = "a" }', "add takes whole numbers only", MORE),
    ('pay = "charge"', 'pay = "later"', "pay must be one of", '[[screen.button]]\nid = "pay"'),
    ('end = "done"', 'end = "over"', "end must be one of", 'end = "done"'),
    ('start = "place"', 'start = "no"', "there is no screen no", '[[scenario]]\nid = "usual"'),
    ("tries = 2\nmany", "price = 2\nmany", "price is a name of something else", "id ="),
]


@pytest.mark.parametrize(("old", "new", "problem", "place"), WRONG)
def test_a_mistake_names_its_line(
    tmp_path: Path, old: str, new: str, problem: str, place: str
) -> None:
    with pytest.raises(GuideBroken, match=r".") as caught:
        small.machine(tmp_path, old, new)
    assert problem in str(caught.value.values["problem"])
    assert caught.value.values["line"] == small.line_of(place)


def test_a_right_machine_is_read(tmp_path: Path) -> None:
    machine = small.machine(tmp_path)
    assert list(machine.screens) == ["place", "pin", "many", "pay", "wait", "back", "done"]


def test_a_shared_button_stands_behind_the_screens_own(tmp_path: Path) -> None:
    buttons = small.machine(tmp_path).screens["many"].buttons
    assert [button.id for button in buttons] == ["more", "fewer", "next", "quit"]


def test_the_file_is_named_as_the_machine(tmp_path: Path) -> None:
    with pytest.raises(GuideBroken, match="as the file is named"):
        small.machine(tmp_path, 'id = "small"', 'id = "large"')
