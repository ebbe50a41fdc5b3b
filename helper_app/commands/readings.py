"""`tebiki readings`: how a text is read, in plain hiragana."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from helper_app.commands.console import Console

if TYPE_CHECKING:
    from helper_app.guides.readings import Lexicon

FAILED = 1
"""Exit code when the reading of a kanji is not known."""


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the command line."""
    parser = verbs.add_parser("readings", help="show how a text is read, in hiragana")
    parser.add_argument("text", metavar="TEXT", help="Japanese words")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace, console: Console) -> int:
    """Print the text in plain hiragana, or its tokens; give the exit code.

    Kanji no reading is known for stay as they are and are named on standard error.
    """
    from helper_app.guides.catalogue import Shelf

    lexicon = Shelf().lexicon
    unread = lexicon.unread(asked.text)
    console.line(lexicon.aloud(asked.text))
    console.data({"tokens": tokens_of(asked.text, lexicon), "unread": list(unread)})
    if unread:
        # Translators: {words} are Japanese words
        console.refuse(console.t("No reading is known for: {words}", words=", ".join(unread)))
    return FAILED if unread else 0


def tokens_of(text: str, lexicon: Lexicon) -> list[dict[str, str | int]]:
    """Give each piece of a text with its reading and its place.

    Places count characters of the plain text, without inline readings, from 0. The surfaces
    joined are the plain text; the readings joined are what is read.
    """
    rows: list[dict[str, str | int]] = []
    at = 0
    for token in lexicon.tokens(text):
        end = at + len(token.surface)
        rows.append({"surface": token.surface, "reading": token.aloud, "start": at, "end": end})
        at = end
    return rows
