"""PDFs and signers made for the tests; nobody who exists."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO

from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256

from helper_app.card.practice_authority import (
    SIGNATURE_UNIT,
    Issued,
    PracticeAuthority,
    new_key,
)
from helper_app.documents.signing import SignersPapers


def pdf(pages: int = 1, *, page: str = "") -> bytes:
    """Write a PDF by hand.

    Args:
        pages: How many.
        page: More entries of each page's dictionary.
    """
    kids = " ".join(f"{number + 3} 0 R" for number in range(pages))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>",
        *(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 210 297] {page} >>" for _ in range(pages)),
    ]
    return written(objects)


def form(*, catalogue: str = "") -> bytes:
    """Write a PDF of one page of 200 x 200 points, with a form field filled in black.

    Args:
        catalogue: More entries of the form's dictionary and, after `>>`, of the catalogue.
    """
    black = "0 0 0 rg 0 0 160 40 re f"
    return written(
        [
            f"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] {catalogue or '>>'} >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Annots [4 0 R] >>",
            "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (x) /Rect [20 20 180 60] /F 4 "
            "/P 3 0 R /AP << /N 5 0 R >> /DA (/Helv 12 Tf 0 g) >>",
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 160 40] /Length {len(black)} >>\n"
            f"stream\n{black}\nendstream",
        ]
    )


def written(objects: list[str]) -> bytes:
    """Put objects, numbered from 1, into a file; the first is the catalogue."""
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    begins = len(out)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{begins}\n%%EOF\n"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


@cache
def authority() -> PracticeAuthority:
    """Give the authority of the tests; two keys go round, as making them is slow."""
    keys = itertools.cycle([new_key(), new_key()])
    return PracticeAuthority(SIGNATURE_UNIT, lambda: next(keys))


@cache
def holder() -> Issued:
    """Give a holder's certificate and key."""
    now = datetime.now(UTC)
    return authority().signature(now - timedelta(days=1), now + timedelta(days=100))


def papers() -> SignersPapers:
    """Give what goes into a signature."""
    return SignersPapers(holder().certificate, (authority().certificate,))


class Key:
    """Signs like a card, and counts.

    Attributes:
        count: How often it was asked.
    """

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, digest: bytes) -> bytes:
        """Sign a hash value."""
        self.count += 1
        return holder().key.sign(digest, padding.PKCS1v15(), Prehashed(SHA256()))


def locked_pdf(user_password: str = "user") -> bytes:
    """Give an encrypted PDF; with an empty password anybody may open it."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.writer import copy_into_new_writer

    writer = copy_into_new_writer(PdfFileReader(BytesIO(pdf())))
    writer.encrypt(owner_pass="owner", user_pass=user_password)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def finished_pdf() -> bytes:
    """Give a PDF whose author's signature forbids every change (DocMDP, level 1)."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers
    from pyhanko.sign.fields import MDPPerm

    from helper_app.documents.remote_signer import RemoteSigner

    metadata = signers.PdfSignatureMetadata(
        field_name="Author",
        md_algorithm="sha256",
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )
    signer = RemoteSigner(papers().own, papers().issuers, Key())
    made = signers.PdfSigner(metadata, signer).sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf())))
    return bytes(made.getvalue())


def time_stamped_pdf() -> bytes:
    """Give a PDF with a document time stamp, as archives add them; nobody has signed it."""
    from asn1crypto import keys, x509
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers import PdfTimeStamper
    from pyhanko.sign.timestamps import DummyTimeStamper

    key = holder().key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    clock = DummyTimeStamper(
        x509.Certificate.load(holder().certificate), keys.PrivateKeyInfo.load(key)
    )
    writer = IncrementalPdfFileWriter(BytesIO(pdf()))
    return bytes(PdfTimeStamper(clock).timestamp_pdf(writer, "sha256").getvalue())
