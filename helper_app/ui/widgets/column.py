"""What stands on a page, one thing below the other, at the theme's distances."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.scroll_page import ScrollPage

ROOM_FOR_LEAD_EM = 9.0
"""A page lower than this, in em of body text, has no room for a lead above what can be pressed."""


class Column(QVBoxLayout):
    """A page's column; what is added goes above the free room at its end.

    Args:
        edge: Distance above and below, as a share of the theme's gap.
        space: Distance between two things, as a share of the theme's gap.
    """

    def __init__(
        self, theme: Theme, scroller: ScrollPage, *, edge: float = 1.0, space: float = 0.5
    ) -> None:
        super().__init__()
        scroller.widget().setLayout(self)
        self._theme = theme
        self._scroller = scroller
        self._edge = edge
        self._space = space
        self._lead: QWidget | None = None
        self._lead_at = 0
        self.addStretch(1)
        theme.changed.connect(self._arrange)
        scroller.room_changed.connect(self._arrange)
        self._arrange()

    def add(self, *widgets: QWidget) -> None:
        """Put widgets below what is there."""
        for widget in widgets:
            self.insertWidget(self.count() - 1, widget)

    def add_part(self, heading: QWidget, content: QWidget) -> None:
        """Put a heading and what belongs to it, a little apart from what is above."""
        self.insertSpacing(self.count() - 1, self._theme.gap(0.5))
        self.add(heading, content)

    def add_lead(self, lead: QWidget) -> None:
        """Put a quiet line here; it goes to the end while there is little room on the page.

        Who needs letters so large comes to press something, and must see that there is something.
        """
        self._lead, self._lead_at = lead, self.count() - 1
        self.add(lead)
        self._arrange()

    def _arrange(self) -> None:
        theme = self._theme
        across, along = theme.gap(2), theme.gap(self._edge)
        self.setContentsMargins(across, along, across, along)
        self.setSpacing(theme.gap(self._space))
        if self._lead is None:
            return
        has_room = self._scroller.height() >= ROOM_FOR_LEAD_EM * theme.em("body")
        place = self._lead_at if has_room else self.count() - 2
        if self.indexOf(self._lead) != place:
            self.removeWidget(self._lead)
            self.insertWidget(place, self._lead)
