"""The computer: everything by mouse or by keys, tried where nothing can be spoilt."""

from __future__ import annotations

import pytest

from tests.guides.reader import Reader

COMPUTER = "computer.basics"


@pytest.mark.parametrize(
    ("wish", "step"),
    [
        ("マウスとキーボード", "mouse"),
        ("インターネット", "net"),
        ("メール", "mail"),
        ("残す・印刷する", "save"),
    ],
)
def test_a_person_begins_where_they_like(wish: str, step: str) -> None:
    assert Reader(COMPUTER).goes(wish).at.step == step


@pytest.mark.parametrize(
    ("step", "presses"),
    [
        ("mouse", ["手が動かしにくい"]),
        ("mouse", ["矢印が見えない", "見えない。キーボードを使う"]),
        ("mouse", ["マウスがない", "四角がない。キーボードを使う"]),
        ("click", ["押しても変わらない", "むずかしい。キーボードを使う"]),
    ],
)
def test_whoever_cannot_use_a_mouse_goes_on_by_keys(step: str, presses: list[str]) -> None:
    seen = Reader(COMPUTER, step).goes(*presses).sees
    assert seen.instruction == "「Tab」キーを、何度か押してください。"


def test_a_click_and_a_key_are_tried_on_this_very_button() -> None:
    for step in ("click", "enter"):
        seen = Reader(COMPUTER, step).sees
        assert seen.main_button is not None
        assert f"「{seen.main_button}」" in seen.instruction


def test_a_frightening_warning_on_a_page_is_closed_and_not_called() -> None:
    seen = Reader(COMPUTER, "result").goes("こわい警告が出た").sees
    assert seen.instruction == "電話をせずに、その窓を閉じてください。"
    assert {source.id for source in seen.sources} == {"popup.call", "popup.esc"}


def test_whoever_has_no_mail_still_has_letters_and_telephone() -> None:
    seen = Reader(COMPUTER, "mail").goes("メールを持っていない").sees
    assert "手紙や電話でも、伝えられます。" in seen.points


def test_whoever_has_no_computer_is_not_sent_away() -> None:
    seen = Reader(COMPUTER).goes("パソコンを持っていない").sees
    assert seen.note == "パソコンがなくても、役所の手続きは窓口や紙でできます。"


def test_the_whole_way_ends() -> None:
    reader = Reader(COMPUTER).goes("マウスとキーボード", *["つぎへ"] * 18)
    assert reader.sees.end == "done"
