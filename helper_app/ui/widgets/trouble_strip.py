"""A trouble told in place, between the top bar and the screen: calm, in words, put away by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from helper_app.errors import HelperError
from helper_app.speech.model import Priority
from helper_app.ui.context import Context
from helper_app.ui.presenter import spoken_phrases
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.ui.widgets.scroll_page import Page, ScrollPage
from helper_app.ui.written import Written

MOST_SHARE, MOST_SHARE_LARGE = 0.3, 0.22
"""The strip takes this share of the window's height at most; what is longer scrolls. From letters
of 200 % on the bars need more, and the page keeps its quarter."""
BESIDE_FROM_EM = 9.0
"""Room for the words, in em, that must be left for the button to stand beside them."""


class TroubleStrip(QWidget):
    """Shows the newest trouble until the person has read it."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._error: HelperError | None = None
        self._is_unsaid = False
        self.setObjectName("trouble")
        set_meaning(self, Meaning.TROUBLE)
        theme = context.theme
        self.words = RubyText(theme, role="small", colour="note", name="trouble.words")
        self.close_button = Button(theme, name="trouble.close")
        self.scroller = ScrollPage(theme, self)
        self.page = Page()
        self.scroller.setWidget(self.page)
        inside = QVBoxLayout(self.page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.words)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self.scroller, 1)
        self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.close_button.clicked.connect(self.hide)
        context.theme.changed.connect(self._arrange)
        context.trouble.connect(self.tell)
        context.arrived.connect(self._announce)
        context.language_changed.connect(self.retranslate)
        self._arrange()
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
            self,
            spoken_phrases([words]),
            self._context.locale,
            Priority.NORMAL,
            written=Written.ELSEWHERE,
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
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strip."""
        QPainter(self).fillRect(self.rect(), self._context.theme.colour("note_soft"))

    def _arrange(self) -> None:
        """Put the button beside the words or below them, always in sight; the words may scroll."""
        theme = self._context.theme
        gap, direction = theme.gap(), QBoxLayout.Direction
        button = self.close_button.sizeHint()
        bar = self.scroller.verticalScrollBar().sizeHint().width()
        room = self.width() - 3 * gap - bar
        beside = room - button.width() - gap
        is_wide = beside >= BESIDE_FROM_EM * theme.em("small")
        self._row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._row.setContentsMargins(gap * 2, gap // 2, gap, gap // 2)
        self._row.setSpacing(gap if is_wide else gap // 2)
        words = self.words.heightForWidth(max(1, beside if is_wide else room))
        below = 0 if is_wide else button.height() + gap // 2
        share = MOST_SHARE if theme.scale < 2 else MOST_SHARE_LARGE
        most = round(self.window().height() * share)
        needed = max(words + below, button.height()) + 2 * (gap // 2)
        self.setFixedHeight(min(most, needed))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.colour("note_soft"))
        self.setPalette(palette)
