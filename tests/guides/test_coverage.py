"""Every core row of the plan that is walked through has a guide that breaks no rule."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from helper_app.errors import GuideBroken
from helper_app.guides import checks, coverage
from helper_app.guides.catalogue import Shelf
from helper_app.guides.model import Guide

SHELF = Shelf()
GUIDES = [entry.guide for entry in SHELF.entries if entry.guide is not None]
GROUND = SHELF.ground(dt.date(2026, 11, 26))
CORE = [row.id for row in SHELF.coverage.values() if row.priority == "core" and row.needs_guide]
FUNCTIONS_WITH_A_GUIDE = ["B02", "B09", "B13", "B23"]
"""Rows that are functions of the program, and yet people want to be led through them."""


def sound(guide: Guide) -> bool:
    return not [found for found in checks.check(guide, GROUND) if found.severity == "error"]


@pytest.mark.parametrize("row", [*CORE, *FUNCTIONS_WITH_A_GUIDE])
def test_a_row_is_covered_by_a_guide_without_errors(row: str) -> None:
    assert [guide.id for guide in GUIDES if row in guide.covers and sound(guide)]


def test_the_plan_has_the_rows_that_were_counted() -> None:
    assert (len(SHELF.coverage), len(CORE)) == (139, 23)


def test_a_guide_is_found_by_its_row() -> None:
    assert "shop.certificate" in coverage.by_row(["B01"], GUIDES)["B01"]


def test_a_row_without_guide_has_none() -> None:
    assert coverage.by_row(["B01"], [])["B01"] == ()


@pytest.mark.parametrize(
    "line",
    [
        'A01 = { priority = "urgent", kinds = ["guide"], title = "あ" }',
        'A01 = { priority = "core", kinds = ["poem"], title = "あ" }',
        'A01 = { priority = "core", kinds = ["guide"] }',
        'A01 = { priority = "core", kinds = ["guide"], title = "あ", more = 1 }',
    ],
)
def test_a_wrong_row_is_refused(tmp_path: Path, line: str) -> None:
    file = tmp_path / "coverage.toml"
    file.write_text(line, encoding="utf-8")
    with pytest.raises(GuideBroken):
        coverage.load(file)
