"""`tebiki doctor`: reader, card, voices, fonts, keychain, printers, and what to do about each."""

from __future__ import annotations

import argparse

from helper_app import remedies
from helper_app.commands.console import Console
from helper_app.diagnostics import Finding
from helper_app.errors import all_errors
from helper_app.i18n import N_


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the command line."""
    help_ = "look at reader, card, voices, fonts, keychain and printers"
    parser = verbs.add_parser("doctor", help=help_, description=help_)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--licences", action="store_true", help="print who made the voice, and its licences"
    )
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace, console: Console) -> int:
    """Look at everything and tell it; finding trouble is no failure of the doctor."""
    from helper_app import diagnostics

    if asked.licences:
        return tell_licences(console)
    sections = (
        diagnostics.system,
        card,
        voices,
        diagnostics.fonts,
        diagnostics.keychain,
        diagnostics.printers,
    )
    findings = diagnostics.run(sections)
    for finding in findings:
        tell(finding, console)
    console.data(
        {
            "findings": [
                {
                    "id": finding.id,
                    "ok": finding.is_ok,
                    "title": console.t(finding.title),
                    "detail": finding.detail,
                    "remedy": console.t(finding.remedy),
                }
                for finding in findings
            ]
        }
    )
    return 0


def tell_licences(console: Console) -> int:
    """Tell who made the voice, and its licences word for word; give the exit code."""
    from helper_app.speech import licences

    found = list(licences.texts())
    for line in (*licences.CREDITS, *(text for _, text in found)):
        console.line(line)
    console.data(
        {
            "credits": list(licences.CREDITS),
            "licences": [{"file": str(path), "text": text} for path, text in found],
        }
    )
    return 0


def tell(finding: Finding, console: Console) -> None:
    """Tell one finding to a person."""
    mark = "✓" if finding.is_ok else "!"
    detail = f": {finding.detail}" if finding.detail else ""
    console.line(f"{mark} {console.t(finding.title)}{detail}")
    if finding.remedy:
        console.line(f"    {console.t(finding.remedy)}")


def card() -> list[Finding]:
    """Look at everything up to the card."""
    from helper_app.card.diagnosis import diagnose
    from helper_app.card.pcsc import PcscReaders
    from helper_app.card.report import SUBJECTS

    return [
        Finding(
            f"card.{found.id}",
            found.is_ok,
            SUBJECTS[found.id],
            found.detail,
            remedy_of(found.code) if found.code else "",
        )
        for found in diagnose(PcscReaders()).findings
    ]


def remedy_of(code: str) -> str:
    """Give what to do about an error, as a source message."""
    known = {kind.code for kind in all_errors()}
    return remedies.REMEDIES[code if code in known else "unexpected"].now


def voices() -> list[Finding]:
    """Look which languages have a voice here."""
    from helper_app.speech import licences
    from helper_app.speech import voices as here

    found_here = here.available()
    is_credited = any(found.is_credited for found in found_here)
    # Translators: before the makers of the Japanese voice and its dictionary
    made_by = N_("Voice made by")
    credits = licences.CREDITS if is_credited else ()
    thanked = [Finding("voice.credit", True, made_by, credit) for credit in credits]
    return thanked + [
        Finding(
            f"voice.{found.locale}",
            found.is_present,
            N_("Voice"),
            f"{found.locale}: {found.engine or '-'}",
            "" if found.is_present else N_("Install a voice for this language; captions stay."),
        )
        for found in found_here
    ]
