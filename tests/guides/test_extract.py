"""What translators are handed."""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages import extract

from helper_app.guides.extract import Message, toml_messages
from tests.guides import small


def messages(text: str) -> list[Message]:
    return list(toml_messages(io.BytesIO(text.encode()), (), (), {}))


def test_every_word_of_a_guide_is_found() -> None:
    found = [message for _, _, message, _ in messages(small.TEXT)]
    for text in (
        "ちいさな手びき",
        "はじめ",
        "あか",
        "カードがない",
        "あと{value:tries_left}回です。",
    ):
        assert text in found


def test_ids_rules_and_file_names_are_no_words() -> None:
    found = {message for _, _, message, _ in messages(small.TEXT)}
    assert not found & {"small", "first", "card.svg", "look", "done", "red", "law"}


def test_a_comment_says_where_a_word_stands() -> None:
    comments = {message: comment for _, _, message, (comment,) in messages(small.TEXT)}
    assert comments["あかいカードをみてください。"] == "small / red / do"


def test_a_comment_on_a_shared_word_names_the_fragment(tmp_path: Path) -> None:
    path = tmp_path / "card.troubles.toml"
    path.write_text('[[step]]\nid = "trouble.reader"\ndo = "さがす。"\n', encoding="utf-8")
    with path.open("rb") as file:
        ((_, _, _, comments),) = toml_messages(file, (), (), {})
    assert comments == ["card.troubles / trouble.reader / do"]


def test_a_word_is_found_on_its_line() -> None:
    lines = small.TEXT.splitlines()
    wrong = [text for line, _, text, _ in messages(small.TEXT) if text not in lines[line - 1]]
    assert wrong == []


def test_babel_takes_the_messages_by_the_name_in_its_mapping() -> None:
    method = "helper_app.guides.extract:toml_messages"
    found = extract.extract(method, io.BytesIO('[words]\nnext = "つぎへ"\n'.encode()))
    assert [(line, message) for line, message, _, _ in found] == [(2, "つぎへ")]
