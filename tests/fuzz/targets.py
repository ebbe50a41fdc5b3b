"""What is fuzzed: everything that reads what a card, a certificate or a file says.

Each target takes any bytes. It may raise nothing: typed errors are caught here, anything else is
a finding.
"""

from __future__ import annotations

from collections.abc import Callable

from helper_app.card import (
    apdu,
    attribute_reading,
    attributes,
    authentication,
    certificates,
    holder,
    jpki,
    pin_change,
    schemes,
    signature,
    text_application,
    tlv,
    trust,
)
from helper_app.card.common_application import expiry_in
from helper_app.card.emulator.card import EmulatedCard
from helper_app.card.emulator.files import Application, File, Kind, free, pin_file
from helper_app.card.pin import AUTH, SIGN, TEXT, Pin
from helper_app.card.status import read_status
from helper_app.card.transport import Presence, ReaderState
from helper_app.card.trust import PRODUCTION, TO_PROVE, TO_SIGN
from helper_app.errors import HelperError

Target = Callable[[bytes], None]

READER = "Fuzzed"
ENOUGH_ANSWERS = 200


def tlv_header(data: bytes) -> None:
    """Read a BER-TLV header."""
    try:
        header = tlv.parse_header(data)
    except tlv.TlvBroken:
        return
    assert header.header_bytes <= len(data)
    assert header.total_bytes >= header.header_bytes


def lengths(data: bytes) -> None:
    """Measure objects from their first bytes."""
    for measure in (jpki.certificate_bytes, text_application.object_bytes):
        try:
            assert measure(data) > 0
        except HelperError:
            continue


def responses(data: bytes) -> None:
    """Take an answer apart."""
    try:
        response = apdu.parse_response(data)
    except ValueError:
        return
    left = response.status.tries_left
    assert left is None or 0 <= left <= 15
    assert len(str(response.status)) == 4


def attribute_objects(data: bytes) -> None:
    """Read the attributes, and compare them with a record and a key cut from the same bytes."""
    third = len(data) // 3
    content, record, key = data, data[third:], data[2 * third :]
    for work in (
        lambda: attributes.parse(content).birth_date,
        lambda: attributes.check(content, record, key),
        lambda: attributes.check(content, content, content),
        lambda: attributes.public_key(content),
    ):
        try:
            work()
        except HelperError:
            continue


def card_record(data: bytes) -> None:
    """Read a card's last day."""
    expiry_in(data)


def whole_certificates(data: bytes) -> None:
    """Read a certificate, its holder, and judge it."""
    try:
        certificate = certificates.parse(data)
    except HelperError:
        return
    assert certificate.days_left() is not None
    for work in (
        lambda: certificate.renewable_from,
        certificate.require_valid,
        lambda: holder.holder_of(certificate).birth_date,
        lambda: trust.judged(certificate, TO_PROVE, PRODUCTION),
        lambda: trust.judged(certificate, TO_SIGN, PRODUCTION.with_presented(data)),
        lambda: trust.is_issued_by(certificate, data),
        lambda: schemes.scheme_of(certificate).fits(b"message", bytes(256)),
    ):
        try:
            work()
        except HelperError:
            continue


class Answers:
    """A reader whose card answers with the bytes it is given, piece by piece, then with nothing."""

    def __init__(self, data: bytes) -> None:
        self._rest = data
        self._left = ENOUGH_ANSWERS
        self.reader = READER

    def states(self) -> tuple[ReaderState, ...]:
        """Have a card."""
        return (ReaderState(READER, Presence.CARD),)

    def wait_for_change(
        self, known: tuple[ReaderState, ...], *_more: object
    ) -> tuple[ReaderState, ...]:
        """Stay as it is."""
        return known

    def connect(self, _reader: str, *, exclusive: bool) -> Answers:
        """Be connected."""
        assert isinstance(exclusive, bool)
        return self

    def transmit(self, _command: bytes) -> bytes:
        """Give the next piece: its length, then so many bytes."""
        self._left -= 1
        assert self._left, "a card was asked for ever"
        length, self._rest = (self._rest[0], self._rest[1:]) if self._rest else (0, b"")
        piece, self._rest = self._rest[:length], self._rest[length:]
        return piece

    def close(self) -> None:
        """Stay."""

    def __enter__(self) -> Answers:
        """Stay."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Stay."""


def status_of_any_card(data: bytes) -> None:
    """See how a card is that answers anything."""
    try:
        read_status(Answers(data)).as_json()
    except HelperError:
        return


def flows_with_any_card(data: bytes) -> None:
    """Walk through every flow with a card that answers anything."""
    digits = lambda: bytearray(b"1234")  # noqa: E731  a fresh buffer each time
    letters = lambda: bytearray(b"ABC123")  # noqa: E731
    for work in (
        lambda r: authentication.prove(
            r, authentication.look(r), Pin(AUTH, digits()), roots=PRODUCTION
        ),
        lambda r: attribute_reading.read(r, attribute_reading.look(r), Pin(TEXT, digits())),
        lambda r: pin_change.change(
            r, pin_change.look(r, "auth"), Pin(AUTH, digits()), Pin(AUTH, bytearray(b"9999"))
        ),
        lambda r: signature.opened(
            r, signature.look(r), Pin(SIGN, letters()), roots=PRODUCTION
        ).__enter__(),
    ):
        try:
            work(Answers(data))
        except HelperError:
            continue


def small_card() -> EmulatedCard:
    """Make a card without keys, quickly."""
    files = {
        0x0001: free(bytes(20)),
        0x0002: File(Kind.RECORDS, records=(b"record",)),
        0x0017: File(Kind.KEY, opened_by=(0x0018,)),
        0x0018: pin_file(b"1234", 3, 3, range(4, 5)),
    }
    card = EmulatedCard([Application(jpki.JPKI, files)], atr=bytes.fromhex("3B80"))
    card.power_on()
    return card


def emulated_card(data: bytes) -> None:
    """Send the emulated card anything, command after command."""
    card = small_card()
    rest = data
    while rest:
        length, rest = rest[0], rest[1:]
        command, rest = rest[:length], rest[length:]
        answer = card.process(command)
        assert len(answer) >= 2
    pin = card.application(jpki.JPKI).files[0x0018].pin
    assert pin is not None
    assert 0 <= pin.tries <= pin.most_tries


TARGETS: dict[str, Target] = {
    target.__name__: target
    for target in (
        tlv_header,
        lengths,
        responses,
        attribute_objects,
        card_record,
        whole_certificates,
        status_of_any_card,
        flows_with_any_card,
        emulated_card,
    )
}
