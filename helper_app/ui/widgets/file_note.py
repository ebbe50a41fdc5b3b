"""Where a file was put: its name and its folder, in a panel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helper_app.guides.readings import Token
from helper_app.ui.context import Context
from helper_app.ui.widgets.painting import rounded_box
from helper_app.ui.widgets.ruby_text import RubyText


class FileNote(QWidget):
    """A file's name above its folder's; hidden while there is none."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("step.signed")
        theme = context.theme
        column = QVBoxLayout(self)
        gap = theme.gap()
        column.setContentsMargins(gap, gap, gap, gap)
        self.label = RubyText(theme, role="small", colour="quiet", name="step.signed.label")
        self.name = RubyText(theme, role="body", bold=True, name="step.signed.name")
        self.folder = RubyText(theme, role="small", name="step.signed.folder")
        for text in (self.label, self.name, self.folder):
            column.addWidget(text)

    def show_file(self, file: Path | None) -> None:
        """Show where a file is, or hide."""
        self.setVisible(file is not None)
        t = self._context.t
        # Translators: above the name of a file that was just written
        self.label.set_phrases(self._context.phrases(t("New file")))
        self.name.set_phrases([(Token(letter),) for letter in file.name] if file else ())
        folder = str(file.parent) if file else ""
        self.folder.set_phrases([(Token(letter),) for letter in folder])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._context.theme
        rounded_box(painter, QRectF(self.rect()), theme.colour("surface"), theme.colour("hair"))
