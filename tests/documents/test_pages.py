"""Pages are counted and drawn; files that are none are told as such."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from helper_app.documents.pages import Pages
from helper_app.errors import (
    DocumentLocked,
    DocumentTooLarge,
    DocumentUnreadable,
    HelperError,
)
from tests.documents import samples


def test_pages_are_counted() -> None:
    assert Pages(samples.pdf(7)).count == 7


def test_a_page_is_drawn_as_wide_as_asked_and_in_its_own_shape() -> None:
    raster = Pages(samples.pdf()).draw(0, 420)
    assert (raster.width, raster.height) == (420, 594)
    assert len(raster.pixels) == raster.stride * raster.height


def test_an_empty_page_is_white() -> None:
    raster = Pages(samples.pdf()).draw(0, 20)
    assert raster.pixels[:3] == b"\xff\xff\xff"


def test_what_was_filled_into_a_form_is_drawn() -> None:
    raster = Pages(samples.form()).draw(0, 200)
    middle_of_field = 160 * raster.stride + 100 * 4
    assert raster.pixels[middle_of_field : middle_of_field + 3] == bytes(3)


def test_a_form_only_its_maker_can_show_is_unreadable() -> None:
    with pytest.raises(DocumentUnreadable):
        Pages(samples.form(catalogue="/XFA (x) >> /NeedsRendering true"))


def test_a_document_without_password_opens_though_it_is_encrypted() -> None:
    assert Pages(samples.locked_pdf(user_password="")).count == 1


def test_a_very_high_page_is_drawn_narrower() -> None:
    high = samples.pdf().replace(b"[0 0 210 297]", b"[0 0 10 9000]")
    assert Pages(high).draw(0, 1000).height <= 4000


def test_a_document_that_needs_a_password_is_locked() -> None:
    with pytest.raises(DocumentLocked):
        Pages(samples.locked_pdf())


def test_a_document_with_too_many_pages_is_too_large() -> None:
    with pytest.raises(DocumentTooLarge):
        Pages(samples.pdf(501))


@pytest.mark.parametrize("file", [b"", b"hello", b"%PDF-1.7\n", samples.pdf(0)])
def test_what_is_no_document_is_unreadable(file: bytes) -> None:
    with pytest.raises(DocumentUnreadable):
        Pages(file)


@settings(deadline=None)
@given(some.data())
def test_a_damaged_document_gives_only_typed_errors(data: some.DataObject) -> None:
    damaged = bytearray(samples.pdf(2))
    for _ in range(data.draw(some.integers(1, 6))):
        damaged[data.draw(some.integers(0, len(damaged) - 1))] = data.draw(some.integers(0, 255))
    try:
        Pages(bytes(damaged)).draw(0, 50)
    except HelperError:
        return


@settings(deadline=None)
@given(some.data())
def test_a_damaged_form_gives_only_typed_errors(data: some.DataObject) -> None:
    damaged = bytearray(samples.form())
    for _ in range(data.draw(some.integers(1, 6))):
        damaged[data.draw(some.integers(0, len(damaged) - 1))] = data.draw(some.integers(0, 255))
    try:
        Pages(bytes(damaged)).draw(0, 50)
    except HelperError:
        return


def test_many_threads_may_ask_at_once() -> None:
    drawn: list[int] = []
    pages = Pages(samples.pdf(3))
    threads = [
        threading.Thread(target=lambda n=n: drawn.append(pages.draw(n % 3, 100).width))
        for n in range(12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert drawn == [100] * 12
