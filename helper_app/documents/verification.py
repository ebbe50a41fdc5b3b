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
from typing import TYPE_CHECKING, Any, Literal

from helper_app.documents.signing import document_errors, opens_freely
from helper_app.errors import DocumentLocked

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader

TIME_STAMP = "ETSI.RFC3161"
"""What a document time stamp calls itself (ISO 32000-2 clause 12.8.5); nobody signs by it."""
BEFORE_ALL = -1


@dataclass(frozen=True)
class SignatureFound:
    """One signature in a PDF.

    Attributes:
        is_intact: What it covers was not changed, and the signature is the certificate's. False
            also where the signature is broken, or of a kind that is not understood.
        covers_whole_file: Nothing was added afterwards.
        is_trusted: The certificate was issued under one of the given roots, and is valid now.
        signed_at: As the signer's computer said; proves nothing.
        signer_id: The common name in the certificate: in this card's, a number that stands for the
            holder. Empty if there is none.
        certificate: The signer's, DER; it holds name and address. Empty if it cannot be read.
        revocation_checked: Never.
    """

    is_intact: bool
    covers_whole_file: bool
    is_trusted: bool
    signed_at: datetime | None
    signer_id: str = field(repr=False)
    certificate: bytes = field(repr=False)
    revocation_checked: Literal[False] = False

    @property
    def is_good(self) -> bool:
        """Tell whether the file is as it was signed, by somebody a root vouches for."""
        return self.is_intact and self.covers_whole_file and self.is_trusted


UNKNOWN = SignatureFound(
    is_intact=False,
    covers_whole_file=False,
    is_trusted=False,
    signed_at=None,
    signer_id="",
    certificate=b"",
)


def check_pdf(pdf: bytes, roots: tuple[bytes, ...]) -> tuple[SignatureFound, ...]:
    """Check every signature; the oldest comes first. Time stamps of a document are left out.

    Args:
        pdf: The whole file.
        roots: Certificates of the authorities to believe, DER.

    Raises:
        DocumentLocked: It opens with a password only.
        DocumentUnreadable: It is no PDF, or a broken one.
    """
    from asn1crypto import x509
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields
    from pyhanko_certvalidator import ValidationContext

    with document_errors():
        reader = PdfFileReader(BytesIO(pdf), strict=False)
        if not opens_freely(reader):
            raise DocumentLocked
        surroundings = ValidationContext(
            trust_roots=[x509.Certificate.load(root) for root in roots],
            allow_fetching=False,
            revocation_mode="soft-fail",
        )
        signed = [
            (revision(reader, place), checked(reader, name, place, surroundings))
            for name, value, place in enumerate_sig_fields(reader, filled_status=True)
            if value.get_object().get("/SubFilter") != f"/{TIME_STAMP}"
        ]
        return tuple(one for _, one in sorted(signed, key=lambda pair: pair[0]))


def revision(reader: PdfFileReader, place: Any) -> int:
    """Give the number of the file's revision in which a field was signed, from 0."""
    value = place.get_object().raw_get("/V")
    reference = getattr(value, "reference", None)
    return BEFORE_ALL if reference is None else reader.xrefs.get_last_change(reference)


def checked(reader: PdfFileReader, name: str, place: Any, surroundings: Any) -> SignatureFound:
    """Check one signature; one that cannot be read spoils nothing but itself."""
    from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    try:
        signature = EmbeddedPdfSignature(reader, place, name)
        status = validate_pdf_signature(signature, surroundings, skip_diff=True)
        names = signature.signer_cert.subject.native
        return SignatureFound(
            is_intact=bool(status.intact and status.valid),
            covers_whole_file=status.coverage is SignatureCoverageLevel.ENTIRE_FILE,
            is_trusted=bool(status.trusted),
            signed_at=status.signer_reported_dt,
            signer_id=str(names.get("common_name", "")),
            certificate=bytes(signature.signer_cert.dump()),
        )
    except Exception:  # a broken signature can fail in as many ways as a broken file
        return UNKNOWN
