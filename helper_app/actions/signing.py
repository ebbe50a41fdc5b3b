"""Sign a PDF: choose it, look at it, and sign it into a new file beside it."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from helper_app.actions import document_signing
from helper_app.actions.attributes import looked
from helper_app.actions.carried import Carried
from helper_app.actions.proof import may_spend_last_try
from helper_app.actions.reader import after_card
from helper_app.actions.table import Deeds, Known
from helper_app.card import signature
from helper_app.card.pin import SIGN, Pin
from helper_app.card.transport import Readers
from helper_app.card.trust import Roots
from helper_app.documents.pages import Pages
from helper_app.documents.signing import check_signable
from helper_app.errors import CardSwapped, DocumentMissing
from helper_app.guides.model import OK, Outcome

ENDING = "-署名済み"


def deeds(readers: Readers, roots: Callable[[], Roots], carried: Carried) -> Deeds:
    """Give the functions by their names."""

    def choose(_known: Known, entered: bytearray) -> Outcome:
        path = Path(bytes(entered).decode("utf-8"))
        carried.document = None
        data = document_signing.read_file(path)
        count = Pages(data).count
        check_signable(data)
        carried.document, carried.document_hash = path, sha256(data).digest()
        return Outcome(OK, {"pages": count})

    def sign(known: Known, letters: bytearray) -> Outcome:
        with Pin(SIGN, letters) as password:
            if carried.pin_look is None:
                raise CardSwapped
            if carried.document is None:
                raise DocumentMissing
            data = document_signing.read_file(carried.document)
            if sha256(data).digest() != carried.document_hash:
                raise DocumentMissing  # another document lies there now: it was not read
            out = document_signing.name_beside(carried.document, ENDING)
            signed = document_signing.sign_pdf(
                readers,
                carried.pin_look,
                password,
                data,
                roots=roots(),
                spend_last_try=may_spend_last_try(known),
            )
        document_signing.write_new(out, signed.content)
        carried.signed = out
        return Outcome(OK, {"issuer": signed.judgement.issuer.value})

    def look(_known: Known) -> Outcome:
        return looked(signature.look(readers), carried)

    return Deeds(
        waits={"card.look_sign": after_card(readers, look)},
        checks={"card.look_sign": look},
        acts={"document.choose": choose, "card.sign_document": sign},
    )
