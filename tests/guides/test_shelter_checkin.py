"""Checking in at a shelter: nobody is kept out for want of a card."""

from __future__ import annotations

import pytest

from tests.guides.way import Way

GUIDE = "shelter.checkin"


def at_have() -> Way:
    return Way(GUIDE).choose("避難してきた").choose("だいじょうぶ")


def test_who_has_no_card_checks_in_on_paper() -> None:
    way = at_have()
    assert way.seen.note == "カードがなくても、避難所に入れます。"
    assert way.choose("持っていない").step == "form"


@pytest.mark.parametrize("answer", ["持っている", "持っていない"])
def test_card_and_paper_lead_to_the_same_end(answer: str) -> None:
    way = at_have().choose(answer)
    while way.step != "needs":
        way.press()
    assert way.press(6).seen.end == "done"


def test_a_card_that_cannot_be_read_is_no_obstacle() -> None:
    assert Way(GUIDE, "reader").differs("カードが読めない").step == "form"


def test_the_pin_is_told_to_nobody() -> None:
    way = Way(GUIDE, "reader").differs("暗証番号を聞かれた")
    assert way.seen.instruction == "番号は、だれにも言わないでください。"
    assert way.press().step == "form"


def test_who_is_unwell_comes_before_the_desk() -> None:
    way = Way(GUIDE).choose("避難してきた").choose("けがをした、具合が悪い")
    assert "119番" in way.seen.points[0]


def test_who_cannot_write_is_written_for() -> None:
    assert Way(GUIDE, "form").differs("字が書けない、読めない").press().step == "needs"


def test_the_desk_offers_paper_first_and_asks_for_no_pin() -> None:
    way = Way(GUIDE).choose("受付を手伝う")
    assert way.seen.instruction == "「紙でも受付できます」と、先に伝えてください。"
    assert "暗証番号は、聞いてはいけません。" in way.press().seen.points
    assert way.press(3).seen.end == "done"


def test_the_message_telephone_is_told_with_its_source() -> None:
    assert Way(GUIDE, "family").seen.sources[0].host == "www.city.yachiyo.lg.jp"
