"""Which screen shows. Screens lie on a stack; Home is at the bottom."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from helper_app.ui.screens.screen import Screen
from helper_app.ui.widgets.meaning import Meaning, set_meaning


class Navigator(QStackedWidget):
    """Shows the topmost screen.

    Thread: main.
    """

    shown = Signal(object)
    """The screen that shows now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigator")
        set_meaning(self, Meaning.FRAME)

    @property
    def current(self) -> Screen | None:
        """Give the screen that shows."""
        screen = self.currentWidget()
        return screen if isinstance(screen, Screen) else None

    def open(self, screen: Screen) -> None:
        """Show a screen above the present one."""
        self._let_go_of_focus()
        if self.current is not None:
            self.current.leave()
        screen.go_back.connect(self.back)
        screen.go_home.connect(self.home)
        screen.go_to.connect(self.open)
        self.addWidget(screen)
        self._show_top()

    def back(self) -> None:
        """Close the present screen and show the one below; Home stays."""
        if self.count() > 1:
            self._let_go_of_focus()
            self._drop_top()
            self._show_top()

    def home(self) -> None:
        """Close every screen above Home."""
        self._let_go_of_focus()
        while self.count() > 1:
            self._drop_top()
        self._show_top()

    def discard_all(self) -> None:
        """Let every screen go: the window closes."""
        if self.current is not None:
            self.current.leave()
        for number in range(self.count()):
            screen = self.widget(number)
            if isinstance(screen, Screen):
                screen.discard()

    def _let_go_of_focus(self) -> None:
        """Keep Qt from moving the focus by itself: the new screen puts it where it belongs."""
        focused = self.window().focusWidget()
        if focused is not None:
            focused.clearFocus()

    def _drop_top(self) -> None:
        top = self.widget(self.count() - 1)
        if isinstance(top, Screen):
            top.leave()
            top.discard()
            self.removeWidget(top)
            top.deleteLater()

    def _show_top(self) -> None:
        top = self.widget(self.count() - 1)
        if isinstance(top, Screen):
            self.setCurrentWidget(top)
            top.enter()
            self.shown.emit(top)
