"""Talking face to face with family: agreed by telephone first, never with strangers."""

from __future__ import annotations

import re

import pytest

from helper_app.guides import text_checks
from helper_app.guides.catalogue import Shelf
from tests.guides.way import Way

GUIDE = "talk.video"
MAKES = re.compile("LINE|Zoom|Skype|FaceTime|Meet|Teams|iPhone|Android|アイフォン|アンドロイド")


def test_the_wish_to_talk_with_grandchildren_leads_here() -> None:
    assert Shelf().search("ja").find("孫と話したい").hits[0].heading.id == GUIDE


def test_it_begins_with_the_telephone() -> None:
    assert Way(GUIDE).seen.instruction == "家族に電話して、話す日と時間を決めてください。"


def test_the_whole_way_ends() -> None:
    assert Way(GUIDE).press(12).seen.end == "done"


def test_no_make_is_named() -> None:
    texts = [text.source for text in text_checks.texts(Way(GUIDE).guide)]
    assert [text for text in texts if MAKES.search(text)] == []


def test_a_call_that_comes_is_answered_only_if_its_name_is_the_one_agreed() -> None:
    way = Way(GUIDE, "person").differs("相手からかかってきた").differs("知らない名前だった")
    assert way.seen.instruction == "知らない名前の電話には、出ないでください。"


def test_nobody_ends_without_having_heard_of_strangers() -> None:
    assert Way(GUIDE, "end").press().step == "stranger"


def test_what_the_police_never_do_is_told_with_its_source() -> None:
    assert "talk.police" in [source.id for source in Way(GUIDE, "stranger").seen.sources]


@pytest.mark.parametrize(
    ("step", "seen", "trouble"),
    [
        ("talk", "声が聞こえない", "trouble.sound"),
        ("look", "顔がうつらない", "trouble.picture"),
        ("talk", "途中で切れた", "trouble.dropped"),
        ("end", "切れたかわからない", "trouble.off"),
    ],
)
def test_what_goes_wrong_has_a_remedy(step: str, seen: str, trouble: str) -> None:
    assert Way(GUIDE, step).differs(seen).step == trouble


def test_who_has_no_device_is_told_of_telephone_and_letter() -> None:
    way = Way(GUIDE).differs("スマホもパソコンもない")
    assert way.seen.instruction == "電話か手紙で、話してください。"
