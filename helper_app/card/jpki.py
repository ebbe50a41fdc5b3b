"""The JPKI application (公的個人認証) of an Individual Number Card: its files, keys and PINs.

Uses short file ids, which save a SELECT each; a card that refuses them is asked the longer way.
Everything the next card may change is data in `Credential` and `SignatureScheme`.
Source: `reference/jpki-card.md` sections 2 to 4; section 15 says how well each fact is confirmed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from helper_app.card import apdu, tlv
from helper_app.card.apdu import Command, Response, StatusWord
from helper_app.card.channel import Channel, fault
from helper_app.card.pin import AUTH, SIGN, Pin, PinKind
from helper_app.errors import CardUnknown, CertificateMissing, CertificateUnreadable

JPKI = bytes.fromhex("D392F000260100000001")
CARD_MANAGER = bytes.fromhex("A0000001510000")

LABEL_FILE = 0x0006
LABEL_BYTES = 32
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


@dataclass(frozen=True)
class SignatureScheme:
    """How a key signs.

    Attributes:
        hash_name: The hash's name in `hashlib`.
        digest_info_prefix: DER in front of the hash value (RFC 8017, section 9.2, note 1).
    """

    hash_name: str
    digest_info_prefix: bytes

    def input_for(self, digest: bytes) -> bytes:
        """Give what the card is asked to sign for a hash value."""
        return self.digest_info_prefix + digest


RSA_SHA256 = SignatureScheme("sha256", bytes.fromhex("3031300d060960864801650304020105000420"))


@dataclass(frozen=True)
class Credential:
    """One certificate with its key and PIN, by 16-bit file ids (short id = the low five bits)."""

    certificate_file: int
    issuer_file: int
    key_file: int
    pin_file: int
    pin: PinKind
    scheme: SignatureScheme


AUTHENTICATION = Credential(0x000A, 0x000B, 0x0017, 0x0018, AUTH, RSA_SHA256)
SIGNATURE = Credential(0x0001, 0x0002, 0x001A, 0x001B, SIGN, RSA_SHA256)

NOT_THIS_CARD = frozenset(
    {
        apdu.WRONG_LENGTH,
        apdu.NO_SUCH_CHANNEL,
        apdu.CONDITIONS_OF_USE,
        apdu.SELECT_FAILED,
        apdu.BAD_DATA,
        apdu.NO_SUCH_FUNCTION,
        apdu.NO_SUCH_FILE,
        apdu.WRONG_PARAMETERS,
        apdu.NO_SUCH_REFERENCE,
        apdu.NO_SUCH_INSTRUCTION,
        apdu.NO_SUCH_CLASS,
    }
)
"""How cards without this application answer its SELECT."""

SHORT_ID_REFUSED = frozenset(
    {
        apdu.WRONG_LENGTH,
        apdu.WRONG_FILE_KIND,
        apdu.NO_FILE_SELECTED,
        apdu.NO_SUCH_FUNCTION,
        apdu.NO_SUCH_FILE,
        apdu.WRONG_PARAMETERS,
        apdu.NO_SUCH_REFERENCE,
        apdu.NO_SUCH_INSTRUCTION,
        apdu.NO_SUCH_CLASS,
    }
)
"""Answers after which the same is asked by SELECT EF. To VERIFY, none of them spends a try:
the command was turned down before a PIN was compared (ISO/IEC 7816-4 clause 5.6)."""

BLOCKED = frozenset({apdu.BLOCKED, apdu.BLOCKED_HERE})
NO_SUCH_PIN = frozenset({apdu.NO_SUCH_FILE, apdu.NO_SUCH_REFERENCE})


class Jpki:
    """The selected application.

    Args:
        channel: A conversation with a card.

    Thread: one job at a time. Every method raises CardRemoved when the card goes away, and
    CardFault for an answer no rule covers.
    """

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._selected_file: int | None = None

    def select(self) -> None:
        """Select the application; the card is known by this, never by its ATR.

        Raises:
            CardUnknown: The card has no such application.
        """
        command = apdu.select_application(JPKI)
        response = self._channel.send(command)
        if response.status == apdu.NOT_NOW:  # one card's first answer after power-on; harmless
            response = self._channel.send(command)
        if response.status in NOT_THIS_CARD:
            raise CardUnknown
        if not response.is_done:
            raise fault(command, response)

    def token_kind(self) -> TokenKind:
        """Read the label; a card without a readable label is `OTHER`."""
        response = self._by_short_id(
            LABEL_FILE,
            apdu.read_binary_by_short_id(short_id(LABEL_FILE), LABEL_BYTES),
            apdu.read_binary(0, LABEL_BYTES),
        )
        label = response.data.rstrip(b" \0").decode("ascii", errors="replace")
        return LABELS.get(label, TokenKind.OTHER)

    def tries_left(self, credential: Credential) -> int | None:
        """Ask how often the PIN may still be wrong; costs nothing.

        Returns:
            The count, 0 when blocked; None when the card has no such PIN.
        """
        file = credential.pin_file
        plain = apdu.ask_tries(apdu.CURRENT_FILE)
        response = self._by_short_id(file, apdu.ask_tries(reference(file)), plain)
        if response.status in BLOCKED:
            return 0
        if response.status in NO_SUCH_PIN:
            return None
        if response.status.tries_left is None:
            raise fault(plain, response)
        return response.status.tries_left

    def verify(self, credential: Credential, pin: Pin, tries_left: int) -> StatusWord:
        """Compare the PIN once. Only `guard` calls this.

        The second, longer form goes out only when the card turned the first one down without
        comparing, and still counts as many tries as before.

        Args:
            credential: Whose PIN.
            pin: Must be of the credential's kind.
            tries_left: The count read just before.
        """
        file = credential.pin_file
        plain = apdu.verify(apdu.CURRENT_FILE, pin.reveal())
        if self._selected_file == file:  # this card refused short ids a moment ago
            return self._channel.send(plain).status
        response = self._channel.send(apdu.verify(reference(file), pin.reveal()))
        if response.status not in SHORT_ID_REFUSED:
            return response.status
        if not self._select_file(file).is_done or self.tries_left(credential) != tries_left:
            return response.status
        return self._channel.send(plain).status

    def sign(self, credential: Credential, digest: bytes) -> bytes:
        """Sign a hash value with the credential's key; its PIN must be verified.

        Args:
            credential: Whose key.
            digest: The hash of `credential.scheme`.

        Returns:
            The signature, 256 bytes from today's cards.
        """
        to_sign = credential.scheme.input_for(digest)
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
        by_id = apdu.read_binary_by_short_id(short_id(file), apdu.WHOLE_ANSWER)
        plain = apdu.read_binary(0, apdu.WHOLE_ANSWER)
        response = self._by_short_id(file, by_id, plain)
        if response.status in (apdu.NO_SUCH_FILE, apdu.OUTSIDE_FILE):
            raise CertificateMissing
        if response.status == apdu.PIN_NOT_VERIFIED:
            raise CertificateUnreadable(status_word=str(response.status))
        return self._rest(read_data(plain, response))

    def leave(self) -> None:
        """Select the card manager, which ends every verified state."""
        self._channel.send(apdu.select_application(CARD_MANAGER))

    def _rest(self, start: bytes) -> bytes:
        """Read on to the end the header states; the file is longer and filled with other bytes."""
        total_bytes = certificate_bytes(start)
        parts = [start[:total_bytes]]
        offset = len(parts[0])
        while offset < total_bytes:
            command = apdu.read_binary(offset, min(apdu.WHOLE_ANSWER, total_bytes - offset))
            response = self._channel.send(command)
            part = b"" if response.status == apdu.OUTSIDE_FILE else read_data(command, response)
            if not part:
                raise CertificateUnreadable(reason="cut off")
            parts.append(part[: total_bytes - offset])
            offset += len(parts[-1])
        return b"".join(parts)

    def _by_short_id(self, file: int, by_id: Command, plain: Command) -> Response:
        """Ask by short id; where the card refuses that form, select the file and ask again.

        Never for VERIFY.
        """
        self._selected_file = None
        response = self._channel.send(by_id)
        if response.status not in SHORT_ID_REFUSED:
            return response
        selected = self._select_file(file)
        return self._channel.send(plain) if selected.is_done else selected

    def _select_file(self, file: int) -> Response:
        response = self._channel.send(apdu.select_file(file))
        self._selected_file = file if response.is_done else None
        return response


def short_id(file: int) -> int:
    """Give a file's short id: the low five bits of its identifier."""
    return file & 0x1F


def reference(file: int) -> int:
    """Give P2 that names a PIN or key file by short id: 98, 9B, 97, 9A."""
    return apdu.CURRENT_FILE + short_id(file)


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


def read_data(command: Command, response: Response) -> bytes:
    """Give what a READ brought; fewer bytes at the end of the file are no error.

    Raises:
        CardFault: Another status word.
    """
    if response.status not in (apdu.DONE, apdu.END_OF_FILE):
        raise fault(command, response)
    return response.data
