"""A drawn machine: its case, what its screen says, its buttons and its keypad.

Drawn as nobody's: no brand, and in the colours of practice.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app.i18n import is_japanese
from helper_app.practice.model import MOST_LINES, Event
from helper_app.practice.view import View
from helper_app.ui.context import Context
from helper_app.ui.sentences import remarked
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.doings import Doings
from helper_app.ui.widgets.entry import Entry
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.painting import rounded_box
from helper_app.ui.widgets.ruby_text import RubyText

CASE = 10
"""Width of the case around the machine's screen, in pixels."""


class MachineCase(QWidget):
    """Shows a view of a machine, and tells what is done to it.

    Thread: main.
    """

    done = Signal(Event)
    """Something was pressed."""
    entered = Signal()
    """What was typed on the keypad is to be handed over."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._theme = theme = context.theme
        self._ending = ("", "")
        self.setObjectName("rehearsal.machine")
        set_meaning(self, Meaning.GROUP)
        self.title = RubyText(theme, role="title", bold=True, name="rehearsal.title")
        self.lines = [RubyText(theme, name=f"rehearsal.line.{n}") for n in range(MOST_LINES)]
        self.caption = RubyText(theme, role="small", colour="quiet", name="rehearsal.caption")
        self.entry = Entry(context)
        self.enter = Button(theme, look="secondary", name="rehearsal.enter")
        self.keys = Doings(context, least_em=9.0, most=3)
        column = QVBoxLayout(self)
        for part in (self.title, *self.lines, self.caption, self.entry):
            column.addWidget(part)
        column.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.keys)
        column.addStretch(1)
        self.keys.done.connect(self.done)
        self.entry.count_changed.connect(self._show_entry)
        self.entry.submitted.connect(self.entered)
        self.enter.clicked.connect(self.entered)
        theme.changed.connect(self._set_margins)
        self._set_margins()

    def show_view(self, view: View) -> None:
        """Show what the machine shows; what was typed is forgotten."""
        t, phrases = self._context.t, self._context.phrases
        # Translators: said of a drawn machine as a whole
        self.setAccessibleName(t("The practice machine"))
        self.title.set_phrases(phrases(view.title))
        for place, text in enumerate(self.lines):
            text.set_phrases(phrases(view.lines[place]) if place < len(view.lines) else ())
            text.setVisible(place < len(view.lines))
        # Translators: what is heard from a machine, in words
        heard = t("Sound: {words}", words=view.caption) if view.caption else ""
        self.caption.set_phrases(phrases(heard))
        self.caption.setVisible(bool(heard))
        self.keys.show_doings(view.keys, view.next if view.is_shown else None)
        self._ending = view.ends_entry
        self.entry.clear()
        self.entry.ask(view.ask)
        self.entry.retranslate(t)
        self.enter.setVisible(bool(view.ask))
        self._show_entry()

    def texts(self) -> Sequence[RubyText]:
        """Give what is said, in its order."""
        return [self.title, *self.lines, self.caption, *self.keys.texts()]

    def first_focus(self) -> QWidget | None:
        """Give where the hand begins on the machine; None where nothing can be pressed."""
        if self.entry.is_asking:
            return self.enter if self.entry.is_full else self.entry.first_focus
        return next(iter(self.keys.tiles), None)

    def minimumSizeHint(self) -> QSize:
        """Claim no width, as the page around it: keypads grow narrower where they must."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the case, and the screen in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        soft, practice = self._theme.colour("practice_soft"), self._theme.colour("practice")
        box = QRectF(self.rect())
        rounded_box(painter, box, soft, practice, 4.0)
        display = box.adjusted(CASE, CASE, -CASE, -CASE)
        rounded_box(painter, display, self._theme.colour("surface"), practice, 2.0)

    def _show_entry(self) -> None:
        """Say on the button what is missing, or what it does."""
        if not self.entry.is_asking:
            return
        t, (label, gloss) = self._context.t, self._ending
        missing = self.entry.missing(t)
        self.entry.show_count(t)
        words, meaning = (self._context.lettering.plain(text) for text in (label, gloss))
        is_read = bool(missing) or is_japanese(self._context.locale)
        self.enter.set_words(missing or words, "" if is_read else remarked(meaning, words))
        self.enter.set_description(meaning if is_read and not missing else "")
        self.enter.setEnabled(not missing)

    def _set_margins(self) -> None:
        inside = CASE + self._theme.gap(0.5)
        column = self.layout()
        assert column is not None
        column.setContentsMargins(inside, inside, inside, inside)
        column.setSpacing(self._theme.gap(0.3))
