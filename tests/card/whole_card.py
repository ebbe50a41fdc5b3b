"""A scripted card that answers a whole proof of identity, with faults on demand."""

from __future__ import annotations

from collections.abc import Mapping

from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256

from helper_app.card.transport import ReaderState
from tests.card import doubles, papers
from tests.card.doubles import Answer, CardDouble, ReadersDouble

FILE_BYTES = 2048
DIGEST_BYTES = 32


def whole_card(
    certificate: bytes | None = None,
    changes: Mapping[str, Answer | list[Answer]] | None = None,
) -> CardDouble:
    """Make a card with PIN 1234 and 3 tries; `changes` replace single answers."""
    content = (papers.certificate() if certificate is None else certificate).ljust(
        FILE_BYTES, b"\xff"
    )

    def read(command: bytes) -> bytes:
        offset = 0 if command[2] & 0x80 else int.from_bytes(command[2:4], "big")
        return content[offset : offset + (command[4] or 256)] + b"\x90\x00"

    return CardDouble(
        {
            doubles.SELECT_JPKI: "9000",
            doubles.LEAVE: "9000",
            doubles.READ_LABEL: doubles.LABEL,
            doubles.ASK_AUTH: "63C3",
            "0020009B": "63C5",
            doubles.VERIFY_AUTH: "63C2",
            doubles.VERIFY_AUTH + b"1234".hex(): "9000",
            doubles.SIGN_AUTH: sign,
            "00B0": read,
            **(changes or {}),
        }
    )


def sign(command: bytes) -> bytes:
    """Sign the digest at the end of a SIGN command with the holder's key."""
    digest = command[-1 - DIGEST_BYTES : -1]
    return papers.key().sign(digest, padding.PKCS1v15(), Prehashed(SHA256())) + b"\x90\x00"


def readers_with(card: CardDouble, state: ReaderState | None = None) -> ReadersDouble:
    """Put a card on a reader."""
    shown = state or doubles.reader()
    return ReadersDouble([shown], {shown.name: card})
