"""One step of a guide on the screen: words and picture, or the PIN pad, and one main button."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from helper_app.errors import HelperError
from helper_app.guides.model import View
from helper_app.paths import PACKAGE
from helper_app.ui.context import Context
from helper_app.ui.presenter import UNREVIEWED, spoken_phrases, status_of
from helper_app.ui.screens.screen import Screen
from helper_app.ui.script import Line, lines_of, shown
from helper_app.ui.sentences import joined
from helper_app.ui.walker import Walker
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.code_panel import CodePanel
from helper_app.ui.widgets.entry import Entry
from helper_app.ui.widgets.file_note import FileNote
from helper_app.ui.widgets.mark import Mark
from helper_app.ui.widgets.page_view import PageView
from helper_app.ui.widgets.person_panel import PersonPanel
from helper_app.ui.widgets.picture import Picture
from helper_app.ui.widgets.practice_tray import PracticeTray
from helper_app.ui.widgets.progress import Progress
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.ui.widgets.step_text import StepText
from helper_app.ui.written import Written

PICTURES = PACKAGE / "guides" / "pictures"
SHARES = (11, 10)
"""How words and picture share the width beside each other."""
TWO_COLUMNS_FROM = 21.0
"""Width of the page in em of instruction text from which the picture stands beside the words."""


class PlayerScreen(Screen):
    """Shows what the walker says, and hands presses back to it."""

    guide_chosen = Signal(str, bool)
    """The id of another guide that helps, and whether this one is practised."""
    left = Signal(object)
    """The `Position` a person left the guide at."""

    def __init__(
        self,
        context: Context,
        walker: Walker,
        tray: PracticeTray | None = None,
        folders: Sequence[Path] = (),
    ) -> None:
        super().__init__(context, "player")
        self._folders = folders
        self.walker = walker
        walker.setParent(self)
        self._build_page()
        self._build_bar(tray)
        walker.moved.connect(self.show_step)
        walker.busy_changed.connect(self._on_busy_changed)
        self.scroller.room_changed.connect(self._arrange)
        self.on_look_changed()
        self._show_view()

    def enter(self) -> None:
        """Show the step, say it, and start what it waits for."""
        super().enter()
        self.walker.begin()

    def leave(self) -> None:
        """Stop all work and forget half-entered digits."""
        self.entry.clear()
        self.walker.rest()
        super().leave()

    def discard(self) -> None:
        """Have everything that was entered or read on the way overwritten."""
        self.walker.end()
        self.left.emit(self.walker.position)

    def lines(self) -> Sequence[Line]:
        """Say the step, what helps and is to be borne in mind, and row by row what to choose."""
        remarks = lines_of(shown((*self.text.remarks(), self.unreviewed.words), self))
        if self.written is Written.OTHERWISE:
            heard = self.context.phrases(self.walker.view.spoken)
            return [*(Line(phrase) for phrase in spoken_phrases([heard])), *remarks]
        return [*super().lines(), *remarks, *self.entry.lines()]

    def texts(self) -> Sequence[RubyText]:
        """Give the step's words in the order they stand."""
        return self.text.texts()

    @property
    def written(self) -> Written:
        """Tell whether it is said as it stands: a guide may word it for the ear."""
        stands = "\n".join(text.text() for text in shown(self.texts(), self))
        is_same = self.context.lettering.plain(self.walker.view.spoken) == stands
        return Written.PAGE if is_same else Written.OTHERWISE

    def first_focus(self) -> QWidget | None:
        """Begin at the pad until it is full, then at the main button, else at the first choice."""
        if self.entry.isVisibleTo(self) and not self.entry.is_full:
            return self.entry.first_focus
        if self.main.isVisibleTo(self) and self.main.isEnabled():
            return self.main
        return self.text.choices[0] if self.text.choices else self.back

    def title(self) -> str:
        """Give the guide's title."""
        return self.context.title(self.walker.guide.title)

    def introduction(self) -> str:
        """Give the step's words, and what is waited for."""
        status = status_of(self.walker.view, self.context.t, is_busy=False)
        return joined((super().introduction(), self.context.lettering.plain(status)))

    def where(self) -> Sequence[str]:
        """Give the guide, the section and what is to be done."""
        return (self.title(), *self._section_words(), self.walker.view.instruction)

    def show_step(self) -> None:
        """Show another step: words, focus, voice."""
        self.entry.clear()
        self._show_view()
        self.scroller.verticalScrollBar().setValue(0)
        self.context.services.announcer.cancel()
        super().enter()

    def retranslate(self) -> None:
        """Put every word into the present language."""
        self._show_view()

    def on_look_changed(self) -> None:
        """Arrange for the text size: picture beside the words, or below them."""
        gap = self.context.theme.gap()
        self._set_margins()
        self._column.setSpacing(gap // 2)
        self._row.setSpacing(gap * 2)
        self.person.on_look_changed()
        self._arrange()

    def _set_margins(self) -> None:
        """Take what the mark is higher than the progress from above, so that no step grows."""
        gap = self.context.theme.gap()
        more = self.unreviewed.sizeHint().height() - self.progress.sizeHint().height()
        top = gap // 2 if self.unreviewed.isHidden() else max(0, gap // 2 - max(0, more))
        self._column.setContentsMargins(gap * 2, top, gap * 2, gap // 2)

    def _build_page(self) -> None:
        theme = self.context.theme
        self._column = QVBoxLayout(self.page)
        self.progress = Progress(theme, name="step.progress")
        self.unreviewed = Mark(theme, name="step.mark", is_bare=True)  # as the progress beside it
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self.progress, 1)
        aside = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        self._top.addWidget(self.unreviewed, 0, aside)
        self._column.addLayout(self._top)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.text = StepText(self.context)
        self.picture = Picture(theme, name="step.picture")
        self.entry = Entry(self.context, self._folders)
        self.person = PersonPanel(self.context)
        self.code = CodePanel(theme, name="step.code")
        self.pages = PageView(self.context)
        self.signed = FileNote(self.context)
        self._side = QVBoxLayout()
        self._side.addWidget(self.picture, 1)
        for panel in (self.entry, self.person, self.code, self.pages, self.signed):
            self._side.addWidget(panel)
        self._side.addStretch()
        self._row.addWidget(self.text)
        self._row.addLayout(self._side)
        self._column.addLayout(self._row, 1)
        self.text.chosen.connect(self.walker.choose)
        self.text.guide_chosen.connect(self._on_guide_chosen)
        self.text.whose.clicked.connect(self._open_whose)
        self.text.sources.clicked.connect(self._open_sources)
        self.text.practise.clicked.connect(self._open_practice)
        self.entry.count_changed.connect(self._on_entered)
        self.entry.submitted.connect(self._on_main_pressed)

    def _build_bar(self, tray: PracticeTray | None) -> None:
        theme = self.context.theme
        self.back = Button(theme, look="secondary", name="step.back", icon="back")
        self.different = Button(theme, name="step.different")
        self.unsure = Button(theme, name="step.unsure", icon="hand")
        self.main = Button(theme, look="primary", name="step.next", icon_after="next")
        for button in (self.back, self.different, self.unsure):
            self.bar.add(button)
        if tray is not None:
            self.frame.insertWidget(1, tray)
            self.bar_strip.raise_()  # last, to assistive tools too
        self.bar.add(self.main, trailing=True)
        self.back.clicked.connect(self._on_back_pressed)
        self.different.clicked.connect(self._open_differences)
        self.unsure.clicked.connect(self._open_unsure)
        self.main.clicked.connect(self._on_main_pressed)

    def _show_view(self) -> None:
        view = self.walker.view
        t = self.context.t
        section = view.section
        # Translators: progress of a guide: section number, of how many, and the section's title
        words = t("{at} / {of}  {title}", at=section.number, of=section.total, title=section.title)
        self.progress.set_progress(
            self.context.lettering.plain(words),
            section.number,
            section.total,
            joined(self._section_words()),
        )
        self.unreviewed.set_words(self.context.phrases(t(UNREVIEWED)) if view.is_unreviewed else ())
        self._set_margins()
        self.text.show_view(view)
        self._show_whose(view)
        self._show_side(view)
        # Translators: buttons at the foot of every step
        self.back.set_words(t("Back"))
        self.different.set_words(t("It looks different"))
        self.unsure.set_words(t("I am not sure"))
        self.main.setVisible(view.main_button is not None)
        self.entry.retranslate(t)
        self._show_state()
        self._leave_out()

    def _section_words(self) -> tuple[str, str]:
        """Say how far one has come."""
        t, section = self.context.t, self.walker.view.section
        # Translators: said of a part of a guide or of a tile: the second of five
        place = t("{n} of {all}", n=section.number, all=section.total)
        return place, self.context.lettering.plain(section.title)

    def _show_whose(self, view: View) -> None:
        """Let the answer to whose procedure it is be changed where a guide begins."""
        is_asked = self.context.services.visit.whose is not None and not self.walker.is_practice
        self.text.whose.setVisible(is_asked and not view.can_go_back)
        # Translators: button on a guide's first step: change the answer to whose procedure it is
        self.text.whose.set_words(self.context.t("Whose procedure?"))

    def _open_whose(self) -> None:
        from helper_app.ui.screens.whose import WhoseScreen

        self.go_to.emit(WhoseScreen(self.context, self.show_step))

    def _show_side(self, view: View) -> None:
        self.entry.ask(self.walker.ask)
        person = self.walker.carried.person if view.show == "person" else None
        self.person.show_person(person)
        self._show_code(view)
        carried = self.walker.carried
        self.pages.retranslate()
        self.pages.show_file(carried.document if view.show == "document" else None)
        self.signed.show_file(carried.signed if view.show == "signed" else None)
        panels = (self.person, self.code, self.pages, self.signed)
        is_free = not view.ask and all(panel.isHidden() for panel in panels)
        file = PICTURES / view.picture.file if view.picture is not None and is_free else None
        self.picture.set_picture(file, view.picture.alt if view.picture is not None else "")
        instruction = self.context.lettering.plain(view.instruction)
        self.context.services.announcer.note.describe(self.main, instruction)

    def _show_code(self, view: View) -> None:
        t = self.context.t
        code = self.walker.carried.reminder_code(t) if view.show == "reminder" else None
        # Translators: said of a 2D code on the screen
        self.code.show_code(code, t("2D code with the date, to be read with a phone"))

    def _show_state(self) -> None:
        """Show what is waited for and what the main button does now."""
        view, t = self.walker.view, self.context.t
        is_busy = self.walker.is_busy
        self.text.show_status(status_of(view, t, is_busy=is_busy))
        missing = self.entry.missing(t) if view.ask and not is_busy else ""
        self.main.set_words(missing or self.context.lettering.plain(view.main_button or ""))
        if missing and self.main.hasFocus():  # the step puts the focus where it belongs
            self.main.clearFocus()
        self.main.setEnabled(not missing)
        self.main.set_busy(is_busy)
        if view.ask:
            self.entry.show_count(t)

    def _on_entered(self, count: int) -> None:
        self._show_state()
        is_counted = count > 0 and not self.entry.asks_document
        if self.entry.is_full:
            note = self.context.services.announcer.note
            note.put(self.main, self.entry.count_in_words() if is_counted else "")
            self.main.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_counted:
            self._tell(self.entry.places, self.entry.count_in_words())

    def _tell(self, widget: QWidget, words: str) -> None:
        """Say something that changed on this step, and leave it at the focus."""
        announcer = self.context.services.announcer
        focused = self.window().focusWidget()
        if focused is not None and focused is not widget and self.isAncestorOf(focused):
            announcer.note.put(focused, words)
        said = spoken_phrases([self.context.phrases(words)])
        announcer.announce(widget, said, self.context.locale, written=Written.ELSEWHERE)

    def _on_busy_changed(self, is_busy: bool) -> None:
        if not is_busy:  # another step or another screen follows at once
            QTimer.singleShot(0, self, self._show_state)
            return
        self._show_state()
        if self.walker.view.action:
            self._tell(self.text.status, self.text.status.text())

    def _on_main_pressed(self) -> None:
        view = self.walker.view
        if view.is_end:
            self.go_home.emit()
        elif view.ask:
            if self.entry.is_complete and not self.walker.is_busy:
                with QSignalBlocker(self.entry):  # the emptied pad asks for nothing any more
                    entered = self.entry.take()
                self.walker.press(entered)
        else:
            self.walker.press()

    def _on_back_pressed(self) -> None:
        if not self.walker.go_back():
            self.go_back.emit()

    def _open_differences(self) -> None:
        from helper_app.ui.screens.differences import DifferencesScreen

        self.go_to.emit(DifferencesScreen(self.context, self.walker))

    def _open_unsure(self) -> None:
        from helper_app.ui.screens.unsure import UnsureScreen

        self.go_to.emit(UnsureScreen(self.context, self.walker))

    def _on_guide_chosen(self, guide: str) -> None:
        self.guide_chosen.emit(guide, self.walker.is_practice)

    def _open_sources(self) -> None:
        from helper_app.ui.screens.sources import SourcesScreen

        self.go_to.emit(SourcesScreen(self.context, self.walker.view.sources))

    def _open_practice(self) -> None:
        from helper_app.ui.screens.scenarios import ScenariosScreen

        try:
            machine = self.context.hall.machine(self.walker.view.practice)
        except HelperError as error:
            self.context.tell(error)
        else:
            self.go_to.emit(ScenariosScreen(self.context, machine))

    def _leave_out(self) -> None:
        """Where the bar has no room for all, "I am not sure" offers "It looks different" too."""
        has_room = self.bar.is_one_row(self.width())
        self.different.setVisible(has_room and bool(self.walker.view.differences))

    def _arrange(self) -> None:
        self._leave_out()
        em = self.context.theme.em("instruction")
        is_wide = self.width() >= TWO_COLUMNS_FROM * em
        direction = QBoxLayout.Direction
        for line in (self._top, self._row):
            line.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        for place, share in enumerate(SHARES if is_wide else (1, 0)):
            self._row.setStretch(place, share)
        self._place_entry(is_beside=is_wide)
        gap = self.context.theme.gap()
        seen = self.scroller.height() - self.progress.sizeHint().height() - 2 * gap
        for panel in (self.picture, self.pages.sheet):
            panel.setMaximumHeight(max(panel.minimumSizeHint().height(), seen))

    def _place_entry(self, *, is_beside: bool) -> None:
        """Put what is asked for beside the words, or in the one column right below what to do."""
        was_beside = self._side.indexOf(self.entry) >= 0
        if is_beside and not was_beside:
            self._side.insertWidget(1, self.entry)
        elif was_beside and not is_beside:
            self.text.hold(self.entry)
