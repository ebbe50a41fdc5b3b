"""What is signed is accepted by programs that are not ours, and nothing else is."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from helper_app.documents.signing import sign_detached, sign_pdf
from helper_app.documents.verification import SignatureFound, check_pdf
from helper_app.errors import CardRemoved, DocumentLocked, DocumentUnreadable, HelperError
from tests.display import needed
from tests.documents import samples

WHOLE = samples.pdf(2)


def signed(pdf: bytes = WHOLE) -> bytes:
    """Sign with the key of the tests."""
    return sign_pdf(pdf, samples.papers(), samples.Key())


def found(pdf: bytes) -> tuple[SignatureFound, ...]:
    """Check with the authority of the tests believed."""
    return check_pdf(pdf, (samples.authority().certificate,))


def pdfsig(pdf: bytes, folder: Path) -> str:
    """Ask poppler, with the authority of the tests in its store."""
    store, file, root = folder / "store", folder / "f.pdf", folder / "root.der"
    store.mkdir()
    file.write_bytes(pdf)
    root.write_bytes(samples.authority().certificate)
    tool = needed("certutil", "libnss3-tools")
    for words in (["-N", "--empty-password"], ["-A", "-n", "r", "-t", "CT,C,C", "-i", str(root)]):
        subprocess.run([tool, *words, "-d", f"sql:{store}"], check=True, capture_output=True)
    return subprocess.run(
        [needed("pdfsig", "poppler-utils"), "-nssdir", f"sql:{store}", str(file)],
        check=False,
        capture_output=True,
        text=True,
    ).stdout


def test_our_own_check_finds_the_signature_good() -> None:
    (one,) = found(signed())
    assert one.is_good
    assert one.revocation_checked is False
    assert one.certificate == samples.holder().certificate


def test_poppler_finds_the_signature_valid_and_trusted(tmp_path: Path) -> None:
    said = pdfsig(signed(), tmp_path)
    assert "Signature is Valid." in said
    assert "Certificate is Trusted." in said
    assert "ETSI.CAdES.detached" in said
    assert "Total document signed" in said


def test_poppler_finds_an_altered_document_invalid(tmp_path: Path) -> None:
    altered = signed().replace(b"/MediaBox [0 0 210 297]", b"/MediaBox [0 0 210 298]", 1)
    assert "Signature is Valid." not in pdfsig(altered, tmp_path)


def test_openssl_accepts_what_is_inside_the_document(tmp_path: Path) -> None:
    pdf = signed()
    begin = pdf.index(b"/Contents <") + len(b"/Contents <")
    content = bytes.fromhex(pdf[begin : pdf.index(b">", begin)].decode())
    covered = pdf[: begin - 1] + pdf[pdf.index(b">", begin) + 1 :]
    assert openssl_accepts(content, covered, tmp_path)


def test_openssl_accepts_the_detached_signature(tmp_path: Path) -> None:
    data = "さくら".encode() * 1000
    assert openssl_accepts(sign_detached(data, samples.papers(), samples.Key()), data, tmp_path)


def test_openssl_refuses_the_detached_signature_of_other_data(tmp_path: Path) -> None:
    made = sign_detached(b"one", samples.papers(), samples.Key())
    assert not openssl_accepts(made, b"two", tmp_path)


def openssl_accepts(cms: bytes, data: bytes, folder: Path) -> bool:
    """Ask openssl, with the authority of the tests believed."""
    for name, content in (
        ("s.p7s", cms),
        ("data", data),
        ("r.der", samples.authority().certificate),
    ):
        (folder / name).write_bytes(content)
    tool = needed("openssl", "openssl")
    subprocess.run(
        [tool, "x509", "-inform", "DER", "-in", "r.der", "-out", "r.pem"], cwd=folder, check=True
    )
    verify = [
        tool, "cms", "-verify", "-binary", "-inform", "DER", "-in", "s.p7s", "-content", "data",
        "-CAfile", "r.pem", "-purpose", "any", "-out", "out",
    ]  # fmt: skip
    return subprocess.run(verify, cwd=folder, capture_output=True, check=False).returncode == 0


def test_the_key_is_asked_once() -> None:
    key = samples.Key()
    sign_pdf(WHOLE, samples.papers(), key)
    assert key.count == 1


def test_what_was_there_stays_byte_for_byte() -> None:
    assert signed().startswith(WHOLE)


def test_what_the_card_raises_comes_out_unchanged() -> None:
    def gone(_digest: bytes) -> bytes:
        raise CardRemoved

    for sign in (sign_pdf, sign_detached):
        with pytest.raises(CardRemoved):
            sign(WHOLE, samples.papers(), gone)


def test_a_second_signature_leaves_the_first_intact() -> None:
    first, second = found(signed(signed()))
    assert (first.is_intact, first.covers_whole_file) == (True, False)
    assert second.is_good


def test_an_altered_document_is_not_intact() -> None:
    altered = signed().replace(b"/MediaBox [0 0 210 297]", b"/MediaBox [0 0 210 298]", 1)
    assert not found(altered)[0].is_intact


def test_what_was_added_afterwards_is_found() -> None:
    (one,) = found(signed() + b"\n% more\n")
    assert not one.covers_whole_file
    assert not one.is_good


def test_without_a_believed_authority_nothing_is_trusted() -> None:
    (one,) = check_pdf(signed(), ())
    assert (one.is_intact, one.is_trusted) == (True, False)


def test_a_document_without_signature_has_none() -> None:
    assert found(WHOLE) == ()


def test_a_locked_document_is_not_signed() -> None:
    with pytest.raises(DocumentLocked):
        signed(samples.locked_pdf())


@pytest.mark.parametrize("file", [b"", b"%PDF-1.7\n", b"hello", WHOLE[:100], bytes(1000)])
def test_what_is_no_document_is_unreadable(file: bytes) -> None:
    for use in (signed, found):
        with pytest.raises(DocumentUnreadable):
            use(file)


@settings(deadline=None, max_examples=60)
@given(some.data())
def test_a_damaged_document_gives_only_typed_errors(data: some.DataObject) -> None:
    damaged = bytearray(WHOLE)
    for _ in range(data.draw(some.integers(1, 6))):
        damaged[data.draw(some.integers(0, len(damaged) - 1))] = data.draw(some.integers(0, 255))
    for use in (signed, found):
        try:
            use(bytes(damaged))
        except HelperError:
            continue


def test_nobodys_certificate_shows_in_a_repr() -> None:
    (one,) = found(signed())
    assert samples.holder().certificate.hex()[:40] not in repr(one) + repr(samples.papers())


def test_the_time_of_the_signature_is_now() -> None:
    at = found(signed())[0].signed_at
    assert at is not None
    assert abs((datetime.now(UTC) - at).total_seconds()) < 120


def test_nobody_is_named_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        check_pdf(signed(), ())
    assert "PRACTICE" not in caplog.text
