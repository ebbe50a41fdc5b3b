"""The Japanese words of the program: complete, with the same fields, every kanji readable."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from helper_app.guides.catalogue import Shelf
from helper_app.guides.readings import Lexicon

ROOT = Path(__file__).parent.parent.parent
PO = ROOT / "locales" / "ja" / "LC_MESSAGES" / "helper_app.po"
KEYWORDS = {"t": None, "N_": None, "plural": (1, 2)}
FIELD = re.compile(r"\{[a-z_]+\}")
LEXICON: Lexicon = Shelf().lexicon


def translated() -> list[Message]:
    """Give every message of the catalogue."""
    with PO.open("rb") as file:
        return [message for message in read_po(file) if message.id]


def words_of(message: Message) -> list[str]:
    """Give the translations of a message."""
    return list(message.string) if isinstance(message.string, tuple) else [message.string]


def sources_of(message: Message) -> list[str]:
    """Give the source words of a message."""
    return list(message.id) if isinstance(message.id, tuple | list) else [message.id]


def test_every_word_of_the_program_is_in_the_catalogue() -> None:
    found = extract_from_dir(ROOT / "helper_app", [("**.py", "python")], keywords=KEYWORDS)
    said = {message for _file, _line, message, *_ in found if message}
    known = {tuple(m.id) if isinstance(m.id, list) else m.id for m in translated()}
    assert said - known == set()


@pytest.mark.parametrize("message", translated(), ids=lambda m: sources_of(m)[0][:40])
def test_a_message_is_translated_with_its_fields(message: Message) -> None:
    fields = {field for source in sources_of(message) for field in FIELD.findall(source)}
    for words in words_of(message):
        assert words
        assert set(FIELD.findall(words)) == fields


def test_every_kanji_has_a_reading() -> None:
    unread = {
        run: words
        for message in translated()
        for words in words_of(message)
        for run in LEXICON.unread(FIELD.sub("3", words))
    }
    assert unread == {}
