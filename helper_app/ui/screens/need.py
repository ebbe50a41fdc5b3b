"""One trouble: the settings that help, at one press and back, then things, then whom to ask."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from helper_app.guides.dates import in_words
from helper_app.i18n import N_
from helper_app.needs.model import Need
from helper_app.ui import setting_words
from helper_app.ui.context import Context
from helper_app.ui.screens.screen import Screen
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.column import Column
from helper_app.ui.widgets.points import Points
from helper_app.ui.widgets.ruby_text import RubyText

# Translators: headings on the page of a trouble
HEADINGS = {
    "settings": N_("What this program can do"),
    "things": N_("Things that help"),
    "system": N_("The computer's own help"),
    "ask": N_("Whom to ask"),
}


class NeedScreen(Screen):
    """What helps against one trouble. A setting can be tried and taken back at once."""

    def __init__(self, context: Context, need: Need) -> None:
        super().__init__(context, "need")
        self._need = need
        self._before: dict[str, object] | None = None
        theme = context.theme
        self._column = Column(theme, self.scroller)
        self.heading = RubyText(theme, role="title", bold=True, name="need.heading")
        self._column.add(self.heading)
        self.parts = [self._add_part(name) for name in HEADINGS]
        self.back = self.add_back("need.back")
        self.undo = Button(theme, name="need.undo", icon="back")
        self.use = Button(theme, look="primary", name="need.use", icon="check")
        self.bar.add(self.undo)
        self.bar.add(self.use, trailing=True)
        self.undo.clicked.connect(self._take_back)
        self.use.clicked.connect(self._use)
        context.settings_changed.connect(self.retranslate)
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """Begin at what can be done here."""
        offered = (self.use, self.undo, self.back)
        return next(button for button in offered if not button.isHidden())

    def texts(self) -> Sequence[RubyText]:
        """Say all of it, row by row."""
        return [self.heading, *(line for _, points in self.parts for line in points.lines)]

    def retranslate(self) -> None:
        """Put every word into the present language."""
        t, phrases, title = self.context.t, self.context.phrases, self.context.title
        self.heading.set_phrases(phrases(title(self._need.trouble)))
        everything = zip(self.parts, HEADINGS.values(), self._lines(), strict=True)
        for (heading, points), words, lines in everything:
            heading.set_phrases(phrases(t(words)))
            heading.setVisible(bool(lines))
            points.set_points([phrases(line) for line in lines])
        self.back.set_words(t("Back"))
        # Translators: button that takes a setting back at once
        self.undo.set_words(t("Put it back"))
        # Translators: button that applies the settings that help against a trouble
        self.use.set_words(t("Set it like this"))
        self.undo.setVisible(self._before is not None)
        self.use.setVisible(bool(self._need.settings) and self._before is None)

    def _add_part(self, name: str) -> tuple[RubyText, Points]:
        theme = self.context.theme
        heading = RubyText(theme, role="small", bold=True, name=f"need.{name}.heading")
        points = Points(theme, name=f"need.{name}")
        self._column.add(heading, points)
        return heading, points

    def _lines(self) -> tuple[list[str], ...]:
        """Give what stands below each of `HEADINGS`."""
        need, title = self._need, self.context.title
        wished = self.context.settings.replace(**need.settings)
        systems = [
            # Translators: what a system offers, and who says so when it was last read
            self.context.t(
                "{text} ({source}, {checked})",
                text=title(aid.text),
                source=title(aid.source_title),
                checked=in_words(aid.checked, self.context.locale),
            )
            for aid in need.systems
        ]
        return (
            setting_words.of(wished, need.settings, self.context.t),
            [title(sentence) for sentence in need.devices],
            systems,
            [title(sentence) for sentence in need.ask],
        )

    def _use(self) -> None:
        now = self.context.settings
        self._before = {name: getattr(now, name) for name in self._need.settings}
        self.context.change(**self._need.settings)
        self.enter()

    def _take_back(self) -> None:
        before, self._before = self._before or {}, None
        self.context.change(**before)
        self.enter()
