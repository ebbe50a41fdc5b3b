"""Into the portal and out again: the certificate and PIN are named on every way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helper_app.guides import engine
from helper_app.guides.model import OK, Outcome
from tests.guides.ways import NEXT, Way

SEEN = {"tries_left": 2, "not_after": "2031-04-05"}


def by_reader(tries_left: int = 2) -> Way:
    way = Way("portal.use")
    way.press("パソコンとカードリーダー")
    for values in ({}, SEEN | {"tries_left": tries_left}):
        way.position = engine.outcome(way.guide, way.position, Outcome(OK, values))
    return way


def by_phone() -> Way:
    way = Way("portal.use")
    way.press("パソコンとスマホ", NEXT, NEXT, NEXT, NEXT)
    return way


def test_the_card_is_looked_at_before_the_portal_asks_for_the_pin() -> None:
    way = by_reader()
    view = way.press(NEXT, NEXT)
    assert (view.step_id, "あと2回" in view.note) == ("pin", True)


def test_with_one_try_left_the_portal_is_not_opened() -> None:
    assert by_reader(1).view.step_id == "trouble.last_try"


@pytest.mark.parametrize("way", [by_reader, by_phone])
def test_the_certificate_and_pin_are_named_where_the_pin_is_entered(way: Callable[[], Way]) -> None:
    person = way()
    while person.view.step_id not in ("pin", "phone.pin"):
        person.press(NEXT)
    assert "「利用者証明用電子証明書」の番号です。" in person.view.note
    assert "数字4けた" in person.view.instruction


def test_tebiki_asks_for_no_pin_itself() -> None:
    assert not [step.id for step in Way("portal.use").guide.steps.values() if step.ask]


def test_after_a_wrong_pin_the_tries_are_read_again() -> None:
    way = by_reader()
    view = way.press(NEXT, NEXT, "番号がちがうと出た", NEXT)
    assert view.wait == "card.find_reader"


def test_a_card_without_a_pin_leads_to_the_counter() -> None:
    way = Way("portal.use")
    way.press("カードに「顔認証」とある")
    assert (way.view.step_id, way.press(NEXT).step_id) == ("face", "counter")


def test_who_came_by_the_reader_takes_the_card_back() -> None:
    way = by_reader()
    view = way.press(NEXT, NEXT, NEXT, "もう出る", NEXT, NEXT)
    assert view.wait == "card.take_back"


def test_who_came_by_the_phone_has_no_card_to_take_from_a_reader() -> None:
    way = by_phone()
    view = way.press(NEXT, NEXT, "役所からのお知らせ", NEXT, NEXT, NEXT)
    assert (view.step_id, view.end) == ("finish", "done")


def test_a_page_that_asks_for_money_is_said_to_be_false() -> None:
    way = by_reader()
    assert (
        "お金をはらうように言われたら、にせものです。"
        in way.press("ページが本物かわからない").points
    )


def test_getting_out_says_what_happens_by_itself() -> None:
    sources = {source.id for source in Way("portal.use", start="out").view.sources}
    assert sources == {"portal.out", "portal.out_by_itself"}
