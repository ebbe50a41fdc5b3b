"""Serve a card of software to pcscd through its virtual reader (vpcd), so that any program sees it.

Source: vsmartcard, `virtualsmartcard/src/vpcd` (framing: two bytes of length, then the message;
length 1 is a control byte). Read 2026-11-23.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from helper_app.errors import ReaderMissing

if TYPE_CHECKING:
    from helper_app.card.emulator.card import EmulatedCard

HOST = "127.0.0.1"
PORT = 35963
"""The first virtual reader; the second one has the next number."""
POWER_OFF, POWER_ON, RESET, GIVE_ATR = 0x00, 0x01, 0x02, 0x04
HEADER_BYTES = 2
CONNECT_WITHIN_S = 5.0

Answer = Callable[[bytes], bytes | None]
"""Answers a command APDU; None takes the card out of the reader."""


class VirtualCard:
    """A card in the virtual reader, from `insert` to `remove`.

    The reader's driver waits without limit for each answer, so the card has a thread of its own
    with nothing slow in it but signatures.

    Args:
        card: The card.
        port: TCP port of the virtual reader on this computer.
        answer: Answers commands in the card's place; by default the card does.
    """

    def __init__(self, card: EmulatedCard, port: int = PORT, answer: Answer | None = None) -> None:
        self._card = card
        self._port = port
        self._answer = answer or card.process
        self._socket: socket.socket | None = None
        self._thread: threading.Thread | None = None
        self.removed = threading.Event()
        """Set while no card is in the reader."""
        self.removed.set()

    def insert(self) -> None:
        """Put the card into the reader.

        Raises:
            ReaderMissing: No virtual reader listens there (pcscd or its driver is missing).
        """
        self.remove()
        try:
            self._socket = socket.create_connection((HOST, self._port), timeout=CONNECT_WITHIN_S)
        except OSError as error:
            raise ReaderMissing from error
        self._socket.settimeout(None)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.removed.clear()
        self._thread = threading.Thread(
            target=self._serve, args=(self._socket,), name="virtual card", daemon=True
        )
        self._thread.start()

    def remove(self) -> None:
        """Take the card out of the reader."""
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
        self._thread = None
        self._socket = None

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection:
                while (message := receive(connection)) and self._handle(connection, message):
                    pass
        except OSError:
            pass  # the reader went away, which is a removal like any other
        finally:
            self._card.power_off()
            self.removed.set()

    def _handle(self, connection: socket.socket, message: bytes) -> bool:
        """Obey or answer one message; tell whether the card stays."""
        if len(message) > 1:
            answer = self._answer(message)
            if answer is None:
                return False
            send(connection, answer)
            return True
        control = {
            POWER_OFF: self._card.power_off,
            POWER_ON: self._card.power_on,
            RESET: self._card.reset,
        }.get(message[0])
        if control is not None:
            control()
        elif message[0] == GIVE_ATR:
            send(connection, self._card.atr)
        return True


def receive(connection: socket.socket) -> bytes:
    """Receive one message; nothing when the other side has closed."""
    header = receive_exactly(connection, HEADER_BYTES)
    return receive_exactly(connection, int.from_bytes(header, "big")) if header else b""


def receive_exactly(connection: socket.socket, length_bytes: int) -> bytes:
    """Receive so many bytes; nothing when the other side closes before."""
    parts = bytearray()
    while len(parts) < length_bytes:
        if hasattr(socket, "TCP_QUICKACK"):  # the driver sends in two pieces: do not make it wait
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        part = connection.recv(length_bytes - len(parts))
        if not part:
            return b""
        parts += part
    return bytes(parts)


def send(connection: socket.socket, message: bytes) -> None:
    """Send one message in one piece."""
    connection.sendall(len(message).to_bytes(HEADER_BYTES, "big") + message)
