"""Measure the voice at the loudspeaker: how soon it is heard and silent, and what it holds up.

A real sound server plays into nothing and an ear listens there. eSpeak NG, started by itself, is
measured beside our voices in the same run.

    python scripts/bench_speech.py [--rounds 40] [--json]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from helper_app.speech.model import Priority  # noqa: E402
from helper_app.speech.voices import best_speaker  # noqa: E402
from tests.display import needed  # noqa: E402
from tests.real.sound import Ear, sound_server  # noqa: E402
from tests.speech.test_heard import FORTY, warmed  # noqa: E402
from tests.speech.test_speaker import Listener, said  # noqa: E402

HEARD_TARGET_MS, SILENT_TARGET_MS, BLOCK_TARGET_MS = 300.0, 300.0, 16.0
SPEAKING_S = 10.0


def percentile(values: list[float], share: float) -> float:
    """Give the value that this share of all does not exceed."""
    in_order = sorted(values)
    return in_order[min(len(in_order) - 1, round(share * len(in_order)))]


def measure_voice(ear: Ear, locale: str, rounds: int) -> dict[str, float]:
    """Say a sentence of forty characters and cut it, again and again, with a warm voice."""
    speaker = best_speaker()
    listener = Listener(speaker)
    warmed(speaker, listener, locale)
    heard, silent = [], []
    for number in range(rounds):
        ear.hears_silence_after(time.monotonic(), lasting_s=0.1)
        asked = time.monotonic()
        speaker.say(said(FORTY[locale], priority=Priority.NOW, locale=locale))
        heard.append(ear.hears_sound_after(asked) * 1000)
        cancelled = time.monotonic()
        speaker.cancel()
        silent.append(ear.hears_silence_after(cancelled, lasting_s=0.2) * 1000)
        listener.waits_for_ends(number + 2)
    speaker.close()
    return {
        f"heard_{locale}_p50_ms": percentile(heard, 0.5),
        f"heard_{locale}_p95_ms": percentile(heard, 0.95),
        f"silent_{locale}_p95_ms": percentile(silent, 0.95),
    }


def measure_espeak(ear: Ear, rounds: int) -> dict[str, float]:
    """Let eSpeak NG itself say the English sentence; killing it is its only way to stop."""
    program = needed("espeak-ng", "espeak-ng")
    heard = []
    for _ in range(rounds):
        ear.hears_silence_after(time.monotonic(), lasting_s=0.3)
        asked = time.monotonic()
        voice = subprocess.Popen([program, "-v", "en", FORTY["en"]], stderr=subprocess.DEVNULL)
        heard.append(ear.hears_sound_after(asked) * 1000)
        voice.kill()
        voice.wait()
    return {
        "heard_espeak_p50_ms": percentile(heard, 0.5),
        "heard_espeak_p95_ms": percentile(heard, 0.95),
    }


def measure_window() -> dict[str, float]:
    """Let the window read a step aloud, and listen to its heart: the gaps between its events."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from helper_app import app
    from helper_app.card.practice_readers import practice_table
    from helper_app.settings import Settings
    from helper_app.ui.application import start_qt

    start_qt()
    own = Settings(locale="ja", speech="on")
    services = app.compose(lambda _own: None, own, readers=practice_table().readers)
    context = app.make_context(services, own, {})
    window, desk = app.make_window(context)
    window.show()
    desk.open("card.authenticate", False, "ready")
    begun = time.perf_counter()
    while not services.announcer.is_speaking or time.perf_counter() - begun < 2:
        QApplication.processEvents()
    beats: list[float] = []
    heart = QTimer(interval=1)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    heart.start()
    until = time.perf_counter() + SPEAKING_S
    while time.perf_counter() < until:
        QApplication.processEvents()
        if not services.announcer.is_speaking:
            window.top_bar.speak.click()
    window.close()
    gaps = [(after - before) * 1000 for before, after in pairwise(beats)]
    return {"block_p99_ms": percentile(gaps, 0.99), "block_worst_ms": max(gaps), "beats": len(gaps)}


def main() -> None:
    """Print the figures and whether they reach their targets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sound_server(Path(folder)) as server:
        os.environ["PULSE_SERVER"] = server.address
        with Ear(server) as ear:
            figures = measure_voice(ear, "ja", asked.rounds)
            figures |= measure_voice(ear, "en", asked.rounds)
            figures |= measure_espeak(ear, asked.rounds)
        figures |= measure_window()
    if asked.json:
        print(json.dumps(figures))
        return
    for locale in ("ja", "en"):
        print(
            f"{locale}: asked to heard p50 {figures[f'heard_{locale}_p50_ms']:.0f} ms,"
            f" p95 {figures[f'heard_{locale}_p95_ms']:.0f} (target ≤ {HEARD_TARGET_MS:.0f});"
            f" cancelled to silent p95 {figures[f'silent_{locale}_p95_ms']:.0f}"
            f" (target ≤ {SILENT_TARGET_MS:.0f})"
        )
    print(
        f"eSpeak NG by itself, en: p50 {figures['heard_espeak_p50_ms']:.0f} ms,"
        f" p95 {figures['heard_espeak_p95_ms']:.0f}"
    )
    print(
        f"window while speaking: gaps p99 {figures['block_p99_ms']:.1f} ms,"
        f" worst {figures['block_worst_ms']:.1f} (target ≤ {BLOCK_TARGET_MS:.0f})"
    )


if __name__ == "__main__":
    main()
