"""What a practice machine is, and what a person can do to it. Frozen data only.

A machine shows one screen at a time and has slots; the person has things in the hand. What is done
to it is an `Event`; where that leads stands in `Way`s, of which the first that holds is taken.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from helper_app.errors import Value
from helper_app.guides.rules import Rule

HAND = "hand"
"""Where a thing is that the person holds."""
NOWHERE = ""
"""Where a thing is that is not there yet, or was swallowed."""
RESERVED = frozenset({"paid", "price", "missing", "back", "pin"})
"""Names rules and texts know on every machine; see `machine.known`."""

Pay = Literal["charge", "refund"]
"""The machine keeps the price and gives the rest back, or gives all back."""
End = Literal["done", "stopped"]
Kind = Literal["press", "put", "take", "enter", "wait"]
MOST_LINES = 3
"""Lines a machine's screen has at most."""
RIGHT, MISTAKEN = "right", "mistaken"
"""Names of the two events of a keypad: a machine is told no digits."""


@dataclass(frozen=True)
class Event:
    """Something a person does.

    Attributes:
        kind: Presses a button, puts a thing in, takes one out, enters something, lets time pass.
        name: The button, the thing, or `RIGHT` or `MISTAKEN`; empty for waiting.
    """

    kind: Kind
    name: str = ""


@dataclass(frozen=True)
class Way:
    """Where an event leads.

    Attributes:
        go: The screen that shows then; empty: the same one.
        when: Holds, or the next way is looked at; None always holds.
        set: What the machine remembers from now on, by name.
        add: What is added to what it remembers, by name.
        gives: Where things are from now on, by thing.
        pay: What happens to the money that was put in; None: nothing.
    """

    go: str = ""
    when: Rule | None = None
    set: tuple[tuple[str, Value], ...] = ()
    add: tuple[tuple[str, int], ...] = ()
    gives: tuple[tuple[str, str], ...] = ()
    pay: Pay | None = None


@dataclass(frozen=True)
class Button:
    """Something to press.

    Attributes:
        id: Stable name.
        label: The machine's own Japanese words, the same in every language. Empty for a deed
            beside the machine, such as calling somebody.
        gloss: What it means, in the person's language.
        ways: Where it leads; none: it does nothing here, and `wrong` says why.
        wrong: Said kindly when it leads away from what is rehearsed.
        is_free: It may always be done, such as asking somebody: it is never called wrong.
        line: Where it stands in its file, from 1.
    """

    id: str
    label: str
    gloss: str
    ways: tuple[Way, ...]
    wrong: str = ""
    is_free: bool = False
    line: int = 0

    @property
    def is_deed(self) -> bool:
        """Tell whether it is done beside the machine."""
        return not self.label


@dataclass(frozen=True)
class Move:
    """What putting a thing in or taking it out leads to on a screen."""

    kind: Kind
    thing: str
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Entry:
    """A keypad.

    Attributes:
        ask: What is entered: `pin.digits` or `pin.sign`, as in a guide's step.
        label: What stands on the machine's button that ends it, the same in every language.
        gloss: What that means.
        right: Where the practice PIN leads.
        mistaken: Where everything else leads.
        wrong: Said kindly after a mistake.
    """

    ask: str
    label: str
    gloss: str
    right: tuple[Way, ...]
    mistaken: tuple[Way, ...]
    wrong: str


@dataclass(frozen=True)
class Wait:
    """What time brings.

    Attributes:
        seconds: How long the real machine takes, about.
        ways: Where it leads.
    """

    seconds: int
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Screen:
    """One screen of a machine.

    Attributes:
        id: Stable name.
        title: The machine's heading.
        lines: What it says below, about as the real one does.
        do: What the person is to do here, said by the coach; at most 40 characters.
        caption: What is heard, in words; empty for silence.
        buttons: What can be pressed, in reading order.
        moves: What things do here.
        entry: The keypad; None for none.
        wait: What time brings; None for nothing.
        end: How it ends here; None: it goes on.
        line: Where it stands in its file, from 1.
    """

    id: str
    title: str
    lines: tuple[str, ...]
    do: str
    caption: str = ""
    buttons: tuple[Button, ...] = ()
    moves: tuple[Move, ...] = ()
    entry: Entry | None = None
    wait: Wait | None = None
    end: End | None = None
    line: int = 0

    def ways(self) -> tuple[Way, ...]:
        """Give every way on from here."""
        found = [way for button in self.buttons for way in button.ways]
        found += [way for move in self.moves for way in move.ways]
        if self.entry is not None:
            found += (*self.entry.right, *self.entry.mistaken)
        if self.wait is not None:
            found += self.wait.ways
        return tuple(found)


