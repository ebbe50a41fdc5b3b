"""「この情報の出どころ」: the pages the facts of a step come from, and when they were read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app.guides import dates
from helper_app.guides.model import SourceNote
from helper_app.i18n import N_
from helper_app.speech.model import Phrase
from helper_app.ui.context import Context
from helper_app.ui.presenter import spoken_phrases
from helper_app.ui.screens.screen import Screen
from helper_app.ui.widgets.notice import Notice
from helper_app.ui.widgets.ruby_text import RubyText

# Translators: about a page of an office: the host it lies on, the day it bears, the day it was read
WORDS = {
    (False, False): N_("On {host}. We read it on {read}."),
    (False, True): N_("On {host}, written on {written}. We read it on {read}."),
    (True, False): N_("On {host}. We read it on {read}, and the day to read it again has passed."),
    (True, True): N_(
        "On {host}, written on {written}. We read it on {read},"
        " and the day to read it again has passed."
    ),
}
"""By whether it is overdue, and whether the page bears a day."""


class SourcesScreen(Screen):
    """A panel a page, however many facts it gave: title, host, its day, the day it was read."""

    def __init__(self, context: Context, sources: Sequence[SourceNote]) -> None:
        super().__init__(context, "sources")
        theme = context.theme
        self._sources = [*{replace(source, id=""): source for source in sources}.values()]
        self._column = QVBoxLayout(self.page)
        self.heading = RubyText(theme, role="title", bold=True, name="sources.heading")
        self.lead = RubyText(theme, role="small", colour="quiet", name="sources.lead")
        self.notices = [
            Notice(theme, kind="note" if source.is_overdue else "plain", name=f"sources.{number}")
            for number, source in enumerate(self._sources)
        ]
        for part in (self.heading, self.lead, *self.notices):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.back = self.add_back("sources.back")
        self.on_look_changed()
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at the way back; there is nothing to choose."""
        return self.back

    def spoken(self) -> Sequence[Phrase]:
        """Say all of it."""
        texts = [self._heading(), self._lead()]
        for source in self._sources:
            texts += [source.title, self._line(source)]
        return spoken_phrases(self.context.phrases(text) for text in texts)

    def retranslate(self) -> None:
        """Put every word into the present language."""
        phrases = self.context.phrases
        self.heading.set_phrases(phrases(self._heading()))
        self.lead.set_phrases(phrases(self._lead()))
        for source, notice in zip(self._sources, self.notices, strict=True):
            notice.set_words(phrases(self._line(source)), phrases(source.title))
        self.back.set_words(self.context.t("Back"))

    def on_look_changed(self) -> None:
        """Take the theme's distances."""
        gap = self.context.theme.gap()
        self._column.setContentsMargins(gap * 2, gap, gap * 2, gap)
        self._column.setSpacing(gap)

    def _heading(self) -> str:
        # Translators: heading of the pages the facts of a step come from, and the button to it
        return self.context.t("Where this is from")

    def _lead(self) -> str:
        # Translators: below the heading of the pages the facts of a step come from
        return self.context.t("These are pages of public offices.")

    def _line(self, source: SourceNote) -> str:
        words = WORDS[source.is_overdue, source.source_date is not None]
        locale = self.context.locale
        written = dates.in_words(source.source_date, locale) if source.source_date else ""
        read = dates.in_words(source.checked, locale)
        return self.context.t(words, host=source.host, written=written, read=read)
