"""What the system says about how a person sees: dark colours, strong contrast, no movement."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QStyleHints

if TYPE_CHECKING:
    from helper_app.ui.theme.portal import Portal

DARK = 1
"""`color-scheme` of a desktop that prefers dark colours."""


class SystemHints(QObject):
    """Follows the system's wishes. They often come late: listen to `changed`.

    Thread: main.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._portal: Portal | None = None
        self._told: dict[str, int] = {}
        self._style, self._access = qt_hints()
        self._style.colorSchemeChanged.connect(self.changed)
        for name in ("contrastPreferenceChanged", "motionPreferenceChanged"):
            if hasattr(self._access, name):
                getattr(self._access, name).connect(self.changed)

    @property
    def theme(self) -> str:
        """Give the colours the system shows other programs in: strong contrast before dark."""
        if self._told.get("contrast") or self._prefers("contrastPreference", "HighContrast"):
            return "contrast"
        is_dark = self._style.colorScheme() == Qt.ColorScheme.Dark
        return "dark" if is_dark or self._told.get("color-scheme") == DARK else "light"

    @property
    def wants_stillness(self) -> bool:
        """Tell whether the system asks programs not to move things."""
        return bool(
            self._told.get("reduced-motion") or self._prefers("motionPreference", "ReducedMotion")
        )

    def listen(self) -> None:
        """Ask the desktop too, where it has a portal: costs some milliseconds."""
        if sys.platform != "linux" or self._portal is not None:
            return
        from helper_app.ui.theme.portal import Portal

        self._portal = Portal()
        self._portal.told.connect(self._on_told)

    def _on_told(self, key: str, value: int) -> None:
        if self._told.get(key, 0) != value:
            self._told[key] = value
            self.changed.emit()

    def _prefers(self, question: str, answer: str) -> bool:
        ask = getattr(self._access, question, None)
        return ask is not None and ask().name == answer


@cache
def qt_hints() -> tuple[QStyleHints, Any]:
    """Give Qt's hints about style and, from Qt 6.10, about accessibility (else None).

    Kept for good: when PySide 6.11 lets go of the first, it takes the second for deleted.
    """
    style = QGuiApplication.styleHints()
    return style, style.accessibility() if hasattr(style, "accessibility") else None
