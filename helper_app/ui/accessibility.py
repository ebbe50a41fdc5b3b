"""How assistive tools see the window: roles, states and actions of widgets that paint themselves.

Qt asks a factory for the accessible side of each widget; ours answers for those that say what they
mean (`widgets.meaning`). All others are what Qt takes them for. docs/adr/0011.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QApplication, QWidget

from helper_app.ui.widgets.meaning import Meaning, meaning_of

ROLES = {
    Meaning.HEADING: QAccessible.Role.Heading,
    Meaning.PICTURE: QAccessible.Role.Graphic,
    Meaning.WORDS: QAccessible.Role.StaticText,
    Meaning.TILE: QAccessible.Role.Button,
    Meaning.CHOICE: QAccessible.Role.RadioButton,
    Meaning.SECRET: QAccessible.Role.EditableText,
    Meaning.FRAME: QAccessible.Role.Client,
    Meaning.TOOLS: QAccessible.Role.ToolBar,
    Meaning.GROUP: QAccessible.Role.Grouping,
    Meaning.TROUBLE: QAccessible.Role.Notification,
}
PRESS, SET_FOCUS = "Press", "SetFocus"
"""Qt's own names of these actions (`QAccessibleActionInterface`); they are never translated."""
INSTALLED = "accessible_factory"
PRUNE_FROM = 200


class Part(QAccessibleWidget):
    """A widget with a role that Qt would not have given it."""

    def __init__(self, widget: QWidget, meaning: Meaning) -> None:
        super().__init__(widget, ROLES[meaning], "")


class PressedPart(Part):
    """A tile: one thing to press, with a name, and nothing inside."""

    def childCount(self) -> int:
        """Have nothing inside: title and line are the name already."""
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:
        """Have nothing inside."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:
        """Have nothing inside."""
        return None

    def state(self) -> QAccessible.State:
        """Tell besides whether it is the chosen one."""
        state = super().state()
        button = self._button()
        state.checkable = button.isCheckable()
        state.checked = button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        """Offer to press it and to go to it."""
        return [PRESS, SET_FOCUS] if self._button().isEnabled() else []

    def doAction(self, name: str) -> None:
        """Press it, or go to it."""
        if name == PRESS:
            self._button().animateClick()
        elif name == SET_FOCUS:
            self._button().setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self) -> QAbstractButton:
        button = self.object()
        assert isinstance(button, QAbstractButton)
        return button


class SecretPart(Part):
    """Where a secret is typed: screen readers do not echo keys here. It has no text to be read."""

    def state(self) -> QAccessible.State:
        """Tell besides that a password is typed here."""
        state = super().state()
        state.passwordEdit = True
        return state


KINDS = {
    Meaning.TILE: PressedPart,
    Meaning.CHOICE: PressedPart,
    Meaning.SECRET: SecretPart,
}
"""What is more than a role."""


class Factory:
    """Makes the accessible side of widgets, and holds it as long as Qt does.

    Qt owns what it is given but holds no Python reference to it.
    """

    def __init__(self) -> None:
        self._made: list[QAccessibleInterface] = []
        self._prune_at = PRUNE_FROM

    def __call__(self, _class_name: str, thing: QObject) -> QAccessibleInterface | None:
        """Give the accessible side of a widget that says what it means, else None."""
        if not isinstance(thing, QWidget):
            return None
        meaning = meaning_of(thing)
        if meaning is None:
            return None
        part = KINDS.get(meaning, Part)(thing, meaning)
        self._hold(part)
        return part

    def _hold(self, part: QAccessibleInterface) -> None:
        self._made.append(part)
        if len(self._made) > self._prune_at:
            self._made = [made for made in self._made if shiboken6.isValid(made)]
            self._prune_at = max(PRUNE_FROM, 2 * len(self._made))


def install(application: QApplication) -> None:
    """Let assistive tools see the widgets as they are meant, from now on; once is enough.

    What a tool that was there from the first moment has seen already is made anew.

    Thread: main.
    """
    if application.property(INSTALLED) is not None:
        return
    factory = Factory()
    application.setProperty(INSTALLED, factory)
    QAccessible.installFactory(factory)
    if QAccessible.isActive():
        for widget in application.allWidgets():
            forget_old(widget)


def forget_old(widget: QWidget) -> None:
    """Let Qt ask anew for the accessible side of a widget it took for something else."""
    if meaning_of(widget) is None:
        return
    seen = QAccessible.queryAccessibleInterface(widget)
    if seen is not None and not isinstance(seen, Part):
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(seen))
