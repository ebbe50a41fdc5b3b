"""One selected application of a card: its PINs and files, whichever application it is.

Uses short file ids, which save a SELECT each; a card that refuses them is asked the longer way.
Source: `reference/jpki-card.md` sections 2, 3 and 8.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from helper_app.card import apdu
from helper_app.card.apdu import Command, Response, StatusWord
from helper_app.card.channel import Channel, fault
from helper_app.card.pin import Pin, PinKind
from helper_app.errors import CardUnknown

CARD_MANAGER = bytes.fromhex("A0000001510000")


@dataclass(frozen=True, kw_only=True)
class PinPlace:
    """Where an application keeps a PIN: the 16-bit id of its file, and what the PIN looks like."""

    pin_file: int
    pin: PinKind


NOT_THIS_CARD = frozenset(
    {
        apdu.WRONG_LENGTH,
        apdu.NO_SUCH_CHANNEL,
        apdu.CONDITIONS_OF_USE,
        apdu.SELECT_FAILED,
        apdu.BAD_DATA,
        apdu.NO_SUCH_FUNCTION,
        apdu.NO_SUCH_FILE,
        apdu.WRONG_PARAMETERS,
        apdu.NO_SUCH_REFERENCE,
        apdu.NO_SUCH_INSTRUCTION,
        apdu.NO_SUCH_CLASS,
    }
)
"""How cards without this application answer its SELECT."""

SHORT_ID_REFUSED = frozenset(
    {
        apdu.WRONG_LENGTH,
        apdu.WRONG_FILE_KIND,
        apdu.NO_FILE_SELECTED,
        apdu.NO_SUCH_FUNCTION,
        apdu.NO_SUCH_FILE,
        apdu.WRONG_PARAMETERS,
        apdu.NO_SUCH_REFERENCE,
        apdu.NO_SUCH_INSTRUCTION,
        apdu.NO_SUCH_CLASS,
    }
)
"""Answers after which the same is asked by SELECT EF. To VERIFY, none of them spends a try:
the command was turned down before a PIN was compared (ISO/IEC 7816-4 clause 5.6)."""

BLOCKED = frozenset({apdu.BLOCKED, apdu.BLOCKED_HERE})
NO_SUCH_PIN = frozenset({apdu.NO_SUCH_FILE, apdu.NO_SUCH_REFERENCE})


CANNOT_BE_READ = frozenset({apdu.NO_SUCH_FILE, apdu.OUTSIDE_FILE, apdu.PIN_NOT_VERIFIED})
"""How a card answers when a file is missing, empty, or closed."""


@dataclass(frozen=True)
class Reading:
    """What came from a file.

    Attributes:
        content: May be personal, so never shown by `repr`; empty if it could not be read.
        status: How the first command ended.
    """

    content: bytes = field(repr=False)
    status: StatusWord


class Application:
    """A selected application.

    Args:
        channel: A conversation with a card.
        identifier: The application's whole identifier (AID), 10 bytes.

    Thread: one job at a time. Every method raises CardRemoved when the card goes away, and
    CardFault for an answer no rule covers.
    """

    def __init__(self, channel: Channel, identifier: bytes) -> None:
        self._channel = channel
        self._identifier = identifier
        self._selected_file: int | None = None

    def select(self) -> None:
        """Select the application; the card is known by this, never by its ATR.

        Raises:
            CardUnknown: The card has no such application.
        """
        command = apdu.select_application(self._identifier)
        response = self._channel.send(command)
        if response.status == apdu.NOT_NOW:  # one card's first answer after power-on; harmless
            response = self._channel.send(command)
        if response.status in NOT_THIS_CARD:
            raise CardUnknown
        if not response.is_done:
            raise fault(command, response)

    def tries_left(self, place: PinPlace) -> int | None:
        """Ask how often the PIN may still be wrong; costs nothing.

        Returns:
            The count, 0 when blocked; None when the card has no such PIN.
        """
        file = place.pin_file
        plain = apdu.ask_tries(apdu.CURRENT_FILE)
        response = self._by_short_id(file, apdu.ask_tries(reference(file)), plain)
        if response.status in BLOCKED:
            return 0
        if response.status in NO_SUCH_PIN:
            return None
        if response.status.tries_left is None:
            raise fault(plain, response)
        return response.status.tries_left

    def verify(self, place: PinPlace, pin: Pin, tries_left: int) -> StatusWord:
        """Compare the PIN once. Only `guard` calls this.

        The second, longer form goes out only when the card turned the first one down without
        comparing, and still counts as many tries as before.

        Args:
            place: Where the PIN is.
            pin: Must be of the place's kind.
            tries_left: The count read just before.
        """
        file = place.pin_file
        plain = apdu.verify(apdu.CURRENT_FILE, pin.reveal())
        if self._selected_file == file:  # this card refused short ids a moment ago
            return self._channel.send(plain).status
        response = self._channel.send(apdu.verify(reference(file), pin.reveal()))
        if response.status not in SHORT_ID_REFUSED:
            return response.status
        if not self._select_file(file).is_done or self.tries_left(place) != tries_left:
            return response.status
        return self._channel.send(plain).status

    def select_pin(self, place: PinPlace) -> None:
        """Make a PIN the one that `change` is about; a verified state stays."""
        command = apdu.select_file(place.pin_file)
        response = self._select_file(place.pin_file)
        if not response.is_done:
            raise fault(command, response)

    def change(self, new_pin: Pin) -> StatusWord:
        """Put a new PIN into the selected place, whose old PIN was verified just before.

        Never confirmed on a public real-card test: two open projects agree on the command, neither
        published a run (`reference/jpki-card.md` section 15).

        Args:
            new_pin: Must be of the place's kind.
        """
        return self._channel.send(apdu.change_reference_data(new_pin.reveal())).status

    def read(self, file: int, measure: Callable[[bytes], int]) -> Reading:
        """Read one object from the start of a file; the file is longer and filled up.

        Args:
            file: 16-bit id.
            measure: Gives the object's whole length from its first bytes.

        Returns:
            The object, cut off where the file ends before it; and how the first command ended.
        """
        by_id = apdu.read_binary_by_short_id(short_id(file), apdu.WHOLE_ANSWER)
        plain = apdu.read_binary(0, apdu.WHOLE_ANSWER)
        response = self._by_short_id(file, by_id, plain)
        if response.status in CANNOT_BE_READ:
            return Reading(b"", response.status)
        start = read_data(plain, response)
        return Reading(self._rest(start, measure(start)), response.status)

    def leave(self) -> None:
        """Select the card manager, which ends every verified state."""
        self._channel.send(apdu.select_application(CARD_MANAGER))

    def _rest(self, start: bytes, total_bytes: int) -> bytes:
        """Read on to the end, or to the end of the file if that comes first."""
        parts = [start[:total_bytes]]
        offset = len(parts[0])
        while offset < total_bytes:
            command = apdu.read_binary(offset, min(apdu.WHOLE_ANSWER, total_bytes - offset))
            response = self._channel.send(command)
            part = b"" if response.status == apdu.OUTSIDE_FILE else read_data(command, response)
            if not part:
                break
            parts.append(part[: total_bytes - offset])
            offset += len(parts[-1])
        return b"".join(parts)

    def _by_short_id(self, file: int, by_id: Command, plain: Command) -> Response:
        """Ask by short id; where the card refuses that form, select the file and ask again.

        Never for VERIFY.
        """
        self._selected_file = None
        response = self._channel.send(by_id)
        if response.status not in SHORT_ID_REFUSED:
            return response
        selected = self._select_file(file)
        return self._channel.send(plain) if selected.is_done else selected

    def _select_file(self, file: int) -> Response:
        response = self._channel.send(apdu.select_file(file))
        self._selected_file = file if response.is_done else None
        return response


def short_id(file: int) -> int:
    """Give a file's short id: the low five bits of its identifier."""
    return file & 0x1F


def reference(file: int) -> int:
    """Give P2 that names a PIN or key file by short id: 98, 9B, 97, 9A."""
    return apdu.CURRENT_FILE + short_id(file)


def read_data(command: Command, response: Response) -> bytes:
    """Give what a READ brought; fewer bytes at the end of the file are no error.

    Raises:
        CardFault: Another status word.
    """
    if response.status not in (apdu.DONE, apdu.END_OF_FILE):
        raise fault(command, response)
    return response.data
