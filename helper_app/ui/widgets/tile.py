"""A large thing to choose: a drawing, a title, a line below. The whole of it can be pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from helper_app.ui.sentences import joined, remarked
from helper_app.ui.theme.icons import paint_icon
from helper_app.ui.theme.theme import Theme
from helper_app.ui.widgets.mark import Mark
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.mirroring import margins, mirrored
from helper_app.ui.widgets.painting import RING, focus_ring, rounded_box
from helper_app.ui.widgets.ruby_lines import Piece
from helper_app.ui.widgets.ruby_text import RubyText


class Tile(QAbstractButton):
    """A tile; `set_chosen` marks it with a tick, a thicker border and the word for it.

    Args:
        theme: Its look.
        name: Stable dotted object name.
        icon: Name of the drawing before the words, or empty.
        is_one_of: One of its like is in force, and assistive tools are told whether it is this one.
        can_be_ticked: There is room for a tick; one of its like has it always.
    """

    CHOSEN_BORDER = 4.0

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        icon: str = "",
        is_one_of: bool = False,
        can_be_ticked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._can_be_ticked = can_be_ticked or is_one_of
        self._icon = icon
        self._is_chosen = False
        self.setObjectName(name)
        self.setCheckable(is_one_of)
        set_meaning(self, Meaning.CHOICE if is_one_of else Meaning.TILE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.title = RubyText(theme, bold=True, name=f"{name}.title", parent=self)
        self.line = RubyText(theme, role="small", colour="quiet", name=f"{name}.line", parent=self)
        for text in (self.title, self.line):
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.mark = Mark(theme, name=f"{name}.mark", parent=self)
        self.mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._column = self._words()
        self._row.addLayout(self._column, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._set_margins)
        self._set_margins()

    def _words(self) -> QVBoxLayout:
        below = QHBoxLayout()
        below.addWidget(self.line)
        below.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addLayout(below)
        words.addStretch(1)
        return words

    def set_words(
        self,
        title: Sequence[Sequence[Piece]],
        line: Sequence[Sequence[Piece]] = (),
        mark: Sequence[Sequence[Piece]] = (),
    ) -> None:
        """Write title, line and mark; the accessible name is all of them, in two sentences."""
        self.mark.set_words(mark)
        self.title.set_phrases(title)
        self.line.set_phrases(line)
        self.line.setVisible(bool(line))
        self._name()

    def set_chosen(self, is_chosen: bool, word: str) -> None:
        """Mark it as the present choice; `word` says so to a screen reader that sees no state."""
        self._is_chosen = is_chosen
        if self.isCheckable():
            self.setChecked(is_chosen)
        else:
            self.setAccessibleDescription(word if is_chosen else "")
        self.update()

    @property
    def is_chosen(self) -> bool:
        """Tell whether it is the present choice."""
        return self._is_chosen

    def nextCheckState(self) -> None:
        """Leave it to who was asked: a press asks for something and may be refused."""

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height its words need."""
        return max(self._row.heightForWidth(width), self._drawing() + 2 * RING + 24)

    def sizeHint(self) -> QSize:
        """Ask for the width of its words."""
        hint = self._row.sizeHint()
        return QSize(hint.width(), self.heightForWidth(hint.width()))

    def minimumSizeHint(self) -> QSize:
        """Need room for drawing and a few letters."""
        return QSize(self._row.minimumSize().width(), self._drawing() + 2 * RING + 24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the tile, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Change sides with the direction of reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._set_margins()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, drawing, tick and ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        border = theme.colour("accent" if self._is_chosen else "line")
        fill = theme.colour("hair" if self.isDown() else "surface")
        rounded_box(painter, box, fill, border, self.CHOSEN_BORDER if self._is_chosen else 2.0)
        self._paint_drawing(painter, box)
        if self._is_chosen:
            self._paint_tick(painter, box)
        if self.hasFocus():
            focus_ring(painter, box, theme)

    def _paint_tick(self, painter: QPainter, box: QRectF) -> None:
        side = self._theme.em("body")
        spot = QRectF(box.right() - side * 1.4, box.center().y() - side / 2, side, side)
        paint_icon(painter, "check", mirrored(self, spot), self._theme.colour("accent"))

    def _paint_drawing(self, painter: QPainter, box: QRectF) -> None:
        if not self._icon:
            return
        side = self._drawing()
        spot = QRectF(box.left() + self._theme.gap(0.9), box.center().y() - side / 2, side, side)
        spot = mirrored(self, spot)
        soft = self._theme.colour("soft")
        rounded_box(painter, spot, soft, soft, 0.0)
        inner = spot.adjusted(side * 0.18, side * 0.18, -side * 0.18, -side * 0.18)
        paint_icon(painter, self._icon, inner, self._theme.colour("accent"))

    def _drawing(self) -> int:
        return round(self._theme.em("bar") * 3.2) if self._icon else 0

    def _set_margins(self) -> None:
        gap = self._theme.gap(0.9)
        left = gap + RING + (self._drawing() + gap if self._icon else 0)
        right = gap + RING + (round(self._theme.em("body")) if self._can_be_ticked else 0)
        across = gap // 2 + RING
        self._row.setContentsMargins(margins(self, left, across, right, across))
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        words = [self.title.text(), remarked(self.line.text(), self.mark.words.text())]
        self.setAccessibleName(joined(words) if words[1] else words[0])
        self.setText(self.title.text())
