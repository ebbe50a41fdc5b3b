"""The program as a process: it opens whatever it finds, and ends cleanly when it is told to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from helper_app import settings
from helper_app.card.practice_readers import practice_table
from helper_app.errors import SettingsDamaged
from tests.display import needed
from tests.journeys.conftest import Open

PATIENCE_S = 20


@contextmanager
def running(display: str, folder: Path, *options: str) -> Iterator[subprocess.Popen[str]]:
    """Run the program in a process of its own."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "helper_app", "--data-dir", str(folder), *options]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def window_of(display: str, process: subprocess.Popen[str]) -> str:
    """Wait for the window of a process; give its X number."""
    search = [needed("xdotool", "xdotool"), "search", "--sync", "--onlyvisible", "--pid"]
    done = subprocess.run(
        [*search, str(process.pid)],
        env={**os.environ, "DISPLAY": display},
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_S,
    )
    return done.stdout.split()[0]


def test_it_paints_its_first_screen_and_ends(display: str, tmp_path: Path) -> None:
    with running(display, tmp_path, "--exit-after-first-paint") as process:
        assert process.wait(PATIENCE_S) == 0


def test_it_ends_cleanly_when_the_system_asks(display: str, tmp_path: Path) -> None:
    with running(display, tmp_path) as process:
        assert window_of(display, process)
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE_S) == 0
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()


def test_damaged_settings_do_not_keep_it_from_opening(display: str, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(b"\0\xff broken")
    with running(display, tmp_path, "--exit-after-first-paint") as process:
        assert process.wait(PATIENCE_S) == 0
    kept = [file for file in tmp_path.iterdir() if "damaged" in file.name]
    assert [file.read_bytes() for file in kept] == [b"\0\xff broken"]


def test_it_opens_again_after_it_was_killed(display: str, tmp_path: Path) -> None:
    settings.save(tmp_path / "settings.json", settings.Settings(scale=200))
    with running(display, tmp_path) as process:
        window_of(display, process)
        process.kill()
    assert settings.load(tmp_path / "settings.json").settings.scale == 200
    with running(display, tmp_path, "--exit-after-first-paint") as process:
        assert process.wait(PATIENCE_S) == 0


def test_damaged_settings_are_told_in_words(open_window: Open, qtbot: QtBot) -> None:
    person = open_window(practice_table().readers)
    person.is_told(SettingsDamaged(kept_as="settings-damaged-20261124-010203.json"))
    person.waits_to_see("あなたの設定が、読めませんでした。")
    person.activates("trouble.close")
    person.until(lambda: not person.sees("読めませんでした"), person.page)
