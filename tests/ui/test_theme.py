"""Every pair of colours that carries words can be read; sizes follow the person's choice."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from helper_app.settings import SCALES
from helper_app.ui.theme.theme import Theme
from helper_app.ui.theme.tokens import COLOURS, Colours

WORDS_ON = [
    ("ink", "page"), ("ink", "surface"), ("quiet", "page"), ("quiet", "surface"),
    ("accent", "surface"), ("on_accent", "accent"), ("good", "good_soft"), ("ink", "good_soft"),
    ("help", "help_soft"), ("help", "surface"), ("note", "note_soft"), ("ink", "note_soft"),
    ("on_idle", "idle"), ("practice", "surface"), ("surface", "practice"), ("ink", "hair"),
]  # fmt: skip
SHAPES_ON = [
    ("line", "surface"), ("line", "page"), ("accent", "page"), ("focus_edge", "page"),
    ("practice", "practice_soft"),
]  # fmt: skip


def luminance(colour: str) -> float:
    """Give the relative luminance (WCAG 2.2, definition of relative luminance)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours (WCAG 2.2)."""
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def pairs(roles: list[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Give every pair in every theme."""
    return [(theme, front, behind) for theme in COLOURS for front, behind in roles]


@pytest.mark.parametrize(("theme", "front", "behind"), pairs(WORDS_ON))
def test_words_stand_out_from_what_is_behind_them(theme: str, front: str, behind: str) -> None:
    colours: Colours = COLOURS[theme]
    least = 7.0 if (theme == "contrast" or front in ("ink", "quiet")) else 4.5
    assert contrast(getattr(colours, front), getattr(colours, behind)) >= least


@pytest.mark.parametrize(("theme", "front", "behind"), pairs(SHAPES_ON))
def test_shapes_stand_out_from_what_is_behind_them(theme: str, front: str, behind: str) -> None:
    if (theme, front) == ("dark", "focus_edge") or (theme, front) == ("contrast", "focus_edge"):
        front = "ink"  # the ring's edge is ink where black would not be seen
    colours: Colours = COLOURS[theme]
    assert contrast(getattr(colours, front), getattr(colours, behind)) >= 3.0


def test_a_hundred_percent_is_eighteen_points(qapp: QApplication) -> None:
    assert Theme("light", 100).font("body").pointSizeF() == 18.0


def test_words_of_the_bars_stop_growing_so_that_the_step_keeps_the_screen(
    qapp: QApplication,
) -> None:
    assert Theme("light", 400).em("bar") == Theme("light", 200).em("bar")


@pytest.mark.parametrize("role", ["body", "title", "instruction", "small"])
def test_no_text_gets_smaller_when_letters_are_made_larger(role: str) -> None:
    sizes = [Theme("light", scale).em(role) for scale in SCALES]
    assert sizes == sorted(sizes)


@pytest.mark.parametrize("role", ["title", "instruction"])
def test_very_large_letters_need_no_larger_ones_above_them(role: str) -> None:
    assert Theme("light", 300).em(role) == Theme("light", 300).em("body")


@pytest.mark.parametrize("scale", SCALES)
def test_what_can_be_pressed_is_at_least_48_pixels_high(qapp: QApplication, scale: int) -> None:
    assert Theme("light", scale).target >= 48
