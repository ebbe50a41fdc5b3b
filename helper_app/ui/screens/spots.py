"""Places of a municipality, from its open data: ten at a time, so that nobody gets lost."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from PySide6.QtWidgets import QWidget

from helper_app.guides import dates
from helper_app.guides.open_data import Spot
from helper_app.ui.context import Context
from helper_app.ui.screens.screen import Screen
from helper_app.ui.screens.town import SPOTS
from helper_app.ui.script import Line, lines_of, row_of
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.notice import Notice
from helper_app.ui.widgets.ruby_text import RubyText

AT_ONCE = 10


class SpotsScreen(Screen):
    """A panel a place: its name, where it is, its number, when it is open.

    Args:
        context: Its surroundings; the chosen municipality lists places of the kind.
        kind: Of `open_data.KINDS`.
    """

    def __init__(self, context: Context, kind: str) -> None:
        super().__init__(context, "spots")
        theme = context.theme
        self._kind = kind
        self._source, self._spots = context.services.shelf.spots(context.settings.place)[kind]
        self._from = 0
        self.heading = RubyText(theme, role="title", bold=True, name="spots.heading")
        self.lead = RubyText(theme, role="small", colour="quiet", name="spots.lead")
        self.notices = [
            Notice(theme, kind="plain", name=f"spots.{number}") for number in range(AT_ONCE)
        ]
        column = Column(theme, self.scroller, space=0.6)
        column.add(self.heading, self.lead, *self.notices)
        self.back = self.add_back("spots.back")
        self.before = Button(theme, name="spots.before")
        self.more = Button(theme, look="primary", name="spots.more", icon_after="next")
        self.bar.add(self.before)
        self.bar.add(self.more, trailing=True)
        self.before.clicked.connect(lambda: self._turn(-AT_ONCE))
        self.more.clicked.connect(lambda: self._turn(AT_ONCE))
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at the next ten, or at the way back after the last."""
        return self.back if self.more.isHidden() else self.more

    def lines(self) -> Sequence[Line]:
        """Say the places that show, one by one."""
        shown = (one for one in self.notices if not one.isHidden())
        places = (row_of((one.heading, one.words)) for one in shown)
        return [*lines_of((self.heading, self.lead)), *chain.from_iterable(places)]

    def introduction(self) -> str:
        """Give what they are and how many there are; the panels can be read one by one."""
        return f"{self.heading.text()} {self.lead.text()}"

    def retranslate(self) -> None:
        """Put every word into the present language; names stay as the municipality writes them."""
        t, phrases = self.context.t, self.context.phrases
        self.heading.set_phrases(phrases(t(SPOTS[self._kind])))
        day = self._source["source_date"] or self._source["checked"]
        last = min(self._from + AT_ONCE, len(self._spots))
        # Translators: above a list of places: which of them show, how many there are, and of which
        # day the list is
        said = t(
            "{first} to {last} of {all}, as of {day}",
            first=min(self._from + 1, last),
            last=last,
            all=len(self._spots),
            day=dates.in_words(day, self.context.locale),
        )
        self.lead.set_phrases(phrases(said))
        shown = self._spots[self._from : last]
        for number, notice in enumerate(self.notices):
            spot = shown[number] if number < len(shown) else Spot("")
            notice.set_words(phrases(self._told(spot)), phrases(spot.title))
        self.back.set_words(t("Back"))
        # Translators: buttons that turn a list of places, ten at a time
        self.before.set_words(t("The ten before"))
        self.more.set_words(t("Ten more"))
        self.before.setVisible(self._from > 0)
        self.more.setVisible(last < len(self._spots))

    def _told(self, spot: Spot) -> str:
        """Say where it is and how it is reached; a place without any of it says only that."""
        t = self.context.t
        if not spot.name:
            return ""
        times = f"{spot.opens}–{spot.closes}" if spot.opens else ""
        hours = " ".join(filter(None, (spot.days, times)))
        told = (spot.address, spot.room, spot.phone, hours, spot.note)
        # Translators: of a place in a list only the name is known
        return "、".join(filter(None, told)) or t("Only the name is known.")

    def _turn(self, by: int) -> None:
        self._from = max(0, min(self._from + by, len(self._spots) - 1))
        self.retranslate()
        self.scroller.verticalScrollBar().setValue(0)
        self.enter()
