"""What a guide is, where a person stands in it, and what they see there.

Only frozen data. Texts are in the guide's source language and may hold placeholders
(`{value:…}`, `{date:…}`, `{fact:…}`) and inline readings; a `View` holds them in the person's
language with the placeholders filled, inline readings still in place (`readings` reads them).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from helper_app.errors import Value
from helper_app.guides.reviews import Review
from helper_app.guides.rules import Rule

Answers = Mapping[str, Value]
"""What the person said, by name: the `set` of the choices on the way."""

End = Literal["done", "stopped"]
OK = "ok"
TROUBLE = "trouble."
"""How the id of every trouble step begins."""


@dataclass(frozen=True)
class Branch:
    """One way on; the first branch whose rule holds is taken. `when=None` always holds."""

    go: str
    when: Rule | None = None


@dataclass(frozen=True)
class Choice:
    """Something the person can decide on a step, and what is known once they did."""

    text: str
    go: str
    set: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True)
class Difference:
    """What a person may see instead of what the step says (「画面がちがう」), and where to go."""

    text: str
    go: str


@dataclass(frozen=True)
class Step:
    """One screen of a guide: one action of the person.

    Attributes:
        id: Stable name inside the guide.
        do: The instruction; one action.
        line: The line of the file it begins on, from 1.
        file: Name of the file of a shared step; empty for a step of the guide's own.
        part: Number of its section from 1; None: the section of the step one came from.
        see: What the person sees when it worked.
        why: Why it is needed, shown on request.
        note: What else to know; on a trouble step, what happened and what it means.
        points: Short lines of a result.
        speech: What is said instead of the visible words.
        volunteer: A hint for whoever sits beside the person.
        picture: File name in `pictures/`.
        button: Label of the main button, if not the usual one.
        wait: Action that runs by itself and leads on when it is true.
        action: Action that runs when the person presses the main button, and only then.
        watch: Action that runs in the background and only reports failures.
        ask: What the screen asks for and hands to the action (`pin.auth`).
        show: What the screen shows of what was found, beside the words (`person`).
        guides: Ids of guides that help with what is said here.
        next: Ways on, tried in order.
        choices: What the person can choose.
        different: What they may see instead.
        on: Codes of outcomes to steps, before the guide's own table.
        end: The guide is over here: done, or stopped without harm.
    """

    id: str
    do: str
    line: int = 0
    file: str = ""
    part: int | None = None
    see: str = ""
    why: str = ""
    note: str = ""
    points: tuple[str, ...] = ()
    speech: str = ""
    volunteer: str = ""
    picture: str = ""
    button: str = ""
    wait: str = ""
    action: str = ""
    watch: str = ""
    ask: str = ""
    show: str = ""
    guides: tuple[str, ...] = ()
    next: tuple[Branch, ...] = ()
    choices: tuple[Choice, ...] = ()
    different: tuple[Difference, ...] = ()
    on: Mapping[str, str] = field(default_factory=dict)
    end: End | None = None

    @property
    def is_shared(self) -> bool:
        """Tell whether it comes from a fragment that several guides include."""
        return bool(self.file)

    @property
    def is_trouble(self) -> bool:
        """Tell whether this step is about something that went wrong."""
        return self.id.startswith(TROUBLE)

    @property
    def shown(self) -> tuple[str, ...]:
        """Give the texts the person reads on it, in order; labels to press are left out."""
        return (self.note, self.do, *self.points, self.see, self.why)

    def targets(self) -> tuple[str, ...]:
        """Give every step this one names, outcomes of its own table included."""
        ways = [branch.go for branch in self.next]
        ways += [choice.go for choice in self.choices]
        ways += [difference.go for difference in self.different]
        return tuple(dict.fromkeys([*ways, *self.on.values()]))


@dataclass(frozen=True)
class Guide:
    """A whole guide, as its file says.

    Attributes:
        id: Stable name, equal to the file's name without `.toml`.
        version: Raised whenever steps change.
        file: Name of the file, for messages.
        parts: Titles of the sections, in order.
        wishes: What people say who want this, in their own words.
        bring: Keys of the shared vocabulary of things to have at hand.
        offline_way: How to do the same without a computer.
        sources: Keys of the fact register.
        checked: Day a person last compared the guide with the real thing.
        review_by: Day from which it counts as overdue.
        edited: Day its steps, shared ones included, last changed: the date of its version.
        review: What a second person said of it, valid or not; None: nobody read it yet.
        practice: Id of the drawn machine it can be rehearsed on; empty: there is none.
        steps: By id, in the file's order; the first is where one starts.
        on: Codes of outcomes to steps.
    """

    id: str
    version: int
    title: str
    why: str
    offline_way: str
    checked: dt.date
    review_by: dt.date
    parts: tuple[str, ...]
    steps: Mapping[str, Step]
    file: str = ""
    minutes: int = 0
    wishes: tuple[str, ...] = ()
    life_events: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    bring: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    on: Mapping[str, str] = field(default_factory=dict)
    edited: dt.date = dt.date.min
    review: Review | None = None
    practice: str = ""

    @property
    def is_reviewed(self) -> bool:
        """Tell whether a second person has read this very version."""
        return self.review is not None and not self.review.problem(self.edited)

    @property
    def first(self) -> Step:
        """Give the step one starts at."""
        return next(iter(self.steps.values()))

    def target(self, step: Step, code: str) -> str | None:
        """Give the step an outcome other than `ok` leads to; None if no table names the code."""
        return step.on.get(code) or self.on.get(code)


@dataclass(frozen=True)
class Outcome:
    """How an action ended.

    Attributes:
        code: `ok`, or the code of a `HelperError`.
        values: What was learned, by name (`tries_left`, `not_after` as YYYY-MM-DD). Never a secret.
    """

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class Visit:
    """One step on the way, and what the person had chosen on arriving there."""

    step: str
    given: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, order=True)
class Answer:
    """A choice a person once made: the source text of the choice, and the guide's version then."""

    step: str
    text: str
    version: int


