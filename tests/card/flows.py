"""Every flow of the card, from the first look to the end, on one practice reader."""

from __future__ import annotations

from collections.abc import Callable

from helper_app.actions import document_signing
from helper_app.card import attribute_reading, authentication, pin_change, signature
from helper_app.card.pin import AUTH, SIGN, TEXT, Pin, PinKind
from helper_app.card.practice_readers import PracticeReaders
from helper_app.card.status import read_status
from helper_app.card.trust import PRODUCTION
from tests.documents import samples

RIGHT = {"auth": b"1234", "text": b"1234", "sign": b"ABC123"}
WRONG = {"auth": b"9876", "text": b"9876", "sign": b"XYZ987"}
NEW = {"auth": b"4321", "text": b"4321", "sign": b"NEW456"}
KINDS: dict[str, PinKind] = {"auth": AUTH, "text": TEXT, "sign": SIGN}

Run = Callable[[PracticeReaders, dict[str, bytes]], object]


def pin(pin_id: str, value: bytes) -> Pin:
    """Make a PIN."""
    return Pin(KINDS[pin_id], bytearray(value))


def status(readers: PracticeReaders, _pins: dict[str, bytes]) -> object:
    """See how the card is."""
    return read_status(readers)


def authenticate(readers: PracticeReaders, pins: dict[str, bytes]) -> object:
    """Prove who holds the card."""
    seen = authentication.look(readers)
    return authentication.prove(readers, seen, pin("auth", pins["auth"]), roots=PRODUCTION)


def attributes(readers: PracticeReaders, pins: dict[str, bytes]) -> object:
    """Read name and address."""
    seen = attribute_reading.look(readers)
    return attribute_reading.read(readers, seen, pin("text", pins["text"]))


def change(pin_id: str) -> Run:
    """Make the flow that changes a PIN."""

    def run(readers: PracticeReaders, pins: dict[str, bytes]) -> object:
        seen = pin_change.look(readers, pin_id)
        new = pin(pin_id, NEW[pin_id])
        return pin_change.change(readers, seen, pin(pin_id, pins[pin_id]), new)

    return run


def sign(readers: PracticeReaders, pins: dict[str, bytes]) -> object:
    """Sign a PDF, and check what came out."""
    seen = signature.look(readers)
    password = pin("sign", pins["sign"])
    return document_signing.sign_pdf(readers, seen, password, samples.pdf(), roots=PRODUCTION)


FLOWS: dict[str, Run] = {
    "status": status,
    "authenticate": authenticate,
    "attributes": attributes,
    "change auth": change("auth"),
    "change text": change("text"),
    "change sign": change("sign"),
    "sign PDF": sign,
}
