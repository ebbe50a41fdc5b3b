"""The pages of a document, one at a time, as large as there is room."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from helper_app.ui.context import Context
from helper_app.ui.widgets.bar import BarLayout
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.painting import rounded_box
from helper_app.ui.widgets.ruby_text import RubyText

if TYPE_CHECKING:
    from helper_app.documents.pages import Pages, Raster

FILES_LANE = "files"
DRAWN_WIDTH_PX = 1200


class PageView(QWidget):
    """Shows one page and turns to the others.

    Thread: main; pages are drawn on the files' lane.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._file: Path | None = None
        self._pages: Pages | None = None
        self._number = 0
        self.setObjectName("step.pages")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.sheet = Sheet(context)
        column.addWidget(self.sheet)
        pager = QWidget()
        row = BarLayout(pager, spacing_px=4)
        self.before = Button(context.theme, name="step.pages.before", icon="back")
        self.after = Button(context.theme, name="step.pages.after", icon_after="next")
        self.at = RubyText(context.theme, role="small", name="step.pages.at")
        for part in (self.before, self.at, self.after):
            row.add(part)
        column.addWidget(pager)
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))

    def show_file(self, file: Path | None) -> None:
        """Show a document from its first page, or hide."""
        self.setVisible(file is not None)
        if file == self._file:
            return
        self._file, self._pages, self._number = file, None, 0
        self.sheet.show_page(None)
        if file is not None:
            self._draw()

    def retranslate(self) -> None:
        """Put every word into the present language."""
        t = self._context.t
        # Translators: buttons that turn the pages of a document
        self.before.set_words(t("Page before"))
        self.after.set_words(t("Page after"))
        self._tell()

    def _turn(self, by: int) -> None:
        self._number += by
        self._draw()

    def _draw(self) -> None:
        file, number, known = self._file, self._number, self._pages
        assert file is not None

        def work(_cancel: object) -> tuple[Pages, Raster]:
            from helper_app.documents.pages import Pages

            pages = known or Pages(file.read_bytes())
            return pages, pages.draw(number, DRAWN_WIDTH_PX)

        self._context.services.tasks.submit(
            FILES_LANE, self, work, self._on_drawn, lambda _error: self.sheet.show_page(None)
        )
        self._tell()

    def _on_drawn(self, drawn: tuple[Pages, Raster]) -> None:
        self._pages, page = drawn
        self.sheet.show_page(page)
        self._tell()

    def _tell(self) -> None:
        t, count = self._context.t, self._pages.count if self._pages is not None else 0
        # Translators: which page of how many
        words = t("Page {n} of {all}", n=self._number + 1, all=count) if count else ""
        self.at.set_phrases(self._context.phrases(words))
        # Translators: said of a document's page before it is known which of how many it is
        self.sheet.setAccessibleName(words or t("The document"))
        self.before.setEnabled(self._number > 0)
        self.after.setEnabled(self._number + 1 < count)


class Sheet(QWidget):
    """One page on white paper."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._theme = context.theme
        self._image: QImage | None = None
        self.setObjectName("step.page")
        set_meaning(self, Meaning.PICTURE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, page: Raster | None) -> None:
        """Show a drawn page, or an empty sheet."""
        self._image = None
        if page is not None:
            shown = QImage(
                page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32
            )
            self._image = shown.copy()  # the pixels are not the image's own
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for an upright sheet."""
        return QSize(420, 594)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(240, 340)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page as large as it fits."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        rounded_box(painter, box, QColor("#ffffff"), self._theme.colour("line"))
        if self._image is None:
            return
        size = self._image.size()
        size.scale(
            round(box.width()) - 8, round(box.height()) - 8, Qt.AspectRatioMode.KeepAspectRatio
        )
        left, top = (box.width() - size.width()) / 2, (box.height() - size.height()) / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
