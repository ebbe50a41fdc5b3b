"""The text application (券面事項入力補助) of an Individual Number Card: four attributes as text.

EF 0001, which holds the 12-digit number, is never read: no function here can name it.
Source: `reference/jpki-card.md` section 5; section 15 says how well each fact is confirmed.
"""

from __future__ import annotations

from helper_app.card import apdu, tlv
from helper_app.card.application import Application, PinPlace
from helper_app.card.channel import Channel
from helper_app.card.pin import TEXT
from helper_app.errors import ApplicationMissing, AttributesUnreadable, CardUnknown

TEXT_APPLICATION = bytes.fromhex("D3921000310001010408")
TEXT_PIN = PinPlace(pin_file=0x0011, pin=TEXT)

ATTRIBUTES_FILE = 0x0002
RECORD_FILE = 0x0003
KEY_FILE = 0x0004
LONGEST_OBJECT_BYTES = 0x0FFF
"""Many times the longest name and address; the three files have less than 600 bytes."""


class TextApplication(Application):
    """The selected application.

    Args:
        channel: A conversation with a card.

    Thread and errors as in `Application`.
    """

    def __init__(self, channel: Channel) -> None:
        super().__init__(channel, TEXT_APPLICATION)

    def select(self) -> None:
        """Select the application.

        Raises:
            ApplicationMissing: The card has none, as phones do not.
        """
        try:
            super().select()
        except CardUnknown as error:
            raise ApplicationMissing from error

    def read_attributes(self) -> bytes:
        """Read the object FF20 with the four attributes; the PIN must be verified.

        Raises:
            AttributesUnreadable: Missing, closed, cut off, or no BER-TLV.
        """
        found = self._read_object(ATTRIBUTES_FILE)
        if found is None:
            raise AttributesUnreadable(reason="no file")
        return found

    def read_record(self) -> bytes | None:
        """Read the object FF30 that protects the attributes; None if the card has none.

        Raises:
            AttributesUnreadable: Cut off, or no BER-TLV.
        """
        return self._read_object(RECORD_FILE)

    def read_key_certificate(self) -> bytes | None:
        """Read the object 7F21 with the key of the record's signature; None if there is none.

        Raises:
            AttributesUnreadable: Cut off, or no BER-TLV.
        """
        return self._read_object(KEY_FILE)

    def _read_object(self, file: int) -> bytes | None:
        found = self.read(file, object_bytes)
        if found.status in (apdu.NO_SUCH_FILE, apdu.OUTSIDE_FILE):
            return None
        if found.status == apdu.PIN_NOT_VERIFIED:
            raise AttributesUnreadable(status_word=str(found.status))
        if len(found.content) < object_bytes(found.content):
            raise AttributesUnreadable(reason="cut off")
        return found.content


def object_bytes(start: bytes) -> int:
    """Give the length of the BER-TLV object that begins with these bytes.

    Raises:
        AttributesUnreadable: No BER-TLV, or longer than such a file can be.
    """
    try:
        header = tlv.parse_header(start)
    except tlv.TlvBroken as error:
        raise AttributesUnreadable(reason="no object") from error
    if header.total_bytes > LONGEST_OBJECT_BYTES:
        raise AttributesUnreadable(reason="too long")
    return header.total_bytes
