"""Commands and answers of a smart card as values; sends nothing, knows no application.

Only short APDUs: some readers cannot pass extended ones.
Source: ISO/IEC 7816-4 clauses 5.1 and 5.6; the card's commands as in
`reference/jpki-card.md` section 2 (C1 to C8, C10).
"""

from __future__ import annotations

from dataclasses import dataclass, field

HEADER_BYTES = 4
STATUS_BYTES = 2
LONGEST_DATA_BYTES = 255
WHOLE_ANSWER = 256
"""Le for "as much as fits"; written as 00."""

CURRENT_FILE = 0x80
"""P2 of VERIFY and of the signature: the file selected before."""


@dataclass(frozen=True)
class Command:
    """One command APDU.

    Attributes:
        name: What errors and logs call it.
        header: CLA INS P1 P2.
        data: 0 to 255 bytes; a PIN's own buffer for VERIFY, so that no copy outlives it here.
        le: Bytes expected, 1 to 256; None for none.
        is_secret: The data must never be shown.
    """

    name: str
    header: bytes
    data: bytes | bytearray = field(default=b"", repr=False)
    le: int | None = None
    is_secret: bool = False

    def __post_init__(self) -> None:
        """Refuse what is no short APDU."""
        if len(self.header) != HEADER_BYTES or len(self.data) > LONGEST_DATA_BYTES:
            raise ValueError("not a short APDU")
        if self.le is not None and not 1 <= self.le <= WHOLE_ANSWER:
            raise ValueError("Le out of range")

    def encode(self) -> bytes:
        """Give the 4 to 261 bytes to send. They hold the PIN if the data does: do not keep them."""
        body = bytes((len(self.data),)) + self.data if self.data else b""
        expected = b"" if self.le is None else bytes((self.le % WHOLE_ANSWER,))
        return self.header + body + expected

    def describe(self) -> str:
        """Give the command for a log: header, data (blanked if secret) and Le in hexadecimal."""
        parts = [self.name, self.header.hex(" ").upper()]
        if self.data:
            shown = "••" if self.is_secret else self.data.hex().upper()
            parts.append(shown)
        if self.le is not None:
            parts.append(f"Le={self.le}")
        return " ".join(parts)

    def with_le(self, le: int) -> Command:
        """Give the same command with another Le, as a `6Cxx` answer asks for."""
        return Command(self.name, self.header, self.data, le, self.is_secret)


TRIES_LEFT = 0x63C0
"""63Cn: n tries left, 0 to 15."""


class StatusWord(int):
    """The two bytes SW1 SW2 at the end of an answer; prints as four hexadecimal digits."""

    def __str__(self) -> str:
        """Give four hexadecimal digits."""
        return f"{self:04X}"

    def __repr__(self) -> str:
        """Give four hexadecimal digits."""
        return f"StatusWord({self:04X})"

    @property
    def sw1(self) -> int:
        """Give the first byte."""
        return self >> 8

    @property
    def sw2(self) -> int:
        """Give the second byte."""
        return self & 0xFF

    @property
    def tries_left(self) -> int | None:
        """Give the number in 63Cn, 0 to 15; None for any other status word.

        Only this form carries a count: masking any failure reads 6984 as "4 tries left".
        """
        return int(self & 0xF) if self & 0xFFF0 == TRIES_LEFT else None


DONE = StatusWord(0x9000)
END_OF_FILE = StatusWord(0x6282)
WRONG_NO_COUNT = StatusWord(0x6300)
WRONG_LENGTH = StatusWord(0x6700)
NO_SUCH_CHANNEL = StatusWord(0x6881)
WRONG_FILE_KIND = StatusWord(0x6981)
PIN_NOT_VERIFIED = StatusWord(0x6982)
BLOCKED = StatusWord(0x6983)
BLOCKED_HERE = StatusWord(0x6984)
CONDITIONS_OF_USE = StatusWord(0x6985)
NO_FILE_SELECTED = StatusWord(0x6986)
SELECT_FAILED = StatusWord(0x6999)
BAD_DATA = StatusWord(0x6A80)
NO_SUCH_FUNCTION = StatusWord(0x6A81)
NO_SUCH_FILE = StatusWord(0x6A82)
WRONG_PARAMETERS = StatusWord(0x6A86)
NO_SUCH_REFERENCE = StatusWord(0x6A88)
OUTSIDE_FILE = StatusWord(0x6B00)
NO_SUCH_INSTRUCTION = StatusWord(0x6D00)
NO_SUCH_CLASS = StatusWord(0x6E00)
NOT_NOW = StatusWord(0x6F00)

