"""What a command prints: words for a person, or one JSON object for a script."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import TextIO

from helper_app import remedies
from helper_app.errors import HelperError
from helper_app.i18n import Texts


class Console:
    """Standard output and error of one command.

    Args:
        t: The words' language.
        as_json: Print one JSON object on standard output and nothing else there.
    """

    def __init__(
        self, t: Texts, *, as_json: bool = False, out: TextIO = sys.stdout, err: TextIO = sys.stderr
    ) -> None:
        self.t = t
        self.as_json = as_json
        self._out = out
        self._err = err

    def line(self, words: str = "") -> None:
        """Say something to a person; silent when a script listens."""
        if not self.as_json:
            print(words, file=self._out, flush=True)

    def refuse(self, words: str) -> None:
        """Say why nothing is done, on standard error."""
        print(words, file=self._err, flush=True)

    def data(self, answer: Mapping[str, object]) -> None:
        """Give the answer to a script; silent when a person listens."""
        if self.as_json:
            print(
                json.dumps(answer, ensure_ascii=False, sort_keys=True), file=self._out, flush=True
            )

    def error(self, error: HelperError, **more: object) -> int:
        """Tell an error, and `more` of it to a script; give the exit code."""
        words = remedies.of(error, self.t)
        self.data({"error": error.code, **error.values, "remedy": words.now, **more})
        print(f"{words.happened}\n{words.means}\n{words.now}", file=self._err, flush=True)
        return error.exit_code
