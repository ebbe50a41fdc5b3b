"""Looks at service, reader and card, and says in words what is well and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app import remedies
from helper_app.errors import HelperError, all_errors
from helper_app.guides import dates
from helper_app.i18n import N_
from helper_app.speech.model import Phrase
from helper_app.ui.context import Context
from helper_app.ui.presenter import spoken_phrases
from helper_app.ui.screens.screen import Screen
from helper_app.ui.walker import CARD_LANE
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.notice import Notice
from helper_app.ui.widgets.ruby_text import RubyText

if TYPE_CHECKING:
    from helper_app.card.diagnosis import Diagnosis, Finding

# Translators: what is looked at when the card or the reader does not work
SUBJECTS = {
    "library": N_("The program part for card readers"),
    "service": N_("The card service of this computer"),
    "permission": N_("Permission to use the reader"),
    "reader": N_("Card reader"),
    "card": N_("Card"),
    "kind": N_("Kind of card"),
    "tries": N_("Tries left for the PIN"),
    "certificate": N_("Certificate"),
}


class CheckScreen(Screen):
    """One panel a finding, first what is well, then what is not."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "check")
        theme = context.theme
        self._findings: Sequence[Finding] = ()
        self._texts: list[str] = []
        self._column = QVBoxLayout(self.page)
        self.heading = RubyText(theme, role="title", bold=True, name="check.heading")
        self._column.addWidget(self.heading)
        self._panels = QVBoxLayout()
        self._column.addLayout(self._panels)
        self._column.addStretch(1)
        self.back = self.add_back("check.back")
        self.again = Button(theme, look="primary", name="check.again")
        self.bar.add(self.again, trailing=True)
        self.again.clicked.connect(self.look)
        self.on_look_changed()
        self.retranslate()

    def enter(self) -> None:
        """Look at once."""
        super().enter()
        self.look()

    def first_focus(self) -> QWidget | None:
        """Begin at looking again."""
        return self.again

    def spoken(self) -> Sequence[Phrase]:
        """Say the findings."""
        return spoken_phrases(self.context.phrases(text) for text in self._texts)

    def look(self) -> None:
        """Look at readers and card; no PIN is involved."""
        self.again.setEnabled(False)
        services = self.context.services
        services.tasks.submit(
            CARD_LANE, self, lambda _cancel: services.diagnose(), self._on_found, self._on_failed
        )

    def retranslate(self) -> None:
        """Put every word into the present language."""
        t = self.context.t
        # Translators: heading of the screen that looks at reader and card
        heading = t("This is what I found")
        self.heading.set_phrases(self.context.phrases(heading))
        self._texts = [heading]
        while (item := self._panels.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for finding in self._findings:
            self._add_panel(finding)
        self.back.set_words(t("Back"))
        # Translators: button that looks at reader and card once more
        self.again.set_words(t("Look again"))

    def on_look_changed(self) -> None:
        """Take the theme's distances."""
        gap = self.context.theme.gap()
        self._column.setContentsMargins(gap * 2, gap, gap * 2, gap)
        self._column.setSpacing(gap // 2)
        self._panels.setSpacing(gap // 2)

    def _add_panel(self, finding: Finding) -> None:
        t = self.context.t
        name = f"check.{finding.id}"
        subject = t(SUBJECTS[finding.id])
        panel = Notice(self.context.theme, kind="good" if finding.is_ok else "note", name=name)
        words = self._well(finding) if finding.code is None else self._remedy(finding.code, finding)
        panel.set_words(self.context.phrases(words), self.context.phrases(subject))
        self._panels.addWidget(panel)
        self._texts += [subject + "。", words]

    def _well(self, finding: Finding) -> str:
        """Say that a part works, with what was read from it."""
        t = self.context.t
        if finding.id == "reader":
            return finding.detail
        if finding.id == "tries" and finding.detail:
            return t("{n} left", n=finding.detail)
        if finding.id == "certificate":
            day = dates.in_words(date.fromisoformat(finding.detail), self.context.locale)
            return t("Valid until {day}", day=day)
        # Translators: said of a part that works
        return t("All is well.")

    def _remedy(self, code: str, finding: Finding) -> str:
        """Say what is wrong with a part, and what to do."""
        remedy = remedies.of(error_of(code, finding.detail), self.context.t)
        return f"{remedy.happened} {remedy.now}"

    def _on_found(self, diagnosis: Diagnosis) -> None:
        self._findings = diagnosis.findings
        self.again.setEnabled(True)
        self.retranslate()
        self.context.services.announcer.announce(self, self.spoken(), self.context.locale)

    def _on_failed(self, error: Exception) -> None:
        self.again.setEnabled(True)
        if isinstance(error, HelperError):
            self.context.tell(error)


def error_of(code: str, detail: str) -> HelperError:
    """Give the error of a code, the detail in every field its sentences may have."""
    values = {"not_after": detail, "tries_left": detail}
    return next(kind(**values) for kind in all_errors() if kind.code == code)
