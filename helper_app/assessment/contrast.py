"""Rules about light: letters and edges are measured as they were painted, from pixels.

Sources: WCAG 2.2, definitions of relative luminance and contrast ratio; 1.4.3, 1.4.6, 1.4.11.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from helper_app.assessment.sight import Box, Finding, Sight

if TYPE_CHECKING:
    import numpy

    from helper_app.assessment.sight import Pixels

LEAST = {"contrast": 7.0}
USUAL = 4.5
LEAST_EDGE = 3.0
"""What can be pressed stands out so much from what is around it (WCAG 1.4.11)."""
STROKE_SHARE = 0.01
"""So much of a letter's box has the full colour of its strokes."""

SHADES = 2048
"""Steps from black to white in equal ratios: 0.15 % each."""


def faint_words(sight: Sight) -> Iterator[Finding]:
    """Find letters that hardly stand out from what is behind them."""
    least = LEAST.get(sight.look.theme, USUAL)
    for section, part in sight.parts():
        if section.pixels is None:
            continue
        for ink in part.inks:
            if not ink.text.strip():
                continue
            found = ratio_in(section.pixels, ink.box)
            if found is not None and found < least:
                detail = f"{ink.text!r} {found:.2f}:1, wanted {least}:1"
                yield Finding("words.faint", part.id, detail)


def faint_edges(sight: Sight) -> Iterator[Finding]:
    """Find things to press whose outline hardly stands out."""
    for section, part in sight.parts():
        if section.pixels is None or not part.can_press:
            continue
        found = edge_ratio(section.pixels, part.target)
        if found is not None and found < LEAST_EDGE:
            yield Finding("edge.faint", part.id, f"{found:.2f}:1, wanted {LEAST_EDGE}:1")


def luminances(pixels: Pixels) -> numpy.ndarray:
    """Give the relative luminance of pixels, 0 to 1."""
    import numpy

    steps = numpy.arange(256, dtype=numpy.float32) / 255
    linear = numpy.where(steps <= 0.04045, steps / 12.92, ((steps + 0.055) / 1.055) ** 2.4)
    red, green, blue = (linear * share for share in (0.2126, 0.7152, 0.0722))
    light: numpy.ndarray = red[pixels[..., 0]] + green[pixels[..., 1]] + blue[pixels[..., 2]]
    return light


def ratio(one: float, other: float) -> float:
    """Give the contrast ratio of two luminances, 1 to 21."""
    brighter, darker = max(one, other), min(one, other)
    return (brighter + 0.05) / (darker + 0.05)


def ratio_in(pixels: Pixels, box: Box) -> float | None:
    """Give the contrast between the strokes of letters and their ground.

    The ground is the luminance most pixels have; the strokes' is the farthest one that enough
    pixels reach: pixels at the edge of a stroke are mixed and say nothing.
    """
    import numpy

    seen = cut_out(pixels, box)
    if seen.size == 0:
        return None
    light = numpy.log((luminances(seen).ravel() + 0.05) / 0.05) / numpy.log(21.0)
    counts = numpy.bincount((light * (SHADES - 1)).round().astype(numpy.intp), minlength=SHADES)
    distance = numpy.abs(numpy.arange(SHADES) - counts.argmax())
    farthest = distance.argsort()[::-1]
    reached = counts[farthest].cumsum() >= max(2, STROKE_SHARE * light.size)
    return float(21.0 ** (distance[farthest[reached.argmax()]] / (SHADES - 1)))


def edge_ratio(pixels: Pixels, box: Box) -> float | None:
    """Give the greatest contrast along a short line across the middle of a box's left edge."""
    middle = Box(box.x - 12, box.y + box.height / 2, 20, 1)
    seen = cut_out(pixels, middle)
    if seen.size == 0:
        return None
    light = luminances(seen)
    return ratio(float(light.max()), float(light.min()))


def cut_out(pixels: Pixels, box: Box) -> Pixels:
    """Give the pixels of a box, as far as there are any."""
    height, width = pixels.shape[:2]
    left, top = max(0, int(box.x)), max(0, int(box.y))
    right, bottom = min(width, int(box.right) + 1), min(height, int(box.bottom) + 1)
    return pixels[top:bottom, left:right]
