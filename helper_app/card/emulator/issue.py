"""Whole cards to practise and test with, and the variants real life has.

PINs are printed here because they open nothing real: 1234 and ABC123.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from helper_app.card.emulator import atr, attributes
from helper_app.card.emulator.card import EmulatedCard
from helper_app.card.emulator.files import NOBODY, Application, File, Kind, free, padded, pin_file
from helper_app.card.emulator.keys import RsaKey
from helper_app.card.emulator.other_card import other_card
from helper_app.card.emulator.questions import Questions

if TYPE_CHECKING:
    from helper_app.card.practice_authority import MakeKey, PracticeAuthority

JPKI = bytes.fromhex("D392F000260100000001")
TEXT = bytes.fromhex("D3921000310001010408")
COMMON = bytes.fromhex("D3921000310001010100")

CERTIFICATE_FILE_BYTES = 1920
PIN = b"1234"
PASSWORD = b"ABC123"
FOUR_DIGITS = range(4, 5)
PASSWORD_LENGTHS = range(6, 17)
AUTH_PIN, SIGN_PIN, TEXT_PIN, TEXT_A, TEXT_B = 0x0018, 0x001B, 0x0011, 0x0014, 0x0015
"""File ids."""
NUMBER_B_TRIES = 10

LABELS = {"plastic": "JPKIAPICCTOKEN2", "android": "JPKIAPGPSETOKEN", "iphone": "JPKIAPIOSTOKEN"}

PRESENT = 0x8F
COMMON_KEY_ID = bytes(16)
COMMON_RECORD = b"\x01\x1c" + b"400000012719843" + b"13221" + b"20350217"


@dataclass(frozen=True)
class Wishes:
    """How a card differs from the usual one.

    Attributes:
        pin, password: The right ones; the text application has the same PIN.
        pin_tries, password_tries, text_pin_tries: How often they may still be wrong.
        has_pins: Cards without any PIN exist (顔認証マイナンバーカード).
        valid_days: Days until the certificates end; negative for expired ones.
        starts_in_days: Days until they begin; usually negative.
        has_signature_certificate, has_authentication_certificate: Whether they were issued.
        token: `plastic`, `android` or `iphone`.
        atr: Answer to reset.
        is_other_card: A card without the JPKI application.
        other: What it is instead (see `other_card`), or empty for no known kind.
        has_long_lengths: The attributes' lengths are written in three bytes.
        holder: Whose attributes the text application has.
        record: What protects the attributes: `fits`, `altered` or `missing`.
        certificate_file_bytes: Size of the certificate files.
        questions: Answers to what is not known.
    """

    pin: bytes = field(default=PIN, repr=False)
    password: bytes = field(default=PASSWORD, repr=False)
    pin_tries: int = 3
    password_tries: int = 5
    text_pin_tries: int = 3
    has_pins: bool = True
    valid_days: int = 1500
    starts_in_days: int = -300
    has_signature_certificate: bool = True
    has_authentication_certificate: bool = True
    token: str = "plastic"
    atr: bytes = atr.USUAL
    is_other_card: bool = False
    other: str = ""
    has_long_lengths: bool = False
    holder: attributes.Holder = attributes.PRACTISING
    record: str = "fits"
    certificate_file_bytes: int = CERTIFICATE_FILE_BYTES
    questions: Questions = field(default_factory=Questions)


VARIANTS: dict[str, Wishes] = {
    "usual": Wishes(),
    "one-try-left": Wishes(pin_tries=1),
    "blocked": Wishes(pin_tries=0, password_tries=0, text_pin_tries=0),
    "leading-zero": Wishes(pin=b"0123"),
    "expired": Wishes(valid_days=-30, starts_in_days=-1800),
    "not-yet-valid": Wishes(starts_in_days=30),
    "no-signature-certificate": Wishes(has_signature_certificate=False),
    "no-certificate": Wishes(has_signature_certificate=False, has_authentication_certificate=False),
    "no-pins": Wishes(has_pins=False),
    "long-lengths": Wishes(has_long_lengths=True),
    "altered-attributes": Wishes(record="altered"),
    "no-record": Wishes(record="missing"),
    "newer-atr": Wishes(atr=atr.NEWER),
    "android": Wishes(token="android"),
    "other-card": Wishes(is_other_card=True),
    "licence": Wishes(is_other_card=True, other="licence"),
    "residence-card": Wishes(is_other_card=True, other="residence-card"),
    "passport": Wishes(is_other_card=True, other="passport"),
    "transport": Wishes(is_other_card=True, other="transport"),
    "bank": Wishes(is_other_card=True, other="bank"),
    "mute": Wishes(atr=atr.MUTE),
    "garbled-atr": Wishes(atr=atr.GARBLED),
}
"""Cards of real life by name, for `tebiki card practice --variant`."""


class CardFactory:
    """Issues cards under one practice authority a purpose; keys are slow, so it is made once.

    Args:
        make_key: Makes the keys; by default new ones, some 50 ms each.
    """

    def __init__(self, make_key: MakeKey | None = None) -> None:
        from helper_app.card import practice_authority as authority

        self._make_key = make_key or authority.new_key
        self._authentication: PracticeAuthority = authority.PracticeAuthority(
            authority.AUTHENTICATION_UNIT, self._make_key
        )
        self._signature: PracticeAuthority | None = None

    @property
    def root(self) -> bytes:
        """Give the authority's certificate for authentication, DER."""
        return self._authentication.certificate

    @property
    def signature_root(self) -> bytes:
        """Give the authority's certificate for signatures, DER."""
        return self._signature_authority().certificate

    def card(self, wishes: Wishes | None = None) -> EmulatedCard:
        """Issue a card."""
        wanted = wishes or Wishes()
        if wanted.other:
            return other_card(wanted.other)
        applications = [self._common()]
        if not wanted.is_other_card:
            applications.append(self._jpki(wanted))
        if not wanted.is_other_card and wanted.token == "plastic":
            applications.append(text_application(wanted, self._authentication))
        return EmulatedCard(
            applications,
            atr=wanted.atr,
            objects={0x5F51: wanted.atr[1:]},
            questions=wanted.questions,
        )

    def _common(self) -> Application:
        record = File(Kind.RECORDS, records=(COMMON_RECORD,))
        return Application(COMMON, {0x0001: record, 0x0002: free(COMMON_KEY_ID)})

    def _jpki(self, wanted: Wishes) -> Application:
        own = self._authentication.authentication(*span_of(wanted))
        size = wanted.certificate_file_bytes
        has_own = wanted.has_authentication_certificate
        content = padded(own.certificate if has_own else b"", size)
        needed = (AUTH_PIN,) if wanted.token == "android" else None
        key = File(Kind.KEY, opened_by=(AUTH_PIN,), signer=RsaKey(own.key) if has_own else None)
        files = {
            0x0006: free(token_information(LABELS[wanted.token])),
            0x0008: free(presence(wanted)),
            0x0009: File(Kind.BINARY, opened_by=NOBODY),
            0x000A: File(Kind.BINARY, content, opened_by=needed),
            0x000B: free(padded(self._authentication.certificate, size)),
            0x0016: File(Kind.KEY, opened_by=NOBODY),
            0x0017: key,
        }
        return Application(JPKI, {**files, **self._signature_files(wanted), **pin_files(wanted)})

    def _signature_files(self, wanted: Wishes) -> dict[int, File]:
        """Give the files of the signature certificate; empty ones where it was not issued."""
        size = wanted.certificate_file_bytes
        if not wanted.has_signature_certificate:
            files = {0x001A: File(Kind.KEY, opened_by=(SIGN_PIN,))}
            if wanted.questions.has_empty_signature_file:
                files[0x0001] = File(Kind.BINARY, padded(b"", size), opened_by=(SIGN_PIN,))
            return files
        authority = self._signature_authority()
        issued = authority.signature(*span_of(wanted))
        content = padded(issued.certificate, size)
        return {
            0x0001: File(Kind.BINARY, content, opened_by=(SIGN_PIN,)),
            0x0002: free(padded(authority.certificate, size)),
            0x001A: File(Kind.KEY, opened_by=(SIGN_PIN,), signer=RsaKey(issued.key)),
        }

    def _signature_authority(self) -> PracticeAuthority:
        if self._signature is None:
            from helper_app.card import practice_authority as authority

            self._signature = authority.PracticeAuthority(authority.SIGNATURE_UNIT, self._make_key)
        return self._signature


