"""What a screen reader could not name, or would name otherwise than it is seen, is found."""

from __future__ import annotations

import pytest

from helper_app.assessment import naming
from tests.assessment.seen import button, sight


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("", "name.missing"),
        ("  ", "name.missing"),
        ("ボタン", "name.is_role"),
        ("Button", "name.is_role"),
        ("つぎへ(F)", "name.key_hint"),
        ("つぎへ（N）", "name.key_hint"),
        ("あ" * 201, "name.long"),
    ],
)
def test_a_name_that_does_not_help_is_found(name: str, rule: str) -> None:
    found = list(naming.missing_names(sight(button(name=name))))
    assert [finding.rule for finding in found] == [rule]


def test_a_picture_without_words_is_found() -> None:
    part = button(name="", role="Graphic", can_press=False, takes_focus=False, takes_tab=False)
    assert [one.rule for one in naming.missing_names(sight(part))] == ["name.missing"]


def test_a_name_without_the_words_that_are_seen_is_found() -> None:
    found = list(naming.other_names(sight(button("つぎへ", name="進む"))))
    assert [finding.rule for finding in found] == ["name.differs"]


def test_a_name_that_says_more_than_is_seen_is_not_found() -> None:
    assert list(naming.other_names(sight(button("つぎへ", name="つぎへ。カードを置く")))) == []


def test_a_description_that_repeats_the_name_is_found() -> None:
    found = list(naming.same_descriptions(sight(button("つぎへ", description="つぎへ"))))
    assert [finding.rule for finding in found] == ["description.same"]


def test_two_buttons_of_one_name_are_found() -> None:
    found = list(naming.twins(sight(button(), button(y=100))))
    assert [finding.rule for finding in found] == ["name.twins"]


def test_two_buttons_told_apart_by_their_descriptions_are_not_found() -> None:
    one, other = button(description="カードを置く"), button(y=100, description="カードを取る")
    assert list(naming.twins(sight(one, other))) == []
