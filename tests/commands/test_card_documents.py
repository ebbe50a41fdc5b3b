"""`tebiki card sign-pdf`, `sign` and `reminder` with the practice card."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from helper_app.documents.verification import check_pdf
from helper_app.errors import (
    DocumentMissing,
    DocumentUnreadable,
    FileUnwritable,
    HelperError,
    PinWrong,
)
from tests.commands.desk import Desk
from tests.documents import samples

PASSWORD = "abc123\n"


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Give a desk."""
    return Desk(monkeypatch)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Give a PDF of three pages."""
    file = tmp_path / "letter.pdf"
    file.write_bytes(samples.pdf(3))
    return file


def test_a_pdf_is_signed_into_a_new_file(desk: Desk, document: Path) -> None:
    out = document.with_name("signed.pdf")
    code, said, _ = desk.run(
        "sign-pdf", str(document), str(out), "--disclose", "--pin-stdin", typed=PASSWORD
    )
    told = json.loads(said)
    assert (code, told["signed"], told["issuer"]) == (0, True, "known")
    (found,) = check_pdf(out.read_bytes(), ())
    assert (found.is_intact, found.covers_whole_file) == (True, True)


def test_a_person_hears_the_consequences_and_the_pages_first(desk: Desk, document: Path) -> None:
    out = document.with_name("signed.pdf")
    _, said, _ = desk.run(
        "sign-pdf", str(document), str(out), "--disclose", "--pin-stdin",
        typed=PASSWORD, as_json=False,
    )  # fmt: skip
    assert said.index("binds you") < said.index("3 pages") < said.index("Signed, checked")


def test_without_consent_nothing_is_signed(desk: Desk, document: Path) -> None:
    out = document.with_name("signed.pdf")
    code, _, _ = desk.run("sign-pdf", str(document), str(out), "--pin-stdin", typed=PASSWORD)
    assert (code, out.exists()) == (2, False)


@pytest.mark.parametrize("verb", ["sign-pdf", "sign"])
def test_a_file_that_is_there_is_never_overwritten(desk: Desk, document: Path, verb: str) -> None:
    before = document.read_bytes()
    with pytest.raises(FileUnwritable):
        desk.run(verb, str(document), str(document), "--disclose", "--pin-stdin", typed=PASSWORD)
    assert document.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "typed", "kind"),
    [
        (b"no pdf", PASSWORD, DocumentUnreadable),
        (None, PASSWORD, DocumentMissing),
        (samples.pdf(), "abc124\n", PinWrong),
    ],
)
def test_what_cannot_be_signed_leaves_no_file(
    desk: Desk, tmp_path: Path, content: bytes | None, typed: str, kind: type[HelperError]
) -> None:
    file, out = tmp_path / "in.pdf", tmp_path / "out.pdf"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(kind):
        desk.run("sign-pdf", str(file), str(out), "--disclose", "--pin-stdin", typed=typed)
    assert not out.exists()


def test_any_file_gets_a_signature_beside_it(desk: Desk, tmp_path: Path) -> None:
    file, out = tmp_path / "data.bin", tmp_path / "data.p7s"
    file.write_bytes(bytes(1000))
    code, _, _ = desk.run("sign", str(file), str(out), "--disclose", "--pin-stdin", typed=PASSWORD)
    assert code == 0
    assert out.read_bytes().startswith(b"\x30\x82")


def test_the_reminder_is_a_calendar_file_and_a_code(desk: Desk, tmp_path: Path) -> None:
    out, code = tmp_path / "card.ics", tmp_path / "card.svg"
    assert desk.run("reminder", str(out), "--code", str(code))[0] == 0
    assert out.read_bytes().count(b"BEGIN:VEVENT") == 2
    assert code.read_bytes().startswith(b"<svg")
    assert b"PRACTICE" not in out.read_bytes()
