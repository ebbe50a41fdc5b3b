"""A lost card is stopped first; a move, a new name and a date each lead to the right counter."""

from __future__ import annotations

import datetime as dt

import pytest

from helper_app.guides import engine, views
from helper_app.guides.catalogue import Shelf
from helper_app.guides.model import Position, View

SHELF = Shelf()
GUIDE = SHELF.guide("card.changed")
WORDING = SHELF.wording("ja", dt.date(2026, 11, 26))


def seen(position: Position) -> View:
    return views.view(GUIDE, position, WORDING)


def chosen(position: Position, *texts: str) -> Position:
    """Press choices, one after another, by their words."""
    for text in texts:
        words = [choice.text for choice in GUIDE.steps[position.step].choices]
        position = engine.choose(GUIDE, position, words.index(text))
    return position


def differing(position: Position, text: str) -> Position:
    """Say by its words what is seen instead."""
    words = [difference.text for difference in GUIDE.steps[position.step].different]
    return engine.different(GUIDE, position, words.index(text))


def pressed(position: Position, times: int = 1) -> Position:
    for _ in range(times):
        position = engine.advance(GUIDE, position)
    return position


def first() -> Position:
    return engine.start(GUIDE)


def test_the_lost_card_stands_first() -> None:
    assert seen(first()).choices[0].text == "カードをなくした"


def test_the_first_thing_about_a_lost_card_is_the_line_that_stops_it() -> None:
    view = seen(chosen(first(), "カードをなくした"))
    assert view.points == (
        "カードを止める電話は、0120-95-0178です。声の案内で、2番を押します。",
        "24時間、一年じゅう受け付けます。電話代はかかりません。",
    )


def test_the_line_is_told_with_its_source() -> None:
    sources = seen(chosen(first(), "カードをなくした")).sources
    assert {source.host for source in sources} == {"www.city.sakata.lg.jp"}


@pytest.mark.parametrize("text", ["電話で話せない", "日本語で話せない"])
def test_who_cannot_use_that_line_can_stop_the_card_too(text: str) -> None:
    points = "".join(seen(differing(chosen(first(), "カードをなくした"), text)).points)
    assert "0120-601-785" in points
    assert "0120-0178-27" in points


def test_a_card_lost_outside_is_reported_to_the_police_and_then_to_the_counter() -> None:
    position = chosen(pressed(chosen(first(), "カードをなくした")), "家の外・わからない")
    assert [position.step, pressed(position).step] == ["police", "again"]


def test_a_card_lost_at_home_is_not_reported_to_the_police() -> None:
    position = chosen(pressed(chosen(first(), "カードをなくした")), "家の中にありそう")
    assert position.step == "again"


def test_a_card_that_was_found_again_is_freed_at_the_counter_not_by_telephone() -> None:
    position = chosen(pressed(chosen(first(), "カードをなくした")), "さがしたら見つかった")
    assert "電話ではできません。" in seen(position).points[0]


def test_a_move_to_another_municipality_begins_with_leaving_the_old_one() -> None:
    position = chosen(first(), "引っ越した", "ほかの市区町村")
    steps = [pressed(position, times).step for times in range(5)]
    assert steps == ["leave", "moved", "pin", "sign", "done"]


def test_a_move_within_the_municipality_goes_straight_to_the_counter() -> None:
    assert chosen(first(), "引っ越した", "同じ市区町村の中").step == "moved"


def test_a_move_names_its_two_terms() -> None:
    points = "".join(seen(chosen(first(), "引っ越した", "同じ市区町村の中")).points)
    assert "14日以内" in points
    assert "90日以内" in points


def test_a_new_name_needs_the_counter_the_pin_and_the_signature_certificate() -> None:
    position = chosen(first(), "名前が変わった")
    steps = [pressed(position, times).step for times in range(4)]
    assert steps == ["name", "pin", "sign", "done"]


def test_a_revoked_certificate_is_no_reason_to_panic() -> None:
    view = seen(chosen(first(), "期限が近い・切れた", "切れた・失効した"))
    assert "「失効しています」と出ても、カードはこわれていません。" in view.note


def test_who_forgot_the_pin_goes_on_where_they_were() -> None:
    moved = pressed(chosen(first(), "引っ越した", "同じ市区町村の中"))
    dated = chosen(first(), "期限が近い・切れた", "電子証明書の期限が近い")
    after = [pressed(differing(one, "番号がわからない")) for one in (moved, dated)]
    assert [position.step for position in after] == ["sign", "done"]


@pytest.mark.parametrize("step", list(GUIDE.steps))
def test_no_step_blames_the_person(step: str) -> None:
    spoken = seen(engine.start_at(GUIDE, step, {})).spoken
    assert not any(word in spoken for word in ("失敗", "エラー", "不正", "あなたがまちがえ"))
