"""Conversations with emulated cards."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helper_app.card.emulator.issue import CardFactory, Wishes
from helper_app.card.emulator.questions import Questions
from tests.card.emulator.talk import Talk

Make = Callable[..., Talk]


@pytest.fixture
def talk(factory: CardFactory) -> Talk:
    """Give a powered usual card."""
    return Talk(factory.card())


@pytest.fixture
def make(factory: CardFactory) -> Make:
    """Give a function that makes a powered card from `Wishes` and `Questions` by name."""

    def make_(questions: Questions | None = None, **wishes: object) -> Talk:
        asked = Wishes(questions=questions or Questions(), **wishes)  # type: ignore[arg-type]
        return Talk(factory.card(asked))

    return make_
