"""Goes through every screen in every look and holds each against the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from PySide6.QtCore import QSize

from helper_app.assessment.rules import COLOUR_RULES, RULES, findings
from helper_app.assessment.sight import Finding, Look
from helper_app.ui.audit.ink import Measured
from helper_app.ui.audit.looking import look_at, pictures_of
from helper_app.ui.catalogue import Pose, alike, every_pose, strike
from helper_app.ui.poses import Studio, settle

Checked = tuple[Look, tuple[Finding, ...]]
SELDOM = 8
"""Every how many turns one of many screens that differ in words only is looked at."""
MakeStudio = Callable[[str, int], Studio]
"""Opens a window in a language and a text size in percent."""


def round_of(
    studio: Studio,
    locale: str,
    scale: int,
    themes: Sequence[str],
    sizes: Sequence[tuple[int, int]],
    screens: Sequence[str],
    turn: int | None = None,
) -> Iterator[Checked]:
    """Look at screens in one language and text size; give every look with what was found.

    Args:
        studio: An open window in that language and size.
        locale: The language.
        scale: The text size in percent.
        themes: The colours; what does not depend on them is found once, in the first.
        sizes: Of the window, in pixels.
        screens: Names of the catalogue; all when empty.
        turn: As for `views`; each screen begins one later than the one before it. Of screens
            that differ in words only, every `SELDOM`-th comes.
    """
    measured: Measured = {}
    named = every_pose(studio.context)
    seldom = alike(studio.context) if turn is not None else {}
    for number, screen in enumerate(screens or named):
        place = None if turn is None else turn + number
        if screen in seldom and place is not None and place % SELDOM:
            continue
        for (width, height), seen_in in views(sizes, themes, place):
            look = Look(screen, locale, seen_in[0], scale, width, height)
            yield from looks_of(studio, named[screen], look, seen_in, measured)


def views(
    sizes: Sequence[tuple[int, int]], themes: Sequence[str], turn: int | None
) -> list[tuple[tuple[int, int], Sequence[str]]]:
    """Give the window sizes a screen is looked at in, each with its themes.

    Args:
        sizes: Of the window, in pixels.
        themes: The colours.
        turn: None for every size in every theme; a number for one size in one theme, so that as
            many numbers in a row as there are pairs go through all of them.
    """
    if turn is None:
        return [(size, themes) for size in sizes]
    pairs = list(product(sizes, themes))
    size, theme = pairs[turn % len(pairs)]
    return [(size, [theme])]


def looks_of(
    studio: Studio, pose: Pose, look: Look, themes: Sequence[str], measured: Measured
) -> Iterator[Checked]:
    """Look at one screen in one size, in every theme."""
    theme = studio.context.theme
    theme.set_look(look.theme, look.scale)
    strike(studio, pose, QSize(look.width, look.height))
    sight = look_at(studio.window, look, measured)
    found = [*findings(sight, RULES), *size_kept(studio, look)]
    for name in themes:
        theme.set_look(name, look.scale)
        settle()
        seen = sight.in_theme(name, pictures_of(studio.window))
        found += findings(seen, COLOUR_RULES)
        yield seen.look, tuple(found)
        found = []


def size_kept(studio: Studio, look: Look) -> Iterator[Finding]:
    """Find a window that insists on more room than there is."""
    window = studio.window
    if window.width() > look.width or window.height() > look.height:
        detail = f"{window.width()}x{window.height()} px instead of {look.width}x{look.height}"
        yield Finding("window.large", window.objectName(), detail)


def audit(
    make: MakeStudio,
    locales: Sequence[str],
    scales: Sequence[int],
    themes: Sequence[str],
    sizes: Sequence[tuple[int, int]],
    screens: Sequence[str],
    turn: int | None = None,
) -> Iterator[Checked]:
    """Go through every combination, or through a share in turn; give each with what was found."""
    for number, (locale, scale) in enumerate(product(locales, scales)):
        studio = make(locale, scale)
        place = None if turn is None else turn + number
        yield from round_of(studio, locale, scale, themes, sizes, screens, place)
        studio.close()
