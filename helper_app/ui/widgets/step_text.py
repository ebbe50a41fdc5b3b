"""The text column of a step: what to do, what to know, what one will see, what to choose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app.guides.model import View
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

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.instruction = RubyText(theme, role="instruction", bold=True, name="step.instruction")
        self.note = Notice(theme, kind="plain", name="step.note")
        self.trouble_note = Notice(theme, kind="note", name="step.trouble")
        self.points = Points(theme, name="step.point")
        self.see = Notice(theme, kind="good", name="step.see")
        self.after = RubyText(theme, role="small", colour="quiet", name="step.after")
        self.status = RubyText(theme, role="small", colour="quiet", name="step.status")
        self.overdue = Notice(theme, kind="note", name="step.overdue")
        self.sources = Button(theme, name="step.sources", icon="document")
        self.practise = Button(theme, name="step.practise", icon="practice")
        self._choices: list[Tile] = []
        for part in (self.trouble_note, self.instruction, self.note, self.points):
            self._column.addWidget(part)
        self._choice_column = QVBoxLayout()
        self._choice_column.setSpacing(0)
        self._column.addLayout(self._choice_column)
        for part in (self.see, self.after, self.status, self.overdue):
            self._column.addWidget(part)
        for button in (self.practise, self.sources):
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
        self.points.set_points([phrases(point) for point in view.points])
        # Translators: heading above what the person will see when a step worked
        heading = phrases(t("If you see this, it is right"))
        self.see.set_words(*(((), ()) if view.is_trouble else (phrases(view.see), heading)))
        self.after.set_phrases(phrases(view.see) if view.is_trouble else ())
        self.after.setVisible(view.is_trouble and bool(view.see))
        self._show_choices(view)
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

    def on_look_changed(self) -> None:
        """Take the theme's distances."""
        self._column.setSpacing(self._context.theme.gap(0.6))

    def _show_choices(self, view: View) -> None:
        for tile in self._choices:
            self._choice_column.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._choices = []
        for number, option in enumerate(view.choices):
            name = f"step.choice.{number}"
            tile = Tile(self._context.theme, name=name, can_be_ticked=True)
            tile.set_words(self._phrases(option.text))
            # Translators: said of the choice a person took here before
            tile.set_chosen(option.was_chosen, self._context.t("chosen before"))
            tile.clicked.connect(lambda _checked=False, number=number: self.chosen.emit(number))
            self._choice_column.addWidget(tile)
            self._choices.append(tile)
        if self._choices:
            below = (self.see, self.after, self.status, self.overdue, self.practise, self.sources)
            for part in below:
                part.raise_()  # below the choices, to assistive tools too

    def _phrases(self, text: str) -> Sequence[Phrase]:
        return self._context.phrases(text)