def span_of(wanted: Wishes) -> tuple[datetime, datetime]:
    """Give the first and the last moment of a card's certificates."""
    now = datetime.now(UTC)
    ends = now + timedelta(days=wanted.valid_days)
    begins = now + timedelta(days=wanted.starts_in_days)
    return min(begins, ends - timedelta(days=1)), ends


def pin_files(wanted: Wishes) -> dict[int, File]:
    """Give the PINs of the JPKI application; blocked ones, or none, on a card without PINs."""
    if not wanted.has_pins and not wanted.questions.has_empty_pin_files:
        return {}
    can_be_right = int(wanted.has_pins)
    return {
        AUTH_PIN: pin_file(wanted.pin, 3, wanted.pin_tries * can_be_right, FOUR_DIGITS),
        SIGN_PIN: pin_file(
            wanted.password, 5, wanted.password_tries * can_be_right, PASSWORD_LENGTHS
        ),
    }


def text_application(wanted: Wishes, authority: PracticeAuthority) -> Application:
    """Give the text application (section 5) with a holder who does not exist.

    The authority's own key signs the record, as making another one takes time.
    """
    number_a = attributes.NUMBER.encode("ascii")
    number_b = attributes.NUMBER_B.encode("ascii")
    tries_a = wanted.questions.number_a_tries
    text = attributes.attribute_file(wanted.holder, in_long_form=wanted.has_long_lengths)
    files = {
        0x0001: File(Kind.BINARY, attributes.number_file(), opened_by=(TEXT_PIN, TEXT_A)),
        0x0002: File(Kind.BINARY, text, opened_by=(TEXT_PIN, TEXT_B)),
        **record_files(wanted, text, authority),
        0x0008: free(b"\xff" * 16),
        TEXT_PIN: pin_file(
            wanted.pin, 3, wanted.text_pin_tries * int(wanted.has_pins), FOUR_DIGITS
        ),
        0x0012: pin_file(b"", 3, 0, FOUR_DIGITS),
        TEXT_A: pin_file(number_a, tries_a, tries_a, range(12, 13)),
        TEXT_B: pin_file(number_b, NUMBER_B_TRIES, NUMBER_B_TRIES, range(14, 15)),
    }
    return Application(TEXT, files)