@dataclass(frozen=True)
class Position:
    """Where a person stands. Holds no secret and can be compared and hashed.

    Attributes:
        trail: The way from the first step to this one; no step twice.
        values: What actions have learned, the latest of each name, sorted by name.
        earlier: The choice last made at each step, sorted by step, to suggest it there again.
        came_back: Whether this step was reached by Back: a wait then starts on a press only,
            or it would throw the person forward again at once.
    """

    guide: str
    version: int
    trail: tuple[Visit, ...]
    values: tuple[tuple[str, Value], ...] = ()
    earlier: tuple[Answer, ...] = ()
    came_back: bool = False

    @property
    def step(self) -> str:
        """Give the id of the step the person is at."""
        return self.trail[-1].step

    @property
    def answers(self) -> dict[str, Value]:
        """Give what was said on the way that led here; other branches do not count."""
        return {name: value for visit in self.trail for name, value in visit.given}

    @property
    def known(self) -> dict[str, Value]:
        """Give answers and values together, as rules see them."""
        return {**dict(self.values), **self.answers}


@dataclass(frozen=True)
class Section:
    """Static progress: `number` of `total`, both from 1."""

    number: int
    total: int
    title: str


@dataclass(frozen=True)
class Picture:
    """A drawing: its file in `pictures/`, what it shows in words, and its numbered parts."""

    file: str
    alt: str
    callouts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Option:
    """A choice as it is shown."""

    text: str
    was_chosen: bool = False


@dataclass(frozen=True)
class GuideLink:
    """Another guide that helps with what a step says: its id, and its title as it is shown."""

    id: str
    title: str


@dataclass(frozen=True)
class SourceNote:
    """Where a fact on the screen comes from.

    Attributes:
        id: Key in the fact register.
        title: Title of the page.
        host: Host of its address.
        source_date: Day the page bears; None if it bears none.
        checked: Day it was last checked.
        is_overdue: Whether it should have been checked again by now.
    """

    id: str
    title: str
    host: str
    source_date: dt.date | None
    checked: dt.date
    is_overdue: bool


@dataclass(frozen=True)
class View:
    """All that one screen paints and speaks, in the person's language.

    Attributes:
        instruction: The one thing to do.
        spoken: What is said, one line for each text on the screen, in the order they are read.
        main_button: Label of the main button; None when only choices lead on.
        is_live: A wait is to start by itself (not after Back).
        end: How the guide ended here, or None.
        sources: Origins of the facts on this screen, overdue ones among them.
        is_unreviewed: It is a guide's first step, and no second person has read the guide yet.
        practice: On a guide's first step, the machine it can be rehearsed on; else empty.
        aside: What whoever helps has to bear in mind here; empty for a person who helps nobody.
    """

    guide_id: str
    version: int
    step_id: str
    title: str
    section: Section
    instruction: str
    see: str
    why: str
    note: str
    points: tuple[str, ...]
    spoken: str
    volunteer: str
    picture: Picture | None
    main_button: str | None
    choices: tuple[Option, ...]
    guides: tuple[GuideLink, ...]
    differences: tuple[str, ...]
    wait: str
    action: str
    watch: str
    ask: str
    show: str
    is_live: bool
    can_go_back: bool
    is_trouble: bool
    end: End | None
    sources: tuple[SourceNote, ...]
    is_unreviewed: bool = False
    practice: str = ""
    aside: str = ""

    @property
    def is_end(self) -> bool:
        """Tell whether the guide is over here."""
        return self.end is not None

    @property
    def overdue(self) -> tuple[SourceNote, ...]:
        """Give the facts on this screen that should have been checked again by now."""
        return tuple(source for source in self.sources if source.is_overdue)
