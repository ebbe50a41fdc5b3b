"""Finds troubles by the words a person would use, however they write them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from helper_app.guides.index import Field, Index
from helper_app.guides.readings import Lexicon
from helper_app.i18n import Texts
from helper_app.needs.model import Group, Need, Needs

TROUBLE, WORDS, HELP = 6, 4, 1
"""How much a match counts, by where it stands."""


@dataclass(frozen=True)
class Found:
    """What was found.

    Attributes:
        needs: The best first; empty if nothing fits.
        groups: Every group to choose from instead, when nothing fits.
    """

    needs: tuple[Need, ...]
    groups: tuple[Group, ...] = ()


class Search:
    """An index over the table in one language; the Japanese words are found in every language.

    Args:
        needs: The table.
        texts: The domain `guides` in the person's language.
        lexicon: Readings, so that かんじ finds 漢字.
    """

    def __init__(self, needs: Needs, texts: Texts, lexicon: Lexicon) -> None:
        self._needs = needs
        rows = enumerate(needs.rows)
        fields = [field for row, need in rows for field in self._fields(row, need, texts)]
        self._index = Index(fields, lexicon)

    def find(self, query: str) -> Found:
        """Find troubles for some words; the best fit comes first."""
        sure = (match for match in self._index.find(query) if match.is_sure)
        found = tuple(self._needs.rows[match.row] for match in sure)
        return Found(found, () if found else self._needs.groups)

    def _fields(self, row: int, need: Need, texts: Texts) -> Iterator[Field]:
        group = next(group for group in self._needs.groups if group.id == need.group)
        weighed = [(need.trouble, TROUBLE), (group.title, HELP)]
        weighed += [(sentence, HELP) for sentence in (*need.devices, *need.ask)]
        for text, weight in weighed:
            for said in {text, texts(text)}:
                yield Field((row,), said, weight)
        for line in {need.search, texts(need.search)}:
            for word in line.replace(",", " ").split():
                yield Field((row,), word, WORDS)
