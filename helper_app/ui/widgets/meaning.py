"""What a part of the window is, for those who do not see it: a heading, a picture, one of several.

Widgets say it here, in one word; `ui.accessibility` puts it into the words of assistive tools, and
only once one may be listening. Loading that costs time, which the first paint does not have.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

PROPERTY = "meaning"


class Meaning(Enum):
    """What a widget is. A widget that says nothing is what Qt takes it for."""

    HEADING = "heading"
    PICTURE = "picture"
    """Drawn; its accessible name says what is to be seen."""
    WORDS = "words"
    """Painted words that are no label of Qt's; its accessible name is what it says."""
    TILE = "tile"
    """To be pressed, as a whole; the words on it are its name and no things of their own."""
    CHOICE = "choice"
    """A tile of which one is chosen."""
    SECRET = "secret"
    """Where a secret is typed: what assistive tools are told not to repeat."""
    FRAME = "frame"
    """Holds other things, and is nothing itself."""
    TOOLS = "tools"
    """A strip of buttons."""
    GROUP = "group"
    """Things that belong together; its accessible name says what they are."""
    TROUBLE = "trouble"
    """Something that went wrong, told in place."""


def set_meaning(widget: QWidget, meaning: Meaning) -> None:
    """Say what a widget is. Say it before it shows."""
    widget.setProperty(PROPERTY, meaning.value)


def meaning_of(thing: QObject) -> Meaning | None:
    """Give what a widget said it is."""
    value = thing.property(PROPERTY)
    return Meaning(value) if value else None
