"""One question of the first run: pictures to press, and the screen itself shows what each does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app.guides.phrases import Phrase as ShownPhrase
from helper_app.i18n import EASY
from helper_app.needs.model import Answer
from helper_app.speech.model import Phrase
from helper_app.ui.context import Context
from helper_app.ui.fitting import Fitting
from helper_app.ui.presenter import spoken_phrases
from helper_app.ui.screens.screen import Screen
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.picture_tile import PictureTile
from helper_app.ui.widgets.ruby_text import RubyText

LEAST_TILE_EM = 9.2
"""So wide that four tiles stand side by side at 133 %, and one below the other at 300 %."""


class QuestionScreen(Screen):
    """A question with two to four answers. Nothing must be answered, and nothing moves on alone.

    Args:
        context: Its surroundings.
        fitting: The answers so far; the first question's screen ends it when it closes.
        number: Which question, from 0.
    """

    def __init__(self, context: Context, fitting: Fitting, number: int = 0) -> None:
        self._fitting = fitting
        self._number = number
        self._question = fitting.questions[number]
        super().__init__(context, f"fitting.{self._question.id}")
        theme, name = context.theme, self.objectName()
        self._column = QVBoxLayout(self.page)
        self.heading = RubyText(theme, role="title", bold=True, name=f"{name}.heading")
        self.lead = RubyText(theme, role="small", colour="quiet", name=f"{name}.lead")
        most = len(self._question.answers)
        self.grid = TileGrid(theme, least_em=LEAST_TILE_EM, most=most)
        for part in (self.heading, self.lead, self.grid):
            self._column.addWidget(part)
        self.brought = Button(theme, name=f"{name}.brought", icon="document")
        self._column.addWidget(self.brought)
        self._column.addStretch(1)
        for answer in self._question.answers:
            self._add_tile(answer)
        self._file = fitting.brought() if number == 0 else None
        self.brought.setVisible(self._file is not None)
        self.brought.clicked.connect(self._use_brought)
        self._fill_bar()
        context.settings_changed.connect(self.retranslate)
        self.on_look_changed()
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at the answer given before, else at the first one."""
        return self.grid.first

    def spoken(self) -> Sequence[Phrase]:
        """Say the question and what can be answered, all in the language the voice speaks."""
        texts = [self._question.title, *(answer.text for answer in self._question.answers)]
        return spoken_phrases(self._written(text) for text in texts)

    def discard(self) -> None:
        """End the fitting where it began."""
        if self._number == 0:
            self._fitting.end()

    def retranslate(self) -> None:
        """Put every word into the present language, and the tick where it belongs."""
        t = self.context.t
        # Translators: how far one is among the questions of the first run
        place = t(
            "Question {number} of {count}.",
            number=self._number + 1,
            count=len(self._fitting.questions),
        )
        self.heading.set_phrases(self._written(self._question.title))
        lead = self.context.phrases(place + " ")
        self.lead.set_phrases([*lead, *self._written(self._question.line)])
        given = self._fitting.answers.get(self._question.id)
        for answer, tile in zip(self._question.answers, self.grid.tiles, strict=True):
            tile.set_words(*self._words_of(answer))
            tile.set_chosen(answer.id == given, t("chosen"))
        # Translators: button of the first question, when a stick with settings is plugged in
        self.brought.set_words(t("Use the settings on the USB stick"))
        self.back.set_words(t("Back"))
        # Translators: button of a question: the person does not know, and goes on all the same
        self.unsure.set_words(t("I am not sure"))
        # Translators: button that leaves the questions of the first run for another time
        self.later.set_words(t("Later"))
        # Translators: button to the next question
        self.next.set_words(t("Next"))

    def on_look_changed(self) -> None:
        """Take the theme's distances."""
        gap = self.context.theme.gap()
        self._column.setContentsMargins(gap * 2, gap // 2, gap * 2, gap // 2)
        self._column.setSpacing(gap // 3)

    def _fill_bar(self) -> None:
        theme, name = self.context.theme, self.objectName()
        self.back = self.add_back(f"{name}.back")
        self.unsure = Button(theme, name=f"{name}.unsure", icon="hand")
        self.later = Button(theme, name=f"{name}.later", icon="wait")
        self.next = Button(theme, look="primary", name=f"{name}.next", icon_after="next")
        self.bar.add(self.unsure)
        self.bar.add(self.later)
        self.bar.add(self.next, trailing=True)
        self.unsure.clicked.connect(self._leave_open)
        self.later.clicked.connect(self.go_home)
        self.next.clicked.connect(self._go_on)

    def _add_tile(self, answer: Answer) -> None:
        file = self.context.services.shelf.folder / "pictures" / answer.picture
        name = f"{self.objectName()}.{answer.id}"
        tile = PictureTile(self.context.theme, name=name, picture=file)
        tile.clicked.connect(lambda: self._answer(answer))
        self.grid.add(tile)

    def _answer(self, answer: Answer) -> None:
        """Let the answer take effect at once, and say in the voice as it is now what it does."""
        self._fitting.answer(self._question.id, answer.id)
        said = spoken_phrases([self._written(answer.text), self._written(answer.line)])
        self.context.services.announcer.announce(self, said, self.context.locale)

    def _leave_open(self) -> None:
        self._fitting.answer(self._question.id, None)
        self._go_on()

    def _use_brought(self) -> None:
        if self._file is not None and self._fitting.use(self._file):
            self.go_home.emit()

    def _go_on(self) -> None:
        self.go_to.emit(following(self.context, self._fitting, self._number))

    def _words_of(self, answer: Answer) -> tuple[tuple[ShownPhrase, ...], ...]:
        """Give title and line of an answer; words for every language may hold spaces."""
        if answer.as_written:
            lettering = self.context.services.shelf.lettering(EASY)
            return lettering.phrases(answer.text), lettering.phrases(answer.line)
        return self._written(answer.text), self._written(answer.line)

    def _written(self, source: str) -> tuple[ShownPhrase, ...]:
        """Give words of the table in the language in use."""
        return self.context.phrases(self.context.title(source))


def following(context: Context, fitting: Fitting, number: int) -> Screen:
    """Make the screen after a question: the next one, or what came of it all."""
    if number + 1 < len(fitting.questions):
        return QuestionScreen(context, fitting, number + 1)
    from helper_app.ui.screens.keeping import KeepingScreen

    return KeepingScreen(context, fitting)
