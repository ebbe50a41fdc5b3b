"""Certificates at a shop: which way leads where."""

from __future__ import annotations

from tests.guides.way import Way


def at_machine(step: str) -> Way:
    return Way("shop.certificate", step)


def test_who_needs_no_certificate_is_sent_nowhere() -> None:
    way = Way("shop.certificate").choose("まだ聞いていない").choose("証明書はいらなかった")
    assert (way.step, way.seen.end) == ("not_needed", "done")


def test_the_shop_leads_from_the_question_to_the_paper() -> None:
    way = Way("shop.certificate").choose("名前を聞いている")
    way.choose("住所、いっしょに住む家族").press().choose("店の機械でとる").choose("両方ある")
    way.press(13)
    assert (way.step, way.seen.end) == ("done", "done")


def test_who_has_no_card_is_sent_to_the_counter() -> None:
    assert at_machine("card").choose("カードがない").press().step == "counter"


def test_who_does_not_know_the_pin_is_not_sent_to_the_machine() -> None:
    way = at_machine("card").choose("番号がわからない")
    assert "この暗証番号はロックされます。" in way.seen.note
    assert way.choose("窓口でとる").step == "counter"


def test_a_face_only_card_is_sent_to_the_counter() -> None:
    assert at_machine("card").choose("番号のないカード（顔認証）").press().step == "counter"


def test_counter_post_and_online_are_ways_of_their_own() -> None:
    ends = {
        text: at_machine("way").choose(text).press().seen.end
        for text in ("窓口でとる", "郵便でとる", "パソコンやスマホで申し込む")
    }
    assert set(ends.values()) == {"done"}


def test_a_register_elsewhere_can_be_had_at_any_counter() -> None:
    way = Way("shop.certificate", "family").choose("べつの市区町村にある")
    assert {source.id for source in way.seen.sources} >= {"koseki.anywhere", "koseki.photo"}
    assert way.press().step == "counter"


def test_a_wrong_pin_makes_stopping_the_easy_way() -> None:
    way = at_machine("pin").differs("番号がちがうと出た")
    assert way.press().seen.end == "stopped"


def test_the_tries_are_told_before_the_pin_is_entered() -> None:
    assert at_machine("pin").seen.note == "3回続けてまちがえると、この暗証番号はロックされます。"


def test_a_blocked_pin_leads_to_the_counter() -> None:
    assert at_machine("pin").differs("ロックされたと出た").press().step == "counter"


def test_words_on_the_machine_may_differ() -> None:
    assert at_machine("menu").seen.note == "画面の言葉は、少しちがうことがあります。"


def test_hours_of_shops_are_told_with_their_source() -> None:
    sources = at_machine("menu").differs("使えない時間と出た").seen.sources
    assert {source.host for source in sources} == {
        "www.city.masuda.lg.jp", "www.town.miyako.lg.jp", "www.city.gero.lg.jp",
    }  # fmt: skip
