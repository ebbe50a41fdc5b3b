"""The drawings: plain, in colours a theme can replace, with numbers that fit their words."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from helper_app.guides.catalogue import HERE, Shelf

DRAWINGS = sorted((HERE / "pictures").glob("*.svg"))
COLOURS = {
    "#1a1a1c", "#0017c1", "#e8f1fe", "#ffffff", "#949494", "#e6e6e8", "#414144",
    "#ffd43d", "#7a5c00", "#197a4b", "#b51f1f", "none",
}  # fmt: skip
ELEMENTS = {"svg", "g", "rect", "circle", "path"}
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(params=DRAWINGS, ids=lambda path: path.stem)
def drawing(request: pytest.FixtureRequest) -> Path:
    path = request.param
    assert isinstance(path, Path)
    return path


def test_there_are_drawings() -> None:
    assert len(DRAWINGS) >= 10


def test_a_drawing_has_the_shape_of_its_place(drawing: Path) -> None:
    assert ET.parse(drawing).getroot().get("viewBox") == "0 0 570 490"


def test_a_drawing_uses_only_colours_a_theme_can_replace(drawing: Path) -> None:
    text = drawing.read_text(encoding="utf-8")
    used = set(re.findall(r'(?:fill|stroke)="([^"]+)"', text))
    assert used <= COLOURS


def test_a_drawing_uses_only_plain_shapes(drawing: Path) -> None:
    used = {element.tag.removeprefix(SVG) for element in ET.parse(drawing).iter()}
    assert used <= ELEMENTS


def test_a_drawing_has_as_many_numbers_as_words_for_them(drawing: Path) -> None:
    numbers = [
        element for element in ET.parse(drawing).iter(f"{SVG}circle") if element.get("r") == "22"
    ]
    assert len(numbers) == len(Shelf().words.pictures[drawing.name].callouts)
