"""How a verb of a noun comes onto the command line: its own help, `--json`, and what it runs."""

from __future__ import annotations

import argparse


def add_verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help_: str, run: object
) -> argparse.ArgumentParser:
    """Add a verb and give its parser, for arguments of its own."""
    parser = verbs.add_parser(name, help=help_, description=help_)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run)
    return parser
