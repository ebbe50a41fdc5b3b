"""What was seen of one screen in one look. Plain data; lengths in device-independent pixels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy

    Pixels = numpy.ndarray
    """Shape (height, width, 3), red green blue, 0 to 255."""


@dataclass(frozen=True)
class Look:
    """How a screen was shown.

    Attributes:
        screen: Its name in the catalogue.
        locale: The language.
        theme: The colours.
        scale: Text size in percent.
        width, height: The window.
    """

    screen: str
    locale: str
    theme: str
    scale: int
    width: int
    height: int


@dataclass(frozen=True)
class Box:
    """A rectangle; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Give the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Give the lower edge."""
        return self.y + self.height

    def moved(self, x: float, y: float) -> Box:
        """Give the same box elsewhere."""
        return Box(self.x + x, self.y + y, self.width, self.height)

    def shared(self, other: Box) -> tuple[float, float]:
        """Give width and height of what two boxes have in common; negative: the distance."""
        across = min(self.right, other.right) - max(self.x, other.x)
        down = min(self.bottom, other.bottom) - max(self.y, other.y)
        return across, down

    def outside(self, room: Box) -> float:
        """Give how far a box sticks out of a room; 0 when it lies inside."""
        over = (room.x - self.x, room.y - self.y, self.right - room.right)
        return max(0.0, *over, self.bottom - room.bottom)


@dataclass(frozen=True)
class Ink:
    """Letters that were painted.

    Attributes:
        text: The letters.
        box: Where their ink is.
        em: Size of the font.
    """

    text: str
    box: Box
    em: float


@dataclass(frozen=True)
class Part:
    """One widget.

    Attributes:
        id: Its object name, or its class where it has none.
        box: Where it is in its section.
        inks: What it painted itself.
        words: What it is meant to show; empty where that is not known.
        painted: Every letter painted by it and by what lies on it.
        role: What assistive tools call it, for instance `Button`.
        name, description: What assistive tools say of it.
        group: What assistive tools call the group it stands in.
        can_press: A finger can press it.
        takes_tab: The Tab key comes to it; `takes_focus`: something else may lead there.
        target: Where it is painted as something to press.
        is_mirrored: It is read from right to left.
        above: Its place among its ancestors, from the section down.
    """

    id: str
    box: Box
    inks: tuple[Ink, ...] = ()
    words: str = ""
    painted: str = ""
    role: str = ""
    name: str = ""
    description: str = ""
    group: str = ""
    can_press: bool = False
    takes_tab: bool = False
    takes_focus: bool = False
    target: Box = Box(0, 0, 0, 0)
    is_mirrored: bool = False
    above: tuple[int, ...] = ()


@dataclass(frozen=True)
class Section:
    """A strip of the window that is seen as a whole, the page at its full length included.

    Attributes:
        name: For instance `page`.
        box: Its size; x and y say where it begins in the window.
        room: The part of it that is visible at once.
        parts: What is on it, from top to bottom of the widget tree.
        pixels: How it looks.
        scrolls: It may be longer than its room.
        is_page: It holds what the screen is for; everything else stands around it.
        interrupts: It came in between, so Tab comes to it next, wherever the person is.
    """

    name: str
    box: Box
    room: Box
    parts: tuple[Part, ...]
    pixels: Pixels | None = field(default=None, compare=False, repr=False)
    scrolls: bool = False
    is_page: bool = False
    interrupts: bool = False


@dataclass(frozen=True)
class Sight:
    """One screen in one look.

    Attributes:
        look: How it was shown.
        sections: From top to bottom.
        tab_order: Section number and part number of every Tab stop, as Tab comes to them.
    """

    look: Look
    sections: tuple[Section, ...]
    tab_order: tuple[tuple[int, int], ...] = ()

    def in_theme(self, theme: str, pictures: Sequence[Pixels]) -> Sight:
        """Give the same screen in other colours, with a picture of each section."""
        pairs = zip(self.sections, pictures, strict=True)
        sections = tuple(replace(section, pixels=pixels) for section, pixels in pairs)
        return replace(self, look=replace(self.look, theme=theme), sections=sections)

    def parts(self) -> Iterator[tuple[Section, Part]]:
        """Give every part with its section."""
        for section in self.sections:
            for part in section.parts:
                yield section, part


@dataclass(frozen=True)
class Finding:
    """Something that hinders a person.

    Attributes:
        rule: Stable dotted name of the rule.
        part: Where.
        detail: What was measured, in English, for the maintainers.
    """

    rule: str
    part: str
    detail: str
