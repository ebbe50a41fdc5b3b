"""What a person at the keyboard does at any practice machine."""

from __future__ import annotations

from tests.journeys.person import Person


def at_machine(person: Person, machine: str, scenario: str) -> None:
    """Go from the first screen to a machine."""
    person.activates("home.practice")
    person.is_on("hall")
    person.activates(f"hall.machine.{machine}")
    person.is_on("scenarios")
    person.activates(f"scenarios.{scenario}")
    person.is_on("rehearsal")


def shows(person: Person, title: str) -> None:
    """Wait until the machine's screen has this title, and the hand can begin there."""
    person.until(lambda: person.shown("rehearsal.title") == title, person.page)


def does(person: Person, name: str, then: str) -> None:
    """Do one thing at the machine by keyboard, and see what it shows then."""
    person.activates(f"rehearsal.{name}")
    shows(person, then)


def enters(person: Person, pin: str, then: str) -> None:
    """Type a number and hand it over."""
    person.press(*pin)
    person.until(lambda: person.focus() == "rehearsal.enter", person.page)
    person.press("Return")
    shows(person, then)
