"""The log never holds a number a person could be known by."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from helper_app import logs


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """Start a log, and stop it afterwards."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    logs.start(tmp_path)
    yield tmp_path / "tebiki.log"
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.mark.parametrize("secret", ["1234", "１２３４", "537686677188", "0120950178"])
def test_longer_numbers_are_blanked(log: Path, secret: str) -> None:
    logging.getLogger("helper_app").warning("The value was %s.", secret)
    written = log.read_text(encoding="utf-8")
    assert "The value was" in written
    assert secret not in written


def test_numbers_in_a_traceback_are_blanked(log: Path) -> None:
    try:
        raise ValueError("pin=1234")
    except ValueError:
        kind, error, at = sys.exc_info()
    assert kind is not None
    assert error is not None
    logs.log_uncaught(kind, error, at)
    written = log.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "pin=1234" not in written


def test_starting_twice_writes_every_line_once(log: Path) -> None:
    logs.start(log.parent)
    logging.getLogger("helper_app").warning("once")
    assert log.read_text(encoding="utf-8").count("once") == 1


def test_an_old_log_is_moved_away_when_it_is_large(tmp_path: Path) -> None:
    (tmp_path / "tebiki.log").write_bytes(b"x" * (logs.LARGEST_FILE_BYTES + 1))
    root = logging.getLogger()
    before = list(root.handlers)
    logs.start(tmp_path)
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
    assert (tmp_path / "tebiki.old.log").exists()
