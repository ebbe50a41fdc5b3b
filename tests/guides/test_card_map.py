"""The map of the card's uses: where each answer leads, and that nothing of it is kept."""

from __future__ import annotations

import datetime as dt

import pytest

from helper_app.guides import engine, views
from helper_app.guides.catalogue import Shelf
from helper_app.guides.model import Position, View

SHELF = Shelf()
GUIDE = SHELF.guide("card.map")
WORDING = SHELF.wording("ja", dt.date(2026, 11, 26))


def at(step: str) -> Position:
    return engine.start_at(GUIDE, step, {})


def seen(position: Position) -> View:
    return views.view(GUIDE, position, WORDING)


def chosen(position: Position, text: str) -> Position:
    """Press a choice by its words."""
    texts = [choice.text for choice in GUIDE.steps[position.step].choices]
    return engine.choose(GUIDE, position, texts.index(text))


def differing(position: Position, text: str) -> Position:
    """Say by its words what is seen instead."""
    texts = [difference.text for difference in GUIDE.steps[position.step].different]
    return engine.different(GUIDE, position, texts.index(text))


def test_the_two_sides_are_shown_before_the_uses() -> None:
    position = engine.start(GUIDE)
    steps = [position.step]
    for _ in range(2):
        position = engine.advance(GUIDE, position)
        steps.append(position.step)
    assert steps == ["front", "back", "uses"]


def test_who_has_no_card_is_told_how_to_get_one_or_to_do_without() -> None:
    view = seen(differing(engine.start(GUIDE), "カードを持っていない"))
    assert view.instruction == "「カードを作る・受け取る」の手引きを見てください。"
    assert "手続きは、市区町村の窓口でもできます。" in view.points


def test_who_lost_the_card_sees_the_line_that_stops_it_at_once() -> None:
    view = seen(differing(engine.start(GUIDE), "カードをなくした"))
    assert "0120-95-0178" in view.points[0]


@pytest.mark.parametrize(
    ("use", "title"),
    [
        ("病院やコンビニで使う", "病院・薬局でカードを使う"),
        ("病院やコンビニで使う", "店で証明書をとる（コンビニ交付）"),
        ("家のパソコンで使う", "カードで本人確認をする"),
        ("家のパソコンで使う", "書類（PDF）に署名する"),
        ("家のパソコンで使う", "カードの名前や住所を読む"),
        ("家のパソコンで使う", "マイナポータルに入る・見る・出る"),
        ("期限や暗証番号のこと", "カードのようすを見る"),
        ("期限や暗証番号のこと", "暗証番号を変える・わからないとき"),
    ],
)
def test_a_use_leads_to_its_guides(use: str, title: str) -> None:
    assert title in [link.title for link in seen(chosen(at("uses"), use)).guides]


def test_every_use_leads_on_to_the_questions_about_being_ready() -> None:
    for choice in GUIDE.steps["uses"].choices:
        assert engine.advance(GUIDE, at(choice.go)).step == "certificates"


def test_who_is_ready_meets_four_questions_and_no_help() -> None:
    position = at("certificates")
    for answer in ("知っている", "わかる", "わかる", "カードリーダー"):
        position = chosen(position, answer)
    assert [visit.step for visit in position.trail][1:] == [
        "certificates", "pin4", "pinlong", "reader", "done",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("step", "answer", "words"),
    [
        ("certificates", "知らない", "「カードのようすを見る」"),
        ("pin4", "思い出せない", "市区町村の窓口で、番号を決めなおしてください。"),
        ("pinlong", "わからないので困る", "市区町村の窓口に、カードを持って行ってください。"),
        ("reader", "何もない・わからない", "「練習する」を使ってください。"),
    ],
)
def test_what_is_missing_is_met_with_help(step: str, answer: str, words: str) -> None:
    assert words in seen(chosen(at(step), answer)).instruction


def test_no_answer_is_kept() -> None:
    assert not [c for step in GUIDE.steps.values() for c in step.choices if c.set]


def test_nothing_is_asked_for_and_no_card_is_read() -> None:
    assert not [step for step in GUIDE.steps.values() if step.ask or step.wait or step.action]
