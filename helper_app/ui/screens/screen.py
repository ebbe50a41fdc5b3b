"""The frame every screen has: a page that scrolls when the words are large, a bar below."""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app.speech.model import Phrase
from helper_app.ui import reading_order
from helper_app.ui.context import Context
from helper_app.ui.script import Line, lines_of, shown
from helper_app.ui.sentences import joined
from helper_app.ui.widgets.bar import BarLayout
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.captions import CaptionStrip
from helper_app.ui.widgets.meaning import Meaning, meaning_of, set_meaning
from helper_app.ui.widgets.ruby_text import NOTHING, RubyText
from helper_app.ui.widgets.scroll_page import Page, ScrollPage
from helper_app.ui.written import Written


class Screen(QWidget):
    """One screen. Subclasses fill `page` and `bar`, and put words in with `retranslate`.

    Thread: main.
    """

    go_back = Signal()
    go_home = Signal()
    go_to = Signal(object)
    """Another screen to open above this one."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self.context = context
        self.is_arriving = False
        self.setObjectName(name)
        self._follows = False
        set_meaning(self, Meaning.GROUP)
        self.frame = QVBoxLayout(self)
        self.frame.setContentsMargins(0, 0, 0, 0)
        self.frame.setSpacing(0)
        self.scroller = ScrollPage(context.theme, self)
        self.page = Page()
        self.scroller.setWidget(self.page)
        self.frame.addWidget(self.scroller, 1)
        self.bar_strip = BarStrip(context, self)
        self.bar = self.bar_strip.bar
        self.captions = CaptionStrip(context, self)
        self.frame.addWidget(self.captions)
        self.frame.addWidget(self.bar_strip)
        self._marked: Sequence[tuple[RubyText, range]] = ()
        context.services.announcer.phrase_spoken.connect(self.mark)
        context.language_changed.connect(self.retranslate)
        context.language_changed.connect(self._on_language_changed)
        context.theme.changed.connect(self.on_look_changed)
        context.theme.changed.connect(self._begin_to_follow)

    def enter(self) -> None:
        """Begin to show: put the focus where the hand should go, and say what there is."""
        self.is_arriving = True
        self.setAccessibleName(self.title())
        reading_order.set_tab_order(self.window())
        target = self.first_focus()
        if target is not None:
            self.context.services.announcer.note.put(target, self.introduction())
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.isVisible():
            QTimer.singleShot(0, self, self._arrive)
        else:
            queued = Qt.ConnectionType.QueuedConnection
            self.context.painted.connect(self._arrive, queued)

    def _arrive(self) -> None:
        """Say what there is, once it is painted: a person sees first and hears then."""
        self.is_arriving = False
        if self.isVisible():
            self._announce()
            self.context.arrived.emit()

    def tell_change(self) -> None:
        """Say what there is now, wherever the focus is."""
        announcer = self.context.services.announcer
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            announcer.note.put(focused, self.introduction())
        self._announce()

    def _announce(self) -> None:
        self.context.services.announcer.announce(
            self, self.spoken(), self.context.locale, written=self.written
        )

    def leave(self) -> None:
        """Stop showing."""
        self.context.services.announcer.cancel()

    def discard(self) -> None:
        """Let go of everything; this screen will not show again."""

    def first_focus(self) -> QWidget | None:
        """Give the widget that gets the focus first."""
        return None

    def title(self) -> str:
        """Give the screen's name: its first heading."""
        headings = (text for text in self.findChildren(RubyText) if not text.isHidden())
        return next((t.text() for t in headings if meaning_of(t) is Meaning.HEADING), "")

    def introduction(self) -> str:
        """Give what a screen reader finds where the focus begins."""
        return joined(phrase.text for phrase in self.spoken())

    def where(self) -> Sequence[str]:
        """Give what tells where one is, text by text."""
        return (self.title(),)

    def lines(self) -> Sequence[Line]:
        """Give what this screen says, and where it stands; most often `texts` is enough."""
        return lines_of(shown(self.texts(), self))

    def texts(self) -> Sequence[RubyText]:
        """Give the texts that are said, in their order; those that are hidden are left out."""
        return ()

    @property
    def written(self) -> Written:
        """Tell where it can be read."""
        return Written.PAGE

    def spoken(self) -> Sequence[Phrase]:
        """Give what this screen says, phrase by phrase."""
        return [line.words for line in self.lines()]

    def read_aloud(self) -> None:
        """Say what this screen says, whatever the settings."""
        announcer = self.context.services.announcer
        announcer.say(self.spoken(), self.context.locale, written=self.written)

    def mark(self, phrase: int) -> None:
        """Mark what is being said, wherever it stands."""
        lines = self.lines() if self.isVisible() else ()
        here = lines[phrase].places if 0 <= phrase < len(lines) else ()
        for text, _ in self._marked:
            if shiboken6.isValid(text):
                text.mark_spoken(NOTHING)
        for text, phrases in here:
            text.mark_spoken(phrases)
        self._marked = here

    def retranslate(self) -> None:
        """Put every word into the present language."""

    def on_look_changed(self) -> None:
        """Arrange anew after the text size or the colours changed."""

    def _begin_to_follow(self) -> None:
        """Keep what was pressed in sight when it made the letters larger.

        A screen that only opens shows its heading first, wherever the focus is.
        """
        if self.isVisible() and not self._follows:
            self._follows = True
            bar = self.scroller.verticalScrollBar()
            bar.rangeChanged.connect(lambda: QTimer.singleShot(0, self, self._show_focus))

    def _show_focus(self) -> None:
        focused = self.page.focusWidget()
        if self.isVisible() and focused is not None and focused.hasFocus():
            self.scroller.ensureWidgetVisible(focused)

    def add_back(self, name: str) -> Button:
        """Put the Back button at the left end of the bar."""
        back = Button(self.context.theme, look="secondary", name=name, icon="back")
        back.clicked.connect(self.go_back)
        self.bar.add(back)
        return back

    def _on_language_changed(self) -> None:
        """Name the screen anew, and let no words of the other language stay at the focus."""
        self.setAccessibleName(self.title())
        if self.isVisible():
            self.context.services.announcer.note.take_away()


class BarStrip(QWidget):
    """The bar at the foot of a screen: always at the same place."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.bar = BarLayout(self, spacing_px=4)
        set_meaning(self, Meaning.TOOLS)
        self._set_margins()
        self._retranslate()
        context.language_changed.connect(self._retranslate)
        context.theme.changed.connect(self._set_margins)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strip and the line above it."""
        painter = QPainter(self)
        theme = self._context.theme
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.fillRect(QRectF(0, 0, self.width(), 2), theme.colour("hair"))

    def _retranslate(self) -> None:
        # Translators: said of the buttons at the foot of a screen, all together
        self.setAccessibleName(self._context.t("Buttons of this screen"))

    def _set_margins(self) -> None:
        gap = self._context.theme.gap()
        self.bar.setContentsMargins(gap, gap // 3, gap, gap // 3)
