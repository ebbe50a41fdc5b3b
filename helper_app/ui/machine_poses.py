"""The screens of practice by name: for pictures, audits and measurements."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from helper_app.practice.model import MISTAKEN, RIGHT, Event
from helper_app.practice.rehearsal import Rehearsal

if TYPE_CHECKING:
    from helper_app.ui.context import Context
    from helper_app.ui.poses import Studio

PUT, TAKE = Event("put", "card"), Event("take", "card")
COIN, WAIT = Event("put", "coin500"), Event("wait")


def press(button: str) -> Event:
    """Give the press of a button."""
    return Event("press", button)


def machine_poses(context: Context) -> dict[str, Callable[[Studio], None]]:
    """Give every kind of screen of practice by name, and every state a machine can be seen in."""
    named: dict[str, Callable[[Studio], None]] = {"hall": open_hall}
    for id_ in context.hall.ids:
        named[f"scenarios.{id_}"] = partial(open_scenarios, machine=id_)
    copier = partial(open_rehearsal, machine="shop.copier")
    named |= {
        "rehearsal.wrong": partial(copier, scenario="closed", done=[press("copy")]),
        "rehearsal.shown": partial(copier, scenario="closed", is_shown=True),
        "rehearsal.entry": partial(copier, scenario="unread", done=[PUT, TAKE, PUT]),
        "rehearsal.entry.shown": partial(copier, scenario="pin_wrong", done=[PUT], is_shown=True),
        "rehearsal.pay": partial(copier, scenario="jam", done=[COIN], is_shown=True),
        "rehearsal.wait": partial(copier, scenario="jam", done=[COIN, press("print")]),
        "rehearsal.deeds": partial(copier, scenario="jam", done=[COIN, press("print"), WAIT]),
        "rehearsed.passed": partial(open_rehearsed, scenario="blocked", done=[PUT, TAKE]),
        "rehearsed.helped": partial(
            open_rehearsed,
            scenario="pin_wrong",
            done=[PUT, Event("enter", MISTAKEN), press("again"), Event("enter", RIGHT), TAKE],
            is_shown=True,
        ),
        "rehearsed.stopped": partial(open_rehearsed, scenario="unread", done=[press("quit")]),
    }
    return named


def scenario_poses(context: Context) -> dict[str, Callable[[Studio], None]]:
    """Give where each scenario begins, as `rehearsal.MACHINE.SCENARIO`."""
    return {
        f"rehearsal.{id_}.{scenario.id}": partial(open_rehearsal, machine=id_, scenario=scenario.id)
        for id_ in context.hall.ids
        for scenario in context.hall.machine(id_).scenarios
    }


def open_hall(studio: Studio) -> None:
    """Open what can be practised."""
    from helper_app.ui.screens.hall import HallScreen
    from helper_app.ui.screens.home import PRACTISED

    studio.window.navigator.open(HallScreen(studio.context, PRACTISED))


def open_scenarios(studio: Studio, *, machine: str) -> None:
    """Open what can be rehearsed on a machine."""
    from helper_app.ui.screens.scenarios import ScenariosScreen

    whole = studio.context.hall.machine(machine)
    studio.window.navigator.open(ScenariosScreen(studio.context, whole))


def open_rehearsal(
    studio: Studio,
    *,
    machine: str,
    scenario: str,
    done: Sequence[Event] = (),
    is_shown: bool = False,
) -> None:
    """Open a machine after something was done to it, perhaps with what to press shown."""
    from helper_app.ui.screens.rehearsal import RehearsalScreen

    rehearsal = rehearsed(studio, machine, scenario, done, is_shown=is_shown)
    studio.window.navigator.open(RehearsalScreen(studio.context, rehearsal))


def open_rehearsed(
    studio: Studio, *, scenario: str, done: Sequence[Event], is_shown: bool = False
) -> None:
    """Open the end of a rehearsal on the copier."""
    from helper_app.ui.screens.rehearsed import RehearsedScreen

    rehearsal = rehearsed(studio, "shop.copier", scenario, (), is_shown=is_shown)
    for event in done:
        rehearsal.do(event)
    studio.window.navigator.open(RehearsedScreen(studio.context, rehearsal))


def rehearsed(
    studio: Studio, machine: str, scenario: str, done: Sequence[Event], *, is_shown: bool
) -> Rehearsal:
    """Give a rehearsal in which something was done."""
    whole = studio.context.hall.machine(machine)
    rehearsal = Rehearsal(whole, whole.scenario(scenario))
    for event in done:
        rehearsal.do(event)
    if is_shown:
        rehearsal.show()
    return rehearsal
