"""An assistive tool: sees the program only as the accessibility bus shows it, and acts only there.

Runs in the system's own Python, which has the bindings (`gir1.2-atspi-2.0`, `python3-gi`).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402 (the version comes first)

PATIENCE_S = 20.0
TICK_MS = 10
BUS, BUS_PATH = "org.a11y.Bus", "/org/a11y/bus"
EVENTS = (
    "object:announcement",
    "object:state-changed:focused",
    "object:property-change:accessible-description",
    "window:activate",
)
KEPT_STATES = ("ENABLED", "FOCUSED", "CHECKED", "CHECKABLE", "SHOWING", "FOCUSABLE")


class NotThere(AssertionError):
    """What the tool waited for never came."""


def wake_the_bus() -> None:
    """Start the accessibility bus and say that a tool is here, before the program opens."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)

    def call(interface: str, method: str, arguments: GLib.Variant | None) -> None:
        session.call_sync(BUS, BUS_PATH, interface, method, arguments, None, 0, -1, None)

    call(BUS, "GetAddress", None)
    enabled = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    call("org.freedesktop.DBus.Properties", "Set", enabled)


class Tool:
    """Finds things by what they are and say, presses them, and follows focus and announcements."""

    def __init__(self) -> None:
        Atspi.init()
        self._announced: list[dict[str, str]] = []
        self._changed: list[str] = []
        self._focused: Atspi.Accessible | None = None
        self._listener = Atspi.EventListener.new(self._on_event)
        for event in EVENTS:
            self._listener.register(event)
        self._context = GLib.MainContext.default()

    def opens(self) -> None:
        """Wait until the program is on the bus."""
        self.until(lambda: self._application() is not None, lambda: "the program is not on the bus")
        application = self._application()
        application.set_cache_mask(Atspi.Cache.NONE)

    def announced(self) -> list[dict[str, str]]:
        """Give what was announced since this was asked last: words and politeness."""
        heard, self._announced = self._announced, []
        return heard

    def hears(self, words: str) -> None:
        """Wait until words are announced."""
        self.until(
            lambda: any(words in one["words"] for one in self._announced),
            lambda: f"never announced: {words!r}; only {self._announced}\n{self.tree()}",
        )

    def finds_at_the_focus(self, words: str) -> None:
        """Wait until what has the focus says words, in its name or its description."""
        self.until(
            lambda: words in self.focus()["name"] + self.focus()["description"],
            lambda: f"{words!r} is not at the focus: {self.focus()}\n{self.tree()}",
        )

    def focus(self) -> dict[str, object]:
        """Give what has the focus now."""
        focused = [one for one in self.shown() if has(one, Atspi.StateType.FOCUSED)]
        return described(focused[0]) if focused else {"name": "", "description": "", "role": ""}

    def heard_focus(self) -> str:
        """Give the name of what the last focus event was about."""
        return self._focused.get_name() if self._focused is not None else ""

    def press(self, name: str, role: str = "push button") -> None:
        """Press what has this role and whose name begins like this."""
        self.until(lambda: self.find(name, role) is not None, lambda: f"no {name}\n{self.tree()}")
        thing = self.find(name, role)
        actions = [thing.get_action_name(number) for number in range(thing.get_n_actions())]
        thing.do_action(actions.index("Press"))

    def find(self, name: str, role: str) -> Atspi.Accessible | None:
        """Give what shows, can be used and is called like this, or at least begins so."""
        usable = [
            (thing.get_name(), thing)
            for thing in self.shown()
            if thing.get_role_name() == role and has(thing, Atspi.StateType.ENABLED)
        ]
        exact = [thing for called, thing in usable if called == name]
        close = [thing for called, thing in usable if called.startswith(name)]
        return next(iter([*exact, *close]), None)

    def of_role(self, *roles: str) -> list[dict[str, object]]:
        """Describe everything that shows and has one of these roles."""
        return [described(thing) for thing in self.shown() if thing.get_role_name() in roles]

    def shown(self) -> Iterator[Atspi.Accessible]:
        """Give everything that shows, in the order the bus gives it."""
        application = self._application()
        if application is not None:
            for number in range(application.get_child_count()):
                yield from showing(application.get_child_at_index(number))

    def tree(self) -> str:
        """Write down everything that shows, for a complaint."""
        lines = [f"{one.get_role_name()}: {one.get_name()!r}" for one in self.shown()]
        return "\n".join(lines)

    def until(self, is_so: Callable[[], bool], complaint: Callable[[], str]) -> None:
        """Let events come in until something is so."""
        ends_at = time.monotonic() + PATIENCE_S
        while not self._is(is_so):
            if time.monotonic() > ends_at:
                raise NotThere(complaint())
            GLib.timeout_add(TICK_MS, lambda: False)
            self._context.iteration(True)

    def _is(self, is_so: Callable[[], bool]) -> bool:
        while self._context.iteration(False):
            pass
        try:
            return is_so()
        except GLib.Error:  # what was looked at has just gone
            return False

    def _application(self) -> Atspi.Accessible | None:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(number)
            if child is not None and child.get_toolkit_name() == "Qt":
                return child
        return None

    def _on_event(self, event: Atspi.Event) -> None:
        if event.type.startswith("object:announcement"):
            politeness = {1: "polite", 2: "assertive"}.get(event.detail1, str(event.detail1))
            self._announced.append({"words": str(event.any_data), "politeness": politeness})
        elif event.type.startswith("object:state-changed:focused") and event.detail1:
            self._focused = event.source


def showing(thing: Atspi.Accessible | None) -> Iterator[Atspi.Accessible]:
    """Give a thing and what is in it, as far as it shows."""
    if thing is None or not has(thing, Atspi.StateType.VISIBLE):
        return
    yield thing
    for number in range(thing.get_child_count()):
        yield from showing(thing.get_child_at_index(number))


def has(thing: Atspi.Accessible, state: Atspi.StateType) -> bool:
    """Tell whether a thing is in a state."""
    return bool(thing.get_state_set().contains(state))


def described(thing: Atspi.Accessible) -> dict[str, object]:
    """Write down what a tool would say of a thing."""
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description() or "",
        "states": [name for name in KEPT_STATES if has(thing, getattr(Atspi.StateType, name))],
    }
