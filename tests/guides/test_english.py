"""The English words of the guides are whole and keep every placeholder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from helper_app.guides import readings
from helper_app.guides.catalogue import HERE, Shelf
from helper_app.guides.extract import toml_messages
from helper_app.guides.wording import placeholders
from tests.guides.conftest import LOCALES

FILES = [
    *sorted((HERE / "catalogue").rglob("*.toml")),
    *sorted((HERE / "facts").glob("*.toml")),
    HERE / "pictures" / "pictures.toml",
    HERE / "topics.toml",
    HERE / "words.toml",
    *sorted((HERE.parent / "needs").glob("*.toml")),
    *sorted((HERE.parent / "practice" / "machines").glob("*.toml")),
]


def sources() -> Iterator[str]:
    for path in FILES:
        with path.open("rb") as file:
            yield from (message for _, _, message, _ in toml_messages(file, (), (), {}))


@pytest.fixture(scope="module")
def english() -> Catalog:
    with (LOCALES / "en" / "LC_MESSAGES" / "guides.po").open("rb") as file:
        return read_po(file)


def test_every_word_is_translated(english: Catalog) -> None:
    missing = [text for text in sources() if text not in english or not english[text].string]
    assert missing == []


def test_nothing_is_translated_that_no_guide_says(english: Catalog) -> None:
    known = set(sources())
    assert [message.id for message in english if message.id and message.id not in known] == []


def test_no_translation_is_uncertain(english: Catalog) -> None:
    assert [message.id for message in english if message.id and message.fuzzy] == []


def test_every_placeholder_is_kept(english: Catalog) -> None:
    changed = [
        message.id
        for message in english
        if message.id
        and sorted(placeholders(str(message.id))) != sorted(placeholders(str(message.string)))
    ]
    assert changed == []


def test_english_has_no_kanji_but_the_name_of_an_app(english: Catalog) -> None:
    name = "「JPKI暗証番号リセット」"
    found = [
        message.string
        for message in english
        if message.id and readings.has_kanji(str(message.string).replace(name, ""))
    ]
    assert found == []


def test_a_guide_speaks_english(compiled: Path) -> None:
    wording = Shelf(locales=compiled).wording("en")
    said = wording.say("証明書は、{date:not_after}まで使えます。", {"not_after": "2031-04-05"})
    assert said.text == "The certificate is valid until 5 April 2031."
