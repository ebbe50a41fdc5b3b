"""Rules about the keyboard: Tab comes to everything, in the order it is read.

Source: WCAG 2.2, 2.1.1, 2.4.3.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from helper_app.assessment.sight import Box, Finding, Part, Sight

SAME_ROW = 0.5
"""Two boxes stand in one row when they share this much of the lower one's height."""


def unreachable(sight: Sight) -> Iterator[Finding]:
    """Find what can be pressed by a finger and not by a key."""
    for _, part in sight.parts():
        if part.can_press and not part.takes_focus:
            yield Finding("tab.unreachable", part.id, "no key leads there")


def out_of_order(sight: Sight) -> Iterator[Finding]:
    """Find Tab stops that come after something they stand before."""
    stops = [stop for stop in sight.tab_order if is_there(sight, stop)]
    for before, after in pairwise(stops):
        if any(sight.sections[stop[0]].interrupts for stop in (before, after)):
            continue
        one, other = part_at(sight, before), part_at(sight, after)
        if after[0] < before[0] or (
            after[0] == before[0] and stands_before(other.box, one.box, is_mirrored=one.is_mirrored)
        ):
            yield Finding("tab.order", f"{one.id} / {other.id}", "the second is read first")


def is_there(sight: Sight, stop: tuple[int, int]) -> bool:
    """Tell whether a Tab stop is one of the parts that were seen."""
    section, part = stop
    return section < len(sight.sections) and part < len(sight.sections[section].parts)


def part_at(sight: Sight, stop: tuple[int, int]) -> Part:
    """Give the part of a Tab stop."""
    section, part = stop
    return sight.sections[section].parts[part]


def stands_before(one: Box, other: Box, *, is_mirrored: bool) -> bool:
    """Tell whether a box is read before another: left of it in its row, or above it.

    What stands higher in another column says nothing.
    """
    across, down = one.shared(other)
    if down >= SAME_ROW * min(one.height, other.height):
        return one.x > other.x if is_mirrored else one.x < other.x
    return one.y < other.y and across > 0
