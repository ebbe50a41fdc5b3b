"""Where a guide was left: for this visit by itself, for another day when a person asks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper_app.errors import FileUnwritable
from helper_app.guides import engine
from helper_app.guides.bookmarks import FORMAT, Bookmarks
from helper_app.guides.model import Guide, Outcome, Position
from tests.guides import small


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return small.guide(tmp_path)


@pytest.fixture
def place(guide: Guide) -> Position:
    """Give a place where a choice was made."""
    return engine.choose(guide, engine.start(guide), 0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "own" / "bookmarks.json"


def test_a_place_is_remembered_for_the_visit(file: Path, place: Position) -> None:
    bookmarks = Bookmarks(file)
    bookmarks.note(place)
    assert bookmarks.of(place.guide) == place


def test_nothing_is_written_before_somebody_asks(file: Path, place: Position) -> None:
    Bookmarks(file).note(place)
    assert not file.exists()


def test_a_kept_place_is_there_on_another_day(file: Path, place: Position) -> None:
    Bookmarks(file).keep(place)
    assert Bookmarks(file).of(place.guide) == place


def test_what_was_learned_from_a_card_is_not_kept(
    file: Path, guide: Guide, place: Position
) -> None:
    learned = engine.outcome(guide, place, Outcome("ok", {"tries_left": 2}))
    Bookmarks(file).keep(learned)
    assert "tries_left" not in file.read_text("utf-8")


def test_this_visit_goes_before_another_day(file: Path, guide: Guide, place: Position) -> None:
    bookmarks = Bookmarks(file)
    bookmarks.keep(place)
    bookmarks.note(engine.start(guide))
    assert bookmarks.of(guide.id) == engine.start(guide)


def test_a_dropped_place_is_gone_from_the_disk(file: Path, place: Position) -> None:
    bookmarks = Bookmarks(file)
    bookmarks.keep(place)
    bookmarks.drop(place.guide)
    assert Bookmarks(file).of(place.guide) is None


def test_dropping_one_leaves_the_others(file: Path, place: Position) -> None:
    bookmarks = Bookmarks(file)
    bookmarks.keep(place)
    bookmarks.drop("other")
    assert Bookmarks(file).of(place.guide) == place


def test_without_a_file_it_lasts_for_the_visit(place: Position) -> None:
    bookmarks = Bookmarks()
    bookmarks.keep(place)
    assert bookmarks.of(place.guide) == place


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path, place: Position) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, not a folder", encoding="utf-8")
    with pytest.raises(FileUnwritable):
        Bookmarks(blocked / "bookmarks.json").keep(place)


@given(st.text() | st.binary().map(repr) | st.recursive(
    st.none() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
).map(json.dumps))  # fmt: skip
def test_a_damaged_file_holds_nothing(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.mktemp("own") / "bookmarks.json"
    file.write_text(text, encoding="utf-8", errors="replace")
    assert Bookmarks(file).of("small") is None


@pytest.mark.parametrize(
    "row",
    [
        {"guide": "small", "version": "x", "trail": [["first", {}]], "earlier": []},
        {"guide": "small", "version": 1, "trail": [], "earlier": []},
        {"guide": "small", "version": 1, "trail": [["first", 1]], "earlier": []},
        {"guide": "small", "version": 1, "trail": [["first"]], "earlier": []},
        {"guide": "small", "version": 1, "trail": [["first", {}]], "earlier": [["first"]]},
        {"guide": "small", "version": 1, "trail": [["first", {}]]},
    ],
)
def test_a_damaged_place_is_none(tmp_path: Path, row: dict[str, object]) -> None:
    file = tmp_path / "bookmarks.json"
    file.write_text(json.dumps({"format": FORMAT, "places": [row]}), encoding="utf-8")
    assert Bookmarks(file).of("small") is None


def test_a_place_in_a_guide_that_changed_is_taken_up_without_harm(
    file: Path, guide: Guide, place: Position
) -> None:
    file.parent.mkdir()
    gone = {"guide": guide.id, "version": 0, "trail": [["gone", {}]], "earlier": []}
    file.write_text(json.dumps({"format": FORMAT, "places": [gone]}), encoding="utf-8")
    left = Bookmarks(file).of(guide.id)
    assert left is not None
    assert engine.resume(guide, left) == engine.start(guide)
