"""The end of a rehearsal: what went well, what was learnt, and what is worth another try."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from helper_app.i18n import N_
from helper_app.practice.rehearsal import Rehearsal
from helper_app.ui.context import Context
from helper_app.ui.screens.practice import PracticeScreen
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.notice import Notice
from helper_app.ui.widgets.ruby_text import RubyText

# Translators: heading at the end of a rehearsal: without help, with help, or ended before the goal
OUTCOMES = {
    "passed": N_("You did it by yourself."),
    "helped": N_("You came to the end."),
    "stopped": N_("It ended early. That is all right."),
}
MOST_HARD = 3
"""So many screens are named at most: whoever found all of it hard need not hear that."""


class RehearsedScreen(PracticeScreen):
    """Says how it went, kindly; "once more" is for whoever opened it."""

    def __init__(self, context: Context, rehearsal: Rehearsal) -> None:
        super().__init__(context, "rehearsed")
        self._rehearsal = rehearsal
        theme = context.theme
        self.heading = RubyText(theme, role="title", bold=True, name="rehearsed.heading")
        self.learnt = Notice(theme, kind="good", name="rehearsed.learnt")
        self.hard = Notice(theme, kind="note", name="rehearsed.hard")
        Column(theme, self.scroller, space=1.0).add(self.heading, self.learnt, self.hard)
        self.back = self.add_back("rehearsed.back")
        self.end = Button(theme, name="rehearsed.end", icon="home")
        self.again = Button(theme, look="primary", name="rehearsed.again")
        self.bar.add(self.end)
        self.bar.add(self.again, trailing=True)
        self.end.clicked.connect(self.go_home)
        self.scroller.room_changed.connect(self.on_look_changed)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at doing it once more."""
        return self.again

    def texts(self) -> Sequence[RubyText]:
        """Say all of it."""
        notices = (self.learnt, self.hard)
        return [self.heading, *(text for n in notices for text in (n.heading, n.words))]

    def retranslate(self) -> None:
        """Put every word into the present language."""
        t, phrases, title = self.context.t, self.context.phrases, self.context.title
        rehearsal = self._rehearsal
        self.heading.set_phrases(phrases(t(OUTCOMES[rehearsal.outcome])))
        # Translators: heading above what a rehearsal showed
        learnt = title(rehearsal.scenario.learnt), t("What to remember")
        self.learnt.set_words(*(phrases(words) for words in learnt))
        # Translators: heading above screens of a practice machine that were hard
        self.hard.set_words(phrases(self._hard()), phrases(t("Worth another look")))
        # Translators: at the end of a rehearsal: back to what else can be rehearsed
        self.back.set_words(t("Other rehearsals"))
        # Translators: at the end of a rehearsal: to the first screen
        self.end.set_words(t("Finish practising"))
        # Translators: at the end of a rehearsal: the same from its beginning
        self.again.set_words(t("Once more"))
        self.on_look_changed()

    def on_look_changed(self) -> None:
        """Where the bar has no room for all, the other rehearsals lead to the first screen too."""
        self.end.setVisible(self.bar.is_one_row(self.width()))

    def _hard(self) -> str:
        """Name the screens where it was hard."""
        screens = self._rehearsal.machine.screens
        titles = [screens[screen].title for screen in self._rehearsal.record.hard[:MOST_HARD]]
        said = [self.context.title(title) for title in dict.fromkeys(titles)]
        # Translators: a name of a practice machine's screen, one of several in a row
        return " ".join(self.context.t("“{screen}”", screen=one) for one in said)
