"""What is signed is accepted by programs that are not ours, and nothing else is."""

from __future__ import annotations

import logging
import socket
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import given, settings
from hypothesis import strategies as some

from helper_app.card.practice_authority import SIGNATURE_UNIT, SUBJECT_ID, PracticeAuthority
from helper_app.documents.signing import (
    SEALED,
    SignersPapers,
    check_signable,
    sign_detached,
    sign_pdf,
)
from helper_app.documents.verification import SignatureFound, check_pdf
from helper_app.errors import CardRemoved, DocumentLocked, DocumentUnreadable, HelperError
from tests.display import needed
from tests.documents import samples

WHOLE = samples.pdf(2)


def signed(pdf: bytes = WHOLE) -> bytes:
    """Sign with the key of the tests."""
    return sign_pdf(pdf, samples.papers(), samples.Key())


SIGNED = signed()


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


@pytest.mark.parametrize("sign", [sign_pdf, sign_detached])
@pytest.mark.parametrize("error", [CardRemoved(), RuntimeError("not ours")])
def test_what_the_card_raises_comes_out_unchanged(
    sign: Callable[..., bytes], error: Exception
) -> None:
    def fails(_digest: bytes) -> bytes:
        raise error

    with pytest.raises(type(error)) as caught:
        sign(WHOLE, samples.papers(), fails)
    assert caught.value is error


def test_a_second_signature_leaves_the_first_intact() -> None:
    first, second = found(signed(signed()))
    assert (first.is_intact, first.covers_whole_file) == (True, False)
    assert second.is_good


def test_an_altered_document_is_not_intact() -> None:
    altered = signed().replace(b"/MediaBox [0 0 210 297]", b"/MediaBox [0 0 210 298]", 1)
    assert not found(altered)[0].is_intact


@settings(deadline=None)
@given(some.data())
def test_no_byte_of_a_signed_document_can_change_and_stay_good(data: some.DataObject) -> None:
    whole = SIGNED
    begin, end = whole.index(b"/Contents <"), whole.index(b">", whole.index(b"/Contents <"))
    place = data.draw(
        some.integers(0, len(whole) - 1).filter(lambda place: not begin + 10 < place < end)
    )
    other = data.draw(some.integers(0, 255).filter(lambda byte: byte != whole[place]))
    altered = whole[:place] + bytes([other]) + whole[place + 1 :]
    try:
        assert not any(one.is_good for one in found(altered))
    except HelperError:
        return


@settings(deadline=None)
@given(some.data())
def test_a_damaged_signature_gives_only_typed_errors(data: some.DataObject) -> None:
    begin = SIGNED.index(b"/Contents <") + len(b"/Contents <")
    damaged = bytearray(SIGNED)
    for _ in range(data.draw(some.integers(1, 8))):
        damaged[begin + data.draw(some.integers(0, 5000))] = data.draw(
            some.sampled_from(b"0123456789abcdef")
        )
    try:
        found(bytes(damaged))
    except HelperError:
        return


def test_a_broken_signature_spoils_only_itself() -> None:
    begin = SIGNED.index(b"/Contents <") + len(b"/Contents <")
    broken = SIGNED[:begin] + b"00" * 40 + SIGNED[begin + 80 :]
    first, second = found(signed(broken))
    assert (first.is_intact, first.is_trusted, first.certificate) == (False, False, b"")
    assert second.is_good


def test_a_signature_of_an_unknown_kind_is_found_and_not_believed() -> None:
    (one,) = found(SIGNED.replace(b"/ETSI.CAdES.detached", b"/Some.Other.Detached"))
    assert not one.is_intact


def test_a_documents_time_stamp_is_nobodys_signature() -> None:
    stamped = samples.time_stamped_pdf()
    assert found(stamped) == ()
    (one,) = found(signed(stamped))
    assert one.is_good


def test_the_signer_is_told_by_the_id_of_the_certificate() -> None:
    (one,) = found(SIGNED)
    assert one.signer_id == SUBJECT_ID


