"""Signing a PDF, in a real window and by keyboard alone, with the practice letter."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from helper_app import app
from helper_app.card.emulator.issue import VARIANTS
from helper_app.card.practice_readers import practice_table
from helper_app.documents.verification import check_pdf
from helper_app.paths import PACKAGE
from tests.journeys.conftest import Open
from tests.journeys.person import Person


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder where documents are looked for, with one letter in it."""
    shutil.copy(PACKAGE / "documents" / "practice-letter.pdf", tmp_path / "手紙.pdf")
    monkeypatch.setattr(app, "usual_folders", lambda: (tmp_path,))
    return tmp_path


def walks_to_the_password(person: Person) -> None:
    """Choose the letter, read it, agree, and come to the password."""
    person.chooses_guide("document.sign")
    person.waits_for("署名する書類をえらんでください。")
    person.waits_to_see("手紙.pdf")
    person.activates("step.file.0")
    person.activates("step.next")
    person.waits_for("さいごまで読んでください。")
    person.waits_to_see("1 / 2ページ")
    person.activates("step.pages.after")
    person.waits_to_see("2 / 2ページ")
    person.activates("step.next")
    person.waits_for("署名してよいか、決めてください。")
    assert person.sees("名前、住所、生年月日、性別を読めます")
    person.activates("step.choice.0")
    person.waits_for("署名用の暗証番号を入れてください。")


def test_a_letter_is_read_signed_and_kept_beside_the_original(
    open_window: Open, folder: Path
) -> None:
    before = (folder / "手紙.pdf").read_bytes()
    readers = practice_table().readers
    person = open_window(readers)
    walks_to_the_password(person)
    person.press(*"abc123")
    person.activates("step.next")
    person.waits_for("署名ができました。")
    person.waits_to_see("手紙-署名済み.pdf")
    (found,) = check_pdf((folder / "手紙-署名済み.pdf").read_bytes(), ())
    assert (found.is_intact, found.covers_whole_file) == (True, True)
    assert (folder / "手紙.pdf").read_bytes() == before
    assert readers.card.tries_spent == 1


def test_a_wrong_password_signs_nothing(open_window: Open, folder: Path) -> None:
    readers = practice_table().readers
    person = open_window(readers)
    walks_to_the_password(person)
    person.press(*"abc124")
    person.activates("step.next")
    person.waits_for("番号を、ゆっくりたしかめてください。")
    assert [file.name for file in folder.iterdir()] == ["手紙.pdf"]
    assert readers.card.tries_spent == 1


def test_who_does_not_agree_signs_nothing(open_window: Open, folder: Path) -> None:
    readers = practice_table().readers
    person = open_window(readers)
    person.chooses_guide("document.sign")
    person.waits_to_see("手紙.pdf")
    person.activates("step.file.0")
    person.activates("step.next")
    person.waits_for("さいごまで読んでください。")
    person.activates("step.next")
    person.waits_for("署名してよいか、決めてください。")
    person.activates("step.choice.1")
    person.waits_for("きょうはここまでです。")
    assert readers.card.tries_spent == 0


def test_a_card_without_signature_certificate_says_so(open_window: Open, folder: Path) -> None:
    assert folder
    person = open_window(practice_table(VARIANTS["no-signature-certificate"]).readers)
    walks_to_the_password(person)
    person.press(*"abc123")
    person.activates("step.next")
    person.waits_for("市区町村の窓口で、相談してください。")


def test_a_file_that_is_no_document_is_told(open_window: Open, folder: Path) -> None:
    (folder / "手紙.pdf").write_bytes(b"no document")
    person = open_window(practice_table().readers)
    person.chooses_guide("document.sign")
    person.waits_to_see("手紙.pdf")
    person.activates("step.file.0")
    person.activates("step.next")
    person.waits_for("書類を、えらびなおしてください。")


def test_a_document_exchanged_after_reading_is_not_signed(open_window: Open, folder: Path) -> None:
    readers = practice_table().readers
    person = open_window(readers)
    walks_to_the_password(person)
    file = folder / "手紙.pdf"
    file.write_bytes(file.read_bytes() + b"% more")
    person.press(*"abc123")
    person.activates("step.next")
    person.waits_for("書類を、えらびなおしてください。")
    assert readers.card.tries_spent == 0
