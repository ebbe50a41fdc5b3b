"""The card at the reception of a clinic: nobody goes without being seen."""

from __future__ import annotations

import pytest

from tests.guides.ways import NEXT, Way

CARD, PAPER, NONE = "マイナンバーカード", "紙やカードの「資格確認書」", "どれもない"
AT_THE_CHECK = (CARD, NEXT, "前にも使った", NEXT)


def clinic(*words: str) -> Way:
    way = Way("clinic.card")
    way.press(*words)
    return way


def test_who_has_the_paper_shows_it_and_needs_no_machine() -> None:
    view = clinic(PAPER).view
    assert view.instruction == "資格確認書を、受付の人に見せてください。"
    assert "機械は使いません。" in view.note


def test_who_has_nothing_is_told_whom_to_phone() -> None:
    assert clinic(NONE).view.instruction == "保険の窓口に、電話で聞いてください。"


def test_who_finds_the_machine_too_hard_can_ask_for_the_paper() -> None:
    view = clinic("カードや機械がむずかしい").view
    assert "資格確認書" in view.instruction
    assert {source.id for source in view.sources} == {"clinic.paper.asked"}


def test_who_comes_for_the_first_time_says_so_and_registers_there() -> None:
    view = clinic(CARD, NEXT, "はじめて、またはわからない").view
    assert "はじめてです" in view.instruction
    assert {source.id for source in view.sources} == {"clinic.register"}


def test_the_certificate_and_the_pin_are_named_before_they_are_asked() -> None:
    spoken = clinic(*AT_THE_CHECK).view.points
    assert "使うのは「利用者証明用電子証明書」と、その数字4けたの番号です。" in spoken


def test_a_wrong_pin_leads_to_the_face_and_never_to_a_second_try() -> None:
    way = clinic(*AT_THE_CHECK, "暗証番号で確認する", "番号がちがう、わすれた")
    assert way.view.instruction == "番号はもう入れずに、受付の人に言ってください。"
    assert way.press(NEXT).step_id == "face"


@pytest.mark.parametrize("answer", ["同意する", "同意しない"])
def test_refusing_is_as_good_as_agreeing(answer: str) -> None:
    way = clinic(*AT_THE_CHECK, "顔で確認する", NEXT, answer)
    assert (way.view.step_id, way.press(NEXT).end) == ("take", "done")


def test_who_does_not_understand_the_question_asks_the_staff() -> None:
    way = clinic(*AT_THE_CHECK, "顔で確認する", NEXT, "よくわからない")
    assert (way.view.instruction, way.press(NEXT).step_id) == (
        "受付の人に、「何を見せますか」と聞いてください。",
        "consent",
    )


@pytest.mark.parametrize(
    "words",
    [
        (*AT_THE_CHECK[:3], "画面が変わらない"),
        (CARD, "期限が切れていると言われた", "使えないと言われた"),
    ],
)
def test_when_the_machine_fails_the_card_is_shown_with_the_notice(words: tuple[str, ...]) -> None:
    view = clinic(*words).view
    assert view.instruction == "受付の人に、「機械が使えません」と伝えてください。"
    assert "「資格情報のお知らせ」" in view.note


def test_the_notice_alone_is_said_not_to_be_enough() -> None:
    view = clinic(PAPER, "「資格情報のお知らせ」だった").view
    assert "だけでは、受診できません。" in view.note


def test_a_card_left_behind_is_looked_for_and_can_be_stopped_by_phone() -> None:
    way = Way("clinic.card", start="take")
    assert "0120-95-0178" in way.press("カードが見あたらない").points[0]
