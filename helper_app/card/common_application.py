"""The common application (共通カード) of an Individual Number Card: until when the card is valid.

Its record also has the card's serial number and the municipality; neither is used.
Source: `reference/jpki-card.md` section 7, from one project that measured one test card: a record
of another form is taken for "not known".
"""

from __future__ import annotations

from datetime import date

from helper_app.card import apdu
from helper_app.card.application import Application
from helper_app.card.channel import Channel
from helper_app.errors import CardUnknown

COMMON_APPLICATION = bytes.fromhex("D3921000310001010100")
RECORD_FILE_SHORT_ID = 1
FIRST_RECORD = 1
RECORD_HEADER = b"\x01\x1c"
RECORD_BYTES = 30
EXPIRY_AT = 22
"""After the header, the serial (15 digits) and the municipality (5 digits): YYYYMMDD."""


class CommonApplication(Application):
    """The selected application.

    Args:
        channel: A conversation with a card.

    Thread and errors as in `Application`.
    """

    def __init__(self, channel: Channel) -> None:
        super().__init__(channel, COMMON_APPLICATION)

    def read_expiry(self) -> date | None:
        """Read the card's last day; None if the record is missing or not as described."""
        answer = self._channel.send(apdu.read_record(FIRST_RECORD, RECORD_FILE_SHORT_ID))
        return expiry_in(answer.data) if answer.is_done else None


def card_expiry(channel: Channel) -> date | None:
    """Select the application and read the card's last day; None if the card has none."""
    application = CommonApplication(channel)
    try:
        application.select()
    except CardUnknown:
        return None
    return application.read_expiry()


def expiry_in(record: bytes) -> date | None:
    """Give the day in a record, None if it is no record of the known form."""
    if len(record) != RECORD_BYTES or not record.startswith(RECORD_HEADER):
        return None
    digits = record[EXPIRY_AT:]
    if not (digits.isascii() and digits.isdigit()):
        return None
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
