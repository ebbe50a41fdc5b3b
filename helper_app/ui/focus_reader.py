"""Says with the program's own voice what the focus reaches, for closed eyes (`reads_focus`).

A screen's words come first, then what has the focus. A step of the person's own cuts what is being
said; what the program does by itself waits its turn. Digits that are typed are never said: a key's
label is, when the focus walks over it, because without it nobody could find the key.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from helper_app.speech.model import Priority
from helper_app.ui.context import Context
from helper_app.ui.focus_note import own_words
from helper_app.ui.focus_words import words_of
from helper_app.ui.input.names import is_secret
from helper_app.ui.navigator import Navigator
from helper_app.ui.presenter import spoken_phrases
from helper_app.ui.widgets.tile import Tile
from helper_app.ui.written import Written


class FocusReader(QObject):
    """Follows the focus of one window while the person's settings ask for it.

    Args:
        context: Words, settings and voice.
        navigator: Tells which screen shows.

    Thread: main.
    """

    def __init__(self, context: Context, navigator: Navigator) -> None:
        super().__init__(navigator)
        self._context = context
        self._navigator = navigator
        self._waits_its_turn = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        context.arrived.connect(self._on_arrived)
        context.settings_changed.connect(self._on_chosen)

    def tell_where(self) -> None:
        """Say where one is: the screen, how far one has come, what has the focus."""
        screen = self._navigator.current
        if screen is not None:
            self._say(screen.where(), Priority.NOW, Written.NOWHERE)
            self._say_focus(Priority.NORMAL)

    @property
    def _is_wanted(self) -> bool:
        """Tell whether to speak; a scan that speaks moves the focus and says itself where."""
        own = self._context.settings
        return own.reads_focus == "on" and not (own.scan == "on" and own.scan_voice == "on")

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Tell soon: the program may move the focus on in the same breath.

        From nowhere the focus comes with the window, not by a step of the person's.
        """
        if self._is_wanted and new is not None and self._is_here(new):
            is_fresh = self._context.services.announcer.is_fresh
            self._waits_its_turn = is_fresh or old is None
            self._soon.start()

    def _tell(self) -> None:
        screen = self._navigator.current
        waits = self._waits_its_turn or self._context.services.announcer.is_fresh
        self._waits_its_turn = False
        if screen is not None and not screen.is_arriving:
            self._say_focus(Priority.NORMAL if waits else Priority.NOW, describes=not waits)

    def _on_arrived(self) -> None:
        """Say after the screen's own words where one begins."""
        if self._is_wanted:
            self._soon.stop()
            self._say_focus(Priority.NORMAL)

    def _on_chosen(self) -> None:
        """Say that what has the focus is in force now: the press is not seen."""
        focused = QApplication.focusWidget()
        if self._is_wanted and isinstance(focused, Tile) and focused.isChecked():
            self._say_focus(Priority.NOW)

    def _say_focus(self, priority: Priority, *, describes: bool = False) -> None:
        """Say what has the focus; the label of a key that types a secret is written on it alone."""
        focused = QApplication.focusWidget()
        if focused is None or not self._is_here(focused):
            return
        own = own_words(focused) if describes else ""
        is_key = isinstance(focused, QAbstractButton) and is_secret(focused)
        words = words_of(focused, own, self._context.t)
        self._say(words, priority, Written.SECRET if is_key else Written.NOWHERE)

    def _is_here(self, widget: QWidget) -> bool:
        return widget.window() is self._navigator.window()

    def _say(self, texts: Sequence[str], priority: Priority, written: Written) -> None:
        said = spoken_phrases(self._context.phrases(text) for text in texts)
        announcer = self._context.services.announcer
        announcer.say(said, self._context.locale, priority, written=written)
