"""Tab comes to everything, in the order it is read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helper_app.assessment import tab_order
from helper_app.assessment.sight import Part
from tests.assessment.seen import button, sight


def found(*parts: Part) -> list[str]:
    """Give the names of the rules that complain when Tab walks these parts in this order."""
    return [finding.rule for finding in tab_order.out_of_order(sight(*parts))]


def test_from_left_to_right_and_down_is_well() -> None:
    assert found(button("1"), button("2", x=300), button("3", y=100)) == []


def test_from_right_to_left_is_found() -> None:
    assert found(button("1", x=300), button("2")) == ["tab.order"]


def test_from_right_to_left_is_well_where_one_reads_so() -> None:
    right, left = button("1", x=300), button("2")
    assert found(replace(right, is_mirrored=True), replace(left, is_mirrored=True)) == []


def test_upwards_is_found() -> None:
    assert found(button("1", y=100), button("2")) == ["tab.order"]


def test_to_the_top_of_the_next_column_is_well() -> None:
    assert found(button("1"), button("2", y=200), button("3", x=500, y=50)) == []


def test_back_to_an_earlier_strip_is_found() -> None:
    seen = sight(button("1"))
    bar, page = seen.sections[0], replace(seen.sections[0], parts=(button("2"),))
    walked = replace(seen, sections=(bar, page), tab_order=((1, 0), (0, 0)))
    assert [one.rule for one in tab_order.out_of_order(walked)] == ["tab.order"]


def test_to_what_came_in_between_and_back_is_well() -> None:
    seen = sight(button("1"))
    told, page = replace(seen.sections[0], interrupts=True), seen.sections[0]
    walked = replace(seen, sections=(told, page), tab_order=((1, 0), (0, 0), (1, 0)))
    assert list(tab_order.out_of_order(walked)) == []


@pytest.mark.parametrize("takes_focus", [True, False])
def test_what_no_key_reaches_is_found(takes_focus: bool) -> None:
    seen = sight(button(takes_focus=takes_focus, takes_tab=False))
    assert bool(list(tab_order.unreachable(seen))) is not takes_focus
