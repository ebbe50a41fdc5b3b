"""Finds the function behind a name, and turns what it raises into an outcome."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from helper_app.actions.carried import Carried
from helper_app.errors import HelperError, Value
from helper_app.guides.model import OK, Outcome

Known = Mapping[str, Value]
"""What was answered and learned so far, by name."""
Wait = Callable[[Known, threading.Event], Outcome | None]
"""Waits until something is true, or until cancelled; then any outcome will do."""
Check = Callable[[Known], Outcome | None]
Watch = Callable[[threading.Event], Outcome | None]
Act = Callable[[Known, bytearray], Outcome | None]
"""Gets the answers so far, and what was entered, which it overwrites."""


@dataclass(frozen=True)
class Deeds:
    """The functions of one flow, by the names guides use.

    Attributes:
        waits: What a live step waits for.
        checks: The same, looked at once.
        acts: What a press asks for.
        watches: What must stay true.
    """

    waits: Mapping[str, Wait] = field(default_factory=dict)
    checks: Mapping[str, Check] = field(default_factory=dict)
    acts: Mapping[str, Act] = field(default_factory=dict)
    watches: Mapping[str, Watch] = field(default_factory=dict)


class GuideActions:
    """Does what the steps of a guide ask for, on one walk.

    Args:
        flows: Whose functions.
        carried: What the flows carry from step to step.
        is_practice: Whether card and reader are the practice ones.

    Thread: the card lane; every method blocks, except `forget`.
    """

    def __init__(self, flows: Sequence[Deeds], carried: Carried, *, is_practice: bool) -> None:
        self._waits = {name: do for flow in flows for name, do in flow.waits.items()}
        self._checks = {name: do for flow in flows for name, do in flow.checks.items()}
        self._acts = {name: do for flow in flows for name, do in flow.acts.items()}
        self._watches = {name: do for flow in flows for name, do in flow.watches.items()}
        self._is_practice = is_practice
        self.carried = carried

    @property
    def is_practice(self) -> bool:
        """Tell whether the card and the reader are the practice ones."""
        return self._is_practice

    def wait(self, name: str, known: Known, cancel: threading.Event) -> Outcome:
        """Wait until a live step's condition is true, or fails; on cancel give any outcome."""
        return told(lambda: self._waits[name](known, cancel))

    def check(self, name: str, known: Known) -> Outcome:
        """Look once whether a live step's condition is true."""
        return told(lambda: self._checks[name](known))

    def act(self, name: str, known: Known, entered: bytearray | None) -> Outcome:
        """Do what the person just pressed for; overwrites `entered`."""
        return told(lambda: self._acts[name](known, bytearray() if entered is None else entered))

    def watch(self, name: str, cancel: threading.Event) -> Outcome:
        """Report when something that must stay true fails; on cancel give any outcome."""
        return told(lambda: self._watches[name](cancel))

    def forget(self) -> None:
        """Overwrite and forget what was carried; the walk is over. Any thread."""
        self.carried.forget()


def told(work: Callable[[], Outcome | None]) -> Outcome:
    """Give how work ended: its outcome, `ok` if it gave none, or the error it stands for."""
    try:
        return work() or Outcome(OK)
    except HelperError as error:
        return Outcome(error.code, error.values)
