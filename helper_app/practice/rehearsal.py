"""One rehearsal from its first screen to its last: what was done, what was said about it, Back.

Pure data in, pure data out, but it remembers: a screen of the window holds one.
"""

from __future__ import annotations

from helper_app.practice import machine as machines
from helper_app.practice.coach import Coach, Verdict
from helper_app.practice.model import MISTAKEN, RIGHT, Event, Machine, Scenario, State
from helper_app.practice.record import Outcome, Record
from helper_app.practice.walk import is_goal, is_over

SHOWS_AFTER = 2
"""So many wrong things in a row on one screen, and the coach shows where to press unasked."""


class Rehearsal:
    """A person at a practice machine.

    Args:
        machine: The machine.
        scenario: What is rehearsed.
    """

    def __init__(self, machine: Machine, scenario: Scenario) -> None:
        self.machine = machine
        self.scenario = scenario
        self._coach = Coach(machine, scenario)
        self.begin_again()

    def begin_again(self) -> None:
        """Begin at the first screen, with nothing done yet."""
        self._states = [machines.start(self.machine, self.scenario)]
        self._wrong_in_a_row = 0
        self.verdict = Verdict(is_wrong=False)
        self.is_shown = False
        self.record = Record(self.machine.id, self.scenario.id)

    @property
    def state(self) -> State:
        """Give where the machine stands."""
        return self._states[-1]

    @property
    def next(self) -> Event | None:
        """Give what to do now; None at the end."""
        return self._coach.next(self.state)

    @property
    def can_go_back(self) -> bool:
        """Tell whether something can be taken back."""
        return len(self._states) > 1

    @property
    def has_reached(self) -> bool:
        """Tell whether what was rehearsed is reached."""
        return is_goal(self.machine, self.scenario, self.state)

    @property
    def is_over(self) -> bool:
        """Tell whether it has ended, here or early."""
        return is_over(self.machine, self.scenario, self.state)

    @property
    def outcome(self) -> Outcome:
        """Say how it went in one word."""
        return self.record.outcome(has_reached=self.has_reached)

    def do(self, event: Event) -> None:
        """Do something to the machine, and have the coach look at it.

        What cannot be done here, such as the second of two quick presses, is not done.
        """
        before = self.state
        if self.is_over or event not in machines.events(self.machine, before):
            return
        after = machines.play(self.machine, before, event)
        self.verdict = self._coach.judge(before, event, after)
        self.record = self.record.done(before.screen, is_wrong=self.verdict.is_wrong)
        self._wrong_in_a_row = self._wrong_in_a_row + 1 if self.verdict.is_wrong else 0
        self.is_shown = False
        if after != before:
            self._states.append(after)
        if self._wrong_in_a_row >= SHOWS_AFTER and not self.is_over:
            self.show()

    def enter(self, entered: bytearray) -> None:
        """Enter something on the machine's keypad; only whether it is right is kept.

        It is overwritten: somebody may have entered their own PIN by mistake.
        """
        is_right = entered == self.machine.pin.encode()
        entered[:] = bytes(len(entered))
        self.do(Event("enter", RIGHT if is_right else MISTAKEN))

    def show(self) -> None:
        """Show where to press."""
        self.is_shown = True
        self.record = self.record.helped(self.state.screen)

    def go_back(self) -> None:
        """Take the last thing back that changed something."""
        if self.can_go_back:
            self._states.pop()
        self._wrong_in_a_row = 0
        self.verdict = Verdict(is_wrong=False)
        self.is_shown = False