def test_an_expired_certificate_is_not_trusted() -> None:
    now = datetime.now(UTC)
    expired = samples.authority().signature(now - timedelta(days=9), now - timedelta(days=1))
    papers = SignersPapers(expired.certificate, (samples.authority().certificate,))
    made = sign_pdf(
        WHOLE, papers, lambda d: expired.key.sign(d, padding.PKCS1v15(), Prehashed(SHA256()))
    )
    (one,) = found(made)
    assert (one.is_intact, one.is_trusted) == (True, False)


def test_a_certificate_of_another_authority_is_not_trusted() -> None:
    other = PracticeAuthority(SIGNATURE_UNIT)
    (one,) = check_pdf(SIGNED, (other.certificate,))
    assert (one.is_intact, one.is_trusted) == (True, False)


def test_what_was_added_afterwards_is_found() -> None:
    (one,) = found(signed() + b"\n% more\n")
    assert not one.covers_whole_file
    assert not one.is_good


def test_without_a_believed_authority_nothing_is_trusted() -> None:
    (one,) = check_pdf(signed(), ())
    assert (one.is_intact, one.is_trusted) == (True, False)


def test_a_document_without_signature_has_none() -> None:
    assert found(WHOLE) == ()


@pytest.mark.parametrize("use", [signed, found, check_signable])
def test_a_locked_document_is_neither_signed_nor_checked(use: Callable[[bytes], object]) -> None:
    with pytest.raises(DocumentLocked) as caught:
        use(samples.locked_pdf())
    assert caught.value.values == {}


@pytest.mark.parametrize("file", [samples.locked_pdf(""), samples.finished_pdf()])
def test_a_document_that_must_not_change_is_refused_before_the_key_is_asked(file: bytes) -> None:
    key = samples.Key()
    with pytest.raises(DocumentLocked) as caught:
        sign_pdf(file, samples.papers(), key)
    assert caught.value.values == {"kind": SEALED}
    assert key.count == 0


def test_a_signature_in_a_document_that_must_not_change_is_checked() -> None:
    (one,) = found(samples.finished_pdf())
    assert one.is_good


@pytest.mark.parametrize("file", [WHOLE, samples.pdf(400), samples.form()])
def test_what_passes_the_look_before_can_be_signed(file: bytes) -> None:
    check_signable(file)
    (one,) = found(signed(file))
    assert one.is_good


@pytest.mark.parametrize("file", [b"", b"%PDF-1.7\n", b"hello", WHOLE[:100], bytes(1000)])
def test_what_is_no_document_is_unreadable(file: bytes) -> None:
    for use in (signed, found, check_signable):
        with pytest.raises(DocumentUnreadable):
            use(file)


@settings(deadline=None)
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
    said = repr(one) + repr(samples.papers())
    assert repr(samples.holder().certificate)[2:20] not in said
    assert SUBJECT_ID not in said


def test_the_time_of_the_signature_is_now() -> None:
    at = found(signed())[0].signed_at
    assert at is not None
    assert abs((datetime.now(UTC) - at).total_seconds()) < 120


def test_nobody_is_named_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        check_pdf(signed(), ())
        sign_detached(b"data", samples.papers(), samples.Key())
    assert "PRACTICE" not in caplog.text


def test_many_threads_sign_at_once_and_none_lets_the_log_speak() -> None:
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(signed, [samples.pdf(number + 1) for number in range(8)]))
    assert all(found(one)[0].is_good for one in made)
    assert not logging.getLogger("pyhanko_certvalidator").isEnabledFor(logging.CRITICAL)


def test_nothing_goes_to_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *words, **_more: asked.append(words))
    monkeypatch.setattr(socket.socket, "connect", lambda _self, where: asked.append(where))
    assert found(signed())[0].is_good
    assert check_pdf(signed(), ())[0].is_intact
    assert asked == []
