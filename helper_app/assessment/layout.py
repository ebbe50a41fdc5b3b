"""Rules about room: nothing is cut, hidden, covered, too small to hit, or beside the window.

Sources: WCAG 2.2, 1.4.4 (text to 200 %), 1.4.10 (reflow), 2.5.5 (44 pixels); Digital Agency Design
System (target size 44, read 2026-11-23).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from helper_app.assessment.sight import Finding, Ink, Part, Section, Sight

LEAST_TARGET = 44.0
TARGET_EMS = 1.5
"""A target grows with its letters: its height in em of the font on it."""
GRAZE = 2.0
"""Anti-aliasing and rounding may reach so far over an edge."""
LEAST_ROOM_SHARE = 0.25
"""Bars leave at least this share of the window to the page."""


def cut_words(sight: Sight) -> Iterator[Finding]:
    """Find letters painted beyond the edge of what they stand on, where nobody sees them."""
    for _, part in sight.parts():
        for ink in part.inks:
            over = ink.box.outside(part.box)
            if over > GRAZE:
                yield Finding("words.cut", part.id, f"{ink.text!r} by {over:.0f} px")


def lost_words(sight: Sight) -> Iterator[Finding]:
    """Find words that should be shown and were not painted, and words shortened by dots."""
    for _, part in sight.parts():
        if "…" in part.painted and "…" not in part.words:
            yield Finding("words.elided", part.id, f"{part.painted!r}")
        missing = [one for one in part.words if one.isalnum() and one not in part.painted]
        if missing:
            yield Finding("words.lost", part.id, f"{''.join(missing)!r} of {part.words!r}")


def covered_words(sight: Sight) -> Iterator[Finding]:
    """Find letters that lie over other letters."""
    for section in sight.sections:
        inks = [(part, ink) for part in section.parts for ink in part.inks]
        inks.sort(key=lambda pair: pair[1].box.y)
        for (one, above), (other, below) in near_pairs(inks):
            across, down = above.box.shared(below.box)
            if across > GRAZE and down > GRAZE:
                detail = f"{above.text!r} and {below.text!r} share {across:.0f}x{down:.0f} px"
                yield Finding("words.overlap", f"{one.id} / {other.id}", detail)


def near_pairs(
    inks: list[tuple[Part, Ink]],
) -> Iterator[tuple[tuple[Part, Ink], tuple[Part, Ink]]]:
    """Give pairs whose heights touch, from inks sorted by their upper edge."""
    open_: list[tuple[Part, Ink]] = []
    for pair in inks:
        top = pair[1].box.y
        open_ = [earlier for earlier in open_ if earlier[1].box.bottom > top]
        for earlier in open_:
            yield earlier, pair
        open_.append(pair)


def covered_targets(sight: Sight) -> Iterator[Finding]:
    """Find things to press that lie over one another."""
    for section in sight.sections:
        pressed = [part for part in section.parts if part.can_press]
        for one, other in combinations(pressed, 2):
            is_inside = (
                one.above == other.above[: len(one.above)]
                or other.above == one.above[: len(other.above)]
            )
            across, down = one.target.shared(other.target)
            if not is_inside and across > 0 and down > 0:
                detail = f"{across:.0f}x{down:.0f} px"
                yield Finding("target.overlap", f"{one.id} / {other.id}", detail)


def small_targets(sight: Sight) -> Iterator[Finding]:
    """Find things to press that a trembling finger misses."""
    for _, part in sight.parts():
        if not part.can_press:
            continue
        em = max((ink.em for ink in part.inks), default=0.0)
        wanted = max(LEAST_TARGET, TARGET_EMS * em)
        width, height = part.target.width, part.target.height
        if width < LEAST_TARGET or height < wanted:
            detail = f"{width:.0f}x{height:.0f} px, wanted {LEAST_TARGET:.0f}x{wanted:.0f}"
            yield Finding("target.small", part.id, detail)


def off_screen(sight: Sight) -> Iterator[Finding]:
    """Find parts beyond the edge of their section, and sections beyond the window's."""
    for section in sight.sections:
        for part in section.parts:
            over = part.box.outside(section.box.moved(-section.box.x, -section.box.y))
            if over > GRAZE:
                yield Finding("part.off_screen", part.id, f"by {over:.0f} px")
        yield from beyond_window(section, sight)


def beyond_window(section: Section, sight: Sight) -> Iterator[Finding]:
    """Find a section that does not fit the window."""
    look = sight.look
    if section.box.width > section.room.width + GRAZE:
        over = section.box.width - section.room.width
        yield Finding("page.sideways", section.name, f"{over:.0f} px too wide")
    share = section.room.height / look.height
    if section.is_page and share < LEAST_ROOM_SHARE:
        yield Finding("page.squeezed", section.name, f"{share:.0%} of the window")
    if not section.scrolls and section.box.bottom > look.height + GRAZE:
        over = section.box.bottom - look.height
        yield Finding("part.off_screen", section.name, f"by {over:.0f} px")
