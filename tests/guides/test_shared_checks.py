"""What is found in shared steps: a fault once it can be met, and steps that nobody meets."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper_app.guides import checks, loader, walk
from helper_app.guides.catalogue import Shelf
from helper_app.guides.findings import Finding
from tests.guides import small

INCLUDING = small.TEXT.replace("[on]", 'include = ["shared"]\n\n[on]', 1).replace(
    '"card.missing" = "trouble.card"\n', ""
)
SHARED = """
[on]
"card.missing" = "trouble.lost"

[[step]]
id = "trouble.lost"
do = "カードをさがしてください。"
see = "みつかると、もどります。"
picture = "card.svg"
next = "look"
choices = [{ text = "やめる", go = "stopped" }]
"""
NEVER_MET = """
[[step]]
id = "trouble.never"
do = "カードをさがしてください。"
next = "trouble.never"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "catalogue" / "shared").mkdir(parents=True)
    (tmp_path / "facts").mkdir()
    small.written(tmp_path / "catalogue", INCLUDING)
    return tmp_path


def share(folder: Path, text: str, name: str = "shared") -> None:
    """Write a fragment."""
    path = folder / "catalogue" / "shared" / f"{name}.toml"
    path.write_text(text, encoding="utf-8")


def found(folder: Path) -> list[Finding]:
    """Check every guide of the folder; the facts and pictures are those of `small`."""
    return checks.check_shelf(Shelf(folder), small.ground())


def test_a_guide_that_includes_what_it_needs_breaks_no_rule(folder: Path) -> None:
    share(folder, SHARED)
    assert found(folder) == []


def test_a_broken_rule_names_the_fragment_and_the_steps_line(folder: Path) -> None:
    share(folder, SHARED.replace('see = "みつかると、もどります。"\n', ""))
    (finding,) = found(folder)
    assert (finding.rule, finding.file, finding.line) == ("see", "shared.toml", 5)
    assert finding.where == "small/trouble.lost"


def test_a_guide_may_leave_out_shared_steps_it_has_no_way_to(folder: Path) -> None:
    share(folder, SHARED + NEVER_MET)
    guide = loader.load(folder / "catalogue" / "small.toml")
    assert checks.check(guide, small.ground()) == []


def test_a_shared_step_no_guide_reaches_is_found(folder: Path) -> None:
    share(folder, SHARED + NEVER_MET)
    (finding,) = found(folder)
    assert (finding.rule, finding.file, finding.where) == (
        "unreachable", "shared.toml", "trouble.never",
    )  # fmt: skip
    assert finding.line == SHARED.count("\n") + 2


def test_a_step_of_a_fragment_nobody_includes_is_found(folder: Path) -> None:
    share(folder, SHARED)
    share(folder, NEVER_MET, "other")
    assert [(finding.rule, finding.file) for finding in found(folder)] == [
        ("unreachable", "other.toml")
    ]


def test_a_shared_step_that_its_only_guide_overrides_is_found(folder: Path) -> None:
    share(folder, SHARED.replace("trouble.lost", "trouble.card"))
    small.written(
        folder / "catalogue",
        INCLUDING.replace("\n[on]", 'override = ["trouble.card"]\n\n[on]', 1),
    )
    assert [(finding.rule, finding.file) for finding in found(folder)] == [
        ("unreachable", "shared.toml")
    ]


def test_a_fragment_nobody_includes_must_be_readable_too(folder: Path) -> None:
    share(folder, SHARED)
    share(folder, "[[step]\n", "other")
    (finding,) = found(folder)
    assert (finding.rule, finding.file, finding.line) == ("broken", "other.toml", 1)


def test_a_broken_guide_does_not_accuse_the_fragment_it_includes(folder: Path) -> None:
    share(folder, SHARED)
    small.written(folder / "catalogue", INCLUDING.replace("version = 1", "version = -1"))
    assert [(finding.rule, finding.file) for finding in found(folder)] == [("broken", "small.toml")]


def test_a_fragment_is_no_guide(folder: Path) -> None:
    share(folder, SHARED)
    shelf = Shelf(folder)
    assert [entry.id for entry in shelf.entries] == ["small"]
    assert [heading.id for heading in shelf.headings] == ["small"]


def test_a_guide_with_endless_ways_is_a_finding(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(folder, SHARED)
    monkeypatch.setattr(walk, "MAX_POSITIONS", 3)
    (finding,) = found(folder)
    assert (finding.rule, finding.file) == ("broken", "small.toml")
    assert "too many ways" in finding.problem
