"""Which kanji everybody learned to read, and which words are hard.

The four lower school years come before the words of offices do: who has trouble with reading most
often reads these 642 kanji (docs/adr/0015). The list is read when it is first asked for.
"""

from __future__ import annotations

import functools
from pathlib import Path

from helper_app.guides.readings import is_kanji
from helper_app.guides.tables import TomlFile

FILE = Path(__file__).parent / "kanji.toml"
EASY_YEARS = 4
"""School years whose kanji need no small letters where only hard words have them."""
REPEATS = "々"
"""The mark that repeats the kanji before it; no harder than that one."""


def is_hard(word: str) -> bool:
    """Tell whether a word holds a kanji that is taught after the fourth school year, or never."""
    return any(is_kanji(letter) and letter not in _easy() for letter in word)


def by_year(path: Path = FILE) -> tuple[str, ...]:
    """Give the kanji of each school year, the first year first.

    Raises:
        GuideBroken: With `file`, `line` and `problem`.
    """
    root = TomlFile(path).root
    years = tuple("".join(root.texts(year)) for year in root.names())
    root.finish()
    return years


@functools.cache
def _easy() -> frozenset[str]:
    return frozenset(REPEATS).union(*by_year()[:EASY_YEARS])
