"""The person's municipality: where to ask, when, by which number, and the places it lists."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from helper_app.guides.model import SourceNote
from helper_app.i18n import N_
from helper_app.ui.context import Context
from helper_app.ui.screens.screen import Screen
from helper_app.ui.script import Line, lines_of, row_of
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.notice import Notice
from helper_app.ui.widgets.ruby_text import RubyText

# Translators: headings of what a municipality says of itself
TOLD = {
    "counter": N_("Counter"),
    "hours": N_("Opening hours"),
    "phone": N_("Telephone"),
    "languages": N_("Languages"),
    "application": N_("Applying on the internet"),
    "certificates": N_("Certificates at shops"),
    "fees": N_("Fees"),
}
"""By the keys of `{place:KEY}`, in the order one needs them."""
# Translators: buttons to lists of places of a municipality
SPOTS = {
    "shelter": N_("Evacuation shelters"),
    "office": N_("Public buildings"),
    "aed": N_("AEDs (for a heart that stops)"),
}


class TownScreen(Screen):
    """A panel for each thing that is told; without a chosen town it says how to find it out."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "town")
        theme = context.theme
        self.heading = RubyText(theme, role="title", bold=True, name="town.heading")
        self.lead = RubyText(theme, role="small", colour="quiet", name="town.lead")
        self.notices = {key: Notice(theme, kind="plain", name=f"town.{key}.told") for key in TOLD}
        self.lists = {kind: Button(theme, name=f"town.{kind}", icon="search") for kind in SPOTS}
        self.sources = Button(theme, name="town.sources", icon="document")
        column = Column(theme, self.scroller, space=1.0)
        column.add(self.heading)
        column.add_lead(self.lead)
        column.add(*self.lists.values(), *self.notices.values(), self.sources)
        for button in (*self.lists.values(), self.sources):
            column.setAlignment(button, Qt.AlignmentFlag.AlignLeading)
        for kind, button in self.lists.items():
            button.clicked.connect(partial(self._open_spots, kind))
        self.sources.clicked.connect(self._open_sources)
        self.back = self.add_back("town.back")
        self.choose = Button(theme, look="primary", name="town.choose", icon="home")
        self.bar.add(self.choose, trailing=True)
        self.choose.clicked.connect(self._open_towns)
        context.settings_changed.connect(self.retranslate)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at choosing a town while there is none, else at the way back."""
        return self.back if self.context.settings.place else self.choose

    def lines(self) -> Sequence[Line]:
        """Say all of it, panel by panel."""
        panels = (row_of((one.heading, one.words)) for one in self.notices.values())
        return [*lines_of((self.heading, self.lead)), *chain.from_iterable(panels)]

    def retranslate(self) -> None:
        """Put every word into the present language."""
        t, phrases, place = self.context.t, self.context.phrases, self.context.settings.place
        town = self.context.services.shelf.places.get(place)
        # Translators: heading of the person's municipality while none is chosen
        self.heading.set_phrases(phrases(town.name if town else t("Your town")))
        # Translators: below the name of the person's municipality
        chosen = t("What your town says of itself")
        # Translators: no municipality is chosen; what stands below holds in most of them
        self.lead.set_phrases(phrases(chosen if town else t("No town is chosen yet.")))
        self._sources: list[SourceNote] = []
        for key, notice in self.notices.items():
            said = self.context.wording.say(f"{{place:{key}}}", {})
            self._sources += [self.context.wording.source(fact) for fact in said.facts]
            notice.set_words(phrases(said.text), phrases(t(TOLD[key])))
        known = self.context.services.shelf.spots(place)
        for kind, button in self.lists.items():
            button.set_words(t(SPOTS[kind]))
            button.setVisible(kind in known)
        self.sources.set_words(t("Where this is from"))
        self.sources.setVisible(bool(self._sources))
        self.back.set_words(t("Back"))
        # Translators: button that opens the choice of the person's municipality
        self.choose.set_words(t("Choose your town"))

    def _open_towns(self) -> None:
        from helper_app.ui.screens.towns import TownsScreen

        self.go_to.emit(TownsScreen(self.context))

    def _open_spots(self, kind: str) -> None:
        from helper_app.ui.screens.spots import SpotsScreen

        self.go_to.emit(SpotsScreen(self.context, kind))

    def _open_sources(self) -> None:
        from helper_app.ui.screens.sources import SourcesScreen

        self.go_to.emit(SourcesScreen(self.context, self._sources))
