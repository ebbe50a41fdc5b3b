"""What can go wrong, as data: one class per remedy.

The core raises these; nobody below the screens writes sentences. `ui.presenter` and the command
line turn `code` and `values` into words. A code is stable: documentation, guides
(`[step.on]`) and scripts (`exit_code`) rely on it.

    HelperError
    ├── CardError
    │   ├── ServiceMissing · PermissionRefused · ReaderMissing · ReaderSoftwareMissing
    │   ├── CardMissing · CardUnreadable · CardBusy · CardRemoved · CardSwapped
    │   ├── CardStillThere · ReaderUnsuitable · ReaderDriverMissing
    │   ├── CardUnknown · CertificateMissing · CertificateUnreadable
    │   ├── CertificateExpired · CertificateNotYetValid · CertificateUntrusted · ProofFailed
    │   ├── ApplicationMissing · AttributesUnreadable · AttributesAltered
    │   └── CardFault
    ├── PinError
    │   ├── PinMalformed · PinWrong · PinLastTry · PinBlocked
    │   └── PinNotRepeated · PinUnchanged · PinNotChanged · PinChangeUnsure
    ├── GuideError
    │   └── GuideBroken · GuideUnknown
    ├── NeedUnknown
    ├── DocumentError
    │   ├── DocumentUnreadable · DocumentLocked · DocumentTooLarge · DocumentMissing
    │   └── CodeTooLong
    ├── VoiceMissing · SoundMissing
    ├── SettingsDamaged · SettingsUnwritable · FileUnwritable
    ├── ProfileDamaged · ProfileMissing
    └── Unexpected
"""

from __future__ import annotations

from typing import ClassVar

Value = str | int


class HelperError(Exception):
    """Something a person can be told about, with what is needed to tell it.

    Args:
        values: What the sentences need, by name (`tries_left=2`). Never a PIN, a name, an
            address or a 12-digit number.
    """

    code: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 1

    def __init__(self, **values: Value) -> None:
        self.values = values
        super().__init__(self.code, values)

    def __str__(self) -> str:
        """Give the code and the values, for logs; screens never show it."""
        listed = " ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.code} {listed}".strip()


class CardError(HelperError):
    """The card, its reader or what lies between did not do what was asked."""


class ServiceMissing(CardError):
    """The smart card service of the system (pcscd, Smart Card) is not running."""

    code, exit_code = "card.service_missing", 10


class PermissionRefused(CardError):
    """The system does not let this program talk to the card service."""

    code, exit_code = "card.permission_refused", 11


class ReaderMissing(CardError):
    """No card reader is connected, or it was unplugged."""

    code, exit_code = "card.reader_missing", 12


class CardMissing(CardError):
    """A reader is there but no card is on it."""

    code, exit_code = "card.missing", 13


class CardUnreadable(CardError):
    """A card is there but does not answer: upside down, wrong side, dirty, or damaged."""

    code, exit_code = "card.unreadable", 14


class CardBusy(CardError):
    """Another program holds the card."""

    code, exit_code = "card.busy", 15


class CardRemoved(CardError):
    """The card was taken away, or its reader unplugged, in the middle of something."""

    code, exit_code = "card.removed", 16


class CardUnknown(CardError):
    """The card answers, but it is not an Individual Number Card.

    Values: `kind`, if it was looked for: what it is instead (`other_cards`), or `unknown`.
    """

    code, exit_code = "card.unknown", 17


class CertificateMissing(CardError):
    """The card carries no certificate for this purpose."""

    code, exit_code = "card.certificate_missing", 18


class CertificateUnreadable(CardError):
    """The certificate on the card cannot be understood."""

    code, exit_code = "card.certificate_unreadable", 19


class CertificateExpired(CardError):
    """The certificate's last day has passed. Values: `not_after` (YYYY-MM-DD, Japan time)."""

    code, exit_code = "card.certificate_expired", 20


class CertificateNotYetValid(CardError):
    """The certificate's first day lies ahead; usually this computer's clock is wrong."""

    code, exit_code = "card.certificate_not_yet_valid", 21


class CertificateUntrusted(CardError):
    """The certificate was not issued by an authority this program knows."""

    code, exit_code = "card.certificate_untrusted", 22


class ProofFailed(CardError):
    """The signature the card made does not fit its certificate."""

    code, exit_code = "card.proof_failed", 23


class CardFault(CardError):
    """The card or the reader answered something no rule covers.

    Values: `command` (name of the command), `status_word` (four hexadecimal digits) or `reason`.
    """

    code, exit_code = "card.fault", 24


class CardSwapped(CardError):
    """The card on the reader is not the one that was looked at before."""

    code, exit_code = "card.swapped", 25


class ReaderSoftwareMissing(CardError):
    """The library that talks to the card service is not installed."""

    code, exit_code = "card.software_missing", 26


class CardStillThere(CardError):
    """The card is still on the reader although it should have been taken back."""

    code, exit_code = "card.still_there", 27


