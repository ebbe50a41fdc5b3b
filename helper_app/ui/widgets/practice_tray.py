"""The practice table: plug the reader in, put the card down, take it away. Nothing here is real."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from helper_app.i18n import Texts
from helper_app.ui.context import Context
from helper_app.ui.widgets.bar import BarLayout
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.ruby_text import RubyText

if TYPE_CHECKING:
    from helper_app.card.practice_readers import PracticeReaders


class PracticeTray(QWidget):
    """Two buttons that move the practice reader and card, and the practice PIN.

    Thread: main; the readers are safe to call from any thread.
    """

    def __init__(
        self, context: Context, readers: PracticeReaders, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._readers = readers
        self._is_plugged = False
        self._is_inserted = False
        self.setObjectName("practice")
        set_meaning(self, Meaning.GROUP)
        self._bar = BarLayout(self, spacing_px=4)
        self.reader = Button(context.theme, name="practice.reader", icon="reader", parent=self)
        self.card = Button(context.theme, name="practice.card", icon="card", parent=self)
        self.lead = RubyText(context.theme, role="bar", colour="practice", name="practice.lead")
        for part in (self.reader, self.card, self.lead):
            self._bar.add(part)
        context.theme.changed.connect(self._set_margins)
        self._set_margins()
        self.reader.clicked.connect(self._move_reader)
        self.card.clicked.connect(self._move_card)
        context.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Put every word into the present language."""
        t = self._context.t
        # Translators: said of the buttons of the practice table, all together
        self.setAccessibleName(t("Practice table"))
        # Translators: above the buttons of the practice table; the practice card's PIN is 1234
        self.lead.set_phrases(self._context.phrases(t("Practice table. The PIN is 1234.")))
        self.reader.set_words(self._reader_words(t))
        self.card.set_words(self._card_words(t))
        self.card.setEnabled(self._is_plugged)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the table top."""
        QPainter(self).fillRect(self.rect(), self._context.theme.colour("practice_soft"))

    def _set_margins(self) -> None:
        gap = self._context.theme.gap()
        self._bar.setContentsMargins(gap, 0, gap, 0)

    def _reader_words(self, t: Texts) -> str:
        # Translators: practice table: buttons that move a drawn card reader
        return t("Unplug the reader") if self._is_plugged else t("Plug the reader in")

    def _card_words(self, t: Texts) -> str:
        # Translators: practice table: buttons that move a drawn card
        return t("Take the card away") if self._is_inserted else t("Put the card down")

    def _move_reader(self) -> None:
        self._is_plugged = not self._is_plugged
        self._do(self._readers.plug if self._is_plugged else self._readers.unplug)

    def _move_card(self) -> None:
        self._is_inserted = not self._is_inserted
        self._do(self._readers.insert if self._is_inserted else self._readers.remove)

    def _do(self, move: Callable[[], None]) -> None:
        move()
        self.retranslate()
