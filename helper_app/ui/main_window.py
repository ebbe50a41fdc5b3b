"""The frame around every screen: name and four helps above, the screens below.

Practice puts a striped frame and the word 練習 around everything.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app import i18n
from helper_app.settings import SCALES
from helper_app.ui.context import Context
from helper_app.ui.navigator import Navigator
from helper_app.ui.screens.screen import Screen
from helper_app.ui.top_bar import TopBar
from helper_app.ui.widgets.scroll_page import ScrollPage, reveal, scrolled_by
from helper_app.ui.widgets.trouble_strip import TroubleStrip

if TYPE_CHECKING:
    from helper_app.ui.focus_reader import FocusReader

STRIPE = 16
"""Width of the practice frame in pixels."""


class MainWindow(QWidget):
    """The window. Its size fits a 1366×768 screen; it shrinks to 640×480."""

    first_painted = Signal()
    """The first screen is painted and can be used."""

    def __init__(self, context: Context, home: Screen) -> None:
        super().__init__()
        self._context = context
        self._was_painted = False
        self.setObjectName("window")
        self.setWindowTitle("てびき")
        self.setMinimumSize(QSize(640, 480))
        self.resize(1366, 768)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        self.top_bar = TopBar(context, self)
        self.trouble = TroubleStrip(context, self)
        self.navigator = Navigator(self)
        for part in (self.top_bar, self.trouble):
            column.addWidget(part)
        column.addWidget(self.navigator, 1)
        self.first_painted.connect(context.painted)
        self.navigator.shown.connect(self.top_bar.on_screen_shown)
        self.top_bar.asked_for.connect(self.navigator.open)
        context.theme.changed.connect(self._on_look_changed)
        context.language_changed.connect(self._on_language_changed)
        self._on_look_changed()
        self._on_language_changed()
        self._focus_reader: FocusReader | None = None
        context.settings_changed.connect(self._read_focus)
        self._read_focus()
        self.navigator.open(home)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page, and the stripes of practice."""
        painter = QPainter(self)
        theme = self._context.theme
        painter.fillRect(self.rect(), theme.colour("page"))
        if theme.is_practice:
            painter.fillRect(self.rect(), QBrush(self._stripes()))
            inner = QRectF(self.rect()).adjusted(STRIPE, STRIPE, -STRIPE, -STRIPE)
            painter.fillRect(inner, theme.colour("page"))
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that work everywhere."""
        key, has_control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        known = self._keys.get((key, event.modifiers()))
        if known is not None:
            known()
        elif has_control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Semicolon):
            self._change_size(1)
        elif has_control and key == Qt.Key.Key_Minus:
            self._change_size(-1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self.navigator.current:
            bar = self._scrolled_area(self.navigator.current).verticalScrollBar()
            step = bar.pageStep() if key == Qt.Key.Key_PageDown else -bar.pageStep()
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)

    @cached_property
    def _keys(self) -> dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]]:
        """Give what leads the voice on every screen; docs/keys.md tells it to people."""
        from helper_app.ui.dials import LOUDNESS, PACE, turn

        keys, announcer = Qt.Key, self._context.services.announcer
        plain, shift, control = (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.ControlModifier,
        )
        return {
            (keys.Key_Escape, plain): announcer.cancel,
            (keys.Key_F1, plain): self.top_bar.help.click,
            (keys.Key_F2, plain): announcer.repeat,
            (keys.Key_F3, plain): self._tell_where,
            (keys.Key_F4, plain): self.top_bar.voice.click,
            (keys.Key_F5, plain): announcer.pause_or_go_on,
            (keys.Key_F6, plain): lambda: announcer.step(-1),
            (keys.Key_F7, plain): lambda: announcer.step(0),
            (keys.Key_F8, plain): lambda: announcer.step(1),
            (keys.Key_F6, shift): lambda: turn(self._context, PACE, -1),
            (keys.Key_F8, shift): lambda: turn(self._context, PACE, 1),
            (keys.Key_F6, control): lambda: turn(self._context, LOUDNESS, -1),
            (keys.Key_F8, control): lambda: turn(self._context, LOUDNESS, 1),
        }

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Let Tab show where it leads, also from the bars into a page that has scrolled away."""
        has_moved = super().focusNextPrevChild(is_next)
        reveal(self.focusWidget())
        return has_moved

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the voice and all work."""
        self.navigator.discard_all()
        self._context.services.announcer.close()
        self._context.services.tasks.close()
        super().closeEvent(event)

    def _change_size(self, steps: int) -> None:
        now = self._context.settings.scale
        other = [size for size in SCALES if (size - now) * steps > 0]
        if other:
            self._context.change(scale=min(other) if steps > 0 else max(other))

    def _scrolled_area(self, screen: Screen) -> ScrollPage:
        """Give what the page keys move: what the focus stands on, or beside."""
        focused = self.focusWidget()
        if focused is not None and self.trouble.isAncestorOf(focused):
            return self.trouble.scroller
        return scrolled_by(focused) or screen.scroller

    def _on_language_changed(self) -> None:
        direction = Qt.LayoutDirection
        is_mirrored = i18n.is_mirrored(self._context.locale)
        self.setLayoutDirection(direction.RightToLeft if is_mirrored else direction.LeftToRight)

    def _read_focus(self) -> None:
        """Say what the focus reaches, once the person wants that."""
        if self._context.settings.reads_focus == "on":
            self._reader()

    def _tell_where(self) -> None:
        self._reader().tell_where()

    def _reader(self) -> FocusReader:
        if self._focus_reader is None:
            from helper_app.ui.focus_reader import FocusReader

            self._focus_reader = FocusReader(self._context, self.navigator)
        return self._focus_reader

    def _on_look_changed(self) -> None:
        margin = STRIPE if self._context.theme.is_practice else 0
        column = self.layout()
        assert column is not None
        column.setContentsMargins(margin, margin, margin, margin)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._context.theme.colour("page"))
        self.setPalette(palette)
        self.update()

    def _stripes(self) -> QPixmap:
        """Draw one tile of the stripes: they also differ from the real frame without colour."""
        side = 48
        tile = QPixmap(side, side)
        tile.fill(self._context.theme.colour("practice_soft"))
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(self._context.theme.colour("practice"))
        pen.setWidthF(side * 0.36)
        painter.setPen(pen)
        for shift in (-side, 0, side):
            painter.drawLine(shift - 8, -8, shift + side + 8, side + 8)
        painter.end()
        return tile
