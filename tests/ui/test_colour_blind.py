"""Who cannot tell colours apart misses nothing: light and dark, words and shapes say it too.

Simulation: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
Vision Deficiency", IEEE TVCG 15 (2009), table of matrices, severity 1.0 (read 2026-11-26).
"""

from __future__ import annotations

import numpy
import pytest

from helper_app.ui.theme.tokens import COLOURS
from tests.ui.test_theme import SHAPES_ON, WORDS_ON

SEEN_BY = {
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
    "no colours at all": [[0.2126, 0.7152, 0.0722]] * 3,
}


def linear(colour: str) -> numpy.ndarray:
    """Give linear red, green, blue of `#rrggbb`."""
    parts = numpy.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return numpy.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str, eye: str) -> float:
    """Give the contrast ratio of two colours as an eye sees them."""
    seen = [numpy.clip(numpy.array(SEEN_BY[eye]) @ linear(colour), 0, 1) for colour in (one, other)]
    darker, brighter = sorted(float(rgb @ [0.2126, 0.7152, 0.0722]) for rgb in seen)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("eye", SEEN_BY)
@pytest.mark.parametrize("theme", COLOURS)
@pytest.mark.parametrize(("front", "behind"), WORDS_ON)
def test_words_can_be_read_by_every_eye(theme: str, front: str, behind: str, eye: str) -> None:
    colours = COLOURS[theme]
    assert contrast(getattr(colours, front), getattr(colours, behind), eye) >= 4.5


@pytest.mark.parametrize("eye", SEEN_BY)
@pytest.mark.parametrize("theme", COLOURS)
@pytest.mark.parametrize(("front", "behind"), SHAPES_ON)
def test_shapes_can_be_seen_by_every_eye(theme: str, front: str, behind: str, eye: str) -> None:
    colours = COLOURS[theme]
    if front == "focus_edge" and theme != "light":
        front = "ink"  # the ring's edge is ink where black would not be seen
    assert contrast(getattr(colours, front), getattr(colours, behind), eye) >= 3.0


@pytest.mark.parametrize("eye", SEEN_BY)
def test_the_focus_ring_differs_from_its_own_edge_for_every_eye(eye: str) -> None:
    light = COLOURS["light"]
    assert contrast(light.focus, light.focus_edge, eye) >= 3.0
