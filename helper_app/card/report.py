"""A diagnosis in words: finding by finding for a screen, or as a text to hand to a helper.

The text holds nothing personal. The certificate's last day is left out too: it is the holder's
birthday.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import metadata

from helper_app import diagnostics, remedies
from helper_app.card.diagnosis import Diagnosis, Finding
from helper_app.errors import HelperError, all_errors
from helper_app.i18n import N_, Texts
from helper_app.remedies import Remedy

# Translators: what is looked at when the card or the reader does not work
SUBJECTS = {
    "library": N_("The program part for card readers"),
    "service": N_("The card service of this computer"),
    "permission": N_("Permission to use the reader"),
    "reader": N_("Card reader"),
    "card": N_("Card"),
    "kind": N_("Kind of card"),
    "tries": N_("Tries left for the PIN"),
    "certificate": N_("Certificate"),
}

# Translators: kinds of cards
KINDS = {
    "juki_card": N_("old Basic Resident Register card"),
    "android": N_("Android phone"),
    "iphone": N_("iPhone"),
    "other": N_("unknown kind of card"),
    "unknown": N_("unknown kind of card"),
    "licence": N_("driving licence"),
    "residence_card": N_("residence card"),
    "passport": N_("passport"),
    "transport": N_("transport card"),
    "bank": N_("bank card"),
}

PERSONAL = frozenset({"certificate"})
"""Findings whose detail stays out of the text."""


@dataclass(frozen=True)
class Told:
    """One finding in words.

    Attributes:
        id: As in the finding.
        is_ok: All is well.
        subject: What was looked at.
        detail: What was found; may be empty.
        remedy: What happened and what to do; None when all is well.
        perhaps: What may be the reason; may be empty.
    """

    id: str
    is_ok: bool
    subject: str
    detail: str
    remedy: Remedy | None = None
    perhaps: str = ""

    @property
    def line(self) -> str:
        """Give subject and detail on one line."""
        return f"{self.subject}: {self.detail}" if self.detail else self.subject


def told(finding: Finding, t: Texts) -> Told:
    """Put one finding into words."""
    subject = t(SUBJECTS[finding.id])
    detail = t(KINDS[finding.detail]) if finding.detail in KINDS else finding.detail
    if finding.code is None:
        return Told(finding.id, True, subject, detail)
    remedy = remedies.of(error_of(finding), t)
    return Told(finding.id, False, subject, detail, remedy, perhaps(finding, t))


def perhaps(finding: Finding, t: Texts) -> str:
    """Say what may be the reason where a guess can be made."""
    if finding.code != "card.busy" or not finding.detail:
        return ""
    # Translators: names of programs that may be using the card, separated by commas
    return t("It may be one of these: {programs}", programs=finding.detail)


def error_of(finding: Finding) -> HelperError:
    """Give the error of a finding, its detail in every value its sentences may name."""
    values = {"not_after": finding.detail, "tries_left": finding.detail, "kind": finding.kind}
    return next(kind(**values) for kind in all_errors() if kind.code == finding.code)


def text(found: Diagnosis, t: Texts) -> str:
    """Write everything that was found, one line each, to be read by somebody who helps."""
    # Translators: first line of a text about card and reader, for somebody who helps
    lines = [t("Card and reader as Tebiki {version} sees them", version=version())]
    lines += [f"{t(part.title)}: {part.detail}" for part in diagnostics.system()]
    for finding in found.findings:
        shown = Finding(finding.id, finding.code) if finding.id in PERSONAL else finding
        lines += lines_of(told(shown, t), finding.code, t)
    # Translators: last line of the same text
    lines.append(t("This text holds no name, no number and no PIN."))
    return "\n".join(lines)


def lines_of(one: Told, code: str | None, t: Texts) -> list[str]:
    """Write one finding; a thing that is not well with its code and what to do."""
    if one.remedy is None:
        # Translators: a part that works, in a list; line names it
        return [t("OK: {line}", line=one.line)]
    # Translators: a part that does not work, in a list; line names it
    first = t("Not OK: {line}", line=one.line)
    indented = (one.remedy.happened, one.perhaps, one.remedy.now)
    return [f"{first} [{code}]", *(f"    {words}" for words in indented if words)]


def version() -> str:
    """Give this program's version; empty when it runs without having been installed."""
    try:
        return metadata.version("tebiki")
    except metadata.PackageNotFoundError:
        return ""
