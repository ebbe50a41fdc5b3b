"""`tebiki card practice`: put the practice card into pcscd's virtual reader, for any program."""

from __future__ import annotations

import argparse
import signal
import threading
from typing import TYPE_CHECKING

from helper_app.commands.console import Console
from helper_app.errors import ReaderMissing

if TYPE_CHECKING:
    from helper_app.card.emulator.issue import CardFactory, Wishes
    from helper_app.card.vpcd import VirtualCard

USAGE = 2
"""Exit code when the way of asking was wrong."""

PORT = 35963
LOOK_EVERY_S = 0.2


def register_practice(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to `tebiki card`."""
    help_ = "put the practice card into the virtual reader of pcscd (vpcd)"
    parser = verbs.add_parser("practice", help=help_, description=help_)
    parser.add_argument("--port", type=port, default=PORT, help="TCP port of the virtual reader")
    parser.add_argument("--variant", default="usual", metavar="NAME", help="which card; see --list")
    parser.add_argument("--list", action="store_true", help="name every variant and stop")
    parser.add_argument("--delay-ms", type=delay, default=0, help="how long each command takes")
    parser.add_argument("--json", action="store_true", help="print one JSON object when ready")
    parser.set_defaults(run=practise)


def port(text: str) -> int:
    """Read a TCP port, 1 to 65535."""
    return between(text, 1, 65535)


def delay(text: str) -> int:
    """Read a delay in milliseconds, up to ten seconds."""
    return between(text, 0, 10_000)


def between(text: str, least: int, most: int) -> int:
    """Read a whole number within bounds."""
    if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
        raise argparse.ArgumentTypeError(f"{text!r} is not between {least} and {most}")
    return int(text)


def practise(asked: argparse.Namespace, console: Console) -> int:
    """Serve the card until asked to stop (Ctrl-C, SIGTERM) or until the reader goes away."""
    from helper_app.card.emulator.issue import VARIANTS, CardFactory

    if asked.list:
        for name in VARIANTS:
            console.line(name)
        console.data({"variants": list(VARIANTS)})
        return 0
    if asked.variant not in VARIANTS:
        # Translators: a variant is a kind of practice card; --list names them all
        console.line(console.t("There is no variant of this name. See --list."))
        console.data({"error": "usage", "variants": list(VARIANTS)})
        return USAGE
    wishes = VARIANTS[asked.variant]
    return serve(asked, console, wishes, made(CardFactory(), wishes, asked))


def made(factory: CardFactory, wishes: Wishes, asked: argparse.Namespace) -> VirtualCard:
    """Make the card; slow."""
    from helper_app.card.emulator.faults import FaultyAnswers
    from helper_app.card.vpcd import VirtualCard

    card = factory.card(wishes)
    answers = FaultyAnswers(card.process, delay_s=asked.delay_ms / 1000)
    return VirtualCard(card, asked.port, answers)


def serve(asked: argparse.Namespace, console: Console, wishes: Wishes, virtual: VirtualCard) -> int:
    """Leave the card in the reader until it is time to take it out."""
    from helper_app.card.pcsc import PcscReaders

    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    readers = PcscReaders()
    readers.states()  # wakes a service that starts on demand, and keeps it awake while it is held
    try:
        virtual.insert()
        tell_ready(asked, console, wishes)
        while not (stop.is_set() or virtual.removed.is_set()):
            stop.wait(LOOK_EVERY_S)
        if not stop.is_set():
            raise ReaderMissing
    finally:
        virtual.remove()
        readers.close()
    return 0


def tell_ready(asked: argparse.Namespace, console: Console, wishes: Wishes) -> None:
    """Say what lies in the reader now, and what its PIN is: it opens nothing real."""
    t = console.t
    pin = wishes.pin.decode("ascii")
    console.line(t("This is a practice card, of no value. Its PIN is {pin}.", pin=pin))
    console.line(t("Stop it with Ctrl-C."))
    console.data({"ready": True, "variant": asked.variant, "port": asked.port, "practice_pin": pin})
