"""「困りごとから選ぶ」: groups, then troubles, then what helps; or words for those who type."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app.i18n import N_, Texts
from helper_app.needs.model import Group, Need
from helper_app.needs.search import Found, Search
from helper_app.ui.context import Context
from helper_app.ui.screens.choices import ChoicesScreen, Option, never, no_line
from helper_app.ui.screens.screen import Screen
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.picture_tile import PictureTile
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.ui.widgets.search_line import SearchLine
from helper_app.ui.widgets.tile import Tile

# Translators: above troubles that were found
THIS_MAY_BE_IT = N_("This may be it:")
# Translators: nothing fits what was typed; the groups stand below
NOTHING_FITS = N_("Nothing was found. Please press what comes closest.")
MOST_FOUND = 8
"""Troubles shown for some words; more would be a list to get lost in."""


class NeedsScreen(Screen):
    """Every group as a picture, and a line to type in; what fits takes the groups' place."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "needs")
        theme = context.theme
        self._cupboard = context.services.cupboard
        self._found: tuple[Need, ...] = ()
        self._told = ""
        self._column = QVBoxLayout(self.page)
        self.heading = RubyText(theme, role="title", bold=True, name="needs.heading")
        self.lead = RubyText(theme, role="small", colour="quiet", name="needs.lead")
        self.line = SearchLine(theme, name="needs.search")
        self.told = RubyText(theme, bold=True, name="needs.told")
        self.results = TileGrid(theme, least_em=15.0, most=2)
        self.results.hide()
        self.grid = TileGrid(theme, least_em=9.2, most=4)
        parts = (self.heading, self.lead, self.line, self.told, self.results, self.grid)
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        for group in self._cupboard.needs.groups:
            self._add_group(group)
        self.back = self.add_back("needs.back")
        self.search = Button(theme, look="primary", name="needs.find")
        self.bar.add(self.search, trailing=True)
        self.search.clicked.connect(self._find)
        self.line.entered.connect(self._find)
        self.on_look_changed()
        self.retranslate()
        if self._cupboard.problem is not None:
            context.tell(self._cupboard.problem)

    def first_focus(self) -> QWidget | None:
        """Begin at the first group: most people do not want to type."""
        return self.results.tiles[0] if self._found else self.grid.tiles[0]

    def texts(self) -> Sequence[RubyText]:
        """Say the question and what can be chosen."""
        choices = [*self.results.tiles, *self.grid.tiles]
        return [self.heading, self.told, *(tile.title for tile in choices)]

    def retranslate(self) -> None:
        """Put every word into the present language."""
        t, phrases = self.context.t, self.context.phrases
        self.heading.set_phrases(phrases(self._heading()))
        # Translators: below the heading of the table of troubles
        self.lead.set_phrases(phrases(t("Press one, or write it in your own words.")))
        # Translators: what the line for typing is for; the name a screen reader says
        name = t("Your trouble in words")
        # Translators: an example in the empty line for typing
        self.line.set_words(name, t("For example: my hands tremble"))
        # Translators: button that looks for what was typed
        self.search.set_words(t("Look for it"))
        for group, tile in zip(self._cupboard.needs.groups, self.grid.tiles, strict=True):
            tile.set_words(phrases(self.context.title(group.title)))
        for need, tile in zip(self._found, self.results.tiles, strict=True):
            tile.set_words(phrases(self.context.title(need.trouble)))
        self.told.set_phrases(phrases(t(self._told)))
        self.told.setVisible(bool(self._told))
        self.back.set_words(t("Back"))

    def on_look_changed(self) -> None:
        """Take the theme's distances."""
        gap = self.context.theme.gap()
        self._column.setContentsMargins(gap * 2, gap, gap * 2, gap)
        self._column.setSpacing(gap // 2)

    def _heading(self) -> str:
        # Translators: heading of the table of troubles
        return self.context.t("What troubles you?")

    def _find(self) -> None:
        """Show what fits, or say kindly that nothing does; the groups stay below."""
        if not self.line.text().strip():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        shelf = self.context.services.shelf
        texts = shelf.texts(self.context.locale)
        search = Search(self._cupboard.needs, texts, shelf.lexicon)
        self._show(search.find(self.line.text()))
        self.enter()

    def _show(self, found: Found) -> None:
        self.results.clear()
        self._found = found.needs[:MOST_FOUND]
        for need in self._found:
            self._add_result(need)
        self._told = THIS_MAY_BE_IT if self._found else NOTHING_FITS
        self.results.setVisible(bool(self._found))
        self.grid.setVisible(not self._found)
        self.retranslate()

    def _add_group(self, group: Group) -> None:
        file = self.context.services.shelf.folder / "pictures" / group.picture
        tile = PictureTile(self.context.theme, name=f"needs.group.{group.id}", picture=file)
        tile.clicked.connect(lambda: self.go_to.emit(GroupScreen(self.context, group)))
        self.grid.add(tile)

    def _add_result(self, need: Need) -> None:
        tile = Tile(self.context.theme, name=f"needs.found.{need.id}")
        tile.clicked.connect(lambda: self.go_to.emit(opened(self.context, need)))
        self.results.add(tile)


class GroupScreen(ChoicesScreen):
    """The troubles of one group, one tile each."""

    def __init__(self, context: Context, group: Group) -> None:
        self._group = group
        options = [
            Option(
                key=need.id,
                title=partial(self._trouble, need),
                line=no_line,
                is_chosen=never,
                choose=partial(self._open, need),
            )
            for need in context.services.cupboard.needs.of_group(group.id)
        ]
        super().__init__(context, "needs.group", options, least_em=15.0, most=2)

    def question(self, _t: Texts) -> str:
        """Give the group's name."""
        return self.context.title(self._group.title)

    def explanation(self, t: Texts) -> str:
        """Give the line below."""
        # Translators: below the name of a group of troubles
        return t("Press what comes closest.")

    def _trouble(self, need: Need, _t: Texts) -> str:
        return self.context.title(need.trouble)

    def _open(self, need: Need) -> None:
        self.go_to.emit(opened(self.context, need))


def opened(context: Context, need: Need) -> Screen:
    """Make the page of a trouble."""
    from helper_app.ui.screens.need import NeedScreen

    return NeedScreen(context, need)
