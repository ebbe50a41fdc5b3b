"""Take a PIN from a terminal that does not show it, or from standard input; never an argument."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from helper_app.commands.console import Console
from helper_app.errors import PinLastTry

if TYPE_CHECKING:
    from helper_app.card.unlocking import PinLook

USAGE = 2
"""Exit code when the way of asking was wrong."""

LONGEST_LINE_BYTES = 256


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what every verb with a PIN has."""
    parser.add_argument(
        "--pin-stdin", action="store_true", help="read the PIN from the first line of input"
    )
    parser.add_argument(
        "--spend-last-try",
        action="store_true",
        help="send the PIN even if only one try is left; a wrong one locks it",
    )


def has_place_to_type(asked: argparse.Namespace, console: Console) -> bool:
    """Tell whether a PIN can be given; if not, say how."""
    if asked.pin_stdin or sys.stdin.isatty():
        return True
    console.refuse(console.t("Use --pin-stdin, or run this in a terminal."))
    return False


def require_tries(asked: argparse.Namespace, seen: PinLook) -> None:
    """Refuse before asking for a PIN what could not be used.

    Raises:
        PinBlocked, PinLastTry
    """
    seen.check_usable()
    if seen.tries_left == 1 and not asked.spend_last_try:
        raise PinLastTry(tries_left=1)


def entered(asked: argparse.Namespace, prompt: str) -> bytearray:
    """Take one line, UTF-8, without its end.

    Args:
        asked: Its `pin_stdin` decides where from.
        prompt: Shown in a terminal.
    """
    if asked.pin_stdin:
        line = bytearray(sys.stdin.buffer.readline(LONGEST_LINE_BYTES))
        while line and line[-1] in b"\r\n":
            line.pop()
        return line
    import getpass

    return bytearray(getpass.getpass(prompt).encode())
