"""The PySide6 in use does not lose references to None (6.12.0 did, and killed Python 3.11)."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_void_calls_leave_none_alone() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(20_000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 50
