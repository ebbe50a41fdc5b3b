"""What the system says about how a person sees: dark colours, strong contrast, no movement.

Source: freedesktop.org, Settings portal, namespace `org.freedesktop.appearance`; Qt brings its
colours and contrast (`QStyleHints`, `QAccessibilityHints` from 6.10), 6.12 brings motion too.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QStyleHints


class SystemHints(QObject):
    """Follows the system's wishes. They often come late: listen to `changed`.

    Thread: main.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._style, self._access = qt_hints()
        self._style.colorSchemeChanged.connect(self.changed)
        for name in ("contrastPreferenceChanged", "motionPreferenceChanged"):
            if hasattr(self._access, name):
                getattr(self._access, name).connect(self.changed)

    @property
    def theme(self) -> str:
        """Give the colours the system shows other programs in."""
        if self._prefers("contrastPreference", "HighContrast"):
            return "contrast"
        return "dark" if self._style.colorScheme() == Qt.ColorScheme.Dark else "light"

    @property
    def wants_stillness(self) -> bool:
        """Tell whether the system asks programs not to move things."""
        return self._prefers("motionPreference", "ReducedMotion")

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
