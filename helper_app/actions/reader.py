"""Reader and card as such: connect, stay, take back."""

from __future__ import annotations

import threading
from collections.abc import Callable

from helper_app.actions.carried import Carried
from helper_app.actions.table import Deeds, Known, Wait
from helper_app.card import monitor
from helper_app.card.transport import Readers
from helper_app.errors import CardSwapped
from helper_app.guides.model import OK, Outcome


def deeds(readers: Readers, carried: Carried) -> Deeds:
    """Give what every guide with a card asks for."""

    def stay(cancel: threading.Event) -> None:
        if carried.seen is None:
            raise CardSwapped
        monitor.watch_presence(readers, carried.seen, cancel)

    return Deeds(
        waits={
            "card.find_reader": lambda _known, cancel: monitor.wait_for_reader(readers, cancel),
            "card.take_back": lambda _known, cancel: monitor.wait_for_removal(readers, cancel),
        },
        checks={
            "card.find_reader": lambda _known: monitor.check_reader(readers),
            "card.take_back": lambda _known: monitor.check_removed(readers),
        },
        watches={"card.stay": stay},
    )


def after_card(readers: Readers, look: Callable[[Known], Outcome]) -> Wait:
    """Make a wait that looks at the card as soon as there is one."""

    def wait(known: Known, cancel: threading.Event) -> Outcome:
        monitor.wait_for_card(readers, cancel)
        return Outcome(OK) if cancel.is_set() else look(known)

    return wait
