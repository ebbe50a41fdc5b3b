"""Look at everything between this program and the card, and say what is well and what is not.

Never asks for a PIN; details hold no personal data but the certificate's last day.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from helper_app.card import card_programs, reader_names, usb
from helper_app.card.certificates import Certificate
from helper_app.card.jpki import TokenKind
from helper_app.card.status import CardStatus, read_status
from helper_app.card.transport import Readers, ReaderState
from helper_app.errors import (
    CardBusy,
    CardError,
    CardFault,
    CardUnknown,
    HelperError,
    PermissionRefused,
    PinBlocked,
    PinLastTry,
    ReaderDriverMissing,
    ReaderMissing,
    ReaderSoftwareMissing,
    ReaderUnsuitable,
    ServiceMissing,
)

LAYERS = ("library", "service", "permission", "reader")
"""What `Readers.states` passes through, in this order; the first that fails hides the rest."""

FAILS_AT: dict[str, str] = {
    ReaderSoftwareMissing.code: "library",
    ServiceMissing.code: "service",
    PermissionRefused.code: "permission",
}


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        id: `library`, `service`, `permission`, `reader`, `card`, `kind`, `tries` or
            `certificate`.
        code: The error's code; None when all is well.
        detail: A name, a number or a date (YYYY-MM-DD), in no language; may be empty.
        kind: The error's value of this name, where it has one.
    """

    id: str
    code: str | None = None
    detail: str = ""
    kind: str = ""

    @property
    def is_ok(self) -> bool:
        """Tell whether all is well."""
        return self.code is None


@dataclass(frozen=True)
class Diagnosis:
    """Everything that was found, from the computer outwards to the card."""

    findings: tuple[Finding, ...]

    @property
    def is_ok(self) -> bool:
        """Tell whether a proof could be tried now."""
        return all(finding.is_ok for finding in self.findings)

    def as_json(self) -> dict[str, object]:
        """Give the shape that `tebiki card diagnose --json` prints."""
        return {
            "ok": self.is_ok,
            "findings": [
                {
                    "id": finding.id,
                    "ok": finding.is_ok,
                    "code": finding.code,
                    "detail": finding.detail,
                }
                for finding in self.findings
            ],
        }


@dataclass(frozen=True)
class Computer:
    """What the system tells besides the card service; each can be replaced by a double.

    Attributes:
        platform: As `sys.platform`.
        plugged_in: Lists USB devices, to name a reader the card service does not list.
        programs: Names the programs that may hold a card.
    """

    platform: str = sys.platform
    plugged_in: Callable[[], tuple[usb.Device, ...]] = usb.plugged_in
    programs: Callable[[], tuple[str, ...]] = card_programs.running


def diagnose(
    readers: Readers, reader: str | None = None, computer: Computer | None = None
) -> Diagnosis:
    """Look at library, service, permission, readers, card, kind, tries and certificate.

    Stops at the first layer that fails, as what lies behind it cannot be seen.

    Args:
        readers: Where to look.
        reader: Look only on this one.
        computer: The system around the card service.
    """
    here = computer or Computer()
    try:
        states = readers.states()
        findings = [Finding(layer) for layer in LAYERS[:-1]]
        wanted = tuple(state for state in states if reader is None or state.name == reader)
        findings.append(reader_finding(wanted, here))
        if findings[-1].is_ok:
            findings += card_findings(readers, reader, here)
    except HelperError as error:
        return Diagnosis(failed_layers(error))
    return Diagnosis(tuple(findings))


def failed_layers(error: HelperError) -> tuple[Finding, ...]:
    """Give the layers up to the one that failed."""
    failed = FAILS_AT.get(error.code, "reader")
    well = LAYERS[: LAYERS.index(failed)]
    return (*(Finding(layer) for layer in well), Finding(failed, error.code))


def reader_finding(states: tuple[ReaderState, ...], here: Computer) -> Finding:
    """Say which readers there are, or why one that is plugged in does not count."""
    names = [state.name for state in states if not reader_names.is_idle_virtual(state)]
    felica = [name for name in names if reader_names.is_felica_only(name)]
    unserved = [name for name in names if reader_names.is_unserved(name, here.platform)]
    fitting = [name for name in names if name not in felica + unserved]
    if fitting:
        return Finding("reader", detail=listed(fitting))
    devices = here.plugged_in()
    if not names and (waiting := usb.card_readers(devices)):
        return Finding("reader", ReaderDriverMissing.code, listed(waiting))
    if unserved or (unserved := usb.unserved(devices)):
        return Finding("reader", ReaderUnsuitable.code, listed(unserved), "unserved")
    if felica or (felica := usb.felica_only(devices)):
        return Finding("reader", ReaderUnsuitable.code, listed(felica))
    return Finding("reader", ReaderMissing.code)


def listed(names: list[str]) -> str:
    """Write names side by side, without what tells one single device from others."""
    return ", ".join(reader_names.without_serial(name) for name in names)


def card_findings(readers: Readers, reader: str | None, here: Computer) -> list[Finding]:
    """Look at the card itself.

    Raises:
        ServiceMissing, PermissionRefused, ReaderSoftwareMissing: Met only now.
    """
    try:
        status = read_status(readers, reader)
    except CardUnknown as error:
        kind = str(error.values.get("kind", ""))
        return [Finding("card"), Finding("kind", error.code, kind, kind)]
    except CardBusy as error:
        return [Finding("card", error.code, ", ".join(here.programs()))]
    except CardError as error:
        if error.code in FAILS_AT:
            raise
        return [Finding("card", error.code)]
    return [
        Finding("card", detail=listed([status.reader])),
        kind_finding(status.kind),
        tries_finding(status.tries.auth),
        certificate_finding(status),
    ]


def kind_finding(kind: TokenKind) -> Finding:
    """Name the kind of token where it is not the usual one."""
    return Finding("kind", detail="" if kind is TokenKind.PLASTIC else kind.value)


def tries_finding(tries_left: int | None) -> Finding:
    """Judge the count of the authentication PIN."""
    if tries_left is None:
        return Finding("tries", CardFault.code)
    codes = {0: PinBlocked.code, 1: PinLastTry.code}
    return Finding("tries", codes.get(tries_left), str(tries_left))


def certificate_finding(status: CardStatus) -> Finding:
    """Judge the authentication certificate by its dates."""
    if status.certificate is None:
        return Finding("certificate", status.certificate_problem)
    return dated_finding(status.certificate)


def dated_finding(certificate: Certificate) -> Finding:
    """Judge a certificate by its dates."""
    detail = certificate.not_after.isoformat()
    try:
        certificate.require_valid()
    except CardError as error:
        return Finding("certificate", error.code, detail)
    return Finding("certificate", detail=detail)
