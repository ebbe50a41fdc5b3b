"""`tebiki needs`, from its words to its exit codes."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

from helper_app import i18n
from helper_app.cli import full_parser
from helper_app.commands.console import Console
from helper_app.errors import HelperError
from tests.needs.test_table import OWN_ROW


def answered(*words: str) -> tuple[int, Any]:
    """Run a verb with --json; give its exit code and its answer."""
    asked = full_parser().parse_args([*words, "--json"])
    out = io.StringIO()
    console = Console(i18n.Texts("ja"), as_json=True, out=out, err=io.StringIO())
    try:
        code = asked.run(asked, console)
    except HelperError as error:
        code = console.error(error)
    return code, json.loads(out.getvalue())


def test_it_lists_every_trouble() -> None:
    code, said = answered("needs", "list")
    assert code == 0
    assert len(said["needs"]) >= 40


def test_it_finds_by_a_persons_words() -> None:
    code, said = answered("needs", "search", "手がふるえる")
    assert code == 0
    assert said["needs"][0]["id"] == "hands.tremble"


def test_where_nothing_is_found_it_gives_the_groups() -> None:
    code, said = answered("needs", "search", "ぬるぽ")
    assert code == 1
    assert "hands" in said["groups"]


def test_it_shows_one_with_where_it_is_from() -> None:
    code, said = answered("needs", "show", "seeing.blind")
    assert code == 0
    assert all(aid["url"].startswith("https://") for aid in said["systems"])


def test_an_unknown_one_has_its_own_exit_code() -> None:
    code, said = answered("needs", "show", "hands.none")
    assert (code, said["error"]) == (45, "needs.unknown")


def test_the_programs_own_table_is_right() -> None:
    code, said = answered("needs", "check")
    assert (code, said["errors"]) == (0, 0)


def test_a_wrong_file_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(OWN_ROW.replace("supporter", "nobody"), encoding="utf-8")
    code, said = answered("needs", "check", str(file))
    assert code == 1
    assert said["findings"][0]["line"] == 10


def test_own_rows_go_in_and_come_out(tmp_path: Path) -> None:
    file, out, home = tmp_path / "own.toml", tmp_path / "out.toml", str(tmp_path / "home")
    file.write_text(OWN_ROW, encoding="utf-8")
    assert answered("--data-dir", home, "needs", "import", str(file))[0] == 0
    _, said = answered("--data-dir", home, "needs", "search", "すず")
    assert said["needs"][0]["id"] == "hands.bell"
    assert answered("--data-dir", home, "needs", "export", str(out))[0] == 0
    assert out.read_text(encoding="utf-8") == OWN_ROW


def test_wrong_rows_are_not_taken_in(tmp_path: Path) -> None:
    file, home = tmp_path / "own.toml", tmp_path / "home"
    file.write_text("[[row]]\n", encoding="utf-8")
    assert answered("--data-dir", str(home), "needs", "import", str(file))[0] == 40
    assert not home.exists()