MORE_TO_FETCH_SW1 = 0x61
WRONG_LE_SW1 = 0x6C


@dataclass(frozen=True)
class Response:
    """One answer.

    Attributes:
        data: What came before the status word; may be personal, so never shown by `repr`.
        status: The status word.
    """

    data: bytes = field(repr=False)
    status: StatusWord

    @property
    def is_done(self) -> bool:
        """Tell whether the card did what was asked."""
        return self.status == DONE


def parse_response(answer: bytes) -> Response:
    """Split an answer into data and status word.

    Raises:
        ValueError: Fewer than two bytes.
    """
    if len(answer) < STATUS_BYTES:
        raise ValueError("an answer ends with two status bytes")
    return Response(answer[:-2], StatusWord(int.from_bytes(answer[-2:], "big")))


def select_application(aid: bytes) -> Command:
    """Build C1: select a card application by its whole identifier; nothing comes back."""
    return Command("SELECT AP", bytes.fromhex("00A4040C"), aid)


def select_file(file: int) -> Command:
    """Build C2: select a file (16-bit identifier) of the current application."""
    return Command("SELECT EF", bytes.fromhex("00A4020C"), file.to_bytes(2, "big"))


def read_binary(offset: int, le: int) -> Command:
    """Build C3: read `le` bytes of the current file from `offset` (0 to 7FFF)."""
    return Command("READ BINARY", bytes((0x00, 0xB0)) + offset.to_bytes(2, "big"), le=le)


def read_binary_by_short_id(short_id: int, le: int) -> Command:
    """Build C4: read `le` bytes from the start of a file and make it current."""
    return Command("READ BINARY", bytes((0x00, 0xB0, 0x80 + short_id, 0)), le=le)


def read_record(record: int, short_id: int) -> Command:
    """Build C5: read a whole record, counted from 1, of a file named by short id."""
    return Command("READ RECORD", bytes((0x00, 0xB2, record, short_id * 8 + 4)), le=WHOLE_ANSWER)


def verify(reference: int, pin: bytearray) -> Command:
    """Build C6: compare a PIN. Spends a try if it is wrong.

    Args:
        reference: `CURRENT_FILE`, or that plus the PIN file's short id.
        pin: 1 to 16 ASCII bytes, not copied.

    Raises:
        ValueError: Empty: it would become a question for the count.
    """
    if not pin:
        raise ValueError("an empty PIN must never be sent")
    return Command("VERIFY", bytes((0x00, 0x20, 0x00, reference)), pin, is_secret=True)


def ask_tries(reference: int) -> Command:
    """Build C7: ask how many tries are left. Exactly four bytes; costs nothing."""
    return Command("ASK TRIES", bytes((0x00, 0x20, 0x00, reference)))


def change_reference_data(new_pin: bytearray) -> Command:
    """Build C8: put a new PIN into the current PIN file, right after the old one was verified."""
    if not new_pin:
        raise ValueError("an empty PIN must never be sent")
    return Command("CHANGE PIN", bytes.fromhex("00240180"), new_pin, is_secret=True)


def compute_signature(reference: int, digest_info: bytes) -> Command:
    """Build C10 with P1 = 00: the card pads a DigestInfo (PKCS#1 v1.5, type 1) and signs it."""
    return Command("SIGN", bytes((0x80, 0x2A, 0x00, reference)), digest_info, WHOLE_ANSWER)


def get_response(le: int) -> Command:
    """Build GET RESPONSE, which fetches what a `61xx` answer announced."""
    return Command("GET RESPONSE", bytes.fromhex("00C00000"), le=le)
