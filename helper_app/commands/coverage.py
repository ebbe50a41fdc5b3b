"""`tebiki guides coverage`: which row of the plan has a guide, and which one still needs one."""

from __future__ import annotations

import argparse

from helper_app.commands.console import Console
from helper_app.commands.verbs import add_verb

FAILED = 1
"""Exit code when a row without which the program does not do its job has no guide."""


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the command line."""
    add_verb(verbs, "coverage", "which row of the plan has a guide", list_coverage)


def list_coverage(_asked: argparse.Namespace, console: Console) -> int:
    """Print every row that wants a guide, with its guides; core rows without one are marked."""
    from helper_app.guides import coverage
    from helper_app.guides.catalogue import Shelf

    shelf = Shelf()
    guides = [entry.guide for entry in shelf.entries if entry.guide is not None]
    rows = [row for row in shelf.coverage.values() if row.needs_guide]
    by_row = coverage.by_row([row.id for row in rows], guides)
    missing = [row.id for row in rows if row.priority == "core" and not by_row[row.id]]
    for row in rows:
        mark = "✗" if row.id in missing else "·"
        console.line(f"{row.id} {row.priority:9} {' '.join(by_row[row.id]) or mark}  {row.title}")
    # Translators: rows of the plan that a guide must cover and none does; {rows} are their ids
    console.line(console.t("Without a guide: {rows}", rows=" ".join(missing) or "0"))
    found = [
        {"id": row.id, "title": row.title, "priority": row.priority, "guides": [*by_row[row.id]]}
        for row in rows
    ]
    console.data({"rows": found, "missing": missing})
    return FAILED if missing else 0
