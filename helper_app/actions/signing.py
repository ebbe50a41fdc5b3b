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


class Signing:
    """Holds the document that was read, and signs no other.

    Args:
        readers: Real readers, or the practice ones.
        roots: Gives the authorities to believe.
        carried: What the walk carries.
    """

    def __init__(self, readers: Readers, roots: Callable[[], Roots], carried: Carried) -> None:
        self._readers = readers
        self._roots = roots
        self._carried = carried

    def deeds(self) -> Deeds:
        """Give the functions by their names."""
        return Deeds(
            waits={"card.look_sign": after_card(self._readers, self._look)},
            checks={"card.look_sign": self._look},
            acts={"document.choose": self._choose, "card.sign_document": self._sign},
        )

    def _look(self, _known: Known) -> Outcome:
        return looked(signature.look(self._readers), self._carried)

    def _choose(self, _known: Known, entered: bytearray) -> Outcome:
        path = Path(bytes(entered).decode("utf-8"))
        self._carried.document = None
        data = document_signing.read_file(path)
        count = Pages(data).count
        check_signable(data)
        self._carried.document, self._carried.document_hash = path, sha256(data).digest()
        return Outcome(OK, {"pages": count})

    def _sign(self, known: Known, letters: bytearray) -> Outcome:
        carried = self._carried
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
                self._readers,
                carried.pin_look,
                password,
                data,
                roots=self._roots(),
                spend_last_try=may_spend_last_try(known),
            )
        document_signing.write_new(out, signed.content)
        carried.signed = out
        return Outcome(OK, {"issuer": signed.judgement.issuer.value})