@dataclass(frozen=True)
class Slot:
    """A place of the machine for things.

    Attributes:
        id: Stable name.
        title: What it is called.
        wrong: Said kindly when something is put in before its time.
    """

    id: str
    title: str
    wrong: str


@dataclass(frozen=True)
class Thing:
    """Something that can be held.

    Attributes:
        id: Stable name; rules know by it where the thing is.
        title: What it is called.
        slot: Where it fits; empty: it can only be taken.
        putting: What putting it in is called, such as 「カードを置く」.
        taking: What taking it out is called.
        at: Where it is in the beginning.
        count: How many of them there are; the machine swallows what has a worth.
        worth: What one of them is worth, in yen; 0 for what is no money.
        may_stay: It may be left behind: nobody misses it.
        line: Where it stands in its file, from 1.
    """

    id: str
    title: str
    slot: str = ""
    putting: str = ""
    taking: str = ""
    at: str = NOWHERE
    count: int = 1
    worth: int = 0
    may_stay: bool = False
    line: int = 0


@dataclass(frozen=True)
class Money:
    """What a machine costs, in made-up yen.

    Attributes:
        fee: The price of one.
        times: The name of what it is multiplied with; empty: nothing.
        change: The thing that stands for money given back.
        tray: The slot it comes out of.
    """

    fee: int
    times: str
    change: str
    tray: str


@dataclass(frozen=True)
class Scenario:
    """One thing to rehearse: the usual way, or one that fails.

    Attributes:
        id: Stable name.
        title: Its name.
        task: What the person is to reach, in one or two sentences.
        learnt: What is said at its end.
        start: The screen it begins on.
        ends: The screens one of which it is to reach.
        when: What must hold there too; None: nothing.
        set: What the machine remembers otherwise than usual.
        at: Where things are otherwise than usual.
        line: Where it stands in its file, from 1.
    """

    id: str
    title: str
    task: str
    learnt: str
    start: str
    ends: tuple[str, ...]
    when: Rule | None = None
    set: tuple[tuple[str, Value], ...] = ()
    at: tuple[tuple[str, str], ...] = ()
    line: int = 0


@dataclass(frozen=True)
class Machine:
    """A whole machine. Texts are in the guides' source language.

    Attributes:
        id: Stable name with dots, as the file is named.
        guide: The guide that leads over the real one; its words are the machine's.
        note: In what the real one may differ.
        pin: The made-up PIN of its practice card; empty if none is asked for.
        memory: What it remembers in the beginning, by name.
    """

    id: str
    version: int
    edited: dt.date
    title: str
    why: str
    note: str
    guide: str
    checked: dt.date
    review_by: dt.date
    screens: Mapping[str, Screen]
    scenarios: tuple[Scenario, ...]
    file: str
    pin: str = ""
    sources: tuple[str, ...] = ()
    memory: tuple[tuple[str, Value], ...] = ()
    money: Money | None = None
    slots: Mapping[str, Slot] = field(default_factory=dict)
    things: Mapping[str, Thing] = field(default_factory=dict)

    def scenario(self, id_: str) -> Scenario:
        """Give a scenario; raises KeyError if there is none of this id."""
        found = {scenario.id: scenario for scenario in self.scenarios}
        return found[id_]


@dataclass(frozen=True)
class State:
    """Where a rehearsal stands. Equal states look and behave the same.

    Attributes:
        screen: The screen that shows.
        memory: What the machine remembers, by name, ordered.
        places: Where each thing is, by name, ordered.
        purse: How many of each coin the person holds, by name, ordered.
        paid: Yen that lie in the machine and are not spent yet.
        back: Yen that lie in the tray.
        spent: Yen the machine has kept.
        got: Yen that were taken out of the tray.
    """

    screen: str
    memory: tuple[tuple[str, Value], ...]
    places: tuple[tuple[str, str], ...]
    purse: tuple[tuple[str, int], ...] = ()
    paid: int = 0
    back: int = 0
    spent: int = 0
    got: int = 0

    def place(self, thing: str) -> str:
        """Give where a thing is."""
        return dict(self.places)[thing]
