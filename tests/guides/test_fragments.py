"""Shared steps: put in where a guide says, and every mistake told with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper_app.errors import GuideBroken
from helper_app.guides.loader import load
from helper_app.guides.model import Guide

GUIDE = """
id = "small"
version = 1
title = "題"
why = "理由"
offline_way = "窓口"
checked = 2026-11-24
review_by = 2027-05-24
parts = ["一"]
include = ["shared"]
[anchors]
look = "card.look"
after = [{ when = "tries_left == 1", go = "end" }, { go = "first" }]
place = "first"
[[step]]
id = "first"
part = 1
do = "はじめ。"
next = "trouble.lost"
[[step]]
id = "end"
do = "おわり。"
end = "done"
"""
SHARED = """
[on]
"card.removed" = "trouble.lost"
"card.busy" = "@place"
[[step]]
id = "trouble.lost"
do = "置いてください。"
wait = "@look"
next = "@after"
choices = [{ text = "@やめる", go = "@place" }]
[step.on]
"card.missing" = "@place"
"""


def loaded(folder: Path, guide: str = GUIDE, shared: str | None = SHARED) -> Guide:
    """Write both files and load the guide."""
    (folder / "shared").mkdir()
    (folder / "small.toml").write_text(guide, encoding="utf-8")
    if shared is not None:
        (folder / "shared" / "shared.toml").write_text(shared, encoding="utf-8")
    return load(folder / "small.toml")


def test_a_shared_step_gets_what_the_guide_puts_in(tmp_path: Path) -> None:
    step = loaded(tmp_path).steps["trouble.lost"]
    assert step.wait == "card.look"
    assert [branch.go for branch in step.next] == ["end", "first"]
    assert step.next[0].when is not None
    assert (step.choices[0].go, step.on["card.missing"]) == ("first", "first")


def test_words_are_left_as_they_are(tmp_path: Path) -> None:
    assert loaded(tmp_path).steps["trouble.lost"].choices[0].text == "@やめる"


def test_shared_outcomes_lead_where_the_guide_says(tmp_path: Path) -> None:
    guide = loaded(tmp_path)
    assert (guide.on["card.removed"], guide.on["card.busy"]) == ("trouble.lost", "first")


def test_the_guides_own_outcome_comes_first(tmp_path: Path) -> None:
    own = GUIDE.replace("[anchors]", '[on]\n"card.removed" = "end"\n[anchors]')
    assert loaded(tmp_path, own).on["card.removed"] == "end"


def test_the_guides_own_step_takes_the_shared_ones_place(tmp_path: Path) -> None:
    own = GUIDE + '[[step]]\nid = "trouble.lost"\ndo = "べつのこと。"\nend = "stopped"\n'
    guide = loaded(tmp_path, own, SHARED)
    assert guide.steps["trouble.lost"].do == "べつのこと。"
    assert not guide.steps["trouble.lost"].is_shared


def test_a_shared_step_knows_its_own_file_and_line(tmp_path: Path) -> None:
    step = loaded(tmp_path).steps["trouble.lost"]
    assert (step.file, step.line, step.is_shared) == ("shared.toml", 5, True)


MISTAKES = {
    "a missing fragment": (GUIDE, None, "shared.toml", 0),
    "an anchor the guide does not have": (
        GUIDE.replace('place = "first"\n', ""), SHARED, "shared.toml", 1,
    ),
    "an anchor nobody names": (
        GUIDE.replace("[anchors]", '[anchors]\nother = "x"'), SHARED, "small.toml", 12,
    ),
    "an anchor that leads nowhere": (
        GUIDE.replace('place = "first"', 'place = "gone"'), SHARED, "small.toml", 1,
    ),
    "an outcome that leads nowhere": (GUIDE, SHARED + '"card.fault" = "gone"\n', "shared.toml", 13),
    "two shared steps of one name": (
        GUIDE, SHARED + '[[step]]\nid = "trouble.lost"\ndo = "二。"\n', "shared.toml", 14,
    ),
    "a fragment that is not TOML": (GUIDE, "[[step]\n", "shared.toml", 1),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_names_file_and_line(mistake: str, tmp_path: Path) -> None:
    guide, shared, file, line = MISTAKES[mistake]
    with pytest.raises(GuideBroken) as caught:
        loaded(tmp_path, guide, shared)
    assert caught.value.values["file"] == file
    assert abs(int(caught.value.values["line"]) - line) <= 1
