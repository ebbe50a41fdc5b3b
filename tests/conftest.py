"""Shared by all tests: a real screen for every test with a window."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication

from tests.display import start_screen

settings.register_profile("long", max_examples=5000, deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer to watch the windows on one's own screen."""
    parser.addoption("--onscreen", action="store_true", help="use the screen one sits at")


@pytest.fixture(scope="session")
def display(request: pytest.FixtureRequest) -> Iterator[str]:
    """Give the name of the screen windows open on."""
    if request.config.getoption("--onscreen"):
        yield os.environ["DISPLAY"]
        return
    name = start_screen()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISPLAY", name)
        patch.setenv("QT_QPA_PLATFORM", "xcb")
        yield name


@pytest.fixture(scope="session")
def qapp(display: str) -> QApplication:
    """Give the application, in a real window system (replaces pytest-qt's own)."""
    from helper_app.ui.application import start_qt

    return start_qt()
