"""The shelf: a broken guide never hides the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper_app.errors import GuideBroken, GuideUnknown
from helper_app.guides.catalogue import Shelf
from tests.guides import small


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    folder = tmp_path / "catalogue"
    folder.mkdir()
    small.written(folder)
    (folder / "broken.toml").write_text("title = 3\n", encoding="utf-8")
    return Shelf(tmp_path)


def test_every_guide_is_on_the_shelf(shelf: Shelf) -> None:
    assert [(entry.id, entry.guide is not None) for entry in shelf.entries] == [
        ("broken", False),
        ("small", True),
    ]


def test_a_broken_guide_carries_its_error(shelf: Shelf) -> None:
    assert isinstance(shelf.entries[0].problem, GuideBroken)


def test_a_broken_guide_is_called_by_its_id(shelf: Shelf) -> None:
    assert [entry.title for entry in shelf.entries] == ["broken", "ちいさな手びき"]


def test_a_guide_is_found_by_its_id(shelf: Shelf) -> None:
    assert shelf.guide("small").id == "small"


def test_opening_a_broken_guide_tells_why(shelf: Shelf) -> None:
    with pytest.raises(GuideBroken):
        shelf.guide("broken")


def test_an_unknown_guide_is_said_to_be_unknown(shelf: Shelf) -> None:
    with pytest.raises(GuideUnknown):
        shelf.guide("none")
