"""Screens made of a few parts, to hold rules against."""

from __future__ import annotations

from dataclasses import replace

import numpy

from helper_app.assessment.sight import Box, Ink, Look, Part, Section, Sight

LOOK = Look("home", "ja", "light", 100, 1024, 768)
ROOM = Box(0, 0, 1024, 768)


def button(words: str = "つぎへ", /, x: float = 0, y: float = 0, **more: object) -> Part:
    """Give a button nobody can complain about."""
    box = Box(x, y, 200, 60)
    part = Part(
        id=f"button.{words}",
        box=box,
        inks=(Ink(words, Box(x + 50, y + 20, 80, 20), 20.0),),
        words=words,
        painted=words,
        role="Button",
        name=words,
        can_press=True,
        takes_tab=True,
        takes_focus=True,
        target=box,
        above=(round(x + y),),
    )
    return replace(part, **more)  # type: ignore[arg-type]


def sight(*parts: Part, theme: str = "light", pixels: numpy.ndarray | None = None) -> Sight:
    """Give a screen with these parts on its page."""
    section = Section("home", ROOM, ROOM, parts, pixels, scrolls=True, is_page=True)
    order = tuple((0, number) for number, part in enumerate(parts) if part.takes_tab)
    return Sight(replace(LOOK, theme=theme), (section,), order)


def painted(ground: int, ink: int) -> numpy.ndarray:
    """Give a grey page with grey letters where a button's are."""
    pixels = numpy.full((768, 1024, 3), ground, numpy.uint8)
    pixels[20:40, 50:130:4] = ink
    return pixels
