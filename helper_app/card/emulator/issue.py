"""Whole cards to practise and test with, and the variants real life has.

PINs are printed here because they open nothing real: 1234 and ABC123.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from helper_app.card.emulator.card import EmulatedCard, Questions
from helper_app.card.emulator.files import Application, File, Kind, PinState, padded
from helper_app.card.emulator.keys import RsaKey

if TYPE_CHECKING:
    from helper_app.card.practice_authority import PracticeAuthority

JPKI = bytes.fromhex("D392F000260100000001")
TEXT = bytes.fromhex("D3921000310001010408")
COMMON = bytes.fromhex("D3921000310001010100")

ATR = bytes.fromhex("3BE000FF8131FE4514")
NEWER_ATR = bytes.fromhex("3BDA13FF8131FB468012392F31C173C601C03B")
BROKEN_ATR = bytes.fromhex("3BE000FF8131FE4515")
"""Its checksum is wrong, so that readers find the card does not answer."""

CERTIFICATE_FILE_BYTES = 1920
PIN = b"1234"
PASSWORD = b"ABC123"
LABELS = {"plastic": "JPKIAPICCTOKEN2", "android": "JPKIAPGPSETOKEN", "iphone": "JPKIAPIOSTOKEN"}

ATTRIBUTES = bytes.fromhex(
    "ff2065df2108000e002000590064df220fe9bb92e6a190e38080e5b9b9e4b99fdf2336e69db1e4baace983bde6"
    "b885e780ace5b882e8a6b3e5b883e5ad90e58d97efbc91efbc92efbc8defbc97efbc8defbc92efbc90efbc92df"
    "24083139383030323137df250131"
)
"""The published test vector of a J-LIS test card (section 5); its holder does not exist."""
COMMON_RECORD = b"\x01\x1c" + b"400000012719843" + b"13221" + b"20350217"


@dataclass(frozen=True)
class Wishes:
    """How a card differs from the usual one.

    Attributes:
        pin, password: The right ones.
        pin_tries, password_tries: How often they may still be wrong.
        valid_days: Days until the certificates end; negative for expired ones.
        starts_in_days: Days until they begin; usually negative.
        has_signature_certificate, has_authentication_certificate: Whether they were issued.
        token: `plastic`, `android` or `iphone`.
        atr: Answer to reset.
        is_other_card: A card without the JPKI application.
        certificate_file_bytes: Size of the certificate files.
        questions: Answers to what is not known.
    """

    pin: bytes = field(default=PIN, repr=False)
    password: bytes = field(default=PASSWORD, repr=False)
    pin_tries: int = 3
    password_tries: int = 5
    valid_days: int = 1500
    starts_in_days: int = -300
    has_signature_certificate: bool = True
    has_authentication_certificate: bool = True
    token: str = "plastic"
    atr: bytes = ATR
    is_other_card: bool = False
    certificate_file_bytes: int = CERTIFICATE_FILE_BYTES
    questions: Questions = field(default_factory=Questions)


VARIANTS: dict[str, Wishes] = {
    "usual": Wishes(),
    "one-try-left": Wishes(pin_tries=1),
    "blocked": Wishes(pin_tries=0, password_tries=0),
    "leading-zero": Wishes(pin=b"0123"),
    "expired": Wishes(valid_days=-30, starts_in_days=-1800),
    "not-yet-valid": Wishes(starts_in_days=30),
    "no-signature-certificate": Wishes(has_signature_certificate=False),
    "no-certificate": Wishes(has_signature_certificate=False, has_authentication_certificate=False),
    "newer-atr": Wishes(atr=NEWER_ATR),
    "android": Wishes(token="android"),
    "other-card": Wishes(is_other_card=True),
    "mute": Wishes(atr=BROKEN_ATR),
}
"""Cards of real life by name, for `tebiki card practice --variant`."""


class CardFactory:
    """Issues cards under one practice authority a purpose; keys are slow, so it is made once."""

    def __init__(self) -> None:
        from helper_app.card import practice_authority as authority

        self._authentication: PracticeAuthority = authority.PracticeAuthority(
            authority.AUTHENTICATION_UNIT
        )
        self._signature: PracticeAuthority | None = None

    @property
    def root(self) -> bytes:
        """Give the authority's certificate for authentication, DER."""
        return self._authentication.certificate

    def card(self, wishes: Wishes | None = None) -> EmulatedCard:
        """Issue a card."""
        wanted = wishes or Wishes()
        applications = [self._common()]
        if not wanted.is_other_card:
            applications.append(self._jpki(wanted))
        if not wanted.is_other_card and wanted.token == "plastic":
            applications.append(text_application())
        return EmulatedCard(
            applications,
            atr=wanted.atr,
            objects={0x5F51: wanted.atr[1:]},
            questions=wanted.questions,
        )

    def _common(self) -> Application:
        return Application(COMMON, {0x0001: File(Kind.RECORDS, records=(COMMON_RECORD,))})

    def _jpki(self, wanted: Wishes) -> Application:
        now = datetime.now(UTC)
        span = (now + timedelta(wanted.starts_in_days), now + timedelta(wanted.valid_days))
        if span[0] >= span[1]:
            span = (span[1] - timedelta(days=1800), span[1])
        own = self._authentication.authentication(*span)
        size = wanted.certificate_file_bytes
        has_own = wanted.has_authentication_certificate
        needs_pin = 0x0018 if wanted.token == "android" else None
        files = {
            0x0006: File(Kind.BINARY, token_information(LABELS[wanted.token])),
            0x0008: File(Kind.BINARY, presence(wanted)),
            0x0009: File(Kind.BINARY, is_closed=True),
            0x000A: File(
                Kind.BINARY, padded(own.certificate if has_own else b"", size), needs=needs_pin
            ),
            0x000B: File(Kind.BINARY, padded(self._authentication.certificate, size)),
            0x0016: File(Kind.KEY, is_closed=True),
            0x0017: File(Kind.KEY, needs=0x0018, signer=RsaKey(own.key)),
            0x0018: File(Kind.PIN, pin=PinState(wanted.pin, 3, wanted.pin_tries)),
        }
        return Application(JPKI, {**files, **self._signature_files(wanted, *span)})

    def _signature_files(
        self, wanted: Wishes, valid_from: datetime, valid_until: datetime
    ) -> dict[int, File]:
        """Give the files of the signature certificate; empty ones where it was not issued."""
        size = wanted.certificate_file_bytes
        pin = File(Kind.PIN, pin=PinState(wanted.password, 5, wanted.password_tries))
        if not wanted.has_signature_certificate:
            empty = File(Kind.BINARY, padded(b"", size), needs=0x001B)
            return {0x0001: empty, 0x001A: File(Kind.KEY, is_closed=True), 0x001B: pin}
        issued = self._signature_authority().signature(valid_from, valid_until)
        return {
            0x0001: File(Kind.BINARY, padded(issued.certificate, size), needs=0x001B),
            0x0002: File(Kind.BINARY, padded(self._signature_authority().certificate, size)),
            0x001A: File(Kind.KEY, needs=0x001B, signer=RsaKey(issued.key)),
            0x001B: pin,
        }

    def _signature_authority(self) -> PracticeAuthority:
        if self._signature is None:
            from helper_app.card import practice_authority as authority

            self._signature = authority.PracticeAuthority(authority.SIGNATURE_UNIT)
        return self._signature


def text_application() -> Application:
    """Give the text application with the published test holder; the number's file stays shut."""
    return Application(
        TEXT,
        {
            0x0001: File(Kind.BINARY, padded(b"", 17), is_closed=True),
            0x0002: File(Kind.BINARY, ATTRIBUTES, needs=0x0011),
            0x0008: File(Kind.BINARY, b"\xff" * 16),
            0x0011: File(Kind.PIN, pin=PinState(PIN, 3)),
            0x0012: File(Kind.PIN, pin=PinState(b"\x00", 3, 0)),
        },
    )


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
    return bytes([*(0x8F if one else 0x00 for one in has), 0x00])
