"""The log: what went wrong, without anything about the person.

Runs of four or more digits are blanked before a line is written: a PIN, a card number or a phone
number never reaches the file, whoever logs it.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import sys
from pathlib import Path
from types import TracebackType
from typing import Any

DIGITS = re.compile(r"\d{4,}")
LARGEST_FILE_BYTES = 200_000


class Redacting(logging.Formatter):
    """Formats a record and blanks every longer run of digits, full-width ones too."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line, redacted."""
        return redacted(super().format(record))


class LateFile(logging.FileHandler):
    """A log that comes into being with its first line: where nothing goes wrong, nothing is left.

    Where it cannot be written, lines go nowhere.
    """

    def _open(self) -> Any:
        file = Path(self.baseFilename)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            return super()._open()
        except OSError:
            return open(os.devnull, "w", encoding="utf-8")


def redacted(line: str) -> str:
    """Blank runs of four or more digits."""
    return DIGITS.sub(lambda found: "•" * len(found.group()), line)


def start(folder: Path) -> None:
    """Write warnings and errors into `tebiki.log`, once; without a writable folder to nowhere."""
    root = logging.getLogger()
    if any(isinstance(handler.formatter, Redacting) for handler in root.handlers):
        return
    file = folder / "tebiki.log"
    with contextlib.suppress(OSError):
        if file.exists() and file.stat().st_size > LARGEST_FILE_BYTES:
            file.replace(file.with_suffix(".old.log"))
    handler = LateFile(file, encoding="utf-8", delay=True)
    handler.setFormatter(Redacting("%(asctime)s %(levelname)s %(name)s: %(message)s", "%H:%M:%S"))
    root.addHandler(handler)
    root.setLevel(logging.WARNING)


def log_uncaught(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
    """Log what nobody caught; stands in for `sys.excepthook`."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, at)
        return
    logging.getLogger("helper_app").critical("Uncaught", exc_info=(kind, error, at))
