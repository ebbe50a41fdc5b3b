"""「わからない」: take a breath, hear it again, learn why, or do it at the counter instead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from helper_app.errors import HelperError
from helper_app.ui.context import Context
from helper_app.ui.screens.screen import Screen
from helper_app.ui.walker import Walker
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.notice import Notice
from helper_app.ui.widgets.ruby_text import RubyText


class UnsureScreen(Screen):
    """What one would say beside the person: it is all right, this is why, this is another way."""

    def __init__(self, context: Context, walker: Walker) -> None:
        super().__init__(context, "unsure")
        self._walker = walker
        theme = context.theme
        self.heading = RubyText(theme, role="title", bold=True, name="unsure.heading")
        self.instruction = RubyText(theme, role="body", name="unsure.instruction")
        self.why = Notice(theme, kind="note", name="unsure.why")
        self.offline = Notice(theme, kind="good", name="unsure.offline")
        self.back = self.add_back("unsure.back")
        self.again = Button(theme, look="primary", name="unsure.again", icon="speak")
        self.stop = Button(theme, name="unsure.stop", icon="home")
        self.different = Button(theme, look="secondary", name="unsure.different")
        self.keep = Button(theme, name="unsure.keep", icon="calendar")
        self.kept = Notice(theme, kind="good", name="unsure.kept")
        column = Column(theme, self.scroller, space=1.0)
        column.add(self.heading, self.instruction, self.different, self.why, self.offline)
        column.add(self.keep, self.kept)
        for button in (self.different, self.keep):
            column.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        self.keep.setVisible(not walker.is_practice)
        self.keep.clicked.connect(self._keep)
        self.different.setVisible(bool(walker.view.differences))
        self.different.clicked.connect(self._open_differences)
        self.bar.add(self.stop)
        self.bar.add(self.again, trailing=True)
        self.again.clicked.connect(self.read_aloud)
        self.stop.clicked.connect(self.go_home)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at hearing it again."""
        return self.again

    def texts(self) -> Sequence[RubyText]:
        """Say all of it."""
        notices = (self.why, self.offline, self.kept)
        return [self.heading, self.instruction, *(notice.words for notice in notices)]

    def retranslate(self) -> None:
        """Put every word into the present language."""
        t, phrases = self.context.t, self.context.phrases
        heading, instruction, why, offline = self._texts()
        self.heading.set_phrases(phrases(heading))
        self.instruction.set_phrases(phrases(instruction))
        # Translators: heading above why a step is needed
        self.why.set_words(phrases(why), phrases(t("Why this is needed")))
        # Translators: heading above how to do the same without a computer
        self.offline.set_words(
            phrases(offline), phrases(t("You can also do it without a computer"))
        )
        self.back.set_words(t("Back"))
        self.different.set_words(t("It looks different"))
        # Translators: button that keeps the place in a guide for another day, as a bookmark does
        self.keep.set_words(t("Go on another day"))
        # Translators: button that reads the screen aloud once more
        self.again.set_words(t("Read it once more"))
        # Translators: button that leaves a guide and goes to the first screen
        self.stop.set_words(t("Stop here"))

    def _keep(self) -> None:
        """Keep the place, say so, and leave the hand where one goes from here."""
        try:
            self.context.services.bookmarks.keep(self._walker.position)
        except HelperError as error:
            self.context.tell(error)
            return
        # Translators: a place in a guide was kept for another day; nothing personal is in it
        said = self.context.t("Your place is kept. Open this guide again to go on from here.")
        self.kept.set_words(self.context.phrases(said))
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tell_change()

    def _open_differences(self) -> None:
        from helper_app.ui.screens.differences import DifferencesScreen

        self.go_back.emit()
        self.go_to.emit(DifferencesScreen(self.context, self._walker))

    def _texts(self) -> tuple[str, str, str, str]:
        view = self._walker.view
        offline = self.context.wording.say(self._walker.guide.offline_way, {}).text
        # Translators: heading when a person pressed "I am not sure"; it takes away fear
        heading = self.context.t("It is all right. Take your time.")
        return heading, view.instruction, view.why, offline
