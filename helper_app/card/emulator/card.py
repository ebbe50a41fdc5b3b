"""The card itself: powered or not, it answers one command after the other and never fails."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence

from helper_app.card.emulator import status_words as sw
from helper_app.card.emulator.command import HEADER_BYTES, blanked
from helper_app.card.emulator.files import Application
from helper_app.card.emulator.instructions import Instructions
from helper_app.card.emulator.questions import Questions
from helper_app.card.emulator.selection import Selection

CLASSES = frozenset({0x00, 0x80})
CHANNEL_BITS = 0x03
FURTHER_CHANNELS = range(0x40, 0x50)
"""Classes of the logical channels 4 to 19 (ISO/IEC 7816-4 clause 5.4.1)."""


class EmulatedCard:
    """A card of software. One thread at a time.

    Args:
        applications: What it carries.
        atr: Its answer to reset; an invalid one makes the card mute.
        objects: What GET DATA knows at the card manager, by 16-bit tag.
        questions: Answers to what is not known.
        random: Gives random bytes, for GET CHALLENGE.

    Attributes:
        seen: Every command since it was made, PINs and new PINs blanked.
    """

    def __init__(
        self,
        applications: Sequence[Application],
        *,
        atr: bytes,
        objects: Mapping[int, bytes] | None = None,
        questions: Questions | None = None,
        random: Callable[[int], bytes] = os.urandom,
    ) -> None:
        self.atr = atr
        self.seen: list[bytes] = []
        self._questions = questions or Questions()
        self._selection = Selection(applications, self._questions)
        self._instructions = Instructions(
            self._selection, dict(objects or {}), self._questions, random
        )
        self._is_fresh = True

    @property
    def tries_spent(self) -> int:
        """Count the commands that compared a PIN."""
        return self._instructions.tries_spent

    def application(self, aid: bytes) -> Application:
        """Give one of its applications, to look at its state from outside."""
        return self._selection.application(aid)

    def power_on(self) -> None:
        """Begin at the card manager."""
        self._selection.leave()
        self._instructions.begin()
        self._is_fresh = True

    def power_off(self) -> None:
        """Lose everything but the counters."""
        self.power_on()
        self._selection.forget_pins()

    def reset(self) -> None:
        """Warm reset: begin at the card manager; verified PINs survive as measured."""
        self._selection.leave()
        self._instructions.begin()
        if not self._questions.reset_keeps_pins:
            self._selection.forget_pins()

    def process(self, raw: bytes) -> bytes:
        """Answer a command of any bytes.

        Returns:
            Data, if any, and the status word: 2 bytes or more. Never raises.
        """
        self.seen.append(blanked(raw))
        is_fresh, self._is_fresh = self._is_fresh, False
        if is_fresh and self._questions.stumbles_after_power_on:
            return sw.STUMBLED
        if len(raw) < HEADER_BYTES:
            return sw.WRONG_LENGTH
        if raw[0] not in CLASSES:
            is_channel = raw[0] & ~CHANNEL_BITS in CLASSES or raw[0] in FURTHER_CHANNELS
            return sw.NO_CHANNEL if is_channel else sw.NO_CLASS
        return self._instructions.answer(raw)
