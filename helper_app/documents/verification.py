"""Check the signatures of a PDF, offline.

Revocation is never checked: the lists are open to approved parties only (公的個人認証法).
Source: ETSI EN 319 142-1; a signature that does not cover the whole file is told as such, because
something was added after it.
Thread: any worker without a running event loop.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Any, Literal

from helper_app.documents.signing import document_errors


@dataclass(frozen=True)
class SignatureFound:
    """One signature in a PDF.

    Attributes:
        is_intact: What it covers was not changed, and the signature is the certificate's.
        covers_whole_file: Nothing was added afterwards.
        is_trusted: The certificate was issued under one of the given roots, and is valid now.
        signed_at: As the signer's computer said; proves nothing.
        certificate: The signer's, DER; it holds name and address.
        revocation_checked: Never.
    """

    is_intact: bool
    covers_whole_file: bool
    is_trusted: bool
    signed_at: datetime | None
    certificate: bytes = field(repr=False)
    revocation_checked: Literal[False] = False

    @property
    def is_good(self) -> bool:
        """Tell whether the file is as it was signed, by somebody a root vouches for."""
        return self.is_intact and self.covers_whole_file and self.is_trusted


def check_pdf(pdf: bytes, roots: tuple[bytes, ...]) -> tuple[SignatureFound, ...]:
    """Check every signature; the oldest comes first.

    Args:
        pdf: The whole file.
        roots: Certificates of the authorities to believe, DER.

    Raises:
        DocumentLocked: It opens with a password only.
        DocumentUnreadable: It is no PDF, or a signature in it is none.
    """
    from asn1crypto import x509
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko_certvalidator import ValidationContext

    with document_errors():
        reader = PdfFileReader(BytesIO(pdf), strict=False)
        surroundings = ValidationContext(
            trust_roots=[x509.Certificate.load(root) for root in roots],
            allow_fetching=False,
            revocation_mode="soft-fail",
        )
        return tuple(checked(one, surroundings) for one in reader.embedded_signatures)


def checked(signature: Any, surroundings: Any) -> SignatureFound:
    """Check one signature."""
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    status = validate_pdf_signature(signature, surroundings)
    return SignatureFound(
        is_intact=bool(status.intact and status.valid),
        covers_whole_file=status.coverage is SignatureCoverageLevel.ENTIRE_FILE,
        is_trusted=bool(status.trusted),
        signed_at=status.signer_reported_dt,
        certificate=bytes(signature.signer_cert.dump()),
    )
