"""「この情報の出どころ」: the pages the facts of a step come from, and when they were read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from PySide6.QtWidgets import QWidget

from helper_app.guides import dates
from helper_app.guides.model import SourceNote
from helper_app.i18n import N_
from helper_app.ui.context import Context
from helper_app.ui.screens.screen import Screen
from helper_app.ui.script import Line, lines_of, row_of
from helper_app.ui.widgets.column import Column
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
        self.heading = RubyText(theme, role="title", bold=True, name="sources.heading")
        self.lead = RubyText(theme, role="small", colour="quiet", name="sources.lead")
        self.notices = [
            Notice(theme, kind="note" if source.is_overdue else "plain", name=f"sources.{number}")
            for number, source in enumerate(self._sources)
        ]
        column = Column(theme, self.scroller, space=1.0)
        column.add(self.heading, self.lead, *self.notices)
        self.back = self.add_back("sources.back")
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at the way back; there is nothing to choose."""
        return self.back

    def lines(self) -> Sequence[Line]:
        """Say all of it, page by page."""
        pages = (row_of((notice.heading, notice.words)) for notice in self.notices)
        return [*lines_of((self.heading, self.lead)), *chain.from_iterable(pages)]

    def retranslate(self) -> None:
        """Put every word into the present language."""
        phrases = self.context.phrases
        self.heading.set_phrases(phrases(self._heading()))
        self.lead.set_phrases(phrases(self._lead()))
        for source, notice in zip(self._sources, self.notices, strict=True):
            notice.set_words(phrases(self._line(source)), phrases(source.title))
        self.back.set_words(self.context.t("Back"))

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
