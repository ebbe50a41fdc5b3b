"""One virtual reader of the real card service, and the hand that puts cards into it."""

from __future__ import annotations

from helper_app.card.emulator.card import EmulatedCard
from helper_app.card.emulator.issue import VARIANTS, CardFactory
from helper_app.card.transport import Presence, ReaderState
from helper_app.card.vpcd import PORT, Answer, VirtualCard
from tests.real.service import FIRST_READER, CardService, wait_for


class Slot:
    """The first virtual reader.

    Args:
        service: The running card service.
        factory: Issues the cards.
    """

    reader = FIRST_READER

    def __init__(self, service: CardService, factory: CardFactory) -> None:
        self.service = service
        self.factory = factory
        self._virtual: VirtualCard | None = None

    def holds(self, variant: str = "usual") -> EmulatedCard:
        """Put a new card of a variant there, wait until the service sees it, and give it."""
        card = self.factory.card(VARIANTS[variant])
        self.insert(card, sees=Presence.MUTE if variant == "mute" else Presence.CARD)
        return card

    def insert(
        self, card: EmulatedCard, answer: Answer | None = None, sees: Presence = Presence.CARD
    ) -> ReaderState:
        """Put a card there and wait until the service sees it."""
        self.remove()
        self._virtual = VirtualCard(card, PORT, answer)
        self._virtual.insert()
        return wait_for(self.reader, sees)

    def remove(self) -> None:
        """Take the card out and wait until that was noticed."""
        if self._virtual is None:
            return
        self._virtual.remove()
        self._virtual = None
        self.wait_until_empty()

    def wait_until_empty(self) -> None:
        """If the service runs, wait until it sees no card."""
        if self.service.is_running:
            wait_for(self.reader, Presence.EMPTY)
