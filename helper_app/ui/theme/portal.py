"""What a Linux desktop says about how a person sees, over D-Bus: dark, strong contrast, stillness.

Source: XDG Desktop Portal, `org.freedesktop.portal.Settings` (Read, SettingChanged) and the keys of
`org.freedesktop.appearance` (read 2026-11-26). Qt 6.11 itself follows the contrast only, and only
on GNOME.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusVariant,
)

SERVICE = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
NAMESPACE = "org.freedesktop.appearance"
KEYS = ("color-scheme", "contrast", "reduced-motion")


class Portal(QObject):
    """Asks once and then listens. Without a desktop that answers, nothing is ever told.

    Thread: main; nothing blocks.
    """

    told = Signal(str, int)
    """One of `KEYS` and its value; 0 is no preference."""

    def __init__(self) -> None:
        super().__init__()
        self._asked: list[QDBusPendingCallWatcher] = []
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        slot: Any = SLOT("on_changed(QDBusMessage)")  # a str, whatever the stubs say
        bus.connect("", PATH, INTERFACE, "SettingChanged", self, slot)
        for key in KEYS:
            question = QDBusMessage.createMethodCall(SERVICE, PATH, INTERFACE, "Read")
            question.setArguments([NAMESPACE, key])
            watcher = QDBusPendingCallWatcher(bus.asyncCall(question))
            watcher.finished.connect(partial(self._on_answer, key))
            self._asked.append(watcher)

    @Slot(QDBusMessage)
    def on_changed(self, message: QDBusMessage) -> None:
        """Take a change over: namespace, key, value."""
        namespace, key, value = message.arguments()
        if namespace == NAMESPACE and key in KEYS:
            self._tell(key, value)

    def _on_answer(self, key: str, watcher: QDBusPendingCallWatcher) -> None:
        for value in watcher.reply().arguments()[:1]:  # an error has no such argument
            self._tell(key, value)

    def _tell(self, key: str, value: object) -> None:
        while isinstance(value, QDBusVariant):
            value = value.variant()
        if isinstance(value, int):
            self.told.emit(key, value)
