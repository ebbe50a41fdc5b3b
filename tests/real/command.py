"""`tebiki` as a process of its own, and another program that stands in its way."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.display import needed

FIRST_MESSAGE_BYTES = 20
"""A header of 8 bytes and the version asked for, 12 (pcsc-lite, `winscard_msg.h`)."""

PATIENCE_S = 60.0
ROOT = Path(__file__).parents[2]
TEBIKI = (sys.executable, "-m", "helper_app")
WITHOUT_RIGHTS = ("--inh-caps=-all", "--bounding-set=-all")
"""A root that may do no more than anybody else."""

HOLD = """
import sys
from helper_app.card.pcsc import PcscReaders
with PcscReaders().connect(sys.argv[1], exclusive=True):
    print("held", flush=True)
    sys.stdin.readline()
"""


@dataclass(frozen=True)
class Ran:
    """What a process did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, object]:
        """Give its answer to a script, the only thing on its standard output."""
        answer: dict[str, object] = json.loads(self.out)
        return answer


def tebiki(
    *words: str,
    typed: str | None = None,
    environment: Mapping[str, str] | None = None,
    before: Sequence[str] = (),
) -> Ran:
    """Run a verb of `tebiki card`.

    Args:
        words: The verb and its options.
        typed: What comes on its standard input.
        environment: Variables added to this process's own.
        before: A program that starts it, with its options.
    """
    done = subprocess.run(
        [*before, *TEBIKI, "--locale", "en", "card", *words],
        input=typed or "",
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def status(**how: Mapping[str, str] | Sequence[str]) -> Ran:
    """Run `tebiki card status --json`."""
    return tebiki("status", "--json", **how)  # type: ignore[arg-type]


def authenticate(pin: str, *options: str) -> Ran:
    """Run `tebiki card authenticate --json` with a PIN on its standard input."""
    return tebiki("authenticate", "--pin-stdin", "--json", *options, typed=f"{pin}\n")


def without_rights() -> tuple[str, ...]:
    """Give the program that takes root's rights away from another one."""
    return (needed("setpriv", "util-linux"), *WITHOUT_RIGHTS)


@contextmanager
def held_by_another_program(reader: str) -> Iterator[None]:
    """Let another process hold the card exclusively."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, reader],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        try:
            yield
        finally:
            other.communicate("\n", timeout=PATIENCE_S)


@contextmanager
def service_that_refuses(path: Path) -> Iterator[dict[str, str]]:
    """Stand in for a pcscd whose polkit refuses: it hangs up before it has read anything.

    Debian 12's pcscd is built without polkit. What libpcsclite makes of a refusal, the code
    "security violation", is real.

    Yields:
        The environment that leads a program there.
    """
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()

        def refuse() -> None:
            while True:
                try:
                    client, _ = listener.accept()
                except OSError:
                    return
                with client:  # it writes twice; hung up on in between, it takes us for gone
                    while (
                        0
                        < len(client.recv(FIRST_MESSAGE_BYTES, socket.MSG_PEEK))
                        < (FIRST_MESSAGE_BYTES)
                    ):
                        pass

        refusing = threading.Thread(target=refuse, name="refusing service", daemon=True)
        refusing.start()
        yield {"PCSCLITE_CSOCK_NAME": str(path)}
        listener.shutdown(socket.SHUT_RDWR)
    refusing.join()
