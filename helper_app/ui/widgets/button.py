"""Something to press: words, perhaps an icon, a ring when it has the focus.

Five looks: `primary` (the one action), `secondary`, `quiet`, `help`, `key` (a digit). The words
wrap instead of being cut.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from helper_app.ui.theme.icons import paint_icon
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.mirroring import mirrored
from helper_app.ui.widgets.painting import RING, focus_ring, rounded_box
from helper_app.ui.widgets.ruby_line import RubyLine

LOOKS = {
    "primary": ("accent", "on_accent", "accent"),
    "secondary": ("surface", "accent", "accent"),
    "quiet": ("surface", "ink", "line"),
    "help": ("surface", "help", "help"),
    "key": ("surface", "ink", "line"),
}
"""Fill, words, border, as colour roles."""
TURNED = {"back": "next", "next": "back"}
"""Arrows that point the other way where one reads from right to left."""


class Button(QAbstractButton):
    """A button with words.

    Args:
        theme: Its look.
        look: One of `LOOKS`.
        name: Stable dotted object name.
        icon: Name of an icon before the words, or empty.
        icon_after: Name of an icon behind the words, or empty.
        role: Text role; `bar` in bars, `key` on pads.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        look: str = "quiet",
        name: str = "",
        icon: str = "",
        icon_after: str = "",
        role: str = "bar",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self._icon = icon
        self._icon_after = icon_after
        self._role = role
        self._line = RubyLine(theme, role)
        self._is_busy = False
        self._kept_words: Sequence[str] = ()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.on_theme_changed)

    def set_words(self, words: str, spoken: str = "") -> None:
        """Set what is written on it and, where that differs, what a screen reader says."""
        if (words, spoken or words) == (self.text(), self.accessibleName()):
            return
        self.setText(words)
        self.setAccessibleName(spoken or words)
        self.updateGeometry()
        self.update()

    def keep_room_for(self, words: Sequence[str]) -> None:
        """Be wide enough for other words too, so that nothing moves when they take turns."""
        if words != self._kept_words:
            self._kept_words = words
            self.updateGeometry()

    def set_description(self, description: str) -> None:
        """Set what a screen reader adds after the name."""
        self.setAccessibleDescription(description)

    def set_icon(self, icon: str) -> None:
        """Change the icon before the words."""
        self._icon = icon
        self.update()

    def set_look(self, look: str) -> None:
        """Change the look."""
        self._look = look
        self.update()

    def set_busy(self, is_busy: bool) -> None:
        """Look as if it could not be pressed while a press is worked on; the focus stays here."""
        self._is_busy = is_busy
        self.update()

    @property
    def is_busy(self) -> bool:
        """Tell whether a press is worked on."""
        return self._is_busy

    def on_theme_changed(self) -> None:
        """Take the new sizes and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the words on one line, and room for the focus ring."""
        em = self._theme.em(self._role)
        words = max(
            self._line.width(text, bold=self._is_bold())
            for text in (self.text(), *self._kept_words)
        )
        icons = sum(1.5 * em for icon in (self._icon, self._icon_after) if icon)
        height = max(self._theme.target, round(em * self._height_em()))
        return QSize(round(words + icons + 1.5 * em) + 2 * RING, height + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Never be smaller than the words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, icons, words and ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink, border = (self._theme.colour(role) for role in self._roles())
        if self.isDown():
            fill = self._theme.colour("hair" if self._look != "primary" else "ink")
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        rounded_box(painter, box, fill, border, 3.0 if self._look != "quiet" else 2.0)
        self._paint_words(painter, box, ink)
        if self.hasFocus():
            focus_ring(painter, box, self._theme)

    def _paint_words(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        em = self._theme.em(self._role)
        words = self._line.width(self.text(), bold=self._is_bold())
        side = em * 1.15
        before = side + em * 0.4 if self._icon else 0.0
        after = side + em * 0.4 if self._icon_after else 0.0
        left = box.center().x() - (before + words + after) / 2
        top = box.center().y() - side / 2
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # by its letters
        if self._icon:
            self._paint_icon(painter, self._icon, QRectF(left, top, side, side), ink)
        place = mirrored(self, QRectF(left + before, box.top(), words + 2, box.height()))
        self._line.paint(painter, place, self.text(), ink, bold=self._is_bold())
        if self._icon_after:
            spot = QRectF(left + before + words + em * 0.4, top, side, side)
            self._paint_icon(painter, self._icon_after, spot, ink)

    def _paint_icon(self, painter: QPainter, icon: str, spot: QRectF, ink: QColor) -> None:
        name = TURNED.get(icon, icon) if self.isRightToLeft() else icon
        paint_icon(painter, name, mirrored(self, spot), ink)

    def _roles(self) -> tuple[str, str, str]:
        is_idle = self._is_busy or not self.isEnabled()
        return ("idle", "on_idle", "line") if is_idle else LOOKS[self._look]

    def _is_bold(self) -> bool:
        return self._look in ("primary", "secondary", "help", "key")

    def _height_em(self) -> float:
        if self._look == "key":
            return 1.75
        return 3.2 if self._look == "primary" else 2.6
