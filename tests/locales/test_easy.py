"""Easy Japanese: both domains complete, with the same fields; it falls back and is said rightly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo

from helper_app.guides.catalogue import Shelf
from helper_app.i18n import EASY, Texts, chosen
from tests.guides.second_opinion import sounded, voiced
from tests.guides.test_english import sources
from tests.locales.catalogues import ids, messages, said_by_the_program, sources_of, words_of

DOMAINS = ("helper_app", "guides")
FIELD = re.compile(r"\{[^{}]*\}")
SPELT = re.compile(r"[A-Za-zＡ-Ｚ]{2}|1234|[%/]")
"""What a voice spells and a reading does not: words of a terminal, the practice PIN, signs."""
LEXICON = Shelf().lexicon
LETTERING = Shelf().lettering(EASY)


def easy() -> list[Message]:
    """Give every message of both domains."""
    return [message for domain in DOMAINS for message in messages(EASY, domain)]


def fields(text: str) -> list[str]:
    """Give a text's fields, each as often as it stands there."""
    return sorted(FIELD.findall(text))


def test_every_word_of_the_program_is_there() -> None:
    assert said_by_the_program() - ids(messages(EASY, "helper_app")) == set()


def test_every_word_of_the_guides_is_there_and_no_other() -> None:
    assert ids(messages(EASY, "guides")) == set(sources())


def test_every_message_is_translated_with_its_fields() -> None:
    changed = [
        message.id
        for message in easy()
        for words in words_of(message)
        if not words or fields(words) not in [fields(source) for source in sources_of(message)]
    ]
    assert changed == []


def test_no_translation_is_uncertain() -> None:
    assert [message.id for message in easy() if message.fuzzy] == []


def test_lines_stay_as_many() -> None:
    changed = [
        message.id
        for message in easy()
        for words in words_of(message)
        if words.count("\n") != sources_of(message)[0].count("\n")
    ]
    assert changed == []


def heard(kana: str) -> str:
    """Write kana by its sound, a vowel said twice once: a voice writes おお as オー."""
    return sounded(re.sub(r"([あいうえおアイウエオ])\1+", r"\1", kana.replace(" ", "")))


def compiled(folder: Path, locale: str, domain: str, words: dict[str, str]) -> None:
    """Compile a catalogue of a few words."""
    catalogue = Catalog(locale)
    for source, said in words.items():
        catalogue.add(source, said)
    path = folder / locale / "LC_MESSAGES" / f"{domain}.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, catalogue)


def test_what_is_missing_is_said_in_ordinary_japanese(tmp_path: Path) -> None:
    compiled(tmp_path, "ja", "helper_app", {"Back": "もどります", "Next": "次に進みます"})
    compiled(tmp_path, EASY, "helper_app", {"Next": "次へ"})
    texts = Texts(EASY, folder=tmp_path)
    assert [texts("Next"), texts("Back"), texts("Stop")] == ["次へ", "もどります", "Stop"]


def test_what_a_guide_lacks_is_said_as_it_is_written(tmp_path: Path) -> None:
    assert Texts(EASY, "guides", tmp_path)("カードを置く") == "カードを置く"


@pytest.mark.parametrize(
    ("wish", "locale"),
    [
        ("ja@easy", EASY),
        ("ja_JP@easy", EASY),
        ("ja_JP.UTF-8@easy", EASY),
        ("ja_JP.UTF-8", "ja"),
        ("de_DE@euro", "ja"),
        ("en_GB@easy", "en"),
        ("en-XA", "en-XA"),
        (None, "ja"),
    ],
)
def test_a_wish_leads_to_its_language(wish: str | None, locale: str) -> None:
    assert chosen(wish) == locale


def test_a_voice_says_what_is_read() -> None:
    shown = {
        sentence
        for message in easy()
        if not all(note.endswith("/ search") for note in message.auto_comments or [""])
        for words in words_of(message)
        for sentence in re.split(r"(?<=[。？\n])", FIELD.sub("3", words))
        if sentence.strip() and not SPELT.search(sentence)
    }
    spoken = {LETTERING.spoken(text): text for text in sorted(shown)}
    said = voiced(list(spoken))
    differing = {
        text: said[voice]
        for voice, text in spoken.items()
        if heard(said[voice]) != heard(LEXICON.aloud(text))
    }
    assert differing == {}
