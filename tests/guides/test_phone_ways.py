"""Which way with the card, and a lost phone: the call comes first, no way is forced."""

from __future__ import annotations

import pytest

from tests.guides.ways import NEXT, Way


def asked(*words: str) -> Way:
    way = Way("phone.ways")
    way.press(*words)
    return way


@pytest.mark.parametrize(
    ("words", "way"),
    [
        (("パソコンだけ",), "computer"),
        (("スマホだけ", "ときどき使う"), "read"),
        (("スマホだけ", "よく使う"), "keep"),
        (("パソコンとスマホ", "大きな字でゆっくり見たい"), "computer"),
        (("どちらもない",), "paper"),
    ],
)
def test_what_one_has_and_wants_leads_to_a_way(words: tuple[str, ...], way: str) -> None:
    assert asked("どれにするか決めたい", *words).view.step_id == way


def test_who_wants_none_of_them_is_served_at_the_counter() -> None:
    way = asked("どれも使いたくない")
    assert way.view.instruction == "これまでどおり、窓口や紙を使ってください。"
    assert way.press(NEXT).end == "done"


@pytest.mark.parametrize("answer", ["入れていた、わからない", "カードもなくした"])
def test_a_lost_phone_with_the_card_is_stopped_by_phone_first(answer: str) -> None:
    view = asked("スマホをなくした", answer).view
    assert view.instruction == "すぐに、止めてもらう電話をかけてください。"
    assert "0120-95-0178" in view.note
    assert {"card.lost.menu", "card.lost.fax"} <= {source.id for source in view.sources}


def test_a_phone_without_the_card_needs_only_its_company() -> None:
    assert asked("スマホをなくした", "入れていない").view.step_id == "carrier"


def test_a_found_phone_is_said_how_to_reopen() -> None:
    way = asked("スマホをなくした", "入れていた、わからない", NEXT, NEXT)
    assert "もとにもどします。" in way.view.note


def test_a_lost_card_is_reported_at_the_counter_without_a_fee_of_ours() -> None:
    way = asked("スマホをなくした", "カードもなくした", NEXT, NEXT, "カードも見つからない")
    assert "いるお金は、市区町村の窓口で聞いてください。" in way.view.points


def test_the_practice_asks_for_no_pin_and_names_both_for_later() -> None:
    way = asked("スマホでカードを読みたい", NEXT, NEXT)
    assert way.view.note == "いまは練習です。番号は入れません。"
    assert ["利用者証明用" in way.view.points[0], "署名用" in way.view.points[1]] == [True, True]


def test_before_a_phone_is_sold_its_certificates_are_ended() -> None:
    sources = {source.id for source in asked("スマホを買いかえる、手ばなす").view.sources}
    assert sources == {"phone.give_up", "phone.not_erased", "phone.shop"}
