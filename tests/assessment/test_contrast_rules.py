"""Contrast is measured from pixels, as WCAG defines it."""

from __future__ import annotations

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as some

from helper_app.assessment import contrast
from helper_app.assessment.sight import Box
from tests.assessment.seen import button, painted, sight
from tests.ui.test_theme import contrast as by_definition

SHADES = some.integers(0, 255)


@given(SHADES, SHADES)
def test_pixels_tell_the_ratio_their_colours_have(ground: int, ink: int) -> None:
    expected = by_definition(
        f"#{ground:02x}{ground:02x}{ground:02x}", f"#{ink:02x}{ink:02x}{ink:02x}"
    )
    measured = contrast.ratio_in(painted(ground, ink), Box(50, 20, 80, 20))
    assert measured == pytest.approx(expected, rel=0.003)


def test_black_on_white_is_21() -> None:
    measured = contrast.ratio_in(painted(255, 0), Box(50, 20, 80, 20))
    assert measured == pytest.approx(21.0, rel=0.001)


@pytest.mark.parametrize(
    ("theme", "ink", "is_found"),
    [
        ("light", 0x70, False),
        ("light", 0x80, True),
        ("contrast", 0x50, False),
        ("contrast", 0x60, True),
    ],
)
def test_grey_letters_on_white_are_found_by_what_the_theme_promises(
    theme: str, ink: int, is_found: bool
) -> None:
    seen = sight(button(), theme=theme, pixels=painted(255, ink))
    assert bool(list(contrast.faint_words(seen))) is is_found


def test_letters_that_have_no_pixels_are_found() -> None:
    seen = sight(button(), pixels=painted(255, 255))
    assert [finding.rule for finding in contrast.faint_words(seen)] == ["words.faint"]


def test_a_button_whose_edge_nobody_sees_is_found() -> None:
    pixels = numpy.full((768, 1024, 3), 255, numpy.uint8)
    pixels[100:160, 300:500] = 0xE0
    seen = sight(button(x=300, y=100), pixels=pixels)
    assert [finding.rule for finding in contrast.faint_edges(seen)] == ["edge.faint"]
