"""The second shell: every verb of the core without a window.

With no verb it opens the window. Imports stay inside the functions: this file is on the path of
the cold start.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

VERBS = ("card", "guides", "practice", "needs", "doctor", "shots", "speak", "readings", "audit")


def main(argv: Sequence[str] | None = None) -> int:
    """Run `tebiki`; give the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if any(word in VERBS for word in arguments) or "-h" in arguments or "--help" in arguments:
        return run_verb(arguments)
    gc.disable()  # until the first paint: `app.look_through_memory`
    from helper_app import app

    return app.run(window_parser().parse_args(arguments))


def run_verb(arguments: list[str]) -> int:
    """Run one verb and tell its errors in words."""
    from helper_app import i18n
    from helper_app.commands.console import Console
    from helper_app.errors import HelperError

    asked = full_parser().parse_args(arguments)
    locale = i18n.chosen(asked.locale or os.environ.get("LANG"))
    console = Console(i18n.Texts(locale), as_json=getattr(asked, "json", False))
    try:
        return int(asked.run(asked, console))
    except HelperError as error:
        return console.error(error)
    except KeyboardInterrupt:
        return 130


def window_parser() -> argparse.ArgumentParser:
    """Build the parser of the window's own options."""
    parser = argparse.ArgumentParser(
        prog="tebiki", description="Takes a person through digital government, one step at a time."
    )
    parser.add_argument("--locale", help="language of the words, for example ja or en")
    parser.add_argument("--data-dir", type=Path, help="keep settings and logs in this folder")
    parser.add_argument(
        "--profile",
        type=Path,
        metavar="FILE",
        help="use the settings in this file, and keep them there",
    )
    parser.add_argument(
        "--scale", type=percent, metavar="100..400", help="size of the text in percent"
    )
    parser.add_argument("--theme", choices=("auto", "light", "dark", "contrast"), help="colours")
    parser.add_argument("--guide", metavar="ID[/STEP]", help="open this guide at once")
    parser.add_argument(
        "--practice-card", action="store_true", help="use the built-in practice card"
    )
    parser.add_argument("--exit-after-first-paint", action="store_true", help=argparse.SUPPRESS)
    return parser


def percent(words: str) -> int:
    """Read a text size; 100 is 18 pt."""
    size = int(words)
    if not 100 <= size <= 400:
        raise argparse.ArgumentTypeError("from 100 to 400")
    return size


def full_parser() -> argparse.ArgumentParser:
    """Build the parser of every verb."""
    from helper_app.commands import (
        audit,
        card,
        doctor,
        guides,
        needs,
        readings,
        rehearsal,
        shots,
        speak,
    )

    parser = window_parser()
    verbs = parser.add_subparsers(title="verbs", metavar="VERB")
    for noun in (card, guides, rehearsal, needs, doctor, shots, speak, readings, audit):
        noun.register(verbs)
    return parser


if __name__ == "__main__":
    sys.exit(main())
