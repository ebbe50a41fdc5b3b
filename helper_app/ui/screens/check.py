"""Looks at service, reader and card, says what to do, and follows what the person does about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from helper_app.errors import HelperError
from helper_app.ui.context import Context
from helper_app.ui.presenter import spoken_phrases
from helper_app.ui.screens.screen import Screen
from helper_app.ui.tasks import Task
from helper_app.ui.walker import CARD_LANE
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.notice import Notice
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.ui.widgets.verdict import Verdict
from helper_app.ui.written import Written

if TYPE_CHECKING:
    from helper_app.card.diagnosis import Diagnosis


class CheckScreen(Screen):
    """One remedy at a time. While it shows, it looks again by itself when something changed.

    What changes by itself is told once and never moves the focus.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context, "check")
        theme = context.theme
        self._diagnosis: Diagnosis | None = None
        self._task: Task | None = None
        self.looking = RubyText(theme, role="title", bold=True, name="check.looking")
        self.verdict = Verdict(context)
        self.copied = Notice(theme, kind="plain", name="check.copied")
        column = Column(theme, self.scroller, edge=0.5)
        column.add(self.looking, self.copied, self.verdict)
        self.back = self.add_back("check.back")
        self.copy = Button(theme, name="check.copy")
        self.again = Button(theme, look="primary", name="check.again")
        self.bar.add(self.copy)
        self.bar.add(self.again, trailing=True)
        self.copy.clicked.connect(self._copy_report)
        self.again.clicked.connect(self._look_for_the_person)
        self.scroller.room_changed.connect(self._arrange)
        self._is_copied = False
        self.on_look_changed()
        self.retranslate()

    def enter(self) -> None:
        """Look at once."""
        super().enter()
        self._look_for_the_person()

    def leave(self) -> None:
        """Stop looking."""
        self._stop()
        super().leave()

    def first_focus(self) -> QWidget | None:
        """Begin at looking again."""
        return self.again

    def texts(self) -> Sequence[RubyText]:
        """Say what was found."""
        return [self.looking, *self.verdict.texts()]

    def show_diagnosis(self, diagnosis: Diagnosis) -> None:
        """Show what was found."""
        self._diagnosis = diagnosis
        self._is_copied = False
        self.retranslate()

    def retranslate(self) -> None:
        """Put every word into the present language."""
        t = self.context.t
        found = self._diagnosis
        # Translators: while reader and card are looked at for the first time
        looking = t("I am looking at the card and the reader.")
        self.looking.set_phrases(self.context.phrases(looking))
        self.looking.setVisible(found is None)
        self.verdict.show_findings(found.findings if found is not None else ())
        copied = self._copied_words() if self._is_copied else ""
        self.copied.set_words(self.context.phrases(copied))
        self.back.set_words(t("Back"))
        # Translators: button that copies a text about card and reader, for somebody who helps
        self.copy.set_words(t("Copy the report"))
        self.copy.setEnabled(found is not None)
        # Translators: button that looks at reader and card once more
        self.again.set_words(t("Look again"))

    def on_look_changed(self) -> None:
        """Arrange the verdict for the text size."""
        self._arrange()

    def _arrange(self) -> None:
        self.verdict.arrange(self.width(), self.scroller.height())

    def _look_for_the_person(self) -> None:
        """Look because the person asked: the answer is told even if it is the same as before."""
        self._submit(lambda _cancel: self.context.services.lookout.look(), self._on_asked)

    def _look_quietly(self, _changed: object) -> None:
        self._submit(lambda _cancel: self.context.services.lookout.look(), self._on_noticed)

    def _wait_for_change(self) -> None:
        self._submit(self.context.services.lookout.wait, self._look_quietly)

    def _on_asked(self, diagnosis: Diagnosis) -> None:
        self.show_diagnosis(diagnosis)
        self.tell_change()
        self._wait_for_change()

    def _on_noticed(self, diagnosis: Diagnosis) -> None:
        if diagnosis != self._diagnosis:
            self.show_diagnosis(diagnosis)
            self.tell_change()
        self._wait_for_change()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, HelperError):
            self.context.tell(error)

    def _submit(self, work: Callable[..., Any], then: Callable[[Any], None]) -> None:
        """Do the one thing this screen does now; what it did before no longer counts."""
        self._stop()
        self._task = self.context.services.tasks.submit(
            CARD_LANE, self, work, then, self._on_failed
        )

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel.set()
            self._task = None

    def _copy_report(self) -> None:
        """Put a text without personal data on the clipboard, and say so."""
        from helper_app.card import report

        if self._diagnosis is None:
            return
        QGuiApplication.clipboard().setText(report.text(self._diagnosis, self.context.t))
        self._is_copied = True
        self.retranslate()
        self.scroller.verticalScrollBar().setValue(0)
        said = spoken_phrases([self.context.phrases(self._copied_words())])
        announcer = self.context.services.announcer
        announcer.note.put(self.copy, self._copied_words())
        announcer.announce(self, said, self.context.locale, written=Written.ELSEWHERE)

    def _copied_words(self) -> str:
        # Translators: after the report was copied; it can be put into a letter or an e-mail
        return self.context.t("Copied. You can paste it into a message to somebody who helps you.")
