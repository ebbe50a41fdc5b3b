"""A machine at work: a state and what a person does give another state. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from helper_app.errors import Value
from helper_app.guides import rules
from helper_app.practice.model import (
    HAND,
    MISTAKEN,
    NOWHERE,
    RIGHT,
    Event,
    Machine,
    Pay,
    Scenario,
    Screen,
    State,
    Thing,
    Way,
)

V = TypeVar("V")


def start(machine: Machine, scenario: Scenario) -> State:
    """Give the state a scenario begins in."""
    places = {thing.id: thing.at for thing in machine.things.values()} | dict(scenario.at)
    coins = {thing.id: thing.count for thing in machine.things.values() if thing.worth}
    return State(
        screen=scenario.start,
        memory=_ordered(dict(machine.memory) | dict(scenario.set)),
        places=_ordered(places),
        purse=_ordered(coins),
    )


def screen(machine: Machine, state: State) -> Screen:
    """Give the screen that shows."""
    return machine.screens[state.screen]


def price(machine: Machine, state: State) -> int:
    """Give what is to be paid, in yen; 0 where nothing is sold."""
    money = machine.money
    if money is None:
        return 0
    times = dict(state.memory)[money.times] if money.times else 1
    return money.fee * times if isinstance(times, int) else money.fee


def known(machine: Machine, state: State) -> dict[str, Value]:
    """Give what rules and texts know now.

    Besides what the machine remembers and where each thing is: `price`, `paid`, `missing` (yet to
    be paid), `back` (to be taken out of the tray), all in yen, and `pin`.
    """
    due = price(machine, state)
    money: dict[str, Value] = {
        "price": due,
        "paid": state.paid,
        "missing": max(0, due - state.paid),
        "back": state.back,
        "pin": machine.pin,
    }
    return {**dict(state.memory), **dict(state.places), **money}


def events(machine: Machine, state: State) -> tuple[Event, ...]:
    """Give everything a person can do now; nothing where it ends."""
    here = screen(machine, state)
    return () if here.end else tuple(_events(machine, state, here))


def play(machine: Machine, state: State, event: Event) -> State:
    """Give the state an event leads to; the same one where the machine does nothing.

    Args:
        machine: The machine.
        state: Where it stands.
        event: One of `events`; anything else changes nothing.
    """
    if event not in events(machine, state):
        return state
    way = _way(machine, state, event)
    if event.kind == "take":
        return _went(machine, _taken(machine, state, machine.things[event.name]), way or Way())
    if way is None:
        return state
    if event.kind == "put":
        state = _put(state, machine.things[event.name])
    return _went(machine, state, way)


def left_behind(machine: Machine, state: State) -> tuple[Thing, ...]:
    """Give the things that lie in the machine and should not be forgotten."""
    lying = [thing for thing in machine.things.values() if _is_in_slot(state, thing)]
    return tuple(thing for thing in lying if not thing.may_stay)


def worth(machine: Machine, state: State) -> int:
    """Give all money there is, in yen: in the hand, in the machine, in the tray, and spent."""
    coins = sum(machine.things[name].worth * count for name, count in state.purse)
    return coins + state.paid + state.back + state.got + state.spent


def _events(machine: Machine, state: State, here: Screen) -> Iterator[Event]:
    for button in here.buttons:
        yield Event("press", button.id)
    if here.entry is not None:
        yield Event("enter", RIGHT)
        yield Event("enter", MISTAKEN)
    for thing in machine.things.values():
        if _is_in_slot(state, thing):
            yield Event("take", thing.id)
        elif thing.slot and state.place(thing.id) == HAND and dict(state.purse).get(thing.id, 1):
            yield Event("put", thing.id)
    if here.wait is not None:
        yield Event("wait")


def _is_in_slot(state: State, thing: Thing) -> bool:
    return state.place(thing.id) not in (HAND, NOWHERE)


def _way(machine: Machine, state: State, event: Event) -> Way | None:
    """Give the first way of an event that holds."""
    now = known(machine, state)
    ways = _ways(screen(machine, state), event)
    return next((way for way in ways if way.when is None or rules.holds(way.when, now)), None)


def _ways(here: Screen, event: Event) -> tuple[Way, ...]:
    if event.kind == "press":
        return next(button.ways for button in here.buttons if button.id == event.name)
    if event.kind == "enter" and here.entry is not None:
        return here.entry.right if event.name == RIGHT else here.entry.mistaken
    if event.kind == "wait" and here.wait is not None:
        return here.wait.ways
    moves = (move for move in here.moves if (move.kind, move.thing) == (event.kind, event.name))
    return next((move.ways for move in moves), ())


def _put(state: State, thing: Thing) -> State:
    if not thing.worth:
        return replace(state, places=_with(state.places, {thing.id: thing.slot}))
    purse = dict(state.purse)
    left = {thing.id: purse[thing.id] - 1}
    return replace(state, purse=_with(state.purse, left), paid=state.paid + thing.worth)


def _taken(machine: Machine, state: State, thing: Thing) -> State:
    state = replace(state, places=_with(state.places, {thing.id: HAND}))
    if machine.money is None or machine.money.change != thing.id:
        return state
    return replace(state, got=state.got + state.back, back=0)


def _went(machine: Machine, state: State, way: Way) -> State:
    memory = dict(state.memory) | dict(way.set)
    for name, more in way.add:
        now = memory[name]
        memory[name] = now + more if isinstance(now, int) else now
    state = replace(
        state,
        screen=way.go or state.screen,
        memory=_ordered(memory),
        places=_with(state.places, dict(way.gives)),
    )
    return state if way.pay is None else _paid(machine, state, way.pay)


def _paid(machine: Machine, state: State, pay: Pay) -> State:
    """Keep the price or nothing of what was put in, and lay the rest into the tray."""
    assert machine.money is not None
    kept = min(price(machine, state), state.paid) if pay == "charge" else 0
    back = state.back + state.paid - kept
    places = {machine.money.change: machine.money.tray} if back else {}
    return replace(
        state,
        paid=0,
        back=back,
        spent=state.spent + kept,
        places=_with(state.places, places),
    )


def _with(pairs: tuple[tuple[str, V], ...], more: Mapping[str, V]) -> tuple[tuple[str, V], ...]:
    return _ordered({**dict(pairs), **more})


def _ordered(pairs: Mapping[str, V]) -> tuple[tuple[str, V], ...]:
    return tuple(sorted(pairs.items()))
