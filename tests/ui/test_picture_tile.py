"""A tile with a picture changes sides with the direction of reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from helper_app.guides.catalogue import HERE
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.picture_tile import PictureTile

PICTURE = HERE / "pictures" / "need-hands-fine.svg"
WIDE, HIGH = 900, 200


def tile_painted(qtbot: QtBot, picture: Path, *, is_mirrored: bool, is_chosen: bool) -> QImage:
    """Paint a wide tile without words."""
    tile = PictureTile(Theme("light", 100), name="tile", picture=picture, is_one_of=True)
    qtbot.addWidget(tile)
    direction = Qt.LayoutDirection
    tile.setLayoutDirection(direction.RightToLeft if is_mirrored else direction.LeftToRight)
    tile.resize(WIDE, HIGH)
    tile.set_chosen(is_chosen, "chosen")
    return tile.grab().toImage()


def ink(painted: QImage, start: int, end: int) -> int:
    """Count the pixels between two columns that are not the tile's own ground."""
    ground = painted.pixelColor(WIDE // 2, HIGH // 2)
    columns = range(start, end, 3)
    rows = range(20, HIGH - 20, 3)
    return sum(painted.pixelColor(x, y) != ground for x in columns for y in rows)


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_the_picture_stands_where_lines_begin(qtbot: QtBot, is_mirrored: bool) -> None:
    painted = tile_painted(qtbot, PICTURE, is_mirrored=is_mirrored, is_chosen=False)
    left, right = ink(painted, 20, 200), ink(painted, WIDE - 200, WIDE - 20)
    assert (left > right) is not is_mirrored


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_the_tick_stands_where_lines_end(qtbot: QtBot, is_mirrored: bool) -> None:
    nothing = Path("no-picture.svg")
    painted = tile_painted(qtbot, nothing, is_mirrored=is_mirrored, is_chosen=True)
    left, right = ink(painted, 20, 100), ink(painted, WIDE - 100, WIDE - 20)
    assert (right > left) is not is_mirrored
