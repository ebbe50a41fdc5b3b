"""A first success with a town's service: its own page, one thing at a time, a number on paper."""

from __future__ import annotations

import pytest

from tests.guides.way import Way

GUIDE = "town.online"
WISHES = {"図書館の本を予約する": "book", "講座や催しに申し込む": "course"}


@pytest.mark.parametrize("wish", WISHES)
def test_each_wish_leads_to_a_number_on_paper(wish: str) -> None:
    way = Way(GUIDE).choose(wish).press(7)
    assert way.seen.instruction == "受付の番号を、紙に書いてください。"


@pytest.mark.parametrize(("wish", "step"), WISHES.items())
def test_the_address_is_looked_at_before_anything_is_searched(wish: str, step: str) -> None:
    way = Way(GUIDE).choose(wish).press()
    assert (way.step, way.press().step) == ("address", step)


def test_the_ending_of_a_towns_address_is_told_with_its_source() -> None:
    hosts = [source.host for source in Way(GUIDE, "address").seen.sources]
    assert "www.j-lis.go.jp" in hosts


@pytest.mark.parametrize(
    ("step", "seen"), [("address", "アドレスがちがう"), ("fill", "マイナンバーを聞かれた")]
)
def test_a_strange_page_is_closed_with_nothing_entered(step: str, seen: str) -> None:
    way = Way(GUIDE, step).differs(seen)
    assert way.seen.instruction == "何も入れずに、画面を閉じてください。"


def test_who_has_entered_something_finds_people_to_ask() -> None:
    way = Way(GUIDE, "trouble.fake").choose("もう何か入れた")
    assert "consumer.188" in [source.id for source in way.seen.sources]


def test_who_uses_no_internet_is_sent_to_the_towns_own_counter() -> None:
    way = Way(GUIDE).choose("電話や窓口でしたい")
    assert way.seen.instruction == "市区町村の窓口か図書館に、電話してください。"


def test_a_town_without_the_service_is_no_dead_end() -> None:
    way = Way(GUIDE, "page").differs("町にあるかわからない").choose("町にはないと言われた")
    assert way.press().seen.end == "done"


def test_an_answer_that_does_not_come_is_asked_for_by_telephone() -> None:
    way = Way(GUIDE, "reply").differs("知らせが来ない")
    assert way.seen.instruction == "申し込んだ所に、電話で聞いてください。"


def test_what_was_booked_can_be_cancelled() -> None:
    way = Way(GUIDE, "reply").differs("行けなくなった")
    assert (way.step, way.press().seen.end) == ("cancel", "done")


@pytest.mark.parametrize("step", ["book", "course"])
def test_it_says_that_the_words_on_the_screen_may_differ(step: str) -> None:
    assert Way(GUIDE, step).seen.note == "画面の言葉は、少しちがうことがあります。"
