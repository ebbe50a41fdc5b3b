"""The system's real card service with its virtual readers, started and stopped by the tests.

pcscd reads one fixed socket, so only one test run at a time can have it: a lock makes others wait.
"""

from __future__ import annotations

import fcntl
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from helper_app.card.pcsc import PcscReaders
from helper_app.card.transport import Presence, ReaderState
from helper_app.errors import ServiceMissing
from tests.display import end_with_parent, needed

FIRST_READER = "Virtual PCD 00 00"
SECOND_READER = "Virtual PCD 00 01"
DRIVER = Path("/etc/reader.conf.d/vpcd")
SOCKET = Path("/run/pcscd/pcscd.comm")
NUMBER = Path("/run/pcscd/pcscd.pid")
LOCK = Path(tempfile.gettempdir()) / "tebiki-tests-pcscd.lock"
MARK = "TEBIKI_TESTS_STARTED_THIS"
PATIENCE_S = 20.0
LOOK_EVERY_S = 0.02


class CardService:
    """pcscd in the foreground."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def is_running(self) -> bool:
        """Tell whether it was started and not stopped."""
        return self._process is not None

    def start(self) -> None:
        """Start it, and wait until it lists the virtual readers."""
        if self._process is None:
            require_driver()
            self._start()
            wait_until(lists_virtual_readers, "pcscd does not list the virtual readers")

    def start_without_readers(self, empty: Path) -> None:
        """Start it with no reader at all.

        Args:
            empty: A folder without reader configurations.
        """
        self.stop()
        self._start("--config", str(empty))
        wait_until(answers, "pcscd does not answer")

    def _start(self, *options: str) -> None:
        require_root()
        stop_leftover()
        self._process = subprocess.Popen(
            [needed("pcscd", "pcscd"), "--foreground", *options],
            env={**os.environ, MARK: "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=end_with_parent,
        )

    def stop(self) -> None:
        """Stop it, and wait until it is gone."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(PATIENCE_S)
            self._process = None


def wait_until(is_so: Callable[[], bool], complaint: str, within_s: float = PATIENCE_S) -> None:
    """Look again and again, where nothing tells when it has come true."""
    ends_at = time.monotonic() + within_s
    pause = threading.Event()
    while not is_so():
        assert time.monotonic() < ends_at, complaint
        pause.wait(LOOK_EVERY_S)


def listed() -> set[str] | None:
    """Give the names of the readers; None if the service does not answer."""
    readers = PcscReaders()
    try:
        return {state.name for state in readers.states()}
    except ServiceMissing:
        return None
    finally:
        readers.close()


def answers() -> bool:
    """Tell whether the service answers."""
    return listed() is not None


def lists_virtual_readers() -> bool:
    """Tell whether the service answers and has its virtual readers."""
    return FIRST_READER in (listed() or ())


def wait_for(reader: str, presence: Presence) -> ReaderState:
    """Wait until the service sees this on a reader, and give the reader's state."""
    readers = PcscReaders()
    ends_at = time.monotonic() + PATIENCE_S
    states = readers.states()
    try:
        while True:
            for state in states:
                if state.name == reader and state.presence is presence:
                    return state
            assert time.monotonic() < ends_at, f"{reader} never shows {presence}: {states}"
            states = readers.wait_for_change(states, 1.0, threading.Event())
    finally:
        readers.close()


def require_driver() -> None:
    """Fail with the line that installs the virtual reader's driver."""
    if not DRIVER.exists():
        message = "apt-get install --no-install-recommends vsmartcard-vpcd"
        raise RuntimeError(f"{DRIVER} is missing: {message}")


def require_root() -> None:
    """Fail with what to do: pcscd's socket lies where only root may make it."""
    if os.geteuid() != 0:
        raise RuntimeError("run the tests as root (sudo make test): they start pcscd themselves")


def stop_leftover() -> None:
    """Stop a pcscd that an interrupted test run left; refuse to touch any other one."""
    number = running()
    if number is None:
        return
    if f"{MARK}=1".encode() not in Path(f"/proc/{number}/environ").read_bytes().split(b"\0"):
        raise RuntimeError(
            f"pcscd runs already (process {number}); the tests need their own: "
            "systemctl stop pcscd.socket pcscd.service"
        )
    os.kill(number, 15)
    wait_until(lambda: running() is None, "the old pcscd does not end")


def running() -> int | None:
    """Give the process number of the pcscd that runs, if one does."""
    try:
        number = int(NUMBER.read_text())
        name = Path(f"/proc/{number}/comm").read_text().strip()
    except (OSError, ValueError):
        return None
    return number if name == "pcscd" else None


@contextmanager
def card_service() -> Iterator[CardService]:
    """Have the card service to oneself; not started yet."""
    service = CardService()
    with LOCK.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            yield service
        finally:
            service.stop()
