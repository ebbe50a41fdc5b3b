"""What the check of machines finds, one spoilt thing at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from helper_app.practice import checks
from helper_app.practice.hall import Hall
from tests.guides import small as guides
from tests.practice import small

SPOILT = [
    ('wrong = "いまは、いりません。"', "", "no_reason"),
    ('wrong = "まだいれません。"', "", "no_reason"),
    ("when = \"card == 'hand' and change != 'tray'\"", "", "left_behind"),
    ('id = "over"\nlabel = "おわる"\ngloss = "おわりにする"\nwhen = "card == \'hand\' and '
     'change != \'tray\'"\ngo = "done"', 'id = "over"\nlabel = "おわる"\ngloss = "おわりにする"',
     "dead_end"),
    ('and many == 1 and', "and many == 7 and", "unfinished"),
    ('lines = ["ふだをおいてください。"]', 'lines = ["200円です。"]', "number"),
    ('label = "せつめい"', 'label = "ヘルプ"', "katakana"),
    ('title = "ばんごう"', 'title = "とてもながい、とてもながい、とてもながいばんごう"',
     "label_length"),
    ('do = "ばんごうをいれてください。"', 'do = "いれてください。おしてください。"', "one_action"),
    ("review_by = 2027-05-26", "review_by = 2026-11-22", "overdue"),
    ('taking = "ふだをとる"', "", "words"),
    ("checked = 2026-11-26", 'sources = ["nothing"]\nchecked = 2026-11-26', "fact_unknown"),
    ('lines = ["ぜんぶとってください。"]', 'lines = ["い", "ろ", "は", "に"]', "lines"),
    ('[[scenario]]\nid = "usual"',
     '[[screen]]\nid = "far"\ntitle = "とおい"\nlines = []\ndo = "おわりです。"\nend = "done"\n\n'
     '[[scenario]]\nid = "usual"', "unreachable"),
]  # fmt: skip


def test_a_right_machine_has_no_findings(tmp_path: Path) -> None:
    assert checks.check(small.machine(tmp_path), guides.ground()) == []


@pytest.mark.parametrize(("old", "new", "rule"), SPOILT)
def test_one_spoilt_thing_is_found(tmp_path: Path, old: str, new: str, rule: str) -> None:
    found = checks.check(small.machine(tmp_path, old, new), guides.ground())
    assert rule in {finding.rule for finding in found}


def test_a_made_up_number_that_says_so_is_fine(tmp_path: Path) -> None:
    machine = small.machine(
        tmp_path, 'lines = ["ふだをおいてください。"]', 'lines = ["200円です（練習用）。"]'
    )
    rules = {finding.rule for finding in checks.check(machine, guides.ground())}
    assert "number" not in rules


@pytest.mark.parametrize(("host", "is_found"), [("example.com", False), ("example.net", True)])
def test_a_drawn_message_comes_from_nobodys_host(tmp_path: Path, host: str, is_found: bool) -> None:
    machine = small.machine(tmp_path, 'label = "せつめい"', f'label = "{host}"')
    rules = {finding.rule for finding in checks.check(machine, guides.ground())}
    assert ("host" in rules) == is_found


def test_a_broken_file_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_text("id =", encoding="utf-8")
    (finding,) = checks.check_hall(Hall(tmp_path), guides.ground())
    assert (finding.rule, finding.file) == ("broken", "small.toml")
