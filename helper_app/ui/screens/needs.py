"""「困りごとから選ぶ」: groups, then troubles, then what helps; or words for those who type."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from helper_app.i18n import N_, Texts
from helper_app.needs.model import Group, Need
from helper_app.needs.search import Search
from helper_app.ui.context import Context
from helper_app.ui.screens.choices import ChoicesScreen, Option, never, no_line
from helper_app.ui.screens.screen import Screen
from helper_app.ui.screens.searching import Marked, Result, SearchingScreen
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.picture_tile import PictureTile
from helper_app.ui.widgets.ruby_text import RubyText

# Translators: above troubles that were found
THIS_MAY_BE_IT = N_("This may be it:")
# Translators: nothing fits what was typed; the groups stand below
NOTHING_FITS = N_("Nothing was found. Please press what comes closest.")
MOST_FOUND = 8
"""Troubles shown for some words; more would be a list to get lost in."""


class NeedsScreen(SearchingScreen):
    """Every group as a picture, and a line to type in; what fits takes the groups' place."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "needs")
        self._cupboard = context.services.cupboard
        self.grid = TileGrid(context.theme, least_em=9.2, most=4)
        self.column.add(self.grid)
        for group in self._cupboard.needs.groups:
            self._add_group(group)
        self.retranslate()
        if self._cupboard.problem is not None:
            context.tell(self._cupboard.problem)

    def question(self, t: Texts) -> str:
        """Give the question."""
        # Translators: heading of the table of troubles
        return t("What troubles you?")

    def explanation(self, t: Texts) -> str:
        """Give the line below."""
        # Translators: below the heading of the table of troubles
        return t("Press one, or write it in your own words.")

    def line_words(self, t: Texts) -> tuple[str, str]:
        """Say what the line is for, and give an example."""
        # Translators: what the line for typing is for; the name a screen reader says
        name = t("Your trouble in words")
        # Translators: an example in the empty line for typing
        return name, t("For example: my hands tremble")

    def look(self, words: str) -> tuple[str, list[Result]]:
        """Look for troubles, or say kindly that nothing fits; the groups stay below."""
        if not words:
            return "", []
        shelf = self.context.services.shelf
        texts = shelf.texts(self.context.locale)
        needs = Search(self._cupboard.needs, texts, shelf.lexicon).find(words).needs[:MOST_FOUND]
        told = self.context.t(THIS_MAY_BE_IT if needs else NOTHING_FITS)
        return told, [self._result(need) for need in needs]

    def texts(self) -> Sequence[RubyText]:
        """Say what was found, or else the groups."""
        return [*super().texts(), *(tile.title for tile in self.grid.tiles)]

    def first_focus(self) -> QWidget | None:
        """Begin at the first group: most people do not want to type."""
        return (self.results if self.found else self.grid).first

    def retranslate(self) -> None:
        """Put every word into the present language."""
        super().retranslate()
        for group, tile in zip(self._cupboard.needs.groups, self.grid.tiles, strict=True):
            tile.set_words(self.context.phrases(self.context.title(group.title)))

    def show_found(self) -> None:
        """Let what was found take the groups' place."""
        super().show_found()
        self.grid.setVisible(not self.found)

    def _add_group(self, group: Group) -> None:
        file = self.context.services.shelf.folder / "pictures" / group.picture
        tile = PictureTile(self.context.theme, name=f"needs.group.{group.id}", picture=file)
        tile.clicked.connect(lambda: self.go_to.emit(GroupScreen(self.context, group)))
        self.grid.add(tile)

    def _result(self, need: Need) -> Result:
        title = Marked(self.context.title(need.trouble))
        return Result(need.id, title, lambda: self.go_to.emit(opened(self.context, need)))


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
