"""`tebiki card diagnose`: looks at service, reader and card, and says in words what to do."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from helper_app import remedies
from helper_app.commands.console import Console
from helper_app.errors import all_errors
from helper_app.i18n import N_

if TYPE_CHECKING:
    from helper_app.card.diagnosis import Finding

AddVerb = Callable[..., argparse.ArgumentParser]

FAILED = 1
"""Exit code of a diagnosis with a finding that is not well."""

SUBJECTS = {
    "library": N_("Program part for card readers"),
    "service": N_("Card service"),
    "permission": N_("Permission"),
    "reader": N_("Card reader"),
    "card": N_("Card"),
    "kind": N_("Kind of card"),
    "tries": N_("Tries left for the PIN"),
    "certificate": N_("Certificate"),
}


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], add: AddVerb) -> None:
    """Add the verb to `tebiki card`."""
    add(verbs, "diagnose", "look at service, reader and card, and say what to do", diagnose)


def diagnose(asked: argparse.Namespace, console: Console) -> int:
    """Print what is well and what is not; exit 1 when something is not."""
    from helper_app.card import diagnosis
    from helper_app.commands.card import surroundings

    readers, _ = surroundings(asked)
    found = diagnosis.diagnose(readers, asked.reader)
    console.data(found.as_json())
    for finding in found.findings:
        tell_finding(finding, console)
    return 0 if found.is_ok else FAILED


def tell_finding(finding: Finding, console: Console) -> None:
    """Print one finding with what to do."""
    t = console.t
    subject = t(SUBJECTS[finding.id])
    if finding.code is None:
        # Translators: a part that works, in a list; detail is a name, a number or a date
        console.line(t("OK: {subject} {detail}", subject=subject, detail=finding.detail).strip())
        return
    error = next(kind() for kind in all_errors() if kind.code == finding.code)
    words = remedies.of(error, t)
    # Translators: a part that does not work, in a list
    console.line(t("Not OK: {subject} {detail}", subject=subject, detail=finding.detail).strip())
    console.line(f"    {words.happened}")
    console.line(f"    {words.now}")
