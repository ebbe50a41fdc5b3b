"""Starting a club: a room, people, two timetables, rules, and nothing kept but numbers."""

from __future__ import annotations

import pytest

from tests.guides.way import Way

GUIDE = "club.start"


@pytest.mark.parametrize(("length", "minutes"), [("60分", 60), ("90分", 90)])
def test_the_minutes_of_a_timetable_add_up(length: str, minutes: int) -> None:
    lines = Way(GUIDE, "length").choose(length).seen.points
    assert sum(int(line.partition("分")[0]) for line in lines) == minutes


@pytest.mark.parametrize("step", ["sixty", "ninety"])
def test_a_timetable_says_whose_proposal_it_is(step: str) -> None:
    assert Way(GUIDE, step).seen.note == "「てびき」を作る人の案です。"


def test_what_the_ministry_says_is_told_with_its_source() -> None:
    view = Way(GUIDE, "guideline").seen
    assert {source.host for source in view.sources} == {"www.soumu.go.jp"}


def test_a_practice_card_is_enough() -> None:
    points = Way(GUIDE, "tools").seen.points
    assert "「てびき」の練習用のカード。本物のカードは、いりません。" in points


def test_no_number_is_said_aloud() -> None:
    points = Way(GUIDE, "rules").seen.points
    assert "暗証番号、パスワード、12けたの番号は、声に出しません。" in points


def test_a_number_said_aloud_is_changed() -> None:
    way = Way(GUIDE, "rules").differs("番号を言った人がいる")
    assert way.seen.instruction == "その番号を変えるように、すすめてください。"


def test_attendance_is_numbers_only() -> None:
    assert Way(GUIDE, "count").seen.instruction == "来た人の数だけを、紙に書いてください。"


@pytest.mark.parametrize(
    ("seen", "trouble"),
    [("つかれた人がいる", "trouble.tired"), ("つらそうな人がいる", "trouble.sad")],
)
def test_somebody_tired_or_sad_comes_before_the_timetable(seen: str, trouble: str) -> None:
    assert Way(GUIDE, "try").differs(seen).step == trouble


def test_the_whole_way_ends_with_a_next_day() -> None:
    way = Way(GUIDE).press(6).choose("60分").press(6)
    assert (way.step, way.press().seen.end) == ("again", "done")
