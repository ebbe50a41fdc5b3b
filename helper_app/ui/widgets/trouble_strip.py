"""A trouble told in place, between the top bar and the screen: calm, in words, put away by hand."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helper_app.errors import HelperError
from helper_app.speech.model import Priority
from helper_app.ui.context import Context
from helper_app.ui.presenter import spoken_phrases
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.ruby_text import RubyText


class TroubleStrip(QWidget):
    """Shows the newest trouble until the person has read it."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._error: HelperError | None = None
        self._is_unsaid = False
        self.setObjectName("trouble")
        set_meaning(self, Meaning.TROUBLE)
        row = QHBoxLayout(self)
        self.words = RubyText(context.theme, role="small", colour="note", name="trouble.words")
        self.close_button = Button(context.theme, name="trouble.close")
        row.addWidget(self.words, 1)
        row.addWidget(self.close_button)
        self.close_button.clicked.connect(self.hide)
        self._row = row
        context.theme.changed.connect(self._set_margins)
        self._set_margins()
        context.trouble.connect(self.tell)
        context.arrived.connect(self._announce)
        context.language_changed.connect(self.retranslate)
        self.hide()

    def tell(self, error: HelperError) -> None:
        """Show an error in words and say it, after what is being said; Tab comes to it next."""
        self._error = error
        self.retranslate()
        self.show()
        self._is_unsaid = True
        if self.isVisible():
            self._announce()

    def _announce(self) -> None:
        """Say it once; what comes before the first screen waits until that has spoken."""
        if not self._is_unsaid:
            return
        self._is_unsaid = False
        focused = self.window().focusWidget()
        if focused is not None:
            QWidget.setTabOrder(focused, self.close_button)
        words = self._context.phrases(self.words.text())
        self._context.services.announcer.announce(
            self, spoken_phrases([words]), self._context.locale, Priority.NORMAL, is_shown=False
        )

    def retranslate(self) -> None:
        """Put the words into the present language."""
        if self._error is None:
            return
        from helper_app import remedies

        remedy = remedies.of(self._error, self._context.t)
        words = " ".join((remedy.happened, remedy.means, remedy.now))
        self.words.set_phrases(self._context.phrases(words))
        # Translators: button that puts a message away after reading
        self.close_button.set_words(self._context.t("I have read it"))
        self.close_button.set_description(words)
        # Translators: said of a trouble that is told in place, before its words
        self.setAccessibleName(self._context.t("Something went wrong"))

    def _set_margins(self) -> None:
        gap = self._context.theme.gap()
        self._row.setContentsMargins(gap * 2, gap // 2, gap, gap // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strip."""
        QPainter(self).fillRect(self.rect(), self._context.theme.colour("note_soft"))
