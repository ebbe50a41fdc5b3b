"""Send commands to one connected card and count them; knows no application.

Takes away what readers and drivers add (`61xx`, `6Cxx`), and never sends anything twice that
could spend a try.
"""

from __future__ import annotations

import logging

from helper_app.card import apdu
from helper_app.card.apdu import Command, Response
from helper_app.card.transport import Connection
from helper_app.errors import CardFault

MOST_FETCHES = 16
"""GET RESPONSE commands for one answer, 256 bytes each; more is a card that never ends."""

log = logging.getLogger(__name__)


class Channel:
    """One exclusive or shared conversation with a card.

    Args:
        connection: A powered card. The channel does not close it.

    Thread: one job at a time.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.apdu_count = 0

    def send(self, command: Command) -> Response:
        """Send a command and give its whole answer, whatever the status word.

        Raises:
            CardRemoved: The card went away.
            CardFault: The transport failed, or the answer has no status word.
        """
        response = self._exchange(command)
        if response.status.sw1 == apdu.WRONG_LE_SW1 and command.le is not None:
            right = response.status.sw2 or apdu.WHOLE_ANSWER
            response = self._exchange(command.with_le(right))
        if command.is_secret:
            return response  # it has no data to fetch, and nothing may follow a PIN unasked
        return self._fetched(response)

    def require(self, command: Command) -> bytes:
        """Send a command that must succeed and give its data.

        Raises:
            CardRemoved: The card went away.
            CardFault: Any other status word than 9000.
        """
        response = self.send(command)
        if not response.is_done:
            raise fault(command, response)
        return response.data

    def _fetched(self, response: Response) -> Response:
        """Fetch what `61xx` announces, and join it."""
        data = response.data
        for _ in range(MOST_FETCHES):
            if response.status.sw1 != apdu.MORE_TO_FETCH_SW1:
                return Response(data, response.status)
            response = self._exchange(apdu.get_response(response.status.sw2 or apdu.WHOLE_ANSWER))
            data += response.data
        raise CardFault(command="GET RESPONSE", reason="endless answer")

    def _exchange(self, command: Command) -> Response:
        self.apdu_count += 1
        answer = self._connection.transmit(command.encode())
        try:
            response = apdu.parse_response(answer)
        except ValueError as error:
            raise CardFault(command=command.name, reason="short answer") from error
        log.debug("%s -> %d bytes %s", command.describe(), len(response.data), response.status)
        return response


def fault(command: Command, response: Response) -> CardFault:
    """Make the error for a status word no rule covers; it stays unknown."""
    return CardFault(command=command.name, status_word=str(response.status))
