"""The damage certificate: safety first, then pictures, then the papers."""

from __future__ import annotations

from tests.guides.way import Way

GUIDE = "disaster.certificate"


def test_safety_comes_before_everything() -> None:
    assert Way(GUIDE).seen.instruction == "いま、安全な所にいますか？"


def test_danger_leads_away_from_the_house() -> None:
    way = Way(GUIDE).choose("まだあぶない")
    assert way.seen.instruction == "すぐに、安全な所へはなれてください。"


def test_help_is_called_by_an_official_number() -> None:
    way = Way(GUIDE).choose("けが人がいる、火が出ている")
    assert way.seen.note == "火事と救急車は、119番に電話します。"


def test_the_good_way_ends_with_the_help_one_can_get() -> None:
    way = Way(GUIDE).choose("安全な所にいる").choose("住んでいる家").press(5)
    way.choose("窓口へ行く").press().choose("見に来てもらう").press(4)
    assert (way.step, way.seen.end) == ("done", "done")


def test_a_fire_is_a_matter_of_the_fire_station() -> None:
    assert Way(GUIDE, "what").choose("火事でもえた").seen.sources[0].id == "disaster.fire"


def test_nobody_is_sent_into_a_dangerous_house() -> None:
    assert Way(GUIDE, "inside").differs("家に入れない").step == "keep"


def test_who_tidied_up_already_may_still_apply() -> None:
    way = Way(GUIDE, "before").differs("もう片づけてしまった")
    assert (way.seen.note, way.press().step) == ("写真がなくても、あきらめないでください。", "how")


def test_who_cannot_go_or_use_a_computer_has_a_way() -> None:
    assert Way(GUIDE, "counter").differs("窓口へ行けない").step == "proxy"
    assert Way(GUIDE, "online").differs("パソコンではできないと言われた").step == "counter"
    assert Way(GUIDE, "proxy").differs("頼める人がいない").press().step == "survey"


def test_a_result_that_seems_too_light_can_be_looked_at_again() -> None:
    way = Way(GUIDE, "result").differs("思ったより軽く書いてある")
    assert way.seen.note == "もう一度調べるよう、申請できます。"
