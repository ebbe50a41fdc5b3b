"""What the system's name of a reader tells: whether it is one, and whether it fits the card."""

from __future__ import annotations

import re

from helper_app.card.transport import Presence, ReaderState

MADE_BY_WINDOWS = ("WINDOWS HELLO", "VIRTUAL SMART CARD", "MICROSOFT UICC")
"""Readers that Windows lists although nothing can be put on them: signing in with a face or a
finger, cards kept in the security chip (TPM), and the SIM of a laptop.

Source: names as listed in public logs ("Windows Hello for Business 1", "Microsoft Virtual Smart
Card 0", "Microsoft UICC ISO Reader 3f873476 0"); that the first one disturbs card programs is
github.com/Fedict/eid-mw issue 57. Read 2026-11-24."""

VIRTUAL = "VIRTUAL"
SERIAL_NUMBER = re.compile(r" *\([0-9A-Za-z]{5,}\)")
"""As in "SONY FeliCa RC-S300/P (0269614) 00 00": it names one single device."""


def is_made_by_windows(name: str) -> bool:
    """Tell whether this is a reader of the system's own, on which no card can ever lie."""
    return any(part in name.upper() for part in MADE_BY_WINDOWS)


def is_idle_virtual(state: ReaderState) -> bool:
    """Tell whether this is a reader of software that has no card, as a developer may have left."""
    return VIRTUAL in state.name.upper() and state.presence is Presence.EMPTY


def is_felica_only(name: str) -> bool:
    """Tell whether no system can read an Individual Number Card with this reader."""
    return "RCS320" in bare(name)


def is_unserved(name: str, platform: str) -> bool:
    """Tell whether the reader works with another system only.

    Args:
        name: The system's name of the reader.
        platform: As `sys.platform`; on Windows Sony's own driver makes the RC-S380 work.
    """
    return "RCS380" in bare(name) and platform == "linux"


def without_serial(name: str) -> str:
    """Give the name without a serial number, for reports that others read."""
    return SERIAL_NUMBER.sub("", name)


def bare(name: str) -> str:
    """Give a name in capitals without what is written now one way, now another."""
    return name.upper().replace("-", "").replace(" ", "")
