"""Qt's own start: one application and its style."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication


def start_qt(arguments: Sequence[str] = ()) -> QApplication:
    """Make the application, or give the one that runs already."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication([sys.argv[0], *arguments])
    application.setApplicationName("tebiki")
    application.setApplicationDisplayName("てびき")
    application.setDesktopFileName("tebiki")
    application.setStyle("fusion")
    return application
