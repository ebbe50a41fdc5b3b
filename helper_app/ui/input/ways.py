"""Which ways of input are in use: those a person chose, in the order they must stand.

Nothing else is loaded: without them the window starts as fast as ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from helper_app.settings import Settings
from helper_app.ui.context import Context

if TYPE_CHECKING:
    from helper_app.ui.main_window import MainWindow


class Way(Protocol):
    """A way of input that is in use."""

    def stop(self) -> None:
        """Be in use no longer."""

    def deleteLater(self) -> None:
        """Go when nothing needs it any more."""


class InputWays(QObject):
    """Follows the person's settings.

    Args:
        context: The settings, and what the ways need.
        window: The window.

    Attributes:
        ways: Those in use.

    Thread: main.
    """

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self.ways: list[Way] = []
        self._followed: tuple[object, ...] = ("off",) * 4
        context.settings_changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Begin and end ways of input as the settings say."""
        wanted = wishes_of(self._context.settings)
        if wanted == self._followed:
            return
        self._followed = wanted
        for way in self.ways:
            way.stop()
            way.deleteLater()
        self.ways = begin(self._context, self._window)


def wishes_of(settings: Settings) -> tuple[object, ...]:
    """Give the settings that matter here; the numbers only where they are used."""
    ways = (settings.steady, settings.confirm, settings.dwell, settings.scan)
    paces = (settings.dwell_ms, settings.scan_ms, settings.scan_voice)
    return ways if ways == ("off",) * 4 else ways + paces


def begin(context: Context, window: MainWindow) -> list[Way]:
    """Begin what is on. The last one sees presses first: the hand is steadied before all else."""
    settings = context.settings
    ways: list[Way] = []
    press = None
    if settings.confirm == "on":
        from helper_app.ui.input.confirm import Confirm

        confirm = Confirm(context, window)
        press = confirm.press
        ways.append(confirm)
    if settings.dwell == "on":
        from helper_app.ui.input import targets
        from helper_app.ui.input.dwell import Dwell

        ways.append(Dwell(context, window, press or targets.press))
    if settings.scan == "on":
        from helper_app.ui.input.scanning import Scanning

        ways.append(Scanning(context, window))
    if settings.steady == "on":
        from helper_app.ui.input.steady import Steady

        ways.append(Steady(window))
    return ways
