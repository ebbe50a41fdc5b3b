"""`tebiki practice`, from its words to its exit codes."""

from __future__ import annotations

from pathlib import Path

from tests.commands.test_needs import answered
from tests.practice import small


def test_it_lists_every_machine_with_its_scenarios() -> None:
    code, said = answered("practice", "list")
    copier = next(machine for machine in said["machines"] if machine["id"] == "shop.copier")
    assert code == 0
    assert "usual" in [scenario["id"] for scenario in copier["scenarios"]]


def test_the_programs_own_machines_are_right() -> None:
    assert answered("practice", "check") == (0, {"errors": 0, "findings": []})


def test_a_wrong_file_fails_the_check(tmp_path: Path) -> None:
    small.machine(tmp_path, 'wrong = "いまは、いりません。"')
    code, said = answered("practice", "check", str(tmp_path / "small.toml"))
    assert code == 1
    assert "no_reason" in [finding["rule"] for finding in said["findings"]]


def test_a_file_that_is_not_there_is_told() -> None:
    code, said = answered("practice", "check", "nowhere.toml")
    assert (code, said["error"]) == (41, "guide.unknown")


def test_it_walks_a_scenario_to_its_end() -> None:
    code, said = answered("practice", "walk", "shop.copier", "jam")
    assert (code, said["end"], said["has_reached"]) == (0, "done", True)
    assert {"screen": "jam", "event": "press", "name": "call"} in said["steps"]


def test_without_a_name_it_walks_the_usual_way() -> None:
    _, said = answered("practice", "walk", "shop.copier")
    assert said["scenario"] == "usual"


def test_an_unknown_scenario_is_told() -> None:
    code, said = answered("practice", "walk", "shop.copier", "earthquake")
    assert (code, said["step"]) == (41, "earthquake")
