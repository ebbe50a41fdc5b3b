"""The main job, done by an assistive tool in a process of its own.

No pointer, no keys, no names but those a person would hear.
"""

from __future__ import annotations

from typing import Any

import pytest

Report = dict[str, Any]
STEPS = {
    "ready": "カードと暗証番号を用意してください。",
    "reader": "カードリーダーをパソコンにつないでください。",
    "place": "カードをリーダーに置いてください。",
    "which": "数字4けたの暗証番号を思い出してください。",
    "pad": "4けたの数字を入れてください。",
    "result": "本人だと証明できました。",
    "take": "カードを取ってください。",
    "done": "これでおわりです。",
}
BEGINS_AT = {
    "ready": "つぎへ",
    "reader": "つぎへ",
    "place": "つぎへ",
    "which": "つぎへ",
    "pad": "4けたのうち、0けた入りました",
    "result": "つぎへ",
    "take": "つぎへ",
    "done": "さいしょの画面へ",
    "home": "カードで本人確認をする。約10分（確認中）。",
}
FOCUSED = {"ENABLED", "FOCUSED", "FOCUSABLE", "SHOWING"}


def announced(report: Report, step: str) -> str:
    """Give all that was announced on a step."""
    return "\n".join(one["words"] for one in report["steps"][step]["announced"])


def test_the_whole_way_ends_with_the_program_ended_well(report: Report) -> None:
    assert report["ended"] == 0


@pytest.mark.parametrize(("step", "instruction"), STEPS.items())
def test_a_step_is_announced(report: Report, step: str, instruction: str) -> None:
    assert instruction in announced(report, step)


@pytest.mark.parametrize(("step", "instruction"), STEPS.items())
def test_a_step_is_found_at_the_focus(report: Report, step: str, instruction: str) -> None:
    assert instruction in report["steps"][step]["focus"]["description"]


@pytest.mark.parametrize(("step", "instruction"), STEPS.items())
def test_an_instruction_is_a_heading(report: Report, step: str, instruction: str) -> None:
    assert report["steps"][step]["headings"][0] == instruction


@pytest.mark.parametrize(("step", "name"), BEGINS_AT.items())
def test_the_focus_begins_where_one_goes_on(report: Report, step: str, name: str) -> None:
    assert report["steps"][step]["focus"]["name"] == name


@pytest.mark.parametrize("step", BEGINS_AT)
def test_what_has_the_focus_can_be_pressed(report: Report, step: str) -> None:
    assert set(report["steps"][step]["focus"]["states"]) >= FOCUSED


def test_the_tries_left_are_told_before_the_pin_is_asked_for(report: Report) -> None:
    assert "あと3回ためせます" in announced(report, "which")


def test_every_digit_is_counted(report: Report) -> None:
    said = announced(report, "entered")
    assert [f"{count}けた入りました" in said for count in (1, 2, 3, 4)] == [True] * 4


def test_what_is_announced_of_a_pin_is_only_the_count(report: Report) -> None:
    assert announced(report, "entered").splitlines() == [
        f"4けたのうち、{count}けた入りました。" for count in (1, 2, 3, 4)
    ]


def test_with_the_pin_complete_the_focus_is_on_the_one_thing_left_to_do(report: Report) -> None:
    focus = report["steps"]["entered"]["focus"]
    assert focus["name"] == "この番号で証明する"
    assert "4けた入りました" in focus["description"]


def test_waiting_for_the_card_is_announced(report: Report) -> None:
    assert "しばらくお待ちください" in announced(report, "result")


def test_what_the_proof_does_not_say_is_announced_too(report: Report) -> None:
    assert "証明書が失効しているかは、たしかめていません。" in announced(report, "result")


def test_a_step_that_waits_says_so_at_the_focus(report: Report) -> None:
    assert "カードを待っています" in report["steps"]["place"]["focus"]["description"]


@pytest.mark.parametrize("step", ["ready", "place", "result"])
def test_a_picture_is_told_in_words(report: Report, step: str) -> None:
    assert [name for name in report["steps"][step]["pictures"] if len(name) > 8]


def test_how_far_one_has_come_is_a_sentence(report: Report) -> None:
    assert "6のうち、4ばんめ。暗証番号。" in report["steps"]["pad"]["labels"]


def test_the_regions_of_a_step_have_names(report: Report) -> None:
    regions = report["steps"]["pad"]["regions"]
    assert regions == [
        "いつでも使えるボタン",
        "カードで本人確認をする",
        "押すキー",
        "練習のつくえ",
        "この画面のボタン",
    ]


def test_the_language_in_force_is_checked(report: Report) -> None:
    checked = [
        [one["name"] for one in report["steps"][step]["choices"] if "CHECKED" in one["states"]]
        for step in ("languages", "languages.en")
    ]
    assert checked == [["日本語"], ["English"]]


def test_another_language_is_heard_at_once(report: Report) -> None:
    assert "What would you like to do? Press one." in announced(report, "home.en")


def test_titles_of_tiles_are_announced_as_sentences(report: Report) -> None:
    assert "The Individual Number Card. Show with the card who you are. " in announced(
        report, "home.en"
    )


def test_a_tile_says_its_line_after_its_title(report: Report) -> None:
    assert (
        "Check the reader and the card. No PIN is needed." in report["steps"]["home.en"]["buttons"]
    )
