"""Hands the guides' words to translators: a Babel extraction function for their TOML files.

A message's comment says which guide, step and field it stands in. Which keys hold words is said
once, here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import PurePath
from typing import BinaryIO

WORD_KEYS = frozenset(
    {"title", "why", "wishes", "offline_way", "parts", "do", "see", "note", "points", "speech",
     "volunteer", "button", "text", "source_title", "alt", "callouts", "trouble", "search", "line",
     "lines", "gloss", "wrong", "caption", "putting", "taking", "task", "learnt"}
)  # fmt: skip
WORD_TABLES = frozenset({"words", "bring", "life_events", "devices", "ask", "places"})
"""Tables whose every value is a word; a step of the same name is none of them."""
NO_WORDS = "settings"
"""A table of values for the program."""

Message = tuple[int, None, str, list[str]]


def toml_messages(
    fileobj: BinaryIO, keywords: object, comment_tags: object, options: object
) -> Iterator[Message]:
    """Give every word of a guide, fact, picture, word file or machine, or of the troubles.

    Source: the interface of extraction methods, Babel 2.18 documentation, "Writing Extraction
    Methods": (line, function name, message, comments).

    Args:
        fileobj: The file, UTF-8 TOML.
        keywords: Not used; there are no functions in TOML.
        comment_tags: Not used; comments are made here.
        options: Not used.
    """
    text = fileobj.read().decode("utf-8")
    lines = text.splitlines()
    root = tomllib.loads(text)
    begun = 0
    for message, comment in _words(root, _name(root, fileobj), ()):
        line = _line_of(message, lines, begun)
        begun = line
        yield line + 1, None, message, [comment]


def _name(root: Mapping[str, object], fileobj: BinaryIO) -> str:
    """Give a guide's id; a fragment has none and goes by its file's name."""
    if "id" in root or "step" not in root:
        return str(root.get("id", ""))
    return PurePath(str(getattr(fileobj, "name", ""))).stem


def _words(
    table: Mapping[str, object], name: str, path: tuple[str, ...], *, is_words: bool = False
) -> Iterator[tuple[str, str]]:
    for key, cell in table.items():
        place = (*path, key)
        if isinstance(cell, str) and (key in WORD_KEYS or is_words):
            yield cell, _comment(name, place)
        elif isinstance(cell, list):
            yield from _listed(cell, key, name, path)
        elif isinstance(cell, dict) and key != NO_WORDS:
            yield from _words(cell, name, place, is_words=not path and key in WORD_TABLES)


def _listed(
    cells: list[object], key: str, name: str, path: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    for item in cells:
        if isinstance(item, str) and key in WORD_KEYS:
            yield item, _comment(name, (*path, key))
        elif isinstance(item, dict):
            own = str(item.get("id", ""))
            yield from _words(item, name, (*path, own) if own else (*path, key))


def _comment(name: str, path: tuple[str, ...]) -> str:
    return " / ".join(part for part in (name, *path) if part)


def _line_of(message: str, lines: list[str], begun: int) -> int:
    """Find the line a message stands on, from 0, looking on from the last one."""
    written = re.escape(message.replace("\\", "\\\\").replace('"', '\\"'))
    pattern = re.compile(f'"{written}"')
    for number in chain(range(begun, len(lines)), range(begun)):
        if pattern.search(lines[number]):
            return number
    return begun
