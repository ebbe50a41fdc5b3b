"""Warnings: more than one route, and words that say when to leave."""

from __future__ import annotations

from tests.guides.way import Way

GUIDE = "disaster.news"


def test_in_danger_the_screen_waits() -> None:
    way = Way(GUIDE).choose("ゆれている、水が来ている")
    assert way.seen.instruction == "すぐに、命を守る行動をしてください。"


def test_preparing_ends_with_a_note_on_paper() -> None:
    way = Way(GUIDE).choose("いいえ、用意をしたい").press(7)
    assert (way.step, way.press().seen.end) == ("memo", "done")


def test_who_has_no_phone_goes_on_with_the_radio() -> None:
    assert Way(GUIDE, "routes").differs("スマホも携帯電話もない").step == "radio"


def test_who_hears_little_finds_another_way() -> None:
    way = Way(GUIDE, "sound").differs("音が聞こえにくい")
    assert (way.step, way.press().step) == ("trouble.hearing", "radio")


def test_each_word_of_a_warning_leads_to_what_it_means() -> None:
    words = {"高齢者等避難": "level3", "避難指示": "level4", "緊急安全確保": "trouble.now"}
    assert {word: Way(GUIDE, "read").choose(word).step for word in words} == words


def test_nobody_is_told_to_wait_for_the_highest_level() -> None:
    assert "待ってはいけません。" in Way(GUIDE, "level4").seen.points[0]


def test_who_cannot_go_alone_is_not_left_alone() -> None:
    assert Way(GUIDE, "level3").differs("ひとりでは動けない").step == "trouble.alone"
