"""Seeing a doctor by screen: an emergency never waits for it, and going there is always a way."""

from __future__ import annotations

import pytest

from tests.guides.reader import Reader

ONLINE = "doctor.online"
WORSE = "悪くなってきた"


def test_the_first_question_is_whether_it_is_urgent() -> None:
    seen = Reader(ONLINE).sees
    assert seen.instruction == "いま、急に具合が悪いですか？"
    assert seen.points == ()


def test_whoever_is_unsure_is_shown_the_signs_of_an_emergency() -> None:
    reader = Reader(ONLINE).goes("まよう、わからない")
    assert len(reader.sees.sources) == 4
    assert reader.goes("一つでも、あてはまる").at.step == "ambulance"


def test_whoever_is_suddenly_ill_calls_an_ambulance() -> None:
    reader = Reader(ONLINE).goes("はい、急に悪くなった")
    assert reader.sees.instruction == "すぐに119番に電話してください。"
    assert reader.goes("つぎへ").sees.end == "stopped"


@pytest.mark.parametrize("step", ["unsure", "visit", "talk"])
def test_whoever_gets_worse_on_the_way_calls_an_ambulance(step: str) -> None:
    assert Reader(ONLINE, step).goes(WORSE).at.step == "ambulance"


def test_whoever_is_unsure_phones_a_doctor_and_not_a_screen() -> None:
    seen = Reader(ONLINE).goes("まよう、わからない", "よくわからない").sees
    assert seen.instruction == "かかりつけの病院に、電話してください。"
    assert "ambulance.doubt" in {source.id for source in seen.sources}


def test_the_own_doctor_is_asked_before_anything_is_prepared() -> None:
    assert Reader(ONLINE).goes("いいえ、急ぎではない").at.step == "clinic"


@pytest.mark.parametrize(
    ("step", "presses"),
    [
        ("clinic", ["できないと言われた"]),
        ("booking", ["スマホもパソコンもない", "病院へ行く方法を見る"]),
        ("join", ["つながらない", "きょうはつながらない"]),
    ],
)
def test_going_to_the_clinic_is_always_a_way(step: str, presses: list[str]) -> None:
    assert Reader(ONLINE, step).goes(*presses).at.step == "visit"


def test_the_good_way_leads_from_the_question_to_the_medicine() -> None:
    reader = Reader(ONLINE).goes("いいえ、急ぎではない", "できると言われた", "つぎへ", "つぎへ")
    reader.goes("つぎへ", "見えて、聞こえた", "医師が見えた", "つぎへ", "診察が終わった", "つぎへ")
    assert reader.goes("近くの薬局へ行く", "つぎへ").sees.end == "done"


def test_a_stranger_on_the_screen_is_checked_by_telephone() -> None:
    seen = Reader(ONLINE, "names").goes("名前を言ってくれない").sees
    assert seen.instruction == "いったん切って、病院に電話してください。"
