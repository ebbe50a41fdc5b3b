"""A drawn machine to rehearse on: its screen and buttons, what the person holds, and a coach."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from helper_app.i18n import is_japanese
from helper_app.practice.model import Event
from helper_app.practice.rehearsal import Rehearsal
from helper_app.practice.view import Doing, View, view
from helper_app.speech.model import Phrase
from helper_app.ui.context import Context
from helper_app.ui.presenter import spoken_phrases
from helper_app.ui.screens.practice import PracticeScreen
from helper_app.ui.script import shown_in
from helper_app.ui.sentences import joined
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.doings import Doings
from helper_app.ui.widgets.machine_case import MachineCase
from helper_app.ui.widgets.notice import Notice
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.ui.written import Written

SHARES = (2, 1)
"""How the machine and what the person holds share the width beside each other."""
TWO_COLUMNS_FROM = 30.0
"""Width of the page in em of body text from which they stand beside each other."""
WAIT = Event("wait")


class RehearsalScreen(PracticeScreen):
    """Shows a rehearsal, hands every press to it, and says what its coach says.

    Args:
        context: Words and look.
        rehearsal: What is rehearsed, at its beginning.
    """

    over = Signal(object)
    """The rehearsal has ended; it is handed over."""

    def __init__(self, context: Context, rehearsal: Rehearsal) -> None:
        super().__init__(context, "rehearsal")
        self.rehearsal = rehearsal
        self._build_page()
        self._build_bar()
        self.scroller.room_changed.connect(self.on_look_changed)
        self.on_look_changed()
        self._show_view()

    def leave(self) -> None:
        """Forget half-entered digits."""
        self.case.entry.clear()
        super().leave()

    def texts(self) -> Sequence[RubyText]:
        """Say what to do, then the machine's screen, then what else can be done."""
        coach = (self.coach.heading, self.coach.words)
        return [*coach, *self.case.texts(), self.hands_heading, *self.hands.texts()]

    def title(self) -> str:
        """Give the machine's name."""
        return self.context.title(self.rehearsal.machine.title)

    def introduction(self) -> str:
        """Give what to do and what the machine says; the tiles say themselves what they are."""
        machine = (self.case.title, *self.case.lines, self.case.caption)
        shown = [text.text() for text in machine if not text.isHidden()]
        return joined((self.coach.words.text(), *shown))

    def where(self) -> Sequence[str]:
        """Give the machine, what is rehearsed, and what the machine shows."""
        return (self.title(), self.context.title(self.rehearsal.scenario.title), self.view.title)

    def first_focus(self) -> QWidget | None:
        """Begin at what is shown, else on the machine, else at what the person holds."""
        if self.view.is_shown:
            return self._widget_of(self.view.next)
        tiles = iter(self.hands.tiles)
        return self.case.first_focus() or next(tiles, self.back)

    @property
    def view(self) -> View:
        """Give everything there is to show, in the language in use."""
        return view(self.rehearsal, self.context.wording)

    def retranslate(self) -> None:
        """Put every word into the present language."""
        self._show_view()

    def on_look_changed(self) -> None:
        """Arrange for the text size: what the person holds beside the machine, or below it."""
        gap = self.context.theme.gap()
        self._column.setContentsMargins(gap, gap // 2, gap, gap // 2)
        self._column.setSpacing(gap // 2)
        self._row.setSpacing(gap)
        is_wide = self.width() >= TWO_COLUMNS_FROM * self.context.theme.em()
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        for place, share in enumerate(SHARES if is_wide else (0, 1)):
            self._row.setStretch(place, share)
        self._leave_out()

    def do(self, event: Event) -> None:
        """Do something to the machine and show what came of it."""
        before = self.rehearsal.state
        self.rehearsal.do(event)
        self._show_what_came(has_moved=self.rehearsal.state != before)

    def _build_page(self) -> None:
        context, theme = self.context, self.context.theme
        self._column = QVBoxLayout(self.page)
        self.coach = Notice(theme, kind="note", name="rehearsal.coach")
        self.case = MachineCase(context)
        self.hands_heading = RubyText(
            theme, role="small", bold=True, name="rehearsal.hands", is_heading=True
        )
        self.hands = Doings(context, least_em=9.0, most=2)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self.case)
        beside = QVBoxLayout()
        beside.addWidget(self.hands_heading)
        beside.addWidget(self.hands)
        beside.addStretch(1)
        self._row.addLayout(beside)
        self._column.addWidget(self.coach)
        self._column.addLayout(self._row, 1)
        self.case.done.connect(self.do)
        self.case.entered.connect(self._enter)
        self.case.entry.count_changed.connect(self._on_entered)
        self.hands.done.connect(self.do)

    def _build_bar(self) -> None:
        theme = self.context.theme
        self.back = Button(theme, look="secondary", name="rehearsal.back", icon="back")
        self.again = Button(theme, name="rehearsal.again")
        self.show_me = Button(theme, look="help", name="rehearsal.show", icon="hand")
        self.bar.add(self.back)
        self.bar.add(self.again)
        self.bar.add(self.show_me, trailing=True)
        self.back.clicked.connect(self._on_back_pressed)
        self.again.clicked.connect(self._on_again_pressed)
        self.show_me.clicked.connect(self._on_show_pressed)

    def _show_view(self) -> None:
        t, phrases, now = self.context.t, self.context.phrases, self.view
        self._show_coach(now)
        self.case.show_view(now)
        self.hands.show_doings(self._in_hands(now), now.next if now.is_shown else None)
        # Translators: heading above what a person can do beside a machine: put coins in, wait
        self.hands_heading.set_phrases(phrases(t("What you can do")))
        self.hands_heading.setVisible(bool(self.hands.tiles))
        self.back.set_words(t("Back"))
        # Translators: button that begins a rehearsal anew
        self.again.set_words(t("From the beginning"))
        # Translators: button that shows the next thing to press in a rehearsal
        self.show_me.set_words(t("Where do I press?"))
        self._leave_out()

    def _leave_out(self) -> None:
        """Where the bar has no room for all, going back and back leads to the beginning too."""
        self.again.setVisible(self.bar.is_one_row(self.width()))

    def _show_coach(self, now: View) -> None:
        t = self.context.t
        # Translators: heading above what a coach says after a press that was not the right one
        heading = t("Not quite") if now.reason else t("What to do next")
        task = (
            "" if self.rehearsal.can_go_back else self.context.title(self.rehearsal.scenario.task)
        )
        where = self._where_to_press(now) if now.is_shown else ""
        said = joined([now.reason, where] if now.reason else [task, self._to_do(now), where])
        self.coach.set_words(self.context.phrases(said), self.context.phrases(heading))

    def _to_do(self, now: View) -> str:
        """Say what the machine's screen asks for, or that a mistake is wished."""
        if now.on_purpose:
            # Translators: a rehearsal in which a wrong PIN is to be tried
            return self.context.t("Enter a wrong number on purpose.")
        return now.do

    def _where_to_press(self, now: View) -> str:
        t, doing = self.context.t, now.doing(now.next)
        is_read = is_japanese(self.context.locale)
        if doing is not None:
            words = doing.words if is_read or not doing.is_label else doing.gloss
            # Translators: tells what to press in a rehearsal; the words are on the button
            return t("Press “{words}”.", words=words)
        if now.on_purpose:
            # Translators: in a rehearsal; the number given is the right one
            return t("Enter any number other than {pin}.", pin=now.pin)
        if now.ask:
            # Translators: in a rehearsal: the practice card's PIN is entered and handed over
            return t(
                "Enter {pin} and press “{words}”.",
                pin=now.pin,
                words=now.ends_entry[0 if is_read else 1],
            )
        # Translators: in a rehearsal: nothing is to be pressed but the tile that lets time pass
        return t("Press “{words}”.", words=t("Wait here"))

    def _in_hands(self, now: View) -> Sequence[Doing]:
        # Translators: tile on a practice machine: lets the machine's time pass
        waits = (Doing(WAIT, self.context.t("Wait here"), ""),) if now.waits else ()
        return [*waits, *now.deeds, *now.things]

    def _widget_of(self, event: Event | None) -> QWidget | None:
        if event is not None and event.kind == "enter":
            return self.case.first_focus()
        return self.case.keys.tile(event) or self.hands.tile(event)

    def _show_what_came(self, *, has_moved: bool) -> None:
        if self.rehearsal.is_over:
            self.over.emit(self.rehearsal)
            return
        self._show_view()
        if has_moved:
            self.scroller.verticalScrollBar().setValue(0)
            self.context.services.announcer.cancel()
            self.enter()
        else:
            self._tell_coach()

    def _tell_coach(self) -> None:
        """Say what the coach says, and put the focus where to press if that is shown."""
        target = self._widget_of(self.view.next) if self.view.is_shown else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell(self.coach, spoken_phrases([shown_in(self.coach.words)]))

    def _tell(self, widget: QWidget, said: Sequence[Phrase]) -> None:
        """Say something that changed on this screen, and leave it at the focus."""
        announcer, focused = self.context.services.announcer, self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            announcer.note.put(focused, joined(phrase.text for phrase in said))
        announcer.announce(widget, said, self.context.locale, written=Written.ELSEWHERE)

    def _on_entered(self, count: int) -> None:
        """Say how many digits there are, never which, and go on when there are all."""
        entry = self.case.entry
        if entry.is_full:
            self.case.enter.setFocus(Qt.FocusReason.OtherFocusReason)
        if count:
            words = self.context.phrases(entry.count_in_words())
            self._tell(entry.places, spoken_phrases([words]))

    def _enter(self) -> None:
        if not self.case.entry.is_complete:
            return
        with QSignalBlocker(self.case.entry):  # the emptied pad asks for nothing any more
            entered = self.case.entry.take()
        before = self.rehearsal.state
        self.rehearsal.enter(entered)
        self._show_what_came(has_moved=self.rehearsal.state != before)

    def _on_back_pressed(self) -> None:
        if not self.rehearsal.can_go_back:
            self.go_back.emit()
            return
        self.rehearsal.go_back()
        self._show_what_came(has_moved=True)

    def _on_again_pressed(self) -> None:
        self.rehearsal.begin_again()
        self._show_what_came(has_moved=True)

    def _on_show_pressed(self) -> None:
        self.rehearsal.show()
        self._show_view()
        self._tell_coach()
