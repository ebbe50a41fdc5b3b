"""When somebody has died: calm words, one thing at a time, no deadline without its source."""

from __future__ import annotations

import pytest

from helper_app.guides import engine, views
from tests.guides.way import SHELF, WORDING, Way

ID = "life.bereavement"
GUIDE = SHELF.guide(ID)


def test_it_begins_with_a_word_of_sympathy_and_without_hurry() -> None:
    assert "ひとつずつで、だいじょうぶです。" in Way(ID).seen.note


def test_who_can_think_of_nothing_may_stop() -> None:
    way = Way(ID).choose("いまは何も考えられない")
    assert (way.press().step, way.seen.end) == ("stopped", "stopped")


def test_the_first_days_end_with_a_rest() -> None:
    way = Way(ID).choose("亡くなったばかり").choose("病院や施設").press(4)
    assert (way.step, way.choose("きょうはここまでにする").seen.end) == ("rest", "stopped")


def test_the_notice_has_its_days_from_an_official_page() -> None:
    view = Way(ID, "notice").seen
    assert view.note == "死亡届は、亡くなったと知った日から7日以内に出します。"
    assert {source.host for source in view.sources} == {"www.town.matsukawa.lg.jp"}


def test_who_is_late_is_not_blamed() -> None:
    assert "責めないでください" in Way(ID, "notice").differs("日が過ぎてしまいそう").seen.note


def test_a_death_at_home_leads_to_the_doctor_and_a_sudden_one_to_help() -> None:
    where = Way(ID, "where")
    assert where.choose("家で、医師にみてもらっていた").step == "trouble.doctor"
    assert Way(ID, "where").choose("急なことだった").step == "trouble.sudden"


def test_debts_lead_to_the_court_with_its_term() -> None:
    way = Way(ID, "money").choose("借金があるかもしれない")
    assert "3か月以内に、家庭裁判所に" in way.seen.note
    assert way.press().step == "money"


def test_land_leads_to_the_register() -> None:
    assert Way(ID, "money").choose("土地や家がある").seen.sources[0].id == "inherit.register"


def test_who_cannot_go_may_send_somebody() -> None:
    assert Way(ID, "city").differs("窓口へ行けない").press().step == "pension"


@pytest.mark.parametrize("step", list(GUIDE.steps))
def test_no_step_presses(step: str) -> None:
    spoken = views.view(GUIDE, engine.start_at(GUIDE, step, {}), WORDING).spoken
    assert not any(word in spoken for word in ("必ず", "いますぐ", "急いでください", "罰"))
