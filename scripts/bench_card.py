"""Measure a proof of identity against OpenSC's, in one run, on the same reader and card.

Counts the commands the card sees and the time until it is done, without and with a delay a command
like that of a real card.

    python scripts/bench_card.py [--rounds 5] [--json]
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from helper_app.card import authentication  # noqa: E402
from helper_app.card.emulator.issue import PIN, CardFactory  # noqa: E402
from helper_app.card.pcsc import PcscReaders  # noqa: E402
from helper_app.card.pin import AUTH, Pin  # noqa: E402
from helper_app.card.transport import Presence  # noqa: E402
from helper_app.card.trust import PRODUCTION  # noqa: E402
from helper_app.card.vpcd import VirtualCard  # noqa: E402
from tests.display import needed  # noqa: E402
from tests.real.service import FIRST_READER, card_service, wait_for  # noqa: E402

MOST_COMMANDS = 14
MOST_SHARE = 0.25
DELAYS_MS = (0, 20, 50)


class CountingCard:
    """A card in the virtual reader that counts its commands and may be slow."""

    def __init__(self) -> None:
        self._card = CardFactory().card()
        self._rest = threading.Event()
        self.count = 0
        self.delay_s = 0.0

    def answer(self, command: bytes) -> bytes:
        """Answer after the delay."""
        self.count += 1
        if self.delay_s:
            self._rest.wait(self.delay_s)
        return self._card.process(command)

    def inserted(self) -> VirtualCard:
        """Put it into the reader."""
        virtual = VirtualCard(self._card, answer=self.answer)
        virtual.insert()
        wait_for(FIRST_READER, Presence.CARD)
        return virtual


def prove() -> None:
    """Prove who holds the card, in this process."""
    readers = PcscReaders()
    seen = authentication.look(readers)
    authentication.prove(readers, seen, Pin(AUTH, bytearray(PIN)), roots=PRODUCTION)
    readers.close()


def run_tebiki() -> None:
    """Prove it with the command, as a process."""
    command = [sys.executable, "-m", "helper_app", "card", "authenticate", "--pin-stdin", "--json"]
    subprocess.run(command, input=PIN, stdout=subprocess.DEVNULL, check=True)


def run_opensc(folder: Path) -> None:
    """Sign with OpenSC's tool, as a process."""
    message = folder / "message"
    message.write_bytes(b"a challenge of thirty-two bytes!")
    tool = [needed("pkcs11-tool", "opensc"), "--login", "--pin", PIN.decode(), "--sign"]
    what = ["--mechanism", "SHA256-RSA-PKCS", "--id", "01", "-i", str(message)]
    subprocess.run(
        [*tool, *what, "-o", str(folder / "signature")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )


def measured(card: CountingCard, work: Callable[[], None], rounds: int) -> dict[str, float]:
    """Give the median time in ms and the commands of one round."""
    times_ms, counts = [], []
    for _ in range(rounds):
        before, begun = card.count, time.perf_counter()
        work()
        times_ms.append((time.perf_counter() - begun) * 1000)
        counts.append(card.count - before)
    return {"ms": statistics.median(times_ms), "commands": statistics.median(counts)}


def measure(rounds: int) -> dict[str, dict[str, dict[str, float]]]:
    """Measure everything at every delay."""
    with card_service() as service, tempfile.TemporaryDirectory() as folder:
        service.start()
        card = CountingCard()
        virtual = card.inserted()
        figures = {}
        for delay_ms in DELAYS_MS:
            card.delay_s = delay_ms / 1000
            figures[f"{delay_ms} ms"] = {
                "proof": measured(card, prove, rounds),
                "command": measured(card, run_tebiki, rounds),
                "opensc": measured(card, lambda: run_opensc(Path(folder)), rounds),
            }
        virtual.remove()
    return figures


def main() -> None:
    """Print the figures and whether they reach their targets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    figures = measure(asked.rounds)
    if asked.json:
        print(json.dumps(figures))
        return
    for delay, row in figures.items():
        ours, whole, theirs = row["proof"], row["command"], row["opensc"]
        print(
            f"a card of {delay} a command: proof {ours['commands']:.0f} commands"
            f" (target ≤ {MOST_COMMANDS}), {ours['ms']:.0f} ms;"
            f" tebiki card authenticate {whole['ms']:.0f} ms;"
            f" pkcs11-tool {theirs['commands']:.0f} commands, {theirs['ms']:.0f} ms:"
            f" ratios {ours['ms'] / theirs['ms']:.2f} and {whole['ms'] / theirs['ms']:.2f}"
            f" (target ≤ {MOST_SHARE})"
        )


if __name__ == "__main__":
    main()
