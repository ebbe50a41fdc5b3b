"""Who a card belongs to, as it says: shown to the person in front of the screen, never spoken."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app.guides import dates
from helper_app.guides.readings import Token
from helper_app.i18n import N_
from helper_app.ui.context import Context
from helper_app.ui.widgets.painting import rounded_box
from helper_app.ui.widgets.ruby_text import RubyText
from helper_app.visit import Person

SEXES = {"male": N_("male"), "female": N_("female"), "other": N_("other or unknown")}
FIELDS = ("name", "address", "birth", "sex")


class PersonPanel(QWidget):
    """A label above each value; hidden while nobody is known.

    Names get no readings: nobody but the person knows them.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("step.person")
        theme = context.theme
        self._column = QVBoxLayout(self)
        self._labels: dict[str, RubyText] = {}
        self._values: dict[str, RubyText] = {}
        for field in FIELDS:
            name = f"step.person.{field}"
            self._labels[field] = RubyText(
                theme, role="small", colour="quiet", name=f"{name}.label"
            )
            self._values[field] = RubyText(theme, role="body", bold=True, name=name)
            self._labels[field].setBuddy(self._values[field])
            self._column.addWidget(self._labels[field])
            self._column.addWidget(self._values[field])
        self.on_look_changed()

    def show_person(self, person: Person | None) -> None:
        """Show who it is, or hide."""
        self.setVisible(person is not None)
        t = self._context.t
        labels = {
            "name": t("Name"),
            "address": t("Address"),
            "birth": t("Date of birth"),
            "sex": t("Sex"),
        }
        values = dict.fromkeys(FIELDS, "") if person is None else self._values_of(person)
        for field in FIELDS:
            self._labels[field].set_phrases(self._context.phrases(labels[field]))
            letters = [(Token(letter),) for letter in values[field]]
            self._values[field].set_phrases(letters)

    def on_look_changed(self) -> None:
        """Take the theme's distances."""
        gap = self._context.theme.gap()
        self._column.setContentsMargins(gap, gap // 2, gap, gap // 2)
        self._column.setSpacing(gap // 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._context.theme
        rounded_box(painter, QRectF(self.rect()), theme.colour("surface"), theme.colour("hair"))

    def _values_of(self, person: Person) -> dict[str, str]:
        birth = dates.from_digits(person.birth)
        written = person.birth if birth is None else dates.in_words(birth, self._context.locale)
        return {
            "name": person.name.replace("\u3000", " "),
            "address": person.address,
            "birth": written,
            "sex": self._context.t(SEXES[person.sex]),
        }
