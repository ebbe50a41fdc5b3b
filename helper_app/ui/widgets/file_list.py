"""Files to choose from: the newest ones as large tiles, and a way to all others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QVBoxLayout, QWidget

from helper_app.documents.found_files import FoundFile, newest_pdfs
from helper_app.guides import dates
from helper_app.guides.readings import Token
from helper_app.ui import reading_order
from helper_app.ui.context import Context
from helper_app.ui.script import Line, row_of
from helper_app.ui.widgets.button import Button
from helper_app.ui.widgets.meaning import Meaning, set_meaning
from helper_app.ui.widgets.tile import Tile

MOST = 5
FILES_LANE = "files"


class FileList(QWidget):
    """One tile a file. Chosen is one or none.

    Thread: main; folders are read on a lane of their own.
    """

    chosen_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._folders: Sequence[Path] = ()
        self._tiles: dict[Path, Tile] = {}
        self.chosen: Path | None = None
        self.setObjectName("step.files")
        set_meaning(self, Meaning.GROUP)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.other = Button(context.theme, look="secondary", name="step.files.other")
        self.other.clicked.connect(self._search)
        self._column.addWidget(self.other)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def look_in(self, folders: Sequence[Path]) -> None:
        """Offer the newest files of some folders; nothing is chosen yet."""
        self._folders = folders
        self._choose(None)
        self._context.services.tasks.submit(
            FILES_LANE,
            self,
            lambda _cancel: newest_pdfs(folders, MOST),
            self._show,
            lambda _error: self._show(()),
        )

    def first_focus(self) -> QWidget:
        """Give the first file, or the way to others."""
        return next(iter(self._tiles.values()), self.other)

    def lines(self) -> list[Line]:
        """Say each file with its day in one go."""
        return [line for tile in self._tiles.values() for line in row_of((tile.title, tile.line))]

    def retranslate(self) -> None:
        """Put every word into the present language."""
        # Translators: said of the files to choose from, all together
        self.setAccessibleName(self._context.t("Files"))
        # Translators: button that opens the computer's own window for choosing a file
        self.other.set_words(self._context.t("Look elsewhere"))

    def _show(self, files: Sequence[FoundFile]) -> None:
        for tile in self._tiles.values():
            tile.hide()
            tile.deleteLater()
        self._tiles = {}
        for number, file in enumerate(files):
            self._add(file.path, dates.in_words(file.changed, self._context.locale), number)
        self.updateGeometry()
        reading_order.set_tab_order(self.window())
        if self.other.hasFocus() and self._tiles:  # the focus waited there for the files
            self._context.services.announcer.note.pass_on(self.other, self.first_focus())

    def _add(self, path: Path, line: str, number: int) -> None:
        tile = Tile(self._context.theme, name=f"step.file.{number}", is_one_of=True)
        letters = [(Token(letter),) for letter in path.name]
        tile.set_words(letters, self._context.phrases(line) if line else ())
        tile.clicked.connect(lambda _checked=False: self._choose(path))
        self._tiles[path] = tile
        self._column.insertWidget(self._column.count() - 1, tile)
        self.other.raise_()  # last, to assistive tools too

    def _choose(self, path: Path | None) -> None:
        self.chosen = path
        for other, tile in self._tiles.items():
            # Translators: said of the file that is chosen
            tile.set_chosen(other == path, self._context.t("chosen"))
        self.chosen_changed.emit()

    def _search(self) -> None:
        t = self._context.t
        start = str(self._folders[0]) if self._folders else ""
        # Translators: title of the window for choosing a file, and the kind of file
        name, _ = QFileDialog.getOpenFileName(
            self, t("Choose a PDF"), start, t("PDF files") + " (*.pdf *.PDF)"
        )
        if not name:
            return
        path = Path(name)
        if path not in self._tiles:
            self._add(path, "", len(self._tiles))
        self._choose(path)
