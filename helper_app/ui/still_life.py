"""A world that stands still, for pictures, audits and measurements: nobody who exists.

No card, no voice: what a screen waits for never comes.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app.errors import Value
from helper_app.guides.model import OK, Outcome
from helper_app.i18n import Texts
from helper_app.paths import PACKAGE
from helper_app.ui.actions import Matrix
from helper_app.ui.context import Place
from helper_app.visit import Person

if TYPE_CHECKING:
    from helper_app.card.diagnosis import Diagnosis, Finding

PRACTISING = Person("練習　花子", "練習県練習市練習町１－２－３", "19500101", "female")
KNOWN: Mapping[str, Value] = {
    "tries_left": 3,
    "tries_text": 3,
    "tries_sign": 5,
    "not_after": "2031-04-05",
    "renewable_from": "2031-01-05",
    "pages": 2,
}
"""What the actions of the guides would have learned."""


@dataclass(frozen=True)
class Found:
    """What actions would have found: nobody who exists."""

    person: Person | None = PRACTISING
    document: Path | None = PACKAGE / "documents" / "practice-letter.pdf"
    signed: Path | None = Path("/home/hanako/書類/れんしゅう用の手紙-署名済み.pdf")

    def reminder_code(self, _t: Texts) -> Matrix:
        """Give a code that says only what it is."""
        from helper_app.documents import qr

        return qr.matrix("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20310105\r\nEND:VEVENT")


STILL_PLACES = (Place("HANAKO", Path("/media/HANAKO")), Place("", Path("/home/hanako/書類")))
"""A stick and the documents of nobody who exists."""


class StillActions:
    """Actions that wait for ever and never do anything."""

    def __init__(self, *, is_practice: bool) -> None:
        self.is_practice = is_practice
        self.carried = Found()

    def wait(self, _name: str, _known: Mapping[str, Value], cancel: threading.Event) -> Outcome:
        """Wait until cancelled."""
        cancel.wait()
        return Outcome(OK)

    def check(self, _name: str, _known: Mapping[str, Value]) -> Outcome:
        """Find that all is well."""
        return Outcome(OK)

    def act(self, _name: str, _known: Mapping[str, Value], _entered: bytearray | None) -> Outcome:
        """Succeed."""
        return Outcome(OK, KNOWN)

    def watch(self, _name: str, cancel: threading.Event) -> Outcome:
        """Watch until cancelled."""
        cancel.wait()
        return Outcome(OK)

    def forget(self) -> None:
        """Have nothing to forget."""


class StillLookout:
    """Finds the same thing for ever: another card lies on the reader, or nothing is wrong."""

    is_well = False

    def look(self) -> Diagnosis:
        """Give what is found."""
        from helper_app.card.diagnosis import Diagnosis

        return Diagnosis(good_findings() if self.is_well else still_findings())

    def wait(self, cancel: threading.Event) -> None:
        """Wait until cancelled."""
        cancel.wait()


def still_findings() -> tuple[Finding, ...]:
    """Give findings as they may be, up to a card of another kind."""
    from helper_app.card.diagnosis import LAYERS, Finding

    return (
        *(Finding(layer) for layer in LAYERS[:-1]),
        Finding("reader", detail="SONY FeliCa RC-S300/P"),
        Finding("card"),
        Finding("kind", "card.unknown", "licence", "licence"),
    )


def good_findings() -> tuple[Finding, ...]:
    """Give findings as they are when nothing is wrong."""
    from helper_app.card.diagnosis import Finding

    return (
        *(finding for finding in still_findings() if finding.is_ok),
        Finding("kind"),
        Finding("tries", detail=str(KNOWN["tries_left"])),
        Finding("certificate", detail=str(KNOWN["not_after"])),
    )
