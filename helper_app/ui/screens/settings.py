"""A person's own settings, each seen at once, a heading above every group."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from helper_app.ui.context import Context
from helper_app.ui.screens.screen import Screen
from helper_app.ui.setting_words import GROUPS, Group, Wish
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.ui.widgets.tile import Tile


class SettingsScreen(Screen):
    """Groups of tiles, and two ways on: the questions once more, and where to keep it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "settings")
        theme = context.theme
        self._column = Column(theme, self.scroller)
        self.heading = RubyText(theme, role="title", bold=True, name="settings.heading")
        self.lead = RubyText(theme, role="small", colour="quiet", name="settings.lead")
        self._column.add(self.heading)
        self._column.add_lead(self.lead)
        self.groups = [self._add_group(group) for group in GROUPS]
        self.back = self.add_back("settings.back")
        self.keeping = Button(theme, name="settings.keeping", icon="check")
        self.questions = Button(theme, look="primary", name="settings.questions", icon="person")
        self.bar.add(self.keeping)
        self.bar.add(self.questions, trailing=True)
        self.keeping.clicked.connect(self._open_keeping)
        self.questions.clicked.connect(self._open_questions)
        context.settings_changed.connect(self.retranslate)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at the first group's present choice."""
        return self.groups[0].grid.first

    def texts(self) -> Sequence[RubyText]:
        """Say the question, and what can be changed."""
        return [self.heading, self.lead, *(group.heading for group in self.groups)]

    def retranslate(self) -> None:
        """Put every word into the present language, and each tick where it belongs."""
        t = self.context.t
        self.heading.set_phrases(self.context.phrases(self._heading()))
        self.lead.set_phrases(self.context.phrases(self._lead()))
        for part in self.groups:
            part.retranslate()
        self.back.set_words(t("Back"))
        # Translators: button that opens the three ways of keeping settings
        self.keeping.set_words(t("Where they are kept"))
        # Translators: button that begins the questions of the first run anew
        self.questions.set_words(t("Answer questions instead"))

    def _heading(self) -> str:
        # Translators: heading of a person's own settings
        return self.context.t("How do you like it best?")

    def _lead(self) -> str:
        # Translators: below the heading of a person's own settings
        return self.context.t("Try what you like. Nothing can break.")

    def _add_group(self, group: Group) -> GroupPart:
        part = GroupPart(self.context, group)
        self._column.add_part(part.heading, part.grid)
        return part

    def _open_keeping(self) -> None:
        from helper_app.ui.screens.keeping import KeepingScreen

        self.go_to.emit(KeepingScreen(self.context))

    def _open_questions(self) -> None:
        from helper_app.ui.fitting import Fitting
        from helper_app.ui.screens.question import QuestionScreen

        self.go_to.emit(QuestionScreen(self.context, Fitting(self.context)))


class GroupPart:
    """The heading and the tiles of one group."""

    def __init__(self, context: Context, group: Group) -> None:
        self._context = context
        self._group = group
        name = f"settings.{group.id}"
        self.heading = RubyText(context.theme, bold=True, name=f"{name}.heading")
        self.grid = TileGrid(context.theme, least_em=group.least_em, most=group.most)
        set_meaning(self.grid, Meaning.GROUP)
        for wish in group.wishes:
            self._add_tile(wish)

    def retranslate(self) -> None:
        """Put the words in, and the tick where it belongs; hide what changes nothing here."""
        t, phrases = self._context.t, self._context.phrases
        for part in (self.heading, self.grid):
            part.setVisible(self._group.matters(self._context.locale))
        self.heading.set_phrases(phrases(t(self._group.heading)))
        self.grid.setAccessibleName(self.heading.text())
        chosen = self._group.chosen(self._context.settings)
        for wish, tile in zip(self._group.wishes, self.grid.tiles, strict=True):
            tile.set_words(phrases(wish.said(t)), phrases(t(wish.line)))
            # Translators: said of the choice that is in force
            tile.set_chosen(wish == chosen, t("chosen"))

    def _add_tile(self, wish: Wish) -> None:
        name = f"settings.{self._group.id}.{wish.key}"
        tile = Tile(self._context.theme, name=name, is_one_of=True)
        tile.clicked.connect(lambda: self._context.change(**wish.values))
        self.grid.add(tile)
