"""A screen and a session bus of their own for assistive tools, and what they found out there."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from helper_app import settings
from tests.display import needed

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
"""It has the bindings (python3-gi); the virtual environment has not."""
PATIENCE_S = 120
ASKS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def in_a_session(display: str, folder: Path, script: str, *arguments: str) -> None:
    """Run a script of this folder in the system's Python, with a session bus of its own.

    Args:
        display: The screen.
        folder: Everything personal lies here.
        script: File name.
        arguments: Its arguments.
    """
    require_tools()
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(runtime),
        "LANG": "C.UTF-8",
    }
    run = [needed("dbus-run-session", "dbus-daemon"), "--", SYSTEM_PYTHON, str(HERE / script)]
    with subprocess.Popen(
        [*run, *arguments],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as session:
        try:
            _, complaint = session.communicate(timeout=PATIENCE_S)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(session.pid, signal.SIGTERM)
    assert session.returncode == 0, complaint


def require_tools() -> None:
    """Fail with the line that installs what is missing."""
    done = subprocess.run([SYSTEM_PYTHON, "-c", ASKS], capture_output=True, check=False)
    if done.returncode:
        packages = "python3-gi gir1.2-atspi-2.0 at-spi2-core"
        raise RuntimeError(f"apt-get install --no-install-recommends {packages}")


def program(folder: Path, locale: str = "ja") -> list[str]:
    """Give the command that opens the program on the practice table, silent."""
    settings.save(folder / "data" / "settings.json", settings.Settings(speech="off"))
    command = [sys.executable, "-m", "helper_app", "--practice-card", "--locale", locale]
    return [*command, "--data-dir", str(folder / "data")]


@pytest.fixture(scope="session")
def report(display: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Give what an assistive tool met on its way through the main job."""
    folder = tmp_path_factory.mktemp("tool")
    written = folder / "report.json"
    in_a_session(display, folder, "walk_main_job.py", str(written), *program(folder))
    return json.loads(written.read_text(encoding="utf-8"))
