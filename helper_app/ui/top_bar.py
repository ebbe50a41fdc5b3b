"""The bar above every screen: read aloud, voice, letter size, language, help.

Always at the same place, whether the voice speaks or not.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helper_app.ui.context import Context
from helper_app.ui.screens.screen import Screen
from helper_app.ui.widgets.bar import BarLayout
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.meaning import Meaning, set_meaning


class TopBar(QWidget):
    """The name of the program and five buttons."""

    asked_for = Signal(object)
    """A screen to open."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._screen: Screen | None = None
        self.setObjectName("top")
        set_meaning(self, Meaning.TOOLS)
        self._bar = BarLayout(self, spacing_px=0)
        self.mark = Mark(context, self)
        self._bar.add(self.mark)
        theme = context.theme
        self.speak = Button(theme, name="top.speak", icon="speak")
        self.voice = Button(theme, name="top.voice", icon="voice")
        self.letters = Button(theme, name="top.size", icon="size")
        self.language = Button(theme, name="top.language", icon="globe")
        self.help = Button(theme, name="top.help", icon="help", look="help")
        for button in (self.speak, self.voice, self.letters, self.language, self.help):
            self._bar.add(button, trailing=True)
        self.speak.clicked.connect(self.on_speak_pressed)
        self.voice.clicked.connect(self._open_voice)
        self.letters.clicked.connect(self._open_sizes)
        self.language.clicked.connect(self._open_languages)
        self.help.clicked.connect(self._open_help)
        context.language_changed.connect(self.retranslate)
        context.services.announcer.changed.connect(self._show_state)
        context.theme.changed.connect(self._set_margins)
        self._set_margins()
        self.retranslate()

    def retranslate(self) -> None:
        """Put every word into the present language."""
        t = self._context.t
        # Translators: said of the buttons above every screen, all together
        self.setAccessibleName(t("Always at hand"))
        self._show_state()
        # Translators: button that opens how the voice reads; at the top of every screen
        self.voice.set_words(t("Voice"))
        # Translators: button that opens the choice of letter sizes
        self.letters.set_words(t("Letters"))
        # Translators: button that opens the choice of languages; shown with a globe
        self.language.set_words(t("Language"))
        # Translators: button for a person who is in trouble, 困った
        self.help.set_words(t("Help"))
        self.mark.retranslate()
        self._leave_out()

    def on_screen_shown(self, screen: Screen) -> None:
        """Remember what to read aloud; do not offer to open what is already open."""
        self._screen = screen
        self.voice.setEnabled(screen.objectName() != "voice")
        self.letters.setEnabled(screen.objectName() != "sizes")
        self.language.setEnabled(screen.objectName() != "languages")
        self.help.setEnabled(screen.objectName() != "help")

    def on_speak_pressed(self) -> None:
        """Read the screen aloud, or stop; go on after a pause."""
        announcer = self._context.services.announcer
        if announcer.is_paused:
            announcer.go_on()
        elif announcer.is_speaking:
            announcer.cancel()
        elif self._screen is not None:
            self._screen.read_aloud()

    def _show_state(self) -> None:
        """Say what a press on the first button does now; it never changes its width."""
        announcer, t = self._context.services.announcer, self._context.t
        # Translators: button that reads the screen aloud / stops the voice / goes on after a pause
        words = (t("Read aloud"), t("Stop the voice"), t("Go on"))
        now = 2 if announcer.is_paused else int(announcer.is_speaking)
        self.speak.keep_room_for(words)
        self.speak.set_words(words[now])
        self.speak.set_icon("stop" if now == 1 else "speak")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._leave_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strip and the line below it."""
        painter = QPainter(self)
        theme = self._context.theme
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.fillRect(QRectF(0, self.height() - 2, self.width(), 2), theme.colour("hair"))

    def _open_voice(self) -> None:
        from helper_app.ui.screens.voice import VoiceScreen

        self.asked_for.emit(VoiceScreen(self._context, self._context.services.announcer.reading))

    def _open_sizes(self) -> None:
        from helper_app.ui.screens.sizes import SizesScreen

        self.asked_for.emit(SizesScreen(self._context))

    def _open_languages(self) -> None:
        from helper_app.ui.screens.languages import LanguagesScreen

        self.asked_for.emit(LanguagesScreen(self._context))

    def _open_help(self) -> None:
        from helper_app.ui.screens.help import HelpScreen

        self.asked_for.emit(HelpScreen(self._context))

    def _set_margins(self) -> None:
        gap = self._context.theme.gap()
        self._bar.setContentsMargins(gap, gap // 4, gap - 8, gap // 4)
        self._leave_out()

    def _leave_out(self) -> None:
        """Where not all have room in one row, leave out one more until they have.

        The name first, then what "Help" offers too. The word for practice stays.
        """
        is_practice = self._context.theme.is_practice
        order: list[QWidget] = [self.voice, self.language, self.letters]
        left_out: list[QWidget] = []
        for widget in order if is_practice else [self.mark, *order]:
            if self._bar.is_one_row(self.width(), left_out):
                break
            left_out.append(widget)
        for widget in (self.mark, *order):
            widget.setVisible(widget not in left_out)


class Mark(QWidget):
    """The program's name; in practice, the word for practice in its place."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._words = ""
        set_meaning(self, Meaning.WORDS)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        context.theme.changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """Take the words of the present language and kind of visit."""
        t = self._context.t
        # Translators: 練習, shown large on everything that is not real
        self._words = t("Practice") if self._context.theme.is_practice else "てびき"
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the name in large letters."""
        theme = self._context.theme
        metrics = theme.metrics("bar", bold=True)
        return QSize(
            round(metrics.horizontalAdvance(self._words) * 1.4 + theme.gap(2)), theme.target
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the name, or the violet plate of practice."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._context.theme
        font = theme.font("bar", bold=True)
        font.setPointSizeF(font.pointSizeF() * 1.4)
        painter.setFont(font)
        if theme.is_practice:
            painter.setBrush(theme.colour("practice"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 3, 0, -3), 8, 8)
            painter.setPen(theme.colour("surface"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
            return
        painter.setPen(theme.colour("accent"))
        # Qt takes "left" for the side a line begins at
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), middle, self._words)
