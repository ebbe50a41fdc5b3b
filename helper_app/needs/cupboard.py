"""The table and the questions at hand, read when first asked for: the first screen needs none."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from helper_app.errors import GuideBroken

if TYPE_CHECKING:
    from helper_app.needs.model import Needs, Question


class Cupboard:
    """The table of troubles with the person's own rows, and the questions driven by it.

    Args:
        extra: The file of own rows; may be absent.
    """

    def __init__(self, extra: Path | None = None) -> None:
        self._extra = extra
        self.problem: GuideBroken | None = None
        """What is wrong with the own rows; they are left out then."""

    @cached_property
    def needs(self) -> Needs:
        """Give the table. Never fails for the own rows: what is wrong with them is in `problem`."""
        from helper_app.needs import loader

        try:
            return loader.load(self._extra)
        except GuideBroken as problem:
            self.problem = problem
            return loader.load()

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Give the questions."""
        from helper_app.needs import loader

        return loader.load_questions(self.needs)
