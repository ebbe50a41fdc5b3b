"""What is said and stands nowhere else, in writing: above the bar at the foot of a screen.

It goes when something else is said or the screen changes, never by time. Where the voice says
much that stands nowhere, its room is kept, so that nothing on the page moves.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helper_app.settings import Settings
from helper_app.ui.context import Context
from helper_app.ui.theme.icons import paint_icon
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.mirroring import margins, mirrored
from helper_app.ui.widgets.ruby_text import RubyText

LINE_EM = 1.9
"""Height of a line with readings."""
USUAL_EM = 30.0
"""Most captions are no wider than this; so many lines are kept as they need."""


class CaptionStrip(QWidget):
    """A small loudspeaker and the words; empty and unseen while there are none."""

    def __init__(self, context: Context, screen: QWidget) -> None:
        super().__init__(screen)
        self._context = context
        self._screen = screen
        self._texts: Sequence[str] = ()
        set_meaning(self, Meaning.GROUP)
        self.setObjectName("captions")
        self.words = RubyText(context.theme, role="bar", name="captions.words", parent=self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        context.services.announcer.captioned.connect(self.show_texts)
        context.settings_changed.connect(self.arrange)
        context.theme.changed.connect(self.arrange)
        context.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show the first of some texts that has room, or the last one; nothing for none."""
        if texts != self._texts:
            self._texts = texts
            self.arrange()

    def retranslate(self) -> None:
        """Take the name of the present language, and let words of another one go."""
        # Translators: said of the strip that shows in writing what the voice says
        self.setAccessibleName(self._context.t("What the voice says"))
        self._texts = ()
        self.arrange()

    def arrange(self) -> None:
        """Take the height that is kept, or what the words need; go where neither is wanted."""
        theme = self._context.theme
        gap, em = theme.gap(), theme.em("bar")
        left = gap + round(1.5 * em) + gap // 2
        self._row.setContentsMargins(margins(self, left, gap // 4, gap, gap // 4))
        width = max(1, self._screen.width() - left - gap)
        kept = math.ceil(USUAL_EM * em / width) * round(LINE_EM * em)
        for text in self._texts or ("",):
            self.words.set_phrases(self._context.phrases(text))
            needed = self.words.heightForWidth(width) if text else 0
            if needed <= kept:
                break
        is_kept = keeps_room(self._context.settings)
        self.setFixedHeight(max(kept, needed) + 2 * (gap // 4))
        self.words.setVisible(bool(self._texts))
        self.setVisible(is_kept or bool(self._texts))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strip and the loudspeaker where there are words."""
        if not self._texts:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._context.theme
        painter.fillRect(self.rect(), theme.colour("soft"))
        painter.fillRect(QRectF(0, 0, self.width(), 2), theme.colour("accent"))
        side = 1.2 * theme.em("bar")
        spot = QRectF(theme.gap(), (self.height() - side) / 2, side, side)
        paint_icon(painter, "speak", mirrored(self, spot), theme.colour("accent"))


def keeps_room(settings: Settings) -> bool:
    """Tell whether captions come and go so often that their room is kept."""
    cues = settings.scan == "on" and settings.scan_voice == "on"
    speaks = settings.speech != "off" and (cues or settings.confirm == "on")
    return settings.captions == "all" or settings.reads_focus == "on" or speaks
