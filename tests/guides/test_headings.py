"""The first screen learns a guide's title without reading the guide."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from helper_app.guides import headings
from helper_app.guides.catalogue import Shelf


def test_a_heading_has_title_and_minutes(tmp_path: Path) -> None:
    file = tmp_path / "small.toml"
    file.write_text('title = "ちいさな手引き"\nminutes = 3\n[on]\nx = "y"\n', encoding="utf-8")
    assert headings.read(file) == headings.Heading("small", "ちいさな手引き", 3)


def test_what_stands_below_the_first_table_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "broken-below.toml"
    file.write_text('title = "手引き"\n[[step]]\nthis is no TOML', encoding="utf-8")
    assert headings.read(file).title == "手引き"


def test_a_file_that_is_no_guide_still_has_its_name(tmp_path: Path) -> None:
    file = tmp_path / "odd.toml"
    file.write_bytes(b"\xff\xfe title")
    assert headings.read(file) == headings.Heading("odd", "odd")


def test_headings_agree_with_the_whole_guides() -> None:
    shelf = Shelf()
    names = [field.name for field in dataclasses.fields(headings.Heading)]
    guides = [entry.guide for entry in shelf.entries if entry.guide is not None]
    whole = [headings.Heading(*(getattr(guide, name) for name in names)) for guide in guides]
    assert list(shelf.headings) == whole


def test_what_is_no_text_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "odd.toml"
    file.write_text('title = 3\nwhy = 4\nwishes = "x"\n', encoding="utf-8")
    assert headings.read(file) == headings.Heading("odd", "odd")
