"""「声」: what is being read, phrase by phrase, and how fast and how loud."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from helper_app.speech import licences, voices
from helper_app.speech.reading import Reading
from helper_app.ui.context import Context
from helper_app.ui.dials import DIALS, Dial, turn
from helper_app.ui.screens.screen import Screen
from helper_app.ui.widgets.bar import BarLayout
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.painting import rounded_box
from helper_app.ui.widgets.ruby_text import NOTHING, RubyText
from helper_app.ui.written import Written

BESIDE_FROM_EM = 30.0
"""Width of the screen in em of a dial's words from which its buttons stand beside them."""
PHRASE_KEYS = ("F6", "F7", "F8")
"""What a keyboard has for the phrase before, the same and the next, on every screen."""


class VoiceScreen(Screen):
    """Shows the phrase one is at of the text of the screen below.

    Args:
        context: Its surroundings.
        reading: That text, and how far it was read.
    """

    def __init__(self, context: Context, reading: Reading | None) -> None:
        super().__init__(context, "voice")
        self._reading = reading
        theme = context.theme
        self._column = QVBoxLayout(self.page)
        self.place = RubyText(theme, role="small", colour="quiet", name="voice.place")
        self.phrase = RubyText(theme, role="instruction", bold=True, name="voice.phrase")
        self.dials = [DialRow(context, dial) for dial in DIALS]
        self.credit = RubyText(theme, role="small", colour="quiet", name="voice.credit")
        for part in (self.place, self.phrase, *self.dials, self.credit):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.back = self.add_back("voice.back")
        self.before = Button(theme, name="voice.before")
        self.again = Button(theme, name="voice.again")
        self.after = Button(theme, name="voice.after")
        self.main = Button(theme, look="primary", name="voice.read", icon="speak")
        announcer = context.services.announcer
        for button, by in ((self.before, -1), (self.again, 0), (self.after, 1)):
            self.bar.add(button)
            button.clicked.connect(lambda _checked=False, by=by: announcer.step(by))
        self.bar.add(self.main, trailing=True)
        self.main.clicked.connect(announcer.pause_or_go_on)
        announcer.changed.connect(self.show_state)
        context.settings_changed.connect(self.retranslate)
        self.scroller.room_changed.connect(self._arrange)
        self.on_look_changed()
        self.retranslate()

    def enter(self) -> None:
        """Keep the text of the screen below at hand."""
        self.context.services.announcer.take_up(self._reading)
        super().enter()

    def first_focus(self) -> QWidget | None:
        """Begin at reading on."""
        return self.main if not self.main.isHidden() else self.back

    def title(self) -> str:
        """Give what it is about."""
        return self.context.t("Voice")

    def texts(self) -> Sequence[RubyText]:
        """Say how the voice is."""
        return [row.words for row in self.dials]

    @property
    def written(self) -> Written:
        """Say its own words without taking the place of the text."""
        return Written.ELSEWHERE

    def retranslate(self) -> None:
        """Put every word into the present language."""
        t = self.context.t
        for row in self.dials:
            row.retranslate()
        self.back.set_words(t("Back"))
        # Translators: buttons that say one sentence and wait: the one before, the same, the next
        self.before.set_words(t("Previous"))
        self.again.set_words(t("Again"))
        self.after.set_words(t("Next one"))
        for button, key in zip((self.before, self.again, self.after), PHRASE_KEYS, strict=True):
            button.set_description(key)
        (found,) = voices.available([self.context.locale])
        credit = licences.CREDITS[0] if found.is_credited else ""
        # Translators: who made the voice, at the end of the screen about it
        made_by = t("Made by {makers}", makers=credit) if credit else ""
        self.credit.set_phrases(self.context.phrases(made_by))
        self.credit.setVisible(bool(credit))
        self.show_state()

    def show_state(self) -> None:
        """Show the phrase one is at, and what the buttons do now."""
        reading, t = self._reading, self.context.t
        is_here = reading is not None and reading.text.locale == self.context.locale
        for button in (self.before, self.again, self.after, self.main):
            button.setVisible(is_here)
        if reading is None or not is_here:
            # Translators: on the screen about the voice, when there is nothing to read
            self._show("", t("Go back to hear the screen."))
            return
        at, count = max(0, reading.at), len(reading.text.phrases)
        # Translators: which sentence of a screen is read, and of how many
        self._show(t("Sentence {n} of {all}", n=at + 1, all=count), reading.text.phrases[at].text)
        announcer = self.context.services.announcer
        is_read = announcer.is_reading and not announcer.is_paused
        # Translators: button that lets the voice rest / that lets it read on from where it is
        self.main.set_words(t("Take a break") if is_read else t("Read on"))
        self.main.set_icon("pause" if is_read else "speak")

    def mark(self, phrase: int) -> None:
        """Mark the sentence while it is said; the screen's own words never are."""
        self.phrase.mark_spoken(range(len(self.phrase.phrases)) if phrase >= 0 else NOTHING)

    def on_look_changed(self) -> None:
        """Take the theme's distances."""
        gap = self.context.theme.gap()
        self._column.setContentsMargins(gap * 2, gap // 2, gap * 2, gap // 2)
        self._column.setSpacing(gap // 2)
        self._arrange()

    def _arrange(self) -> None:
        for row in self.dials:
            row.arrange(self.width())

    def _show(self, place: str, words: str) -> None:
        self.place.set_phrases(self.context.phrases(place))
        self.place.setVisible(bool(place))
        self.phrase.set_phrases(self.context.phrases(words))


class DialRow(QWidget):
    """Where a dial stands, in words, and its two buttons; the one that does nothing is idle."""

    def __init__(self, context: Context, dial: Dial) -> None:
        super().__init__()
        self._context = context
        self._dial = dial
        theme, name = context.theme, f"voice.{dial.setting}"
        set_meaning(self, Meaning.GROUP)
        self.setObjectName(name)
        self.words = RubyText(theme, role="small", name=f"{name}.words")
        self.less = Button(theme, look="secondary", name=f"{name}.less")
        self.more = Button(theme, look="secondary", name=f"{name}.more")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        buttons = QWidget()
        pair = BarLayout(buttons, spacing_px=4)
        for button, by in ((self.less, -1), (self.more, 1)):
            pair.add(button)
            button.clicked.connect(lambda _checked=False, by=by: self._turn(by))
        self._row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(buttons, 0, Qt.AlignmentFlag.AlignVCenter)

    def retranslate(self) -> None:
        """Say where it stands; the focus never stays on the button that does nothing now."""
        t, settings, dial = self._context.t, self._context.settings, self._dial
        words = dial.said(settings, t)
        self.words.set_phrases(self._context.phrases(words))
        self.setAccessibleName(self.words.text())
        self.less.set_words(t(dial.less))
        self.more.set_words(t(dial.more))
        for button, other, by in ((self.less, self.more, -1), (self.more, self.less, 1)):
            can_turn = dial.can_turn(by, settings)
            if button.hasFocus() and not can_turn:
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(can_turn)

    def arrange(self, width: int) -> None:
        """Put the buttons beside the words, or below them in so many pixels."""
        theme, direction = self._context.theme, QBoxLayout.Direction
        gap = theme.gap()
        is_wide = width >= BESIDE_FROM_EM * theme.em("small")
        self._row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._row.setContentsMargins(gap, gap // 2, gap, gap // 2)
        self._row.setSpacing(gap // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._context.theme
        rounded_box(painter, QRectF(self.rect()), theme.colour("surface"), theme.colour("hair"))

    def _turn(self, by: int) -> None:
        turn(self._context, self._dial, by, Written.ELSEWHERE)
