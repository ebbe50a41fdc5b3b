"""When care is needed: whom to ask, how to apply, what follows."""

from __future__ import annotations

import pytest

from tests.guides.way import Way

GUIDE = "life.care"


def test_it_begins_with_somebody_to_talk_to() -> None:
    way = Way(GUIDE).choose("暮らしに手助けがほしい").press()
    assert way.seen.instruction == "「地域包括支援センター」に電話してください。"


def test_the_way_leads_from_the_talk_to_the_renewal() -> None:
    way = Way(GUIDE).choose("暮らしに手助けがほしい").press(2).choose("介護保険を申請する").press()
    way.choose("窓口へ行く").press(4).choose("「要介護」と書いてある").press(3)
    assert (way.step, way.seen.end) == ("done", "done")


def test_nobody_has_to_apply() -> None:
    way = Way(GUIDE, "which").choose("まだ申請しない")
    assert way.seen.end == "done"


@pytest.mark.parametrize(
    ("letter", "step"),
    [
        ("「要支援」と書いてある", "plan.support"),
        ("「要介護」と書いてある", "plan.care"),
        ("「非該当」と書いてある", "trouble.not_certified"),
    ],
)
def test_each_result_has_its_next_step(letter: str, step: str) -> None:
    assert Way(GUIDE, "result").choose(letter).step == step


def test_a_letter_that_disappoints_is_not_the_end() -> None:
    assert Way(GUIDE, "result").differs("納得できない結果だった").step == "trouble.appeal"


def test_the_centre_may_apply_for_who_cannot_go() -> None:
    way = Way(GUIDE, "counter").differs("窓口へ行けない")
    assert (way.step, way.press().step) == ("trouble.by_centre", "doctor")


def test_who_is_in_hospital_asks_there() -> None:
    way = Way(GUIDE).choose("入院している")
    assert way.seen.instruction == "病院の相談員に、話してください。"


def test_the_time_it_takes_is_told_with_its_source() -> None:
    view = Way(GUIDE, "wait").seen
    assert [source.host for source in view.sources] == ["www.city.gotemba.lg.jp"]


def test_who_is_certified_already_goes_straight_to_the_renewal() -> None:
    assert Way(GUIDE).choose("もう認定を受けている").step == "renew"
