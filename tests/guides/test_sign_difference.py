"""Seal and pass: which PIN goes with which, three questions met kindly, no PIN asked."""

from __future__ import annotations

import re

import pytest

from tests.guides.way import SHELF, Way

ID = "sign.difference"
GUIDE = SHELF.guide(ID)
STAMP, PASS = "はんこの代わり（署名用）", "入館証（利用者証明用）"
RIGHT = {"q1": PASS, "q2": STAMP, "q3": STAMP}
WRONG = [
    (id_, choice.text)
    for id_, right in RIGHT.items()
    for choice in GUIDE.steps[id_].choices
    if choice.text != right
]


def answered(question: str, text: str) -> Way:
    return Way(ID, question).choose(text)


def test_the_first_picture_shows_both_side_by_side() -> None:
    picture = Way(ID).seen.picture
    assert picture is not None
    assert list(picture.callouts[:2]) == [STAMP, PASS]


def test_each_certificate_is_told_with_its_own_pin() -> None:
    said = Way(ID, "pins").seen.points
    assert said[0].startswith("署名用は、6から16文字です。")
    assert said[1] == "利用者証明用は、数字4けたです。"


def test_the_straight_way_leads_through_all_three_questions() -> None:
    way = Way(ID)
    for question, text in RIGHT.items():
        while way.step != question:
            way.press()
        way.choose(text)
    assert way.press().step == "done"


def test_moving_stops_the_one_like_a_seal_and_not_the_other() -> None:
    said = Way(ID, "void").seen.points
    assert said[0].startswith("署名用電子証明書は、引っこし")
    assert said[1] == "利用者証明用電子証明書は、住所や名前が変わっても、使えます。"


def test_who_moved_is_told_what_to_ask_for_at_the_counter() -> None:
    way = Way(ID, "void").differs("引っこした・名前が変わった")
    assert "「署名用電子証明書がほしい」" in way.seen.note


def test_children_are_told_to_have_none() -> None:
    assert Way(ID, "none").seen.points[0].startswith("15歳未満の人")


@pytest.mark.parametrize("guide", ["card.status", "document.sign"])
def test_the_guides_that_look_into_the_card_are_named_by_their_titles(guide: str) -> None:
    assert f"「{SHELF.guide(guide).title}」" in Way(ID, "look").seen.spoken


def test_who_lost_the_pin_is_not_sent_to_try_it() -> None:
    way = Way(ID, "pins").differs("番号がわからない")
    assert way.seen.note == "わからない番号を、ためす必要はありません。"


@pytest.mark.parametrize(("question", "text"), RIGHT.items())
def test_a_right_answer_is_said_to_be_right(question: str, text: str) -> None:
    assert answered(question, text).seen.instruction.startswith("そのとおり")


@pytest.mark.parametrize(("question", "text"), WRONG)
def test_a_wrong_answer_is_explained_without_blame(question: str, text: str) -> None:
    view = answered(question, text).seen
    assert view.note.startswith(("おしいです。", "まよう人は多いです。"))
    assert view.points
    assert not re.search("まちがいです|ちがいます|不正解", view.spoken)


@pytest.mark.parametrize(("question", "text"), [*RIGHT.items(), *WRONG])
def test_right_or_wrong_the_same_question_follows(question: str, text: str) -> None:
    following = {"q1": "q2", "q2": "q3", "q3": "done"}
    assert answered(question, text).press().step == following[question]


@pytest.mark.parametrize(("question", "text"), [*RIGHT.items(), *WRONG])
def test_the_explanation_can_be_read_once_more(question: str, text: str) -> None:
    assert answered(question, text).seen.differences[0] == "説明をもう一度読む"


@pytest.mark.parametrize("step", list(GUIDE.steps))
def test_no_step_asks_for_a_pin(step: str) -> None:
    assert not GUIDE.steps[step].ask
