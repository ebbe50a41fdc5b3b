"""`tebiki guides places`: choosing a municipality, and taking one in."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from helper_app import settings
from helper_app.cli import full_parser
from helper_app.commands.console import Console
from helper_app.errors import GuideBroken
from helper_app.guides import open_data
from helper_app.i18n import Texts
from tests.guides.test_places import TOWN


def answered(home: Path, *words: str) -> tuple[int, Any]:
    """Run a verb with --json; give its exit code and its answer."""
    code, out = ran(home, *words)
    return code, json.loads(out)


def ran(home: Path, *words: str) -> tuple[int, str]:
    """Run a verb with --json; give its exit code and what it prints."""
    asked = full_parser().parse_args(
        ["--data-dir", str(home), "guides", "places", *words, "--json"]
    )
    out = io.StringIO()
    console = Console(Texts("ja"), as_json=True, out=out, err=io.StringIO())
    return asked.run(asked, console), out.getvalue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "town.toml"
    path.write_text(TOWN, encoding="utf-8")
    return path


def test_a_chosen_place_is_kept(tmp_path: Path) -> None:
    assert answered(tmp_path, "choose", "mihon")[0] == 0
    assert settings.load(tmp_path / "settings.json").settings.place == "mihon"


def test_the_chosen_place_is_marked(tmp_path: Path) -> None:
    answered(tmp_path, "choose", "mihon")
    (row,) = answered(tmp_path, "list")[1]["places"]
    assert (row["id"], row["is_chosen"], row["is_example"]) == ("mihon", True, True)


def test_a_choice_can_be_taken_back(tmp_path: Path) -> None:
    answered(tmp_path, "choose", "mihon")
    answered(tmp_path, "choose", "none")
    assert settings.load(tmp_path / "settings.json").settings.place == ""


def test_an_unknown_place_is_refused(tmp_path: Path) -> None:
    assert answered(tmp_path, "choose", "nowhere")[0] == 1


def test_a_profile_that_was_taken_in_can_be_chosen(tmp_path: Path, file: Path) -> None:
    home = tmp_path / "home"
    answered(home, "import", str(file))
    assert answered(home, "choose", "town") == (0, {"place": "town"})


def test_a_broken_profile_is_not_taken_in(tmp_path: Path, file: Path) -> None:
    file.write_text("name = 3\n", encoding="utf-8")
    with pytest.raises(GuideBroken):
        answered(tmp_path / "home", "import", str(file))
    assert not (tmp_path / "home").exists()


CSV = "名称,住所,電話番号\n見本館,見本市1,\n,見本市2,\n"
OPTIONS = ("--kind", "shelter", "--source", "https://www.example.lg.jp/", "--date", "2026-04-01")


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "shelters.csv"
    path.write_text(CSV, encoding="cp932")
    return path


def test_a_list_is_taken_in_and_its_bad_rows_are_told(tmp_path: Path, sheet: Path) -> None:
    code, said = answered(tmp_path, "import", str(sheet), "--place", "mihon", *OPTIONS)
    assert (code, said["spots"], said["refused"]) == (1, 1, [{"line": 3, "problem": "no name"}])


def test_a_list_lies_beside_the_profiles(tmp_path: Path, sheet: Path) -> None:
    answered(tmp_path, "choose", "mihon")
    answered(tmp_path, "import", str(sheet), *OPTIONS)
    _, (spot,) = open_data.load(tmp_path / "places" / "mihon.shelter.toml")
    assert (spot.name, spot.address) == ("見本館", "見本市1")


def test_a_list_of_spots_is_no_profile(tmp_path: Path, sheet: Path) -> None:
    answered(tmp_path, "import", str(sheet), "--place", "mihon", *OPTIONS)
    assert [row["id"] for row in answered(tmp_path, "list")[1]["places"]] == ["mihon"]


def test_a_list_without_its_source_is_refused(tmp_path: Path, sheet: Path) -> None:
    assert ran(tmp_path, "import", str(sheet), "--place", "mihon", "--kind", "aed") == (2, "")


def test_a_list_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GuideBroken):
        answered(tmp_path, "import", str(tmp_path / "none.csv"), "--place", "mihon", *OPTIONS)
