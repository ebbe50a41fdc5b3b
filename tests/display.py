"""A real screen for the tests: Xvfb and a window manager, so that focus and keys are real."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

SIZE = "1366x768x24"


def needed(program: str, package: str) -> str:
    """Find a program, or fail with the line that installs it."""
    found = shutil.which(program)
    if found is None:
        message = f"{program} is missing: apt-get install --no-install-recommends {package}"
        raise RuntimeError(message)
    return found


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Start Xvfb and openbox on a free display; give its name, for instance `:99`."""
    read_end, write_end = os.pipe()
    command = [needed("Xvfb", "xvfb"), "-displayfd", str(write_end), "-screen", "0", SIZE]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=[write_end], stderr=subprocess.DEVNULL
    )
    os.close(write_end)
    with os.fdopen(read_end) as number:
        display = f":{number.readline().strip()}"
    environment = {**os.environ, "DISPLAY": display}
    manager = subprocess.Popen(
        [needed("openbox", "openbox")], env=environment, stderr=subprocess.DEVNULL
    )
    try:
        yield display
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(timeout=10)
