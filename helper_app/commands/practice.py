"""`tebiki card practice`: put the practice card into pcscd's virtual reader, for any program."""

from __future__ import annotations

import argparse
import signal
import threading
from collections.abc import Callable

from helper_app.commands.console import Console

PORT = 35963
Answer = Callable[[bytes], bytes | None]


def register_practice(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to `tebiki card`."""
    help_ = "put the practice card into the virtual reader of pcscd (vpcd)"
    parser = verbs.add_parser("practice", help=help_, description=help_)
    parser.add_argument("--port", type=int, default=PORT, help="TCP port of the virtual reader")
    parser.add_argument("--variant", default="usual", metavar="NAME", help="which card; see --list")
    parser.add_argument("--list", action="store_true", help="name every variant and stop")
    parser.add_argument("--delay-ms", type=int, default=0, help="how long each command takes")
    parser.add_argument("--json", action="store_true", help="print one JSON object when ready")
    parser.set_defaults(run=practise)


def practise(asked: argparse.Namespace, console: Console) -> int:
    """Serve the card until asked to stop (Ctrl-C, SIGTERM) or until the reader goes away."""
    from helper_app.card.emulator.issue import VARIANTS, CardFactory
    from helper_app.card.vpcd import VirtualCard

    t = console.t
    if asked.list:
        for name in VARIANTS:
            console.line(name)
        console.data({"variants": list(VARIANTS)})
        return 0
    if asked.variant not in VARIANTS:
        console.line(t("There is no variant of this name. See --list."))
        return 2
    wishes = VARIANTS[asked.variant]
    card = CardFactory().card(wishes)
    answer = slowed(card.process, asked.delay_ms / 1000) if asked.delay_ms else None
    virtual = VirtualCard(card, asked.port, answer)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    virtual.insert()
    pin = wishes.pin.decode("ascii")
    console.line(t("This is a practice card, of no value. Its PIN is {pin}.", pin=pin))
    console.line(t("Stop it with Ctrl-C."))
    console.data({"ready": True, "variant": asked.variant, "port": asked.port, "practice_pin": pin})
    while not (stop.is_set() or virtual.removed.is_set()):
        stop.wait(0.2)
    virtual.remove()
    return 0


def slowed(process: Answer, delay_s: float) -> Answer:
    """Make every answer take a while, as from a real card."""
    rest = threading.Event()

    def answer(command: bytes) -> bytes | None:
        rest.wait(delay_s)
        return process(command)

    return answer