def record_files(wanted: Wishes, text: bytes, authority: PracticeAuthority) -> dict[int, File]:
    """Give the files that protect the attributes; none on a card without them."""
    if wanted.record == "missing":
        return {}
    protected = text if wanted.record == "fits" else text[:-1] + bytes((text[-1] ^ 1,))
    record = attributes.record_file(protected, authority.sign)
    numbers = authority.public_numbers
    return {
        0x0003: File(Kind.BINARY, padded(record, 400), opened_by=(TEXT_PIN, TEXT_A, TEXT_B)),
        0x0004: free(attributes.key_file(numbers.n, numbers.e, authority.sign)),
    }


def token_information(label: str) -> bytes:
    """Give EF 0006 (section 4): 160 bytes, of which the label's 32 matter."""
    flags = bytes.fromhex("0000040D") + bytes(16)
    lengths = (16).to_bytes(4, "big") + (6).to_bytes(4, "big") + b"\xff" * 16
    return b"".join(
        (
            label.encode().ljust(32),
            b"Tebiki practice card".ljust(32),
            b"PRACTICE".ljust(16),
            b"0000000000000000",
            flags,
            lengths,
            b"0301",
            bytes(16),
        )
    )


def presence(wanted: Wishes) -> bytes:
    """Give EF 0008: 8F where a certificate is present, signature first."""
    has = (wanted.has_signature_certificate, wanted.has_authentication_certificate)
    questions = wanted.questions
    marks = [PRESENT if one else questions.absent_mark for one in has]
    return bytes([*marks, questions.third_mark])
