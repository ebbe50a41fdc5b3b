"""The JPKI application (公的個人認証) of an Individual Number Card: its files, keys and PINs.

What the next card may change is data in `Credential`, and code in `schemes`.
Source: `reference/jpki-card.md` sections 2 to 4; section 15 says how well each fact is confirmed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from helper_app.card import apdu, tlv
from helper_app.card.application import Application, PinPlace, reference, short_id
from helper_app.card.channel import Channel, fault
from helper_app.card.pin import AUTH, SIGN
from helper_app.errors import CertificateMissing, CertificateUnreadable

JPKI = bytes.fromhex("D392F000260100000001")

LABEL_FILE = 0x0006
LABEL_BYTES = 32
PRESENCE_FILE = 0x0008
PRESENCE_BYTES = 3
PRESENT, ABSENT = 0x8F, 0x00
LONGEST_CERTIFICATE_BYTES = 0x7FFF
"""READ BINARY reaches offset 7FFF; real certificates have 1,200 to 1,900 bytes."""

FILLERS = (0x00, 0xFF)
"""First byte of a certificate file nothing was written to."""

SEQUENCE = 0x30


class TokenKind(Enum):
    """What kind of token carries the application, by its label."""

    PLASTIC = "individual_number_card"
    OLD = "juki_card"
    ANDROID = "android"
    IPHONE = "iphone"
    OTHER = "other"


LABELS = {
    "JPKIAPICCTOKEN2": TokenKind.PLASTIC,
    "JPKIAPICCTOKEN": TokenKind.OLD,
    "JPKIAPGPSETOKEN": TokenKind.ANDROID,
    "JPKIAPIOSTOKEN": TokenKind.IPHONE,
}


@dataclass(frozen=True, kw_only=True)
class Credential(PinPlace):
    """One certificate with its key and PIN, by 16-bit file ids (short id = the low five bits)."""

    certificate_file: int
    issuer_file: int
    key_file: int


AUTHENTICATION = Credential(
    certificate_file=0x000A,
    issuer_file=0x000B,
    key_file=0x0017,
    pin_file=0x0018,
    pin=AUTH,
)
SIGNATURE = Credential(
    certificate_file=0x0001,
    issuer_file=0x0002,
    key_file=0x001A,
    pin_file=0x001B,
    pin=SIGN,
)


class Jpki(Application):
    """The selected application.

    Args:
        channel: A conversation with a card.

    Thread and errors as in `Application`.
    """

    def __init__(self, channel: Channel) -> None:
        super().__init__(channel, JPKI)

    def token_kind(self) -> TokenKind:
        """Read the label; a card without a readable label is `OTHER`."""
        response = self._by_short_id(
            LABEL_FILE,
            apdu.read_binary_by_short_id(short_id(LABEL_FILE), LABEL_BYTES),
            apdu.read_binary(0, LABEL_BYTES),
        )
        label = response.data.rstrip(b" \0").decode("ascii", errors="replace")
        return LABELS.get(label, TokenKind.OTHER)

    def may_have_signature_certificate(self) -> bool | None:
        """Tell what EF 0008 hints; None where it says nothing that is understood.

        Its meaning is known from one source: a hint, never the only proof.
        """
        response = self._by_short_id(
            PRESENCE_FILE,
            apdu.read_binary_by_short_id(short_id(PRESENCE_FILE), PRESENCE_BYTES),
            apdu.read_binary(0, PRESENCE_BYTES),
        )
        if not response.is_done or not response.data:
            return None
        return {PRESENT: True, ABSENT: False}.get(response.data[0])

    def sign(self, credential: Credential, to_sign: bytes) -> bytes:
        """Sign with the credential's key; its PIN must be verified.

        Args:
            credential: Whose key.
            to_sign: What `SignatureScheme.input_for` gives.

        Returns:
            The signature, 256 bytes from today's cards.
        """
        file = credential.key_file
        plain = apdu.compute_signature(apdu.CURRENT_FILE, to_sign)
        by_id = apdu.compute_signature(reference(file), to_sign)
        response = self._by_short_id(file, by_id, plain)
        if not response.is_done:
            raise fault(plain, response)
        return response.data

    def read_certificate(self, file: int) -> bytes:
        """Read a certificate file up to the certificate's own end.

        Args:
            file: `certificate_file` or `issuer_file` of a credential.

        Returns:
            One DER object. Whether it is a certificate is for `certificates` to say.

        Raises:
            CertificateMissing: No such file, or nothing was written to it.
            CertificateUnreadable: Not allowed to read, cut off, or no DER object.
        """
        found = self.read(file, certificate_bytes)
        if found.status in (apdu.NO_SUCH_FILE, apdu.OUTSIDE_FILE):
            raise CertificateMissing
        if found.status == apdu.PIN_NOT_VERIFIED:
            raise CertificateUnreadable(status_word=str(found.status))
        if len(found.content) < certificate_bytes(found.content):
            raise CertificateUnreadable(reason="cut off")
        return found.content


def certificate_bytes(start: bytes) -> int:
    """Give the length of the certificate that begins with these bytes.

    Raises:
        CertificateMissing: Only filler.
        CertificateUnreadable: No DER sequence, or longer than a card's file can be.
    """
    if not start or start[0] in FILLERS:
        raise CertificateMissing
    try:
        header = tlv.parse_header(start)
    except tlv.TlvBroken as error:
        raise CertificateUnreadable(reason="not DER") from error
    if header.tag != SEQUENCE or header.total_bytes > LONGEST_CERTIFICATE_BYTES:
        raise CertificateUnreadable(reason="not DER")
    return header.total_bytes
