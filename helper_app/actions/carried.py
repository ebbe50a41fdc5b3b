"""What one walk through a guide carries from step to step, outside the engine's position."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from helper_app.card.authentication import Look
    from helper_app.card.certificates import Certificate
    from helper_app.card.pin import Pin
    from helper_app.card.same_card import Seen
    from helper_app.card.unlocking import PinLook
    from helper_app.documents.qr import Matrix
    from helper_app.i18n import Texts
    from helper_app.visit import Person


@dataclass
class Carried:
    """Nothing here outlives the walk, and nothing here shows in a `repr`.

    Attributes:
        look: The card looked at for a proof.
        pin_look: The card looked at before another PIN.
        certificate: The authentication certificate last read.
        old_pin: The PIN of now, entered and not yet sent.
        new_pin: The PIN to be, entered once.
        person: The attributes read from the card.
        document: The file to sign.
        document_hash: SHA-256 of what the person read there.
        signed: The signed file.
    """

    look: Look | None = field(default=None, repr=False)
    pin_look: PinLook | None = field(default=None, repr=False)
    certificate: Certificate | None = field(default=None, repr=False)
    old_pin: Pin | None = field(default=None, repr=False)
    new_pin: Pin | None = field(default=None, repr=False)
    person: Person | None = field(default=None, repr=False)
    document: Path | None = field(default=None, repr=False)
    document_hash: bytes = field(default=b"", repr=False)
    signed: Path | None = field(default=None, repr=False)

    @property
    def seen(self) -> Seen | None:
        """Give the card that was looked at last."""
        return self.pin_look or self.look

    def reminder_code(self, t: Texts) -> Matrix | None:
        """Give the 2D code of when to renew the certificate that was seen last."""
        if self.certificate is None:
            return None
        from helper_app.actions import reminders
        from helper_app.documents import calendar, qr

        return qr.matrix(calendar.code_text(reminders.for_certificate(self.certificate, t)[0]))

    def forget_pins(self) -> None:
        """Overwrite the entered PINs."""
        for pin in (self.old_pin, self.new_pin):
            if pin is not None:
                pin.wipe()
        self.old_pin = self.new_pin = None

    def forget(self) -> None:
        """Overwrite the entered PINs and let go of everything else."""
        self.forget_pins()
        self.look = self.pin_look = self.certificate = None
        self.person = self.document = self.signed = None
