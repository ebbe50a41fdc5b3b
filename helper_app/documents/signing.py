"""Sign a PDF (PAdES B-B) or any data (CMS) with a key this program never sees.

The signature is invisible: nothing on the document's pages changes. No time stamp and no
revocation data are fetched, so nothing goes to the network; the time in the signature is this
computer's.
Source: ETSI EN 319 142-1 (PAdES baseline B-B), RFC 5652 (CMS).
Thread: any worker without a running event loop.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from helper_app.errors import DocumentLocked, DocumentUnreadable, HelperError

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.pdf_utils.reader import PdfFileReader

SignDigest = Callable[[bytes], bytes]
"""Signs a SHA-256 hash value of 32 bytes (RSA, PKCS#1 v1.5); gives 256 bytes."""

FIELD = "Signature"
SEALED = "sealed"
"""A file anybody may open, but nobody may add to; the `kind` of a `DocumentLocked`."""
TALKATIVE = ("pyhanko", "pyhanko_certvalidator")


@dataclass(frozen=True)
class SignersPapers:
    """The certificates that go into a signature.

    Attributes:
        own: The holder's, DER.
        issuers: Those above it, DER, as far as known.
    """

    own: bytes = field(repr=False)
    issuers: tuple[bytes, ...] = field(default=(), repr=False)


def check_signable(pdf: bytes) -> None:
    """Refuse a PDF that cannot be signed; to be asked before anybody enters a password.

    Raises:
        DocumentLocked: It opens with a password only, or (`kind="sealed"`) must not be changed.
        DocumentUnreadable: It is no PDF, or one that cannot be added to.
    """
    with document_errors():
        appended_to(pdf)


def sign_pdf(pdf: bytes, papers: SignersPapers, sign: SignDigest, reason: str = "") -> bytes:
    """Sign a PDF; what was there stays byte for byte, the signature is added at the end.

    Args:
        pdf: The whole file; it may be signed already.
        papers: Whose signature.
        sign: Called exactly once.
        reason: Why, in words; kept in the signature.

    Raises:
        DocumentLocked, DocumentUnreadable: As in `check_signable`; `sign` was not called.
        Exception: What `sign` raised, unchanged.
    """
    from pyhanko.sign import fields, signers

    from helper_app.documents.remote_signer import RemoteSigner

    signer = RemoteSigner(papers.own, papers.issuers, sign)
    with document_errors(signer.raised):
        writer = appended_to(pdf)
        metadata = signers.PdfSignatureMetadata(
            field_name=free_name(writer),
            md_algorithm="sha256",
            subfilter=fields.SigSeedSubFilter.PADES,
            reason=reason or None,
        )
        return bytes(signers.PdfSigner(metadata, signer).sign_pdf(writer).getvalue())


def sign_detached(data: bytes, papers: SignersPapers, sign: SignDigest) -> bytes:
    """Sign any data; the signature is a file of its own.

    Args:
        data: What is signed.
        papers: Whose signature.
        sign: Called exactly once.

    Returns:
        CMS SignedData without the data, DER (a `.p7s` file).

    Raises:
        Exception: What `sign` raised, unchanged.
    """
    import asyncio

    from helper_app.documents.remote_signer import RemoteSigner

    keep_quiet()
    signer = RemoteSigner(papers.own, papers.issuers, sign)
    signed = asyncio.run(
        signer.async_sign_general_data(data, "sha256", detached=True, use_cades=False)
    )
    return bytes(signed.dump())


def appended_to(pdf: bytes) -> IncrementalPdfFileWriter:
    """Open a PDF to add to it.

    Raises:
        DocumentLocked: It is encrypted, or its author's own signature allows no further one.
    """
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import MDPPerm
    from pyhanko.sign.validation import read_certification_data

    writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
    if writer.prev.encrypted:
        raise DocumentLocked(kind=SEALED) if opens_freely(writer.prev) else DocumentLocked
    author = read_certification_data(writer.prev)
    if author is not None and author.permission is MDPPerm.NO_CHANGES:
        raise DocumentLocked(kind=SEALED)
    return writer


def opens_freely(reader: PdfFileReader) -> bool:
    """Tell whether a PDF opens without a password; unlock it then, if it is encrypted at all."""
    from pyhanko.pdf_utils.crypt import AuthStatus

    return not reader.encrypted or reader.decrypt("").status is not AuthStatus.FAILED


def free_name(writer: IncrementalPdfFileWriter) -> str:
    """Give a name for the signature's field that the document does not use yet."""
    from pyhanko.sign.fields import enumerate_sig_fields

    used = {name for name, _value, _reference in enumerate_sig_fields(writer.prev)}
    number = 1
    while f"{FIELD}{number}" in used:
        number += 1
    return f"{FIELD}{number}"


@contextmanager
def document_errors(of_the_key: Collection[Exception] = ()) -> Iterator[None]:
    """Turn what pyHanko raises for files it cannot use into the typed error.

    A broken file can make it fail in many ways, none of which says more to a person than that the
    file is broken.

    Args:
        of_the_key: What the key raised; this goes through as it is.
    """
    keep_quiet()
    try:
        yield
    except HelperError:
        raise
    except Exception as error:
        if any(error is other for other in of_the_key):
            raise
        raise DocumentUnreadable from error


def keep_quiet() -> None:
    """Keep pyHanko's own log lines back, for good: they name the people in certificates.

    They are not let out again afterwards, as another thread may be in the middle of its own work.
    """
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
