"""The table of troubles: whole, checked, and every mistake in it told with its line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from helper_app.errors import GuideBroken, NeedUnknown
from helper_app.guides.catalogue import HERE as GUIDES
from helper_app.guides.catalogue import Shelf
from helper_app.guides.extract import toml_messages
from helper_app.needs import loader
from helper_app.needs.cupboard import Cupboard
from helper_app.needs.model import Need, Needs
from helper_app.settings import DECLARED

NEEDS: Needs = loader.load()
BEGINNING = """
[[group]]
id = "hands"
title = "て"
picture = "hand.svg"

[devices]
pen = "ペンがあります。"

[ask]
friend = "ともだちにきけます。"

"""
ROW = """[[row]]
id = "hands.dry"
group = "hands"
trouble = "ゆびがかわく"
search = "かさかさ"
devices = ["pen"]
ask = ["friend"]
"""
OWN_ROW = """[devices]
bell = "すずがあります。"

[[row]]
id = "hands.bell"
group = "hands"
trouble = "すずをならしたい"
search = "すず"
devices = ["bell", "touch_pen"]
ask = ["supporter"]
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Give a small table's file."""
    path = tmp_path / "table.toml"
    path.write_text(BEGINNING + ROW, encoding="utf-8")
    return path


def broken(path: Path, text: str) -> GuideBroken:
    """Load a table that is wrong; give the complaint."""
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GuideBroken) as told:
        loader.load(path=path)
    return told.value


def test_there_are_troubles_of_every_group() -> None:
    assert len(NEEDS.rows) >= 40
    assert all(NEEDS.of_group(group.id) for group in NEEDS.groups)


@pytest.mark.parametrize("need", NEEDS.rows, ids=lambda need: need.id)
def test_nobody_is_sent_away_alone(need: Need) -> None:
    assert need.ask


@pytest.mark.parametrize("need", NEEDS.rows, ids=lambda need: need.id)
def test_a_setting_that_helps_is_one_there_is(need: Need) -> None:
    assert all(DECLARED[name].allows(value) for name, value in need.settings.items())


def test_no_sentence_holds_a_telephone_number() -> None:
    said = [text for need in NEEDS for text in (*need.devices, *need.ask)]
    assert [text for text in said if any(letter.isdigit() for letter in text)] == []


def test_what_a_system_offers_is_checked_and_not_overdue() -> None:
    today = dt.date.today()
    assert [aid.id for aid in NEEDS.aids if aid.is_overdue(today) or aid.checked > today] == []


def test_a_group_has_its_drawing() -> None:
    assert [g.picture for g in NEEDS.groups if not (GUIDES / "pictures" / g.picture).exists()] == []


@pytest.mark.parametrize("name", ["table.toml", "questions.toml"])
def test_every_kanji_has_a_reading(name: str) -> None:
    lexicon = Shelf().lexicon
    with (loader.HERE / name).open("rb") as file:
        texts = [message for _, _, message, _ in toml_messages(file, (), (), {})]
    assert {text: lexicon.unread(text) for text in texts if lexicon.unread(text)} == {}


def test_an_unknown_id_is_told() -> None:
    with pytest.raises(NeedUnknown):
        NEEDS.need("hands.none")


def test_a_setting_that_does_not_exist_is_told_with_its_line(table: Path) -> None:
    told = broken(table, BEGINNING + ROW + "settings = { size = 200 }\n")
    assert told.values == {"file": "table.toml", "line": 20, "problem": "there is no setting size"}


def test_a_value_that_is_not_allowed_is_told(table: Path) -> None:
    told = broken(table, BEGINNING + ROW + "settings = { scale = 150 }\n")
    assert told.values["problem"] == "scale cannot be 150"


def test_a_sentence_that_nobody_wrote_is_told(table: Path) -> None:
    told = broken(table, BEGINNING + ROW.replace('"pen"', '"pencil"'))
    assert told.values["problem"] == "devices: nothing is written under pencil"


def test_a_sentence_that_no_row_names_is_told(table: Path) -> None:
    told = broken(table, BEGINNING + ROW.replace('devices = ["pen"]\n', ""))
    assert told.values["problem"] == "no row names pen"


def test_two_rows_of_one_id_are_told(table: Path) -> None:
    told = broken(table, BEGINNING + ROW + "\n" + ROW)
    assert told.values["problem"] == "there are two rows hands.dry"


def test_a_row_that_names_nobody_to_ask_is_told(table: Path) -> None:
    told = broken(table, BEGINNING + ROW.replace('ask = ["friend"]', "ask = []"))
    assert told.values["problem"] == "nobody is sent away alone: ask is missing"


def test_a_trouble_too_long_for_a_tile_is_told(table: Path) -> None:
    told = broken(table, BEGINNING + ROW.replace("ゆびがかわく", "ゆ" * 21))
    assert told.values["problem"] == "trouble: at most 20 letters fit a tile"


def test_a_misspelt_key_is_told(table: Path) -> None:
    told = broken(table, BEGINNING + ROW + 'trubble = "x"\n')
    assert told.values["problem"] == "trubble is not a known key"


def test_own_rows_stand_beside_the_programs(tmp_path: Path) -> None:
    own = tmp_path / "needs.toml"
    own.write_text(OWN_ROW, encoding="utf-8")
    need = loader.load(own).need("hands.bell")
    assert need.devices[0] == "すずがあります。"
    assert loader.load_own(own) == (need,)


def test_own_rows_cannot_take_the_place_of_the_programs(tmp_path: Path) -> None:
    own = tmp_path / "needs.toml"
    own.write_text(OWN_ROW.replace("hands.bell", "hands.dry"), encoding="utf-8")
    with pytest.raises(GuideBroken) as told:
        loader.load(own)
    assert told.value.values["file"] == "needs.toml"


def test_broken_own_rows_leave_the_programs_in_place(tmp_path: Path) -> None:
    own = tmp_path / "needs.toml"
    own.write_text("[[row]]\n", encoding="utf-8")
    cupboard = Cupboard(own)
    assert cupboard.needs == NEEDS
    assert cupboard.problem is not None
