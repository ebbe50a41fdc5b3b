"""A guide is called finished only when a second person has read this very version."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper_app.errors import GuideBroken
from helper_app.guides import checks, engine, headings, loader, views
from helper_app.guides.catalogue import Shelf
from helper_app.guides.model import View
from helper_app.guides.wording import Wording
from helper_app.i18n import Texts
from tests.guides import small

GOOD = """\
[review]
author = "かいたひと"
reviewer = "よんだひと"
date = 2026-11-23
links_checked = 2026-11-23
note = "カードでためした。"

[on]
"""
WRONG = [
    ('reviewer = "よんだひと"', 'reviewer = "かいたひと"'),
    ('reviewer = "よんだひと"', 'reviewer = " かいた　ひと "'),
    ("\ndate = 2026-11-23", "\ndate = 2026-11-22"),
    ("links_checked = 2026-11-23", "links_checked = 2026-11-22"),
]
"""Each makes the review one that does not hold."""


def reviewed(folder: Path, old: str = "", new: str = "") -> Path:
    """Write the small guide with a review, one place of it changed."""
    assert old in GOOD
    return small.written(folder, small.TEXT.replace("[on]\n", GOOD.replace(old, new, 1), 1))


def rules(path: Path) -> set[str]:
    return {finding.rule for finding in checks.check(loader.load(path), small.ground())}


def first_view(path: Path, step: str = "first") -> View:
    guide, ground = loader.load(path), small.ground()
    wording = Wording(
        Texts("ja", "guides", path.parent), ground.facts, ground.words, lambda: small.TODAY
    )
    return views.view(guide, engine.start_at(guide, step), wording)


def test_a_guide_that_a_second_person_read_is_reviewed(tmp_path: Path) -> None:
    assert loader.load(reviewed(tmp_path)).is_reviewed


def test_a_review_that_holds_breaks_no_rule(tmp_path: Path) -> None:
    assert rules(reviewed(tmp_path)) == set()


def test_a_guide_nobody_reviewed_breaks_no_rule_but_is_not_reviewed(tmp_path: Path) -> None:
    guide = small.guide(tmp_path)
    assert (guide.is_reviewed, checks.check(guide, small.ground())) == (False, [])


@pytest.mark.parametrize(("old", "new"), WRONG)
def test_a_review_that_does_not_hold_counts_for_nothing(tmp_path: Path, old: str, new: str) -> None:
    assert not loader.load(reviewed(tmp_path, old, new)).is_reviewed


@pytest.mark.parametrize(("old", "new"), WRONG)
def test_a_review_that_does_not_hold_is_caught(tmp_path: Path, old: str, new: str) -> None:
    assert rules(reviewed(tmp_path, old, new)) == {"review"}


@pytest.mark.parametrize("key", ["\ndate", "links_checked"])
def test_a_review_of_tomorrow_is_caught(tmp_path: Path, key: str) -> None:
    path = reviewed(tmp_path, f"{key} = 2026-11-23", f"{key} = 2026-11-24")
    assert rules(path) == {"review"}


def test_a_guide_edited_after_its_review_is_not_reviewed_any_more(tmp_path: Path) -> None:
    path = reviewed(tmp_path)
    path.write_text(path.read_text().replace("edited = 2026-11-23", "edited = 2026-11-24"))
    assert not loader.load(path).is_reviewed


@pytest.mark.parametrize(
    ("old", "new"),
    [('reviewer = "よんだひと"\n', ""), ('note = "', 'stars = "'), ("date = 2026", 'date = "2026')],
)
def test_a_review_that_cannot_be_read_breaks_the_guide(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises(GuideBroken):
        loader.load(reviewed(tmp_path, old, new))


@pytest.mark.parametrize(("old", "new"), [("", ""), *WRONG])
def test_the_first_screen_knows_what_the_guide_knows(tmp_path: Path, old: str, new: str) -> None:
    path = reviewed(tmp_path, old, new)
    assert headings.read(path).is_reviewed == loader.load(path).is_reviewed


@pytest.mark.parametrize("new", ["date = 3", 'date = "soon"', "day = 2026-11-23"])
def test_the_first_screen_believes_no_broken_review(tmp_path: Path, new: str) -> None:
    path = reviewed(tmp_path, "\ndate = 2026-11-23", f"\n{new}")
    assert not headings.read(path).is_reviewed


def test_the_first_step_says_that_a_guide_is_not_reviewed(tmp_path: Path) -> None:
    assert first_view(small.written(tmp_path)).is_unreviewed


def test_other_steps_do_not_say_it_again(tmp_path: Path) -> None:
    assert not first_view(small.written(tmp_path), "red").is_unreviewed


def test_the_first_step_of_a_reviewed_guide_says_nothing(tmp_path: Path) -> None:
    assert not first_view(reviewed(tmp_path)).is_unreviewed


def test_no_reviewer_was_invented() -> None:
    assert [entry.id for entry in Shelf().entries if entry.guide and entry.guide.review] == []


def test_a_review_may_stand_anywhere_among_the_tables(tmp_path: Path) -> None:
    review = GOOD.removesuffix("[on]\n")
    path = small.written(tmp_path, f"{small.TEXT}\n{review}")
    assert (headings.read(path).is_reviewed, loader.load(path).is_reviewed) == (True, True)


def test_an_unknown_day_of_edit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GuideBroken):
        loader.load(small.changed(tmp_path, "edited = 2026-11-23\n", ""))
