"""The mobile phone: small steps that hold for every make, and people to ask where makes differ."""

from __future__ import annotations

import re

import pytest

from helper_app.guides import text_checks
from tests.guides.reader import Reader

PHONE = "phone.basics"
MAKES = re.compile("iPhone|Android|Apple|Google|Galaxy|アイフォン|アンドロイド|らくらく")


@pytest.mark.parametrize(
    ("wish", "step"),
    [
        ("はじめから", "power"),
        ("文字と電話", "type"),
        ("写真", "camera"),
        ("使いやすくする", "letters"),
    ],
)
def test_a_person_begins_where_they_like(wish: str, step: str) -> None:
    assert Reader(PHONE).goes(wish).at.step == step


def test_no_make_is_named() -> None:
    texts = [text.source for text in text_checks.texts(Reader(PHONE).guide)]
    assert [text for text in texts if MAKES.search(text)] == []


def test_three_ways_back_to_the_first_screen_are_told() -> None:
    seen = Reader(PHONE, "home").sees
    assert [seen.instruction, *seen.points] == [
        "画面の下から、上へなでてください。",
        "下に丸や四角の印がある機械は、それをたたきます。",
        "下に丸いボタンがある機械は、それを押します。",
    ]


def test_the_numbers_for_help_stand_where_one_learns_to_call() -> None:
    sources = {source.id for source in Reader(PHONE, "dial").sees.sources}
    assert sources == {"ambulance.number", "police.110"}


def test_reading_aloud_is_not_started_unwarned() -> None:
    seen = Reader(PHONE, "aloud").sees
    assert "始めると、さわり方が変わります。" in seen.points
    assert Reader(PHONE, "aloud").goes("いまは使わない").at.step == "wifi"


@pytest.mark.parametrize("step", ["letters", "aloud.how", "update"])
def test_a_setting_nobody_finds_leads_to_people(step: str) -> None:
    seen = Reader(PHONE, step).goes("見つからない").sees
    assert seen.instruction == "買った店か、講習会で聞いてください。"


def test_who_has_no_phone_is_not_sent_away() -> None:
    seen = Reader(PHONE).goes("スマホがない").sees
    assert seen.note == "スマホがなくても、役所の手続きは窓口や紙でできます。"


def test_the_whole_way_ends() -> None:
    reader = Reader(PHONE).goes(
        "はじめから", *["つぎへ"] * 13, "いまは使わない", "つぎへ", "つぎへ"
    )
    assert reader.sees.end == "done"
