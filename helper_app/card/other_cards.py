"""Name a card that is no Individual Number Card: a licence, a passport, a transport or bank card.

Knows the cards by their answer to reset, or by selecting an application each: nothing is read and
no PIN is involved. A card that answers none of the questions has no name here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from helper_app.card.apdu import WHOLE_ANSWER, Command
from helper_app.card.channel import Channel
from helper_app.errors import CardFault


class OtherCard(Enum):
    """Kinds of cards people put on a reader by mistake; the values are stable."""

    LICENCE = "licence"
    RESIDENCE_CARD = "residence_card"
    PASSPORT = "passport"
    TRANSPORT = "transport"
    BANK = "bank"


UNKNOWN = "unknown"
"""Stands for a card that has no name here."""


@dataclass(frozen=True)
class Question:
    """A card application by which a kind of card is known.

    Attributes:
        kind: What a card is that has it.
        name: Its whole name (AID), 7 to 16 bytes.
        wants_answer: The card is asked for the description of the application as well; payment
            cards know no other form of SELECT (EMV Book 1 clause 11.3).
    """

    kind: OtherCard
    name: bytes
    wants_answer: bool = False

    def command(self) -> Command:
        """Give the SELECT."""
        if self.wants_answer:
            header = bytes.fromhex("00A40400")
            return Command("SELECT OTHER", header, self.name, le=WHOLE_ANSWER)
        return Command("SELECT OTHER", bytes.fromhex("00A4040C"), self.name)


QUESTIONS = (
    Question(OtherCard.LICENCE, bytes.fromhex("A0000002310100000000000000000000")),
    Question(OtherCard.RESIDENCE_CARD, bytes.fromhex("D392F0004F0200000000000000000000")),
    Question(OtherCard.PASSPORT, bytes.fromhex("A0000002471001")),
    Question(OtherCard.BANK, b"2PAY.SYS.DDF01", wants_answer=True),
    Question(OtherCard.BANK, b"1PAY.SYS.DDF01", wants_answer=True),
)
"""One SELECT each, in this order.

Source:
    Licence: National Police Agency, 運転免許証及び運転免許証作成システム等仕様書 version 009
    (menkyo20210630_150.pdf), DF1; the AID as README of github.com/treastrain/TRETJapanNFCReader
    gives it. Read 2026-11-24.
    Residence and special permanent resident cards: Immigration Services Agency, 在留カード等
    仕様書（一般公開用） version 1.3 (930001497.pdf), DF1; the AID as three public readers of these
    cards give it. Read 2026-11-24.
    Passport: ICAO Doc 9303 part 10, LDS1 eMRTD application.
    Bank: EMV Contactless Book B clause 3.3.2 (PPSE) and EMV Book 1 clause 12.2.2 (PSE).
"""

STORAGE_CARD = bytes.fromhex("804F0CA000000306")
STORAGE_CARD_AT = 4
STANDARD_AT = STORAGE_CARD_AT + len(STORAGE_CARD)
FELICA = bytes.fromhex("11003B")
"""Standard and card name of FeliCa in the answer to reset a reader makes up for it, as transport
cards (Suica, ICOCA and their family) are.

Source: PC/SC Part 3 clause 3.1.3.2.3.2 and its supplemental document, tables 2 and 3; seen with an
ICOCA and with readers RC-S300, RC-S380 and ACR1251 in public notes:
3B8F8001804F0CA00000030611003B0000000042. Read 2026-11-24."""


def known_by_atr(atr: bytes) -> OtherCard | None:
    """Name a card that knows no commands, by its answer to reset; None for all others.

    Args:
        atr: The card's answer to reset, up to 33 bytes; may be empty.
    """
    is_storage_card = atr[STORAGE_CARD_AT:STANDARD_AT] == STORAGE_CARD
    if is_storage_card and atr[STANDARD_AT : STANDARD_AT + len(FELICA)] == FELICA:
        return OtherCard.TRANSPORT
    return None


def known_by_application(channel: Channel) -> OtherCard | None:
    """Name a card by the first application it has; None when it has none of them.

    Args:
        channel: A conversation with a card; at most five commands are sent.

    Raises:
        CardRemoved: The card went away.
    """
    for question in QUESTIONS:
        try:
            response = channel.send(question.command())
        except CardFault:
            continue  # such a card answers other programs in its own way, and us not at all
        if response.is_done:
            return question.kind
    return None
