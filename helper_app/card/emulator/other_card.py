"""Cards people put on a reader by mistake: each has the application it is known by, and no more."""

from __future__ import annotations

from helper_app.card.emulator import atr
from helper_app.card.emulator import status_words as sw
from helper_app.card.emulator.card import EmulatedCard
from helper_app.card.emulator.command import HEADER_BYTES, Command, blanked

SELECT = 0xA4
BY_NAME = 0x04
FIRST_WITH_ANSWER, FIRST_WITHOUT = 0x00, 0x0C

TYPE_B = atr.contactless(bytes.fromhex("000000003381D100"))
"""Eight bytes the reader takes from the card's answer to being called (PC/SC Part 3)."""
TYPE_A = atr.contactless(b"")
FELICA = atr.contactless(bytes.fromhex("804F0CA00000030611003B00000000"))

LICENCE = bytes.fromhex("A0000002310100000000000000000000")
RESIDENCE_CARD = bytes.fromhex("D392F0004F0200000000000000000000")
PASSPORT = bytes.fromhex("A0000002471001")
BANK = b"1PAY.SYS.DDF01", b"2PAY.SYS.DDF01"


class OtherCard(EmulatedCard):
    """A card that can be selected, and does nothing else.

    Args:
        atr: Its answer to reset.
        names: The applications it has, by their whole names.
        silent_select: It may be selected without asking for a description (P2 = 0C).
        refusal: What it answers to everything else.
    """

    def __init__(
        self,
        atr: bytes,
        names: tuple[bytes, ...] = (),
        *,
        silent_select: bool = True,
        refusal: bytes = sw.NO_INSTRUCTION,
    ) -> None:
        super().__init__((), atr=atr)
        self._names = names
        self._silent_select = silent_select
        self._refusal = refusal

    def process(self, raw: bytes) -> bytes:
        """Answer a command of any bytes; never raises."""
        self.seen.append(blanked(raw))
        is_selection = len(raw) >= HEADER_BYTES and raw[:3] == bytes((0, SELECT, BY_NAME))
        command = Command.parse(raw) if is_selection else None
        if command is None or not self._names:
            return self._refusal
        if command.p2 == FIRST_WITHOUT and not self._silent_select:
            return sw.WRONG_PARAMETERS
        if command.data not in self._names:
            return sw.NOT_FOUND
        return described(command.data) + sw.DONE if command.p2 == FIRST_WITH_ANSWER else sw.DONE


def described(name: bytes) -> bytes:
    """Give the description of an application: its name (EMV Book 1 clause 11.3.4)."""
    inner = bytes((0x84, len(name))) + name
    return bytes((0x6F, len(inner))) + inner


def other_card(kind: str) -> OtherCard:
    """Make a card by its kind: `licence`, `residence-card`, `passport`, `bank` or `transport`."""
    if kind == "bank":
        return OtherCard(TYPE_A, BANK, silent_select=False)
    if kind == "transport":
        return OtherCard(FELICA, refusal=sw.NO_FUNCTION)
    names = {"licence": LICENCE, "residence-card": RESIDENCE_CARD, "passport": PASSPORT}
    return OtherCard(TYPE_B, (names[kind],))
