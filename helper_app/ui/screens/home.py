"""The first screen: what do you want to do?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app.guides.catalogue import Entry
from helper_app.speech.model import Phrase
from helper_app.ui.context import Context
from helper_app.ui.presenter import spoken_phrases
from helper_app.ui.screens.screen import Screen
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.ui.widgets.tile import Tile

ICONS = {"card.authenticate": "card", "card.expiry": "calendar"}
"""The drawing of each guide's tile."""


class HomeScreen(Screen):
    """A few large tiles, one a guide, and a bar with practice and settings."""

    guide_chosen = Signal(str, bool)
    """A guide's id, and whether to practise it."""
    end_chosen = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, "home")
        column = QVBoxLayout(self.page)
        self.heading = RubyText(context.theme, role="title", bold=True, name="home.heading")
        self.lead = RubyText(context.theme, role="small", colour="quiet", name="home.lead")
        self.grid = TileGrid(context.theme, least_em=13.0, most=3)
        column.addWidget(self.heading)
        column.addWidget(self.lead)
        column.addWidget(self.grid)
        column.addStretch(1)
        self._column = column
        self._tiles: list[tuple[Tile, Entry, bool]] = []
        for entry in context.services.shelf.entries:
            self._add_tile(entry, is_practice=False)
        for entry in context.services.shelf.entries:
            if entry.guide is not None and entry.guide.id == "card.authenticate":
                self._add_tile(entry, is_practice=True)
        self.settings = Button(context.theme, name="home.settings", icon="person")
        self.end = Button(context.theme, name="home.end", icon="end")
        self.settings.clicked.connect(self._open_settings)
        self.end.clicked.connect(self.end_chosen)
        self.bar.add(self.settings)
        self.bar.add(self.end, trailing=True)
        self.on_look_changed()
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at the first tile."""
        return self._tiles[0][0] if self._tiles else self.settings

    def spoken(self) -> Sequence[Phrase]:
        """Say the question and what can be chosen."""
        texts = [self.heading_text(), self.lead_text()]
        texts += [self._title(entry, is_practice) for _, entry, is_practice in self._tiles]
        return spoken_phrases(self.context.phrases(text) for text in texts)

    def retranslate(self) -> None:
        """Put every word into the present language."""
        phrases = self.context.phrases
        self.heading.set_phrases(phrases(self.heading_text()))
        self.lead.set_phrases(phrases(self.lead_text()))
        for tile, entry, is_practice in self._tiles:
            line = self._line(entry, is_practice)
            tile.set_words(phrases(self._title(entry, is_practice)), phrases(line))
        t = self.context.t
        # Translators: button on the first screen that opens a person's own settings
        self.settings.set_words(t("My settings"))
        # Translators: button that closes the program; nothing of the visit is kept
        self.end.set_words(t("Finish (erase everything)"))

    def heading_text(self) -> str:
        """Give the question."""
        # Translators: the question on the first screen, above large tiles
        return self.context.t("What would you like to do?")

    def lead_text(self) -> str:
        """Give the line below the question."""
        # Translators: below the question on the first screen; it takes away fear
        return self.context.t("Press one. You can always go back.")

    def on_look_changed(self) -> None:
        """Take the theme's distances."""
        gap = self.context.theme.gap()
        self._column.setContentsMargins(gap * 2, gap, gap * 2, gap)
        self._column.setSpacing(gap // 2)

    def _add_tile(self, entry: Entry, *, is_practice: bool) -> None:
        name = f"home.practice.{entry.id}" if is_practice else f"home.guide.{entry.id}"
        icon = "practice" if is_practice else ICONS.get(entry.id, "reader")
        tile = Tile(self.context.theme, name=name, icon=icon)
        tile.clicked.connect(lambda: self.guide_chosen.emit(entry.id, is_practice))
        self.grid.add(tile)
        self._tiles.append((tile, entry, is_practice))

    def _title(self, entry: Entry, is_practice: bool) -> str:
        t = self.context.t
        if is_practice:
            # Translators: tile on the first screen: rehearse with a made-up card
            return t("Practise with a practice card")
        return self.context.wording.text(entry.title)

    def _line(self, entry: Entry, is_practice: bool) -> str:
        t = self.context.t
        if is_practice:
            # Translators: below the practice tile
            return t("Mistakes do no harm here.")
        if entry.guide is None:
            return t("This guide cannot be shown at present.")
        # Translators: how long a guide takes
        return t.plural("About {n} minute", "About {n} minutes", entry.guide.minutes)

    def _open_settings(self) -> None:
        from helper_app.ui.screens.settings import SettingsScreen

        self.go_to.emit(SettingsScreen(self.context))
