"""The colours, by role. Widgets name a role, never a colour.

Roles and the focus ring follow the Digital Agency Design System (design tokens, read 2026-11-23),
so that what is learnt here carries over to government sites. Contrast is computed from these
values in `tests/ui/test_theme.py`.
"""

from __future__ import annotations

from typing import NamedTuple


class Colours(NamedTuple):
    """One theme's colours, `#rrggbb`.

    Attributes:
        page: Behind everything.
        surface: Panels, tiles, bars, keys.
        ink: Text.
        quiet: Text of second rank, readings.
        line: Borders of things that can be pressed.
        hair: Lines that only separate.
        accent: The one action, links, progress.
        on_accent: Text on the accent.
        soft: A tint of the accent, behind pictures.
        good, good_soft: It worked.
        help, help_soft: Help and hands.
        note, note_soft: Something to know.
        idle, on_idle: A button that waits for something.
        focus, focus_edge: The focus ring's inner and outer colour.
        spoken: Under the phrase that is being said.
        practice, practice_soft: The frame of everything that is not real.
    """

    page: str
    surface: str
    ink: str
    quiet: str
    line: str
    hair: str
    accent: str
    on_accent: str
    soft: str
    good: str
    good_soft: str
    help: str
    help_soft: str
    note: str
    note_soft: str
    idle: str
    on_idle: str
    focus: str
    focus_edge: str
    spoken: str
    practice: str
    practice_soft: str


LIGHT = Colours(
    page="#f3f4f6",
    surface="#ffffff",
    ink="#1a1a1c",
    quiet="#414144",
    line="#7b7b80",
    hair="#d8d8db",
    accent="#0017c1",
    on_accent="#ffffff",
    soft="#e8f1fe",
    good="#115a36",
    good_soft="#e6f5ec",
    help="#8b1515",
    help_soft="#fdeeee",
    note="#5c4a00",
    note_soft="#fff6d9",
    idle="#d8d8db",
    on_idle="#414144",
    focus="#ffd43d",
    focus_edge="#000000",
    spoken="#ffd43d",
    practice="#5c1fb5",
    practice_soft="#efe8fd",
)
DARK = Colours(
    page="#17181b",
    surface="#24252a",
    ink="#f4f4f5",
    quiet="#cfcfd4",
    line="#94949b",
    hair="#43444b",
    accent="#b8cbff",
    on_accent="#0a1440",
    soft="#2b3350",
    good="#8fe0b3",
    good_soft="#17352a",
    help="#ffb4ab",
    help_soft="#44201f",
    note="#ffdf80",
    note_soft="#3a3216",
    idle="#3a3b42",
    on_idle="#d5d5da",
    focus="#ffd43d",
    focus_edge="#000000",
    spoken="#c79a00",
    practice="#c9a8ff",
    practice_soft="#37245c",
)
CONTRAST = Colours(
    page="#000000",
    surface="#000000",
    ink="#ffffff",
    quiet="#ffffff",
    line="#ffffff",
    hair="#555555",
    accent="#ffff00",
    on_accent="#000000",
    soft="#000000",
    good="#7dffb2",
    good_soft="#000000",
    help="#ffb3b3",
    help_soft="#000000",
    note="#ffe680",
    note_soft="#000000",
    idle="#333333",
    on_idle="#ffffff",
    focus="#00ffff",
    focus_edge="#000000",
    spoken="#d000d0",
    practice="#e0b3ff",
    practice_soft="#000000",
)
COLOURS = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}

PICTURE_ROLES = {
    "#1a1a1c": "ink",
    "#0017c1": "accent",
    "#e8f1fe": "soft",
    "#ffffff": "surface",
    "#949494": "line",
    "#e6e6e8": "hair",
    "#414144": "quiet",
    "#197a4b": "good",
    "#b51f1f": "help",
}
"""What a drawn picture's colours become in another theme; gold stays gold in each."""
