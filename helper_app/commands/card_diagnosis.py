"""`tebiki card diagnose`: looks at service, reader and card, and says in words what to do."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from helper_app.commands.console import Console

AddVerb = Callable[..., argparse.ArgumentParser]

FAILED = 1
"""Exit code of a diagnosis with a finding that is not well."""


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], add: AddVerb) -> None:
    """Add the verb to `tebiki card`."""
    help_ = "look at service, reader and card, and say what to do"
    parser = add(verbs, "diagnose", help_, diagnose)
    parser.add_argument(
        "--report",
        action="store_true",
        help="print a text without personal data, to be sent to somebody who helps",
    )


def diagnose(asked: argparse.Namespace, console: Console) -> int:
    """Print what is well and what is not; exit 1 when something is not."""
    from helper_app.card import diagnosis, report
    from helper_app.commands.card import surroundings

    readers, _ = surroundings(asked)
    found = diagnosis.diagnose(readers, asked.reader)
    if asked.report:
        written = report.text(found, console.t)
        console.data({"ok": found.is_ok, "report": written})
        console.line(written)
        return 0 if found.is_ok else FAILED
    console.data(found.as_json())
    for finding in found.findings:
        for line in report.lines_of(report.told(finding, console.t), finding.code, console.t):
            console.line(line)
    return 0 if found.is_ok else FAILED
