"""Sign a document with the card, and check at once that it came out right.

Joins `card.signature`, which holds the key, with `documents`, which knows PDFs. The document is
prepared while the card is open: one VERIFY, one signature.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from helper_app.card import signature
from helper_app.card.pin import Pin
from helper_app.card.signature import OpenSignature
from helper_app.card.transport import Readers
from helper_app.card.trust import Issuer, Judgement, Roots
from helper_app.card.unlocking import PinLook
from helper_app.documents import signing, verification
from helper_app.documents.pages import LARGEST_BYTES
from helper_app.documents.signing import SignDigest, SignersPapers
from helper_app.errors import (
    DocumentMissing,
    DocumentTooLarge,
    FileUnwritable,
    ProofFailed,
)

MOST_NAMES = 1000

MakeSignature = Callable[[bytes, SignersPapers, SignDigest], bytes]


@dataclass(frozen=True)
class SignedDocument:
    """What came out.

    Attributes:
        content: The signed PDF, or the detached signature.
        judgement: What is known about who issued the signer's certificate.
        apdu_count: Commands sent, looking included.
    """

    content: bytes = field(repr=False)
    judgement: Judgement
    apdu_count: int


def sign_pdf(
    readers: Readers,
    seen: PinLook,
    password: Pin,
    pdf: bytes,
    *,
    roots: Roots,
    spend_last_try: bool = False,
) -> SignedDocument:
    """Sign a PDF and check the signature.

    Args:
        readers: Where the card is.
        seen: What `signature.look` saw.
        password: Overwritten whatever happens.
        pdf: The whole file.
        roots: The authorities to believe.
        spend_last_try: The holder chose, deliberately, to risk the last try.

    Raises:
        DocumentLocked, DocumentUnreadable: Nothing was signed.
        ProofFailed: What came out is not what was to come out; it is thrown away.
        HelperError: As in `signature.opened`.
    """
    with signature.opened(
        readers, seen, password, spend_last_try=spend_last_try, roots=roots
    ) as opened:
        papers = papers_of(opened)
        signed = signing.sign_pdf(pdf, papers, opened.sign)
    last = verification.check_pdf(signed, believed(opened))[-1]
    is_expected = last.is_trusted or opened.judgement.issuer is not Issuer.KNOWN
    if not (last.is_intact and last.covers_whole_file and is_expected):
        raise ProofFailed
    return SignedDocument(signed, opened.judgement, opened.count_commands())


def sign_detached(
    readers: Readers,
    seen: PinLook,
    password: Pin,
    data: bytes,
    *,
    roots: Roots,
    spend_last_try: bool = False,
) -> SignedDocument:
    """Sign any data; the signature is a file of its own (CMS, DER). As `sign_pdf` otherwise."""
    with signature.opened(
        readers, seen, password, spend_last_try=spend_last_try, roots=roots
    ) as opened:
        signed = signing.sign_detached(data, papers_of(opened), opened.sign)
    return SignedDocument(signed, opened.judgement, opened.count_commands())


def papers_of(opened: OpenSignature) -> SignersPapers:
    """Give the certificates for the signature: the holder's, and the authority's if known."""
    issuer = opened.issuer_certificate
    return SignersPapers(opened.certificate.der, () if issuer is None else (issuer,))


def believed(opened: OpenSignature) -> tuple[bytes, ...]:
    """Give the authority's certificate if the card's was judged to be issued by it."""
    issuer = opened.issuer_certificate
    is_known = opened.judgement.issuer is Issuer.KNOWN and issuer is not None
    return (issuer,) if is_known and issuer is not None else ()


def read_file(path: Path) -> bytes:
    """Read a document.

    Raises:
        DocumentMissing, DocumentTooLarge
    """
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise DocumentTooLarge
        return path.read_bytes()
    except OSError as error:
        raise DocumentMissing from error


def write_new(path: Path, content: bytes) -> None:
    """Write a file that must not be there yet.

    Raises:
        FileUnwritable: It is there, or cannot be written.
    """
    try:
        with path.open("xb") as file:
            file.write(content)
    except OSError as error:
        raise FileUnwritable(file=path.name) from error


def name_beside(path: Path, ending: str) -> Path:
    """Give a free name for the signed file: `letter-signed.pdf`, then `letter-signed-2.pdf`.

    Raises:
        FileUnwritable: There are a thousand already.
    """
    for number in range(1, MOST_NAMES):
        counted = "" if number == 1 else f"-{number}"
        found = path.with_name(f"{path.stem}{ending}{counted}{path.suffix}")
        if not found.exists():
            return found
    raise FileUnwritable(file=path.name)
