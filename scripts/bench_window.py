"""Measure the window against a bare one in the same run: cold start, peak memory, step turns.

Ratios, not seconds: both windows start alternately on the same machine in the same minute.

    python scripts/bench_window.py [--rounds 15] [--json]
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.display import start_screen  # noqa: E402 (the tests' screen serves here too)

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication(sys.argv)
label = Label("てびき")
label.resize(1366, 768)
label.show()
app.exec()
"""
START_TARGET, MEMORY_TARGET, TURN_TARGET_MS = 2.0, 2.0, 16.0


def run_once(command: list[str], environment: dict[str, str]) -> tuple[float, int]:
    """Run a command to its end; give seconds and peak memory in KiB."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} ended with {process.returncode}")
    return time.perf_counter() - begun, usage.ru_maxrss


def measure_starts(rounds: int, display: str) -> dict[str, float]:
    """Start both windows in turn; the first round of each only warms the disk."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled once, as on any other computer
    with tempfile.TemporaryDirectory() as folder:
        environment["XDG_CONFIG_HOME"] = folder  # a person's own folders, not --data-dir
        tebiki = [sys.executable, "-m", "helper_app", "--locale", "ja", "--exit-after-first-paint"]
        bare = [sys.executable, "-c", BARE]
        pairs = [
            (run_once(bare, environment), run_once(tebiki, environment)) for _ in range(rounds + 1)
        ][1:]
    bare_s = statistics.median(pair[0][0] for pair in pairs)
    tebiki_s = statistics.median(pair[1][0] for pair in pairs)
    bare_kib = statistics.median(pair[0][1] for pair in pairs)
    tebiki_kib = statistics.median(pair[1][1] for pair in pairs)
    return {
        "start_bare_ms": bare_s * 1000,
        "start_ms": tebiki_s * 1000,
        "start_ratio": statistics.median(pair[1][0] / pair[0][0] for pair in pairs),
        "memory_bare_mib": bare_kib / 1024,
        "memory_mib": tebiki_kib / 1024,
        "memory_ratio": tebiki_kib / bare_kib,
    }


def measure_turns(turns: int) -> dict[str, float]:
    """Turn steps of the main guide forth and back; a turn ends when it is painted."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from helper_app import app
    from helper_app.settings import Settings
    from helper_app.ui.catalogue import turner

    studio = app.studio(Settings(), "ja")
    turn = turner(studio)
    for _ in range(20):
        turn()
    times_ms = []
    for _ in range(turns):
        begun = time.perf_counter()
        turn()
        times_ms.append((time.perf_counter() - begun) * 1000)
    studio.close()
    times_ms.sort()
    return {
        "turn_p50_ms": times_ms[len(times_ms) // 2],
        "turn_p99_ms": times_ms[int(len(times_ms) * 0.99)],
    }


def main() -> None:
    """Print the figures and whether they reach their targets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--turns", type=int, default=1000)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    figures = measure_starts(asked.rounds, start_screen())
    figures |= measure_turns(asked.turns)
    if asked.json:
        print(json.dumps(figures))
        return
    print(
        f"cold start  {figures['start_ms']:.0f} ms, a bare window {figures['start_bare_ms']:.0f}"
        f" ms: ratio {figures['start_ratio']:.2f} (target ≤ {START_TARGET})"
    )
    print(
        f"peak memory {figures['memory_mib']:.0f} MiB, a bare window"
        f" {figures['memory_bare_mib']:.0f} MiB: ratio {figures['memory_ratio']:.2f}"
        f" (target ≤ {MEMORY_TARGET})"
    )
    print(
        f"step turn   p50 {figures['turn_p50_ms']:.1f} ms, p99 {figures['turn_p99_ms']:.1f} ms"
        f" (target ≤ {TURN_TARGET_MS:.0f})"
    )


if __name__ == "__main__":
    main()
