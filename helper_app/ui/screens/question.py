"""One question of the first run: pictures to press, and the screen itself shows what each does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from helper_app.guides.phrases import Phrase as ShownPhrase
from helper_app.i18n import EASY, SOURCE_OF_GUIDES
from helper_app.needs.model import Answer
from helper_app.ui.context import Context
from helper_app.ui.fitting import Fitting
from helper_app.ui.presenter import spoken_phrases
from helper_app.ui.screens.screen import Screen
from helper_app.ui.script import Line
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.grid import TileGrid
from helper_app.ui.widgets.picture_tile import PictureTile
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.ui.written import Written

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
        self.heading = RubyText(theme, role="title", bold=True, name=f"{name}.heading")
        self.lead = RubyText(theme, role="small", colour="quiet", name=f"{name}.lead")
        most = len(self._question.answers)
        self.grid = TileGrid(theme, least_em=LEAST_TILE_EM, most=most)
        self.brought = Button(theme, name=f"{name}.brought", icon="document")
        column = Column(theme, self.scroller, edge=0.5, space=0.3)
        column.add(self.heading)
        column.add_lead(self.lead)
        column.add(self.grid, self.brought)
        for answer in self._question.answers:
            self._add_tile(answer)
        self._file = fitting.brought() if number == 0 else None
        self.brought.setVisible(self._file is not None)
        self.brought.clicked.connect(self._use_brought)
        self._fill_bar()
        context.settings_changed.connect(self.retranslate)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at the answer given before, else at the first one."""
        return self.grid.first

    def lines(self) -> Sequence[Line]:
        """Say the question and what can be answered, all in the language the voice speaks."""
        shown = [self.heading, *(tile.title for tile in self.grid.tiles)]
        texts = [self._question.title, *(answer.text for answer in self._question.answers)]
        return [
            Line(words, ((text, range(len(text.phrases))),))
            for text, said in zip(shown, texts, strict=True)
            for words in spoken_phrases([self._in_words(said)])
        ]

    @property
    def written(self) -> Written:
        """Tell whether all answers stand there in that language."""
        is_other = self.context.locale != SOURCE_OF_GUIDES
        has_other = any(answer.as_written for answer in self._question.answers)
        return Written.OTHERWISE if is_other and has_other else Written.PAGE

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
        self.heading.set_phrases(self._in_words(self._question.title))
        lead = self.context.phrases(place + " ")
        self.lead.set_phrases([*lead, *self._in_words(self._question.line)])
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
        tile = PictureTile(self.context.theme, name=name, picture=file, is_one_of=True)
        tile.clicked.connect(lambda: self._answer(answer))
        self.grid.add(tile)

    def _answer(self, answer: Answer) -> None:
        """Let the answer take effect at once, and say in the voice as it is now what it does."""
        self._fitting.answer(self._question.id, answer.id)
        said = spoken_phrases([self._in_words(answer.text), self._in_words(answer.line)])
        announcer = self.context.services.announcer
        is_same = self.written is Written.PAGE
        written = Written.ELSEWHERE if is_same else Written.NOWHERE
        announcer.announce(self, said, self.context.locale, written=written)

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
        return self._in_words(answer.text), self._in_words(answer.line)

    def _in_words(self, source: str) -> tuple[ShownPhrase, ...]:
        """Give words of the table in the language in use."""
        return self.context.phrases(self.context.title(source))


def following(context: Context, fitting: Fitting, number: int) -> Screen:
    """Make the screen after a question: the next one, or what came of it all."""
    if number + 1 < len(fitting.questions):
        return QuestionScreen(context, fitting, number + 1)
    from helper_app.ui.screens.keeping import KeepingScreen

    return KeepingScreen(context, fitting)
