"""Number, card and certificates: three questions, a wrong answer met kindly, no number asked."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from helper_app.guides import engine, views
from helper_app.guides.catalogue import Shelf
from helper_app.guides.model import Position, View

SHELF = Shelf()
GUIDE = SHELF.guide("number.difference")
WORDING = SHELF.wording("ja", dt.date(2026, 11, 26))
RIGHT = {
    "q1": "顔写真のある、表の面",
    "q2": "カードの中の電子証明書",
    "q3": "教えずに、電話を切る",
}
WRONG = [
    (id_, choice.text)
    for id_, right in RIGHT.items()
    for choice in GUIDE.steps[id_].choices
    if choice.text != right
]


def at(step: str) -> Position:
    return engine.start_at(GUIDE, step, {})


def seen(position: Position) -> View:
    return views.view(GUIDE, position, WORDING)


def answered(question: str, text: str) -> Position:
    texts = [choice.text for choice in GUIDE.steps[question].choices]
    return engine.choose(GUIDE, at(question), texts.index(text))


def test_the_explanation_goes_from_number_to_card_to_certificates() -> None:
    position, parts = engine.start(GUIDE), []
    while position.step != "q1":
        parts.append(seen(position).section.title)
        position = engine.advance(GUIDE, position)
    assert list(dict.fromkeys(parts)) == ["番号", "カード", "電子証明書"]


def test_there_are_three_questions() -> None:
    assert [id_ for id_ in GUIDE.steps if re.fullmatch(r"q\d", id_)] == list(RIGHT)


@pytest.mark.parametrize(("question", "text"), RIGHT.items())
def test_a_right_answer_is_said_to_be_right(question: str, text: str) -> None:
    assert seen(answered(question, text)).instruction.startswith("そのとおり")


@pytest.mark.parametrize(("question", "text"), WRONG)
def test_a_wrong_answer_is_explained_without_blame(question: str, text: str) -> None:
    view = seen(answered(question, text))
    assert view.note.startswith(("おしいです。", "まよう人は多いです。"))
    assert view.points
    assert not any(word in view.spoken for word in ("まちがいです", "ちがいます", "不正解"))


@pytest.mark.parametrize(("question", "text"), [*RIGHT.items(), *WRONG])
def test_right_or_wrong_the_same_question_follows(question: str, text: str) -> None:
    following = {"q1": "q2", "q2": "q3", "q3": "done"}
    assert engine.advance(GUIDE, answered(question, text)).step == following[question]


@pytest.mark.parametrize(("question", "text"), [*RIGHT.items(), *WRONG])
def test_the_explanation_can_be_read_once_more(question: str, text: str) -> None:
    assert seen(answered(question, text)).differences[0] == "説明をもう一度読む"


def test_the_right_answer_does_not_always_stand_in_the_same_place() -> None:
    places = {
        [choice.text for choice in GUIDE.steps[id_].choices].index(text)
        for id_, text in RIGHT.items()
    }
    assert len(places) > 1


def test_who_told_the_number_already_is_not_blamed_and_has_somebody_to_call() -> None:
    texts = [difference.text for difference in GUIDE.steps["phone"].different]
    view = seen(engine.different(GUIDE, at("phone"), texts.index("もう教えてしまった")))
    assert "あなたが悪いのではありません。" in view.note
    assert "188" in view.spoken


@pytest.mark.parametrize("step", list(GUIDE.steps))
def test_no_step_asks_for_the_number_or_shows_one(step: str) -> None:
    assert not GUIDE.steps[step].ask
    assert not re.search(r"\d{4}[ -]?\d{4}[ -]?\d{4}", seen(at(step)).spoken)
