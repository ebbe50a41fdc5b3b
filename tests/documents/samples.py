"""PDFs and signers made for the tests; nobody who exists."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from functools import cache

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


def locked_pdf() -> bytes:
    """Give a PDF that opens with a password only."""
    from io import BytesIO

    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.writer import copy_into_new_writer

    reader = PdfFileReader(BytesIO(pdf()))
    writer = copy_into_new_writer(reader)
    writer.encrypt(owner_pass="owner", user_pass="user")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
