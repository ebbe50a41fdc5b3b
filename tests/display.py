"""A real screen for the tests: Xvfb and a window manager, so that focus and keys are real."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import threading
import time

SIZE = "1366x768x24"
PR_SET_PDEATHSIG = 1
PATIENCE_S = 20.0
LOOK_EVERY_S = 0.02


def needed(program: str, package: str) -> str:
    """Find a program, or fail with the line that installs it."""
    found = shutil.which(program)
    if found is None:
        message = f"{program} is missing: apt-get install --no-install-recommends {package}"
        raise RuntimeError(message)
    return found


def end_with_parent() -> None:
    """Ask the kernel to end this process when the one that started it ends (Linux, prctl(2))."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def start_screen() -> str:
    """Start Xvfb and openbox on a free display; they end with this process.

    They must outlive Qt, which ends the program when its screen goes away.

    Returns:
        The display's name, for instance `:99`.
    """
    read_end, write_end = os.pipe()
    command = [needed("Xvfb", "xvfb"), "-displayfd", str(write_end), "-screen", "0", SIZE]
    subprocess.Popen(
        [*command, "-nolisten", "tcp", "-noreset"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
        preexec_fn=end_with_parent,
    )
    os.close(write_end)
    with os.fdopen(read_end) as number:
        display = f":{number.readline().strip()}"
    subprocess.Popen(
        [needed("openbox", "openbox"), "--sm-disable"],
        env={**os.environ, "DISPLAY": display},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=end_with_parent,
    )
    wait_for_manager(display)
    return display


def wait_for_manager(display: str) -> None:
    """Wait until the window manager has the screen: a window shown earlier never gets the keys."""
    ask = [needed("xdotool", "xdotool"), "get_num_desktops"]
    environment = {**os.environ, "DISPLAY": display}
    ends_at, pause = time.monotonic() + PATIENCE_S, threading.Event()
    while subprocess.run(ask, env=environment, capture_output=True, check=False).returncode:
        if time.monotonic() > ends_at:
            raise RuntimeError("openbox does not take the screen")
        pause.wait(LOOK_EVERY_S)
