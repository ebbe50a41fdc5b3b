"""The Japanese words of the program: complete, with the same fields, every kanji readable."""

from __future__ import annotations

import re

import pytest
from babel.messages.catalog import Message

from helper_app.guides.catalogue import Shelf
from helper_app.guides.readings import Lexicon
from tests.locales.catalogues import ids, messages, said_by_the_program, sources_of, words_of

FIELD = re.compile(r"\{[a-z_]+\}")
LEXICON: Lexicon = Shelf().lexicon


def translated() -> list[Message]:
    """Give every message of the catalogue."""
    return messages("ja", "helper_app")


def test_every_word_of_the_program_is_in_the_catalogue() -> None:
    assert said_by_the_program() - ids(translated()) == set()


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
