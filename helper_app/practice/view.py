"""A rehearsal in words: everything the window paints and says, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from helper_app.guides.wording import Wording
from helper_app.practice.machine import events, known
from helper_app.practice.model import (
    HAND,
    MISTAKEN,
    Button,
    Event,
    Machine,
    Screen,
    State,
    Thing,
)
from helper_app.practice.rehearsal import Rehearsal


@dataclass(frozen=True)
class Doing:
    """Something that can be done, in words.

    Attributes:
        event: What it is.
        words: What stands on it; on a button of the machine its Japanese label.
        gloss: What it means.
        left: How many of a thing the person holds; 0 where nobody counts.
        is_label: The words are the machine's own, Japanese in every language.
    """

    event: Event
    words: str
    gloss: str
    left: int = 0
    is_label: bool = False


@dataclass(frozen=True)
class View:
    """What a machine shows, and what the coach says.

    Attributes:
        title: The machine's heading.
        lines: What stands below.
        caption: What is heard.
        do: What is to be done here.
        reason: Why the last thing was wrong; empty if it was not.
        is_shown: The person is shown where to press.
        next: What to do now; None at the end.
        on_purpose: What to do now is a mistake: it is what is rehearsed.
        keys: The machine's own buttons.
        deeds: What can be done beside the machine.
        things: What can be put in and taken out.
        ask: What is entered here, `pin.digits` or `pin.sign`; empty for nothing.
        ends_entry: The machine's label of the button that ends it, and what it means.
        pin: What is to be entered.
        waits: Time can be let pass.
    """

    title: str
    lines: tuple[str, ...]
    caption: str
    do: str
    reason: str
    is_shown: bool
    next: Event | None
    on_purpose: bool
    keys: tuple[Doing, ...]
    deeds: tuple[Doing, ...]
    things: tuple[Doing, ...]
    ask: str
    ends_entry: tuple[str, str]
    pin: str
    waits: bool

    def doing(self, event: Event | None) -> Doing | None:
        """Give an event in words; None for one that has no words of its own."""
        every = (*self.keys, *self.deeds, *self.things)
        return next((doing for doing in every if doing.event == event), None)


def view(rehearsal: Rehearsal, wording: Wording) -> View:
    """Give what a person sees and hears now."""
    machine, state = rehearsal.machine, rehearsal.state
    here = machine.screens[state.screen]
    now = known(machine, state)
    following = rehearsal.next

    def say(text: str) -> str:
        return wording.say(text, now).text

    return View(
        title=say(here.title),
        lines=tuple(say(line) for line in here.lines),
        caption=say(here.caption),
        do=say(here.do),
        reason=say(rehearsal.verdict.reason) if rehearsal.verdict.is_wrong else "",
        is_shown=rehearsal.is_shown,
        next=following,
        on_purpose=following is not None and following.name == MISTAKEN,
        keys=tuple(_key(button, wording) for button in here.buttons if not button.is_deed),
        deeds=tuple(_deed(button, wording) for button in here.buttons if button.is_deed),
        things=tuple(_things(machine, state, wording)),
        ask=here.entry.ask if here.entry is not None else "",
        ends_entry=_ending(here, wording),
        pin=machine.pin,
        waits=here.wait is not None,
    )


def _key(button: Button, wording: Wording) -> Doing:
    return Doing(Event("press", button.id), button.label, wording.text(button.gloss), is_label=True)


def _deed(button: Button, wording: Wording) -> Doing:
    return Doing(Event("press", button.id), wording.text(button.gloss), "")


def _things(machine: Machine, state: State, wording: Wording) -> Iterator[Doing]:
    for event in events(machine, state):
        if event.kind not in ("put", "take"):
            continue
        thing = machine.things[event.name]
        words = thing.putting if event.kind == "put" else thing.taking
        left = dict(state.purse).get(thing.id, 0)
        yield Doing(event, wording.text(words), _where(machine, state, thing, wording), left)


def _where(machine: Machine, state: State, thing: Thing, wording: Wording) -> str:
    """Name what a move is about: the thing in the hand, or the slot it lies in."""
    place = state.place(thing.id)
    return wording.text(thing.title if place == HAND else machine.slots[place].title)


def _ending(here: Screen, wording: Wording) -> tuple[str, str]:
    entry = here.entry
    return (entry.label, wording.text(entry.gloss)) if entry is not None else ("", "")