class ReaderUnsuitable(CardError):
    """Only readers are connected that cannot read this kind of card (FeliCa only).

    Values: `kind`: `unserved` where the reader works with another system only.
    """

    code, exit_code = "card.reader_unsuitable", 28


class ReaderDriverMissing(CardError):
    """A card reader is plugged in, but the card service does not list it: it has no driver."""

    code, exit_code = "card.driver_missing", 29


class ApplicationMissing(CardError):
    """The card has no application for this purpose, as phones have no written personal data."""

    code, exit_code = "card.application_missing", 90


class AttributesUnreadable(CardError):
    """The personal data on the card cannot be understood. Values: `reason`, never the data."""

    code, exit_code = "card.attributes_unreadable", 91


class AttributesAltered(CardError):
    """The personal data on the card does not fit the record that protects it."""

    code, exit_code = "card.attributes_altered", 92


class PinError(HelperError):
    """A PIN was not accepted, here or by the card."""


class PinMalformed(PinError):
    """This can never be the PIN (length, characters); nothing was sent, no try was spent."""

    code, exit_code = "pin.malformed", 30


class PinWrong(PinError):
    """The card refused the PIN. Values: `tries_left`, 1 or more."""

    code, exit_code = "pin.wrong", 31


class PinLastTry(PinError):
    """One try is left and nobody said to spend it; nothing was sent."""

    code, exit_code = "pin.last_try", 32


class PinBlocked(PinError):
    """No try is left: only the municipal counter, or the phone app, can unlock it."""

    code, exit_code = "pin.blocked", 33


class PinNotRepeated(PinError):
    """The new PIN was not entered the same way twice; nothing was sent."""

    code, exit_code = "pin.not_repeated", 34


class PinUnchanged(PinError):
    """The new PIN is the old one; nothing was sent."""

    code, exit_code = "pin.unchanged", 35


class PinNotChanged(PinError):
    """The card took the old PIN but refused the new one. Values: `status_word`."""

    code, exit_code = "pin.not_changed", 36


class PinChangeUnsure(PinError):
    """What became of the new PIN is not known: either of the two may be the right one now.

    The card went away while it took it, or answered something no rule covers.
    """

    code, exit_code = "pin.change_unsure", 37


class GuideError(HelperError):
    """A guide cannot be used as it is written."""


class GuideBroken(GuideError):
    """A guide's file is wrong. Values: `file`, `line` (from 1; 0 if unknown), `problem`."""

    code, exit_code = "guide.broken", 40


class GuideUnknown(GuideError):
    """No guide, or no step of a guide, has this name. Values: `guide`, and `step` if given."""

    code, exit_code = "guide.unknown", 41


class NeedUnknown(HelperError):
    """No trouble of the table has this id. Values: `need`."""

    code, exit_code = "needs.unknown", 45


class VoiceMissing(HelperError):
    """There is no voice for a language here. Values: `locale`."""

    code, exit_code = "speech.voice_missing", 50


class SoundMissing(HelperError):
    """There is nothing to play sound on."""

    code, exit_code = "speech.sound_missing", 51


class SettingsDamaged(HelperError):
    """The settings file could not be read and was put aside. Values: `kept_as` (file name)."""

    code, exit_code = "settings.damaged", 60


class SettingsUnwritable(HelperError):
    """The settings could not be saved (full disk, no permission)."""

    code, exit_code = "settings.unwritable", 61


class FileUnwritable(HelperError):
    """A file the person asked for could not be written. Values: `file` (its name)."""

    code, exit_code = "file.unwritable", 62


class ProfileDamaged(HelperError):
    """A profile file is none, or a broken one; it is left as it is. Values: `file` (its name)."""

    code, exit_code = "profile.damaged", 63


class ProfileMissing(HelperError):
    """There is no such profile file: most often the stick is not plugged in. Values: `file`."""

    code, exit_code = "profile.missing", 64


class DocumentError(HelperError):
    """A document cannot be used."""


class DocumentUnreadable(DocumentError):
    """The file is no PDF, or a broken one."""

    code, exit_code = "document.unreadable", 80


class DocumentLocked(DocumentError):
    """The PDF opens with a password only.

    Values: `kind`, if it opens but must not be changed: `sealed`.
    """

    code, exit_code = "document.locked", 81


class DocumentTooLarge(DocumentError):
    """The PDF has more than 100 MiB or 500 pages."""

    code, exit_code = "document.too_large", 82


class DocumentMissing(DocumentError):
    """The file is not there, or may not be read. Values: none, as a name can tell something."""

    code, exit_code = "document.missing", 83


class CodeTooLong(DocumentError):
    """The text does not fit a 2D code that can be read from paper."""

    code, exit_code = "document.code_too_long", 84


class Unexpected(HelperError):
    """A mistake of this program; the redacted log has the details."""

    code, exit_code = "unexpected", 70


def all_errors(root: type[HelperError] = HelperError) -> tuple[type[HelperError], ...]:
    """List every class that can be raised, most general groups left out."""
    found: list[type[HelperError]] = []
    for child in root.__subclasses__():
        found.extend(all_errors(child) or (child,))
    return tuple(found)
