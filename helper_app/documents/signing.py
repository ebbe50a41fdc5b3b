"""Sign a PDF (PAdES B-B) or any data (CMS) with a key this program never sees.

The signature is invisible: nothing on the document's pages changes. No time stamp and no
revocation data are fetched, so nothing goes to the network; the time in the signature is this
computer's.
Source: ETSI EN 319 142-1 (PAdES baseline B-B), RFC 5652 (CMS).
Thread: any worker without a running event loop.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from helper_app.errors import DocumentLocked, DocumentUnreadable, HelperError

SignDigest = Callable[[bytes], bytes]
"""Signs a SHA-256 hash value of 32 bytes (RSA, PKCS#1 v1.5); gives 256 bytes."""

FIELD = "Signature"
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


def sign_pdf(pdf: bytes, papers: SignersPapers, sign: SignDigest, reason: str = "") -> bytes:
    """Sign a PDF; what was there stays byte for byte, the signature is added at the end.

    Args:
        pdf: The whole file; it may be signed already.
        papers: Whose signature.
        sign: Called exactly once.
        reason: Why, in words; kept in the signature.

    Raises:
        DocumentLocked: It opens with a password only.
        DocumentUnreadable: It is no PDF, or one that cannot be added to.
        HelperError: What `sign` raised, unchanged.
    """
    from pyhanko.sign import fields, signers

    from helper_app.documents.remote_signer import RemoteSigner

    with document_errors():
        writer = appended_to(pdf)
        metadata = signers.PdfSignatureMetadata(
            field_name=free_name(writer),
            md_algorithm="sha256",
            subfilter=fields.SigSeedSubFilter.PADES,
            reason=reason or None,
        )
        signer = RemoteSigner(papers.own, papers.issuers, sign)
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
        HelperError: What `sign` raised, unchanged.
    """
    import asyncio

    from helper_app.documents.remote_signer import RemoteSigner

    signer = RemoteSigner(papers.own, papers.issuers, sign)
    signed = asyncio.run(
        signer.async_sign_general_data(data, "sha256", detached=True, use_cades=False)
    )
    return bytes(signed.dump())


def appended_to(pdf: bytes) -> Any:
    """Open a PDF to add to it.

    Raises:
        DocumentLocked: It is encrypted.
    """
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
    if writer.prev.encrypted:
        raise DocumentLocked
    return writer


def free_name(writer: Any) -> str:
    """Give a name for the signature's field that the document does not use yet."""
    from pyhanko.sign.fields import enumerate_sig_fields

    used = {name for name, _value, _reference in enumerate_sig_fields(writer.prev)}
    number = 1
    while f"{FIELD}{number}" in used:
        number += 1
    return f"{FIELD}{number}"


@contextmanager
def document_errors() -> Iterator[None]:
    """Turn what pyHanko raises for files it cannot use into the typed error.

    A broken file can make it fail in many ways, none of which says more to a person than that the
    file is broken; what `sign` raised goes through.
    """
    with silence():
        try:
            yield
        except HelperError:
            raise
        except Exception as error:
            raise DocumentUnreadable from error


@contextmanager
def silence() -> Iterator[None]:
    """Keep pyHanko's own log lines back: they name the people in certificates."""
    before = {name: logging.getLogger(name).level for name in TALKATIVE}
    for name in before:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)
