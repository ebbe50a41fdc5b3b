"""Fuzz one target: `python -m tests.fuzz TARGET RUNS FOLDER`; new inputs go into the folder."""

from __future__ import annotations

import sys
import warnings

import atheris

with atheris.instrument_imports(include=["helper_app"]):
    from tests.fuzz.targets import TARGETS


def main() -> None:
    """Run until the number of inputs is reached, or something is found."""
    name, runs, folder = sys.argv[1:]
    warnings.simplefilter("ignore")
    options = [sys.argv[0], f"-runs={runs}", "-max_len=4096", "-rss_limit_mb=2048", folder]
    atheris.Setup(options, TARGETS[name])
    atheris.Fuzz()


main()
