"""A window's look that follows the desktop; prints theme and stillness whenever they change."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from helper_app.ui.theme.hints import SystemHints

CHANGES = ("color-scheme 1", "contrast 1", "contrast 0", "reduced-motion 1", "color-scheme 2")


def main() -> None:
    """Let a desktop say one thing after the other."""
    desktop = subprocess.Popen(
        ["/usr/bin/python3", str(Path(__file__).with_name("desktop.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert desktop.stdin is not None and desktop.stdout is not None
    assert desktop.stdout.readline() == "ready\n"
    application = QApplication(sys.argv)
    hints = SystemHints()
    left = list(CHANGES)

    def say_next() -> None:
        print(hints.theme, "still" if hints.wants_stillness else "moving", flush=True)
        if not left:
            application.quit()
            return
        desktop.stdin.write(left.pop(0) + "\n")
        desktop.stdin.flush()

    hints.changed.connect(say_next)
    hints.listen()
    QTimer.singleShot(0, say_next)
    application.exec()
    desktop.kill()


main()
