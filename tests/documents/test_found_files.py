"""The newest PDFs of the usual folders; whatever is wrong with a folder, it is just empty."""

from __future__ import annotations

import os
from pathlib import Path

from helper_app.documents.found_files import newest_pdfs


def put(folder: Path, name: str, at: int) -> Path:
    """Write a file that was last changed at a second."""
    file = folder / name
    file.write_bytes(b"%PDF")
    os.utime(file, (at, at))
    return file


def test_the_newest_come_first_from_all_folders(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    old, new, newer = put(one, "a.pdf", 1), put(two, "b.PDF", 2), put(one, "c.pdf", 3)
    assert [file.path for file in newest_pdfs((one, two), 9)] == [newer, new, old]
    assert [file.path for file in newest_pdfs((one, two), 1)] == [newer]


def test_other_files_and_folders_are_left_out(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", 1)
    (tmp_path / "folder.pdf").mkdir()
    assert newest_pdfs((tmp_path,), 9) == ()


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert newest_pdfs((tmp_path / "gone",), 9) == ()


def test_a_name_does_not_show_in_a_repr(tmp_path: Path) -> None:
    put(tmp_path, "secret.pdf", 1)
    assert "secret" not in repr(newest_pdfs((tmp_path,), 9))
