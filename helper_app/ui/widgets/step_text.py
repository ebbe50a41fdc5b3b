"""The text column of a step: what to do, what to know, what one will see, what to choose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app.guides.model import GuideLink, View
from helper_app.guides.phrases import Phrase
from helper_app.ui.context import Context
from helper_app.ui.presenter import OVERDUE
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.notice import Notice
from helper_app.ui.widgets.points import Points
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.ui.widgets.tile import Tile


class StepText(QWidget):
    """Paints one view's words. The parts are always in the same order."""

    chosen = Signal(int)
    """A choice was pressed, counted from 0."""
    guide_chosen = Signal(str)
    """A guide that helps was pressed, by its id."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.instruction = RubyText(theme, role="instruction", bold=True, name="step.instruction")
        self.note = Notice(theme, kind="plain", name="step.note")
        self.trouble_note = Notice(theme, kind="note", name="step.trouble")
        self.aside = Notice(theme, kind="note", name="step.aside")
        self.points = Points(theme, name="step.point")
        self.see = Notice(theme, kind="good", name="step.see")
        self.after = RubyText(theme, role="small", colour="quiet", name="step.after")
        self.status = RubyText(theme, role="small", colour="quiet", name="step.status")
        self.overdue = Notice(theme, kind="note", name="step.overdue")
        self.whose = Button(theme, name="step.whose", icon="person")
        self.sources = Button(theme, name="step.sources", icon="document")
        self.practise = Button(theme, name="step.practise", icon="practice")
        self._choices: list[Tile] = []
        self.links: list[Tile] = []
        for part in (self.trouble_note, self.instruction, self.note, self.aside, self.points):
            self._column.addWidget(part)
        self._choice_column, self._link_column = QVBoxLayout(), QVBoxLayout()
        self._choice_column.setSpacing(0)
        self._link_column.setSpacing(0)
        self._column.addLayout(self._choice_column)
        self._column.addWidget(self.see)
        self._column.addLayout(self._link_column)
        for part in (self.after, self.status, self.overdue):
            self._column.addWidget(part)
        for button in (self.whose, self.practise, self.sources):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self.on_look_changed()

    @property
    def choices(self) -> list[Tile]:
        """Give the tiles of the choices."""
        return list(self._choices)

    def show_view(self, view: View) -> None:
        """Paint a view."""
        t, phrases = self._context.t, self._context.phrases
        self.instruction.set_phrases(phrases(view.instruction))
        note, other = (
            (self.trouble_note, self.note) if view.is_trouble else (self.note, self.trouble_note)
        )
        note.set_words(phrases(view.note))
        other.set_words(())
        # Translators: heading above what whoever helps has to bear in mind
        self.aside.set_words(phrases(view.aside), phrases(t("For whoever helps")))
        self.points.set_points([phrases(point) for point in view.points])
        # Translators: heading above what the person will see when a step worked
        heading = phrases(t("If you see this, it is right"))
        self.see.set_words(*(((), ()) if view.is_trouble else (phrases(view.see), heading)))
        self.after.set_phrases(phrases(view.see) if view.is_trouble else ())
        self.after.setVisible(view.is_trouble and bool(view.see))
        self._show_choices(view)
        self._show_links(view)
        self.overdue.set_words(phrases(t(OVERDUE)) if view.overdue else ())
        # Translators: heading of the pages the facts of a step come from, and the button to it
        self.sources.set_words(t("Where this is from"))
        self.sources.setVisible(bool(view.sources))
        # Translators: button on a guide's first step: rehearse on a drawn machine first
        self.practise.set_words(t("Practise this first"))
        self.practise.setVisible(bool(view.practice))

    def hold(self, entry: QWidget) -> None:
        """Take in what the step asks for, before everything that is only good to know."""
        self._column.insertWidget(self._column.indexOf(self.points), entry)

    def show_status(self, words: str) -> None:
        """Say what the program is doing, or nothing."""
        self.status.set_phrases(self._context.phrases(words))
        self.status.setVisible(bool(words))

    def texts(self) -> Sequence[RubyText]:
        """Give the texts that are said, in the order they stand; some may be hidden."""
        notes = (self.trouble_note.words, self.instruction, self.note.words)
        return [*notes, *self.points.lines, self.see.words, self.after]

    def remarks(self) -> Sequence[RubyText]:
        """Give what is said after them: other guides, and what is to be borne in mind."""
        return [*(tile.title for tile in self.links), self.aside.words, self.overdue.words]

    def on_look_changed(self) -> None:
        """Take the theme's distances."""
        self._column.setSpacing(self._context.theme.gap(0.6))

    def _show_choices(self, view: View) -> None:
        _empty(self._choice_column, self._choices)
        for number, option in enumerate(view.choices):
            name = f"step.choice.{number}"
            tile = Tile(self._context.theme, name=name, can_be_ticked=True)
            tile.set_words(self._phrases(option.text))
            # Translators: said of the choice a person took here before
            tile.set_chosen(option.was_chosen, self._context.t("chosen before"))
            tile.clicked.connect(lambda _checked=False, number=number: self.chosen.emit(number))
            self._choice_column.addWidget(tile)
            self._choices.append(tile)
        self.see.raise_()  # below the choices, to assistive tools too

    def _show_links(self, view: View) -> None:
        _empty(self._link_column, self.links)
        for link in view.guides:
            self._add_link(link)
        buttons = (self.whose, self.practise, self.sources)
        for part in (self.after, self.status, self.overdue, *buttons):
            part.raise_()  # below all of them, to assistive tools too

    def _add_link(self, link: GuideLink) -> None:
        tile = Tile(self._context.theme, name=f"step.guide.{link.id}", icon="document")
        # Translators: below the title of another guide that helps here
        tile.set_words(self._phrases(link.title), self._phrases(self._context.t("See this guide")))
        tile.clicked.connect(lambda _checked=False: self.guide_chosen.emit(link.id))
        self._link_column.addWidget(tile)
        self.links.append(tile)

    def _phrases(self, text: str) -> Sequence[Phrase]:
        return self._context.phrases(text)


def _empty(column: QVBoxLayout, tiles: list[Tile]) -> None:
    for tile in tiles:
        column.removeWidget(tile)
        tile.hide()
        tile.deleteLater()
    tiles.clear()
