"""Emulated cards; keys are slow, so one authority issues them all."""

from __future__ import annotations

import itertools

import pytest

from helper_app.card.emulator.issue import CardFactory
from helper_app.card.practice_authority import new_key

FIGURES = pytest.StashKey[str]()
"""What the summary of a run says besides."""


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the figures."""
    if FIGURES in config.stash:
        terminalreporter.write_line(config.stash[FIGURES])


@pytest.fixture(scope="session")
def factory() -> CardFactory:
    """Give the authority; its keys go round, because making them is slow."""
    keys = itertools.cycle([new_key(), new_key(), new_key()])
    return CardFactory(lambda: next(keys))
