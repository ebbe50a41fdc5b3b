"""Shared steps: put in where a guide says, and every mistake told with its file and line."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helper_app.errors import GuideBroken
from helper_app.guides.loader import load
from helper_app.guides.model import Guide

GUIDE = """
id = "small"
version = 1
title = "題"
why = "理由"
offline_way = "窓口"
edited = 2026-11-24
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
OWN_STEP = '[[step]]\nid = "trouble.lost"\ndo = "べつのこと。"\nend = "stopped"\n'


def overriding(name: str) -> str:
    """Give the guide with one name in `override`."""
    return GUIDE.replace("[anchors]", f'override = ["{name}"]\n[anchors]')


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
    own = overriding("card.removed") + '[on]\n"card.removed" = "end"\n'
    assert loaded(tmp_path, own).on["card.removed"] == "end"


def test_the_guides_own_step_takes_the_shared_ones_place(tmp_path: Path) -> None:
    guide = loaded(tmp_path, overriding("trouble.lost") + OWN_STEP)
    assert guide.steps["trouble.lost"].do == "べつのこと。"
    assert not guide.steps["trouble.lost"].is_shared


def test_a_shared_step_knows_its_own_file_and_line(tmp_path: Path) -> None:
    step = loaded(tmp_path).steps["trouble.lost"]
    assert (step.file, step.line, step.is_shared) == ("shared.toml", 5, True)


LOST_ELSEWHERE = SHARED.replace('"@after"', '"elsewhere"')


MISTAKES = {
    "a missing fragment": (
        GUIDE, None, "small.toml", 'include = ["shared"]', "no fragment shared",
    ),
    "a fragment outside the folder": (
        GUIDE.replace('["shared"]', '["../small"]'), SHARED,
        "small.toml", "include = ", "no fragment ../small",
    ),
    "a fragment that is included twice": (
        GUIDE.replace('["shared"]', '["shared", "shared"]'), SHARED,
        "small.toml", "include = ", "shared is included twice",
    ),
    "an anchor the guide does not have": (
        GUIDE.replace('place = "first"\n', ""), SHARED,
        "small.toml", "include = ", "anchor place is missing, which shared.toml names",
    ),
    "an anchor nobody names": (
        GUIDE.replace("[anchors]", '[anchors]\nother = "x"'), SHARED,
        "small.toml", "other = ", "no fragment has a place for other",
    ),
    "an anchor that leads nowhere": (
        GUIDE.replace('place = "first"', 'place = "gone"'), SHARED,
        "small.toml", "place = ", "no step gone",
    ),
    "a way on of an anchor that leads nowhere": (
        GUIDE.replace('go = "end"', 'go = "gone"'), SHARED,
        "small.toml", "after = ", "no step gone",
    ),
    "an anchor with a wrong rule": (
        GUIDE.replace("== 1", "= 1"), SHARED, "small.toml", "after = ", "the rule",
    ),
    "ways on where a step belongs": (
        GUIDE.replace('place = "first"', 'place = [{ go = "first" }]'), SHARED,
        "small.toml", "place = ", "place must be a step",
    ),
    "a number where an action belongs": (
        GUIDE.replace('look = "card.look"', "look = 3"), SHARED,
        "small.toml", "look = ", "look must be an action",
    ),
    "a text where a section belongs": (
        GUIDE, SHARED.replace("do = ", 'part = "@look"\ndo = '),
        "small.toml", "look = ", "look must be a section",
    ),
    "a section that is not there": (
        GUIDE.replace("[anchors]", "[anchors]\nhere = 2"),
        SHARED.replace("do = ", 'part = "@here"\ndo = '), "small.toml", "here = ", "no part 2",
    ),
    "a shared step that leads nowhere": (
        GUIDE.replace("after = ", "# "), LOST_ELSEWHERE,
        "shared.toml", 'next = "elsewhere"', "no step elsewhere in small.toml",
    ),
    "a shared outcome that leads nowhere": (
        GUIDE, SHARED.replace('"card.busy" = "@place"', '"card.busy" = "gone"'),
        "shared.toml", '"card.busy"', "no step gone in small.toml",
    ),
    "a shared step's outcome that leads nowhere": (
        GUIDE, SHARED + '"card.fault" = "gone"\n',
        "shared.toml", '"card.fault"', "no step gone in small.toml",
    ),
    "a step of both that is not listed": (
        GUIDE + OWN_STEP, SHARED,
        "small.toml", 'id = "trouble.lost"', "shared.toml has trouble.lost too",
    ),
    "an outcome of both that is not listed": (
        GUIDE + '[on]\n"card.busy" = "end"\n', SHARED,
        "small.toml", '"card.busy"', "shared.toml has card.busy too",
    ),
    "a name listed in vain": (
        overriding("trouble.lost"), SHARED, "small.toml", "override = ", "does not stand both",
    ),
    "two shared steps of one name": (
        GUIDE, SHARED + '[[step]]\nid = "trouble.lost" # two\ndo = "二。"\n',
        "shared.toml", "# two", "another step trouble.lost",
    ),
    "an unknown key": (
        GUIDE, SHARED.replace("do = ", "doo = "), "shared.toml", "[[step]]", "do is missing",
    ),
    "a fragment that is not TOML": (
        GUIDE, "[[step]\n", "shared.toml", "[[step]", "not TOML",
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_names_file_and_line(mistake: str, tmp_path: Path) -> None:
    guide, shared, file, at, problem = MISTAKES[mistake]
    with pytest.raises(GuideBroken) as caught:
        loaded(tmp_path, guide, shared)
    values = caught.value.values
    assert (values["file"], problem in str(values["problem"])) == (file, True), values
    lines = (guide if file == "small.toml" else str(shared)).splitlines()
    assert at in lines[int(values["line"]) - 1]


CELLS = st.sampled_from(
    ['"first"', '"gone"', '""', "3", "true", "1.5", "2026-11-24", "[]", "[3]", "{}", '["end"]',
     '[{ go = "end" }]', '[{ go = 3 }]', '[{ when = "tries_left ==", go = "end" }]', "[[]]"]
)  # fmt: skip


@given(
    st.fixed_dictionaries(
        dict.fromkeys(("look", "after", "place"), CELLS),
        optional={"include": CELLS, "override": CELLS, "anchors": CELLS, "else": CELLS},
    )
)
def test_whatever_a_guide_puts_in_is_taken_or_refused(cells: dict[str, str]) -> None:
    head, anchors = GUIDE.split("[anchors]")
    steps = anchors[anchors.index("[[step]]") :]
    for key in ("include", "override"):
        if key in cells:
            head = head.replace('include = ["shared"]\n', "") if key == "include" else head
            head += f"{key} = {cells[key]}\n"
    if "anchors" in cells:
        head += f"anchors = {cells['anchors']}\n"
    else:
        named = {"look", "after", "place", "else"} & cells.keys()
        head += "[anchors]\n" + "".join(f"{name} = {cells[name]}\n" for name in sorted(named))
    assert file_at_fault(head + steps) in ("", "small.toml", "shared.toml")


def file_at_fault(guide: str) -> str:
    """Load a guide; give the file its refusal names, or nothing if it is taken."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            loaded(Path(folder), guide)
        except GuideBroken as error:
            return str(error.values["file"])
    return ""
