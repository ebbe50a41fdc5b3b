"""What was found about card and reader: one thing to do now, with its picture, and what is fine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from helper_app.guides import dates
from helper_app.paths import PACKAGE
from helper_app.ui.context import Context
from helper_app.ui.widgets.notice import Notice
from helper_app.ui.widgets.picture import Picture
from helper_app.ui.widgets.points import Points
from helper_app.ui.widgets.ruby_text import RubyText

if TYPE_CHECKING:
    from helper_app.card.diagnosis import Finding
    from helper_app.card.report import Told

PICTURES = PACKAGE / "guides" / "pictures"
ALL_WELL = "ready.svg"
SHOWN = {
    "card.service_missing": "computer.svg",
    "card.permission_refused": "computer.svg",
    "card.software_missing": "computer.svg",
    "card.driver_missing": "computer.svg",
    "card.reader_missing": "reader-connect.svg",
    "card.reader_unsuitable": "reader-connect.svg",
    "card.missing": "card-on-reader.svg",
    "card.removed": "card-on-reader.svg",
    "card.unreadable": "turn-card.svg",
    "card.busy": "other-program.svg",
    "card.unknown": "take-card.svg",
    "card.fault": "take-card.svg",
    "card.certificate_missing": "counter.svg",
    "card.certificate_expired": "counter.svg",
    "card.certificate_untrusted": "counter.svg",
    "card.certificate_not_yet_valid": "clock.svg",
    "card.certificate_unreadable": "card-on-reader.svg",
    "pin.last_try": "stop.svg",
    "pin.blocked": "counter.svg",
}
"""The picture that belongs to a trouble."""
NAMED_IN_SENTENCES = ("card", "kind")
"""Findings whose sentences say the detail already."""
TWO_COLUMNS_FROM = 21.0
"""Width in em of instruction text from which the picture stands beside the words."""


class Verdict(QWidget):
    """Shows a diagnosis. Of several troubles only the first, as one is mended after the other.

    Nothing in it takes the focus, so it may change at any time.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.trouble = Notice(theme, kind="note", name="check.trouble")
        self.now = RubyText(theme, role="instruction", bold=True, name="check.now")
        self.means = RubyText(theme, role="small", colour="quiet", name="check.means")
        self.more = RubyText(theme, role="small", colour="quiet", name="check.more")
        self.picture = Picture(theme, name="check.picture")
        self.well_heading = RubyText(
            theme, role="small", bold=True, name="check.well.heading", is_heading=True
        )
        self.well = Points(theme, name="check.well")
        words = QVBoxLayout()
        for part in (self.trouble, self.now, self.means, self.more):
            words.addWidget(part)
        words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(words, 11)
        self._row.addWidget(self.picture, 8)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self.well_heading)
        self._column.addWidget(self.well)
        self._words = words

    def texts(self) -> Sequence[RubyText]:
        """Give what is to be said: what happened and what to do, then row by row what is well."""
        return [self.trouble.words, self.now, self.well_heading, *self.well.lines]

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Put findings into words and show them.

        Args:
            findings: As they were found; empty while nothing was looked at.
        """
        from helper_app.card import report

        t, locale = self._context.t, self._context.locale
        shown = [report.told(dated(finding, locale), t) for finding in findings]
        troubles = [one for one in shown if not one.is_ok]
        codes = [finding.code for finding in findings if finding.code is not None]
        self._show_picture(SHOWN.get(codes[0], "") if codes else ALL_WELL if findings else "")
        # what was found last is nearest to the person: the certificate, the tries, the card
        self._show_well([one for one in reversed(shown) if one.is_ok])
        if troubles:
            self._show_trouble(troubles)
            return
        # Translators: card and reader were looked at and nothing is wrong
        words = t("Card and reader are in order. You can begin.") if findings else ""
        self.trouble.set_words(())
        self._set(self.means, "")
        self._set(self.more, "")
        self._set(self.now, words)

    def arrange(self, width: int, height: int) -> None:
        """Put the picture beside the words, or below them.

        Args:
            width: Room on the screen, in pixels.
            height: The same.
        """
        theme = self._context.theme
        is_wide = width >= TWO_COLUMNS_FROM * theme.em("instruction")
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        least = self.picture.minimumSizeHint().height()
        self.picture.setMaximumHeight(max(least, height * 3 // 5))
        gap = theme.gap()
        self._row.setSpacing(gap * 2)
        self._words.setSpacing(gap // 2)
        self._column.setSpacing(gap // 2)

    def _show_trouble(self, troubles: Sequence[Told]) -> None:
        t, phrases = self._context.t, self._context.phrases
        first = troubles[0]
        assert first.remedy is not None
        happened = " ".join(part for part in (first.remedy.happened, first.perhaps) if part)
        is_named = first.id in NAMED_IN_SENTENCES
        heading = first.subject if is_named else first.line
        self.trouble.set_words(phrases(happened), phrases(heading))
        self._set(self.now, first.remedy.now)
        self._set(self.means, first.remedy.means)
        others = len(troubles) - 1
        # Translators: one trouble after the other is shown; so many come after this one
        more = t.plural("After this, {n} more thing.", "After this, {n} more things.", others)
        self._set(self.more, more if others else "")

    def _show_well(self, well: Sequence[Told]) -> None:
        phrases = self._context.phrases
        # Translators: heading above a list of parts that work
        heading = self._context.t("These are in order") if well else ""
        self._set(self.well_heading, heading)
        self.well.set_points([phrases(one.line) for one in well])

    def _show_picture(self, file: str) -> None:
        picture = self._context.wording.picture(file) if file else None
        if picture is None:
            self.picture.set_picture(None, "")
        else:
            self.picture.set_picture(PICTURES / picture.file, picture.alt)

    def _set(self, text: RubyText, words: str) -> None:
        text.set_phrases(self._context.phrases(words))
        text.setVisible(bool(words))


def dated(finding: Finding, locale: str) -> Finding:
    """Give a finding with its day, if it has one, in words."""
    if finding.id != "certificate" or not finding.detail:
        return finding
    day = dates.in_words(date.fromisoformat(finding.detail), locale)
    return replace(finding, detail=day)
