"""Look into a PDF: how many pages, and what each looks like.

Thread: any, but one document at a time in the whole program: PDFium is not thread-safe, so every
call holds one lock.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from helper_app.errors import DocumentLocked, DocumentTooLarge, DocumentUnreadable

if TYPE_CHECKING:
    import pypdfium2

LARGEST_BYTES = 100 * 1024 * 1024
MOST_PAGES = 500
LONGEST_SIDE_PX = 4000
BYTES_PER_PIXEL = 4

PDFIUM = threading.Lock()
"""PDFium may be used by one thread at a time (its own documentation, public/fpdfview.h)."""


@dataclass(frozen=True)
class Raster:
    """A drawn page.

    Attributes:
        width: Pixels.
        height: Pixels.
        stride: Bytes from one row to the next.
        pixels: Rows from the top, four bytes a pixel: blue, green, red, unused.
    """

    width: int
    height: int
    stride: int
    pixels: bytes = field(repr=False)


class Pages:
    """The pages of one PDF.

    Args:
        pdf: The whole file.

    Raises:
        DocumentTooLarge: More than 100 MiB, or more than 500 pages.
        DocumentLocked: It opens with a password only.
        DocumentUnreadable: It is no PDF, or a broken one.
    """

    def __init__(self, pdf: bytes) -> None:
        if len(pdf) > LARGEST_BYTES:
            raise DocumentTooLarge
        self._pdf = pdf
        with opened(pdf) as document:
            self.count = len(document)
        if self.count > MOST_PAGES:
            raise DocumentTooLarge
        if self.count == 0:
            raise DocumentUnreadable

    def draw(self, number: int, width: int) -> Raster:
        """Draw a page on white, with what was filled into its forms.

        Args:
            number: From 0.
            width: Pixels; less where the page would be higher than 4,000 pixels.

        Raises:
            DocumentUnreadable: This page is broken.
        """
        import pypdfium2

        with opened(self._pdf) as document:
            try:
                page = document[number]
                across, down = page.get_size()
                scale = min(width / across, LONGEST_SIDE_PX / down)
                bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
                raster = Raster(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
                bitmap.close()
            except (pypdfium2.PdfiumError, ZeroDivisionError) as error:
                raise DocumentUnreadable from error
        if raster.stride * raster.height != len(raster.pixels):
            raise DocumentUnreadable
        return raster


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Open a document for a block, while no other is open.

    Raises:
        DocumentLocked: It opens with a password only.
        DocumentUnreadable: It is no PDF, a broken one, or a form that only its maker's programs
            show (XFA): its pages would not be what is signed.
    """
    import pypdfium2
    from pypdfium2 import raw

    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
                raise DocumentLocked from error
            raise DocumentUnreadable from error
        try:
            if document.get_formtype() == raw.FORMTYPE_XFA_FULL:
                raise DocumentUnreadable
            show_forms(document)
            yield document
        finally:
            document.close()


def show_forms(document: pypdfium2.PdfDocument) -> None:
    """Have filled forms drawn as filled; else one would sign what one did not see.

    Raises:
        DocumentUnreadable: Its forms are broken.
    """
    import pypdfium2

    # its advice on how to build PDFium is not for the people who read our log
    logging.getLogger("pypdfium2").setLevel(logging.ERROR)
    try:
        document.init_forms()
    except pypdfium2.PdfiumError as error:
        raise DocumentUnreadable from error
