"""Translators' files as tests read them."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent.parent
KEYWORDS = {"t": None, "N_": None, "plural": (1, 2)}


def messages(locale: str, domain: str) -> list[Message]:
    """Give every message of a catalogue."""
    with (ROOT / "locales" / locale / "LC_MESSAGES" / f"{domain}.po").open("rb") as file:
        return [message for message in read_po(file) if message.id]


def words_of(message: Message) -> list[str]:
    """Give the translations of a message."""
    return list(message.string) if isinstance(message.string, tuple) else [message.string]


def sources_of(message: Message) -> list[str]:
    """Give the source words of a message."""
    return list(message.id) if isinstance(message.id, tuple | list) else [message.id]


def said_by_the_program() -> set[str | tuple[str, ...]]:
    """Give every message of the program's own words, from its source."""
    found = extract_from_dir(ROOT / "helper_app", [("**.py", "python")], keywords=KEYWORDS)
    return {message for _file, _line, message, *_ in found if message}


def ids(found: list[Message]) -> set[str | tuple[str, ...]]:
    """Give the source words of messages, comparable with `said_by_the_program`."""
    return {tuple(m.id) if isinstance(m.id, list) else m.id for m in found}
