"""Every text of a machine, with the rules of a guide's words it follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from helper_app.guides.text_checks import Text
from helper_app.practice.model import Button, Machine, Screen

LABEL, DO, LINE, SAID = "button", "do", "points", "note"
"""Keys of a guide whose rules hold: a label, one action, three short lines, three sentences."""


@dataclass(frozen=True)
class Placed:
    """A text and where it stands.

    Attributes:
        where: Machine, screen and key, for the author.
        text: The text, under the key of a guide whose rules hold for it.
        line: In the file, from 1.
        is_label: The machine's own words: never translated.
    """

    where: str
    text: Text
    line: int
    is_label: bool = False


def texts(machine: Machine) -> Iterator[Placed]:
    """Give every text, in about the file's order; empty ones are left out."""
    for placed in _all(machine):
        if placed.text.source:
            yield placed


def _all(machine: Machine) -> Iterator[Placed]:
    for key, like in (("title", "title"), ("why", SAID), ("note", SAID)):
        yield Placed(f"{machine.id} {key}", Text(like, getattr(machine, key)), 1)
    for slot in machine.slots.values():
        where = f"{machine.id}/{slot.id}"
        yield Placed(f"{where} title", Text(LABEL, slot.title), 1)
        yield Placed(f"{where} wrong", Text(SAID, slot.wrong), 1)
    for thing in machine.things.values():
        for key in ("title", "putting", "taking"):
            where = f"{machine.id}/{thing.id} {key}"
            yield Placed(where, Text(LABEL, getattr(thing, key)), thing.line)
    for screen in machine.screens.values():
        yield from _of_screen(machine, screen)
    for scenario in machine.scenarios:
        where = f"{machine.id}/{scenario.id}"
        for key, like in (("title", LABEL), ("task", SAID), ("learnt", SAID)):
            yield Placed(f"{where} {key}", Text(like, getattr(scenario, key)), scenario.line)


def _of_screen(machine: Machine, screen: Screen) -> Iterator[Placed]:
    where = f"{machine.id}/{screen.id}"
    for key, like in (("title", LABEL), ("do", DO), ("caption", LINE)):
        yield Placed(f"{where} {key}", Text(like, getattr(screen, key)), screen.line)
    for line in screen.lines:
        yield Placed(f"{where} lines", Text(LINE, line), screen.line)
    for button in screen.buttons:
        yield from _of_button(f"{where}/{button.id}", button)
    if screen.entry is not None:
        entry, begun = screen.entry, screen.line
        yield Placed(f"{where} label", Text(LABEL, entry.label), begun, is_label=True)
        yield Placed(f"{where} gloss", Text(LABEL, entry.gloss), begun)
        yield Placed(f"{where} wrong", Text(SAID, entry.wrong), begun)


def _of_button(where: str, button: Button) -> Iterator[Placed]:
    yield Placed(f"{where} label", Text(LABEL, button.label), button.line, is_label=True)
    yield Placed(f"{where} gloss", Text(LABEL, button.gloss), button.line)
    yield Placed(f"{where} wrong", Text(SAID, button.wrong), button.line)
