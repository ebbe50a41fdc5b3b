"""The exchanges of `reference/jpki-card.md` section 14, byte for byte."""

from __future__ import annotations

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256

from helper_app.card.emulator.attributes import PUBLISHED
from tests.card.emulator.conftest import Make
from tests.card.emulator.talk import SELECT_JPKI, SELECT_TEXT, SIGN_ABC, Talk

LABEL = b"JPKIAPICCTOKEN2".ljust(32).hex().upper()
SIGNATURE_PASSWORD = "00 20 00 80 06 41 42 43 31 32 33"


def certificate(talk: Talk) -> bytes:
    """Read the certificate of the current file up to the length in its header."""
    head = bytes.fromhex(talk("00 B0 00 00 04"))
    assert (head[:2], head[-2:]) == (b"\x30\x82", b"\x90\x00")
    total = int.from_bytes(head[2:4], "big") + 4
    content = b""
    while len(content) < total:
        content += bytes.fromhex(talk(f"00 B0 {len(content):04X} 00"))[:-2]
    return content[:total]


def check(der: bytes, answer: str) -> None:
    """Check the signature of `abc` by a certificate's key."""
    key = x509.load_der_x509_certificate(der).public_key()
    assert isinstance(key, RSAPublicKey)
    assert answer.endswith("9000")
    key.verify(bytes.fromhex(answer)[:-2], b"abc", padding.PKCS1v15(), SHA256())


def test_the_status_of_a_card(talk: Talk) -> None:
    said = [
        talk(command)
        for command in (
            SELECT_JPKI,
            "00 A4 02 0C 02 00 06",
            "00 B0 00 00 20",
            "00 A4 02 0C 02 00 18",
            "00 20 00 80",
            "00 A4 02 0C 02 00 1B",
            "00 20 00 80",
            "00 A4 02 0C 02 00 0A",
        )
    ]
    assert said == ["9000", "9000", f"{LABEL}9000", "9000", "63C3", "9000", "63C5", "9000"]
    assert talk.card.tries_spent == 0


def test_the_certificate_is_read_to_the_length_of_its_header(talk: Talk) -> None:
    der = certificate(talk.at(0x000A))
    assert x509.load_der_x509_certificate(der).subject.rfc4514_string().startswith("CN=PRACTICE")


def test_signing_with_the_authentication_key(talk: Talk) -> None:
    der = certificate(talk.at(0x000A))
    assert talk("00 A4 02 0C 02 00 18") == "9000"
    assert talk("00 20 00 80 04 31 32 33 34") == "9000"
    assert talk("00 A4 02 0C 02 00 17") == "9000"
    check(der, talk(SIGN_ABC))


def test_a_wrong_pin_says_how_many_tries_are_left(talk: Talk) -> None:
    assert talk.at(0x0018)("00 20 00 80 04 39 39 39 39") == "63C2"


def test_the_signature_certificate_needs_its_password(talk: Talk) -> None:
    assert talk.at(0x0001)("00 B0 00 00 04") == "6982"


def test_signing_with_the_signature_key(talk: Talk) -> None:
    assert talk.at(0x001B)(SIGNATURE_PASSWORD) == "9000"
    talk.select(0x0001)
    der = certificate(talk)
    talk.select(0x001A)
    check(der, talk(SIGN_ABC))


def test_the_attributes(make: Make) -> None:
    talk = make(holder=PUBLISHED)
    assert talk(SELECT_TEXT) == "9000"
    assert talk("00 A4 02 0C 02 00 11") == "9000"
    assert talk("00 20 00 80 04 31 32 33 34") == "9000"
    assert talk("00 A4 02 0C 02 00 02") == "9000"
    assert talk("00 B0 00 00 00").startswith("FF2065DF2108000E002000590064DF22")


def test_a_pin_is_blocked_by_its_last_wrong_try(talk: Talk) -> None:
    talk.at(0x0018)
    said = [talk("00 20 00 80 04 39 39 39 39") for _ in range(3)]
    assert said == ["63C2", "63C1", "63C0"]
    assert talk("00 20 00 80") == "63C0"
    assert talk("00 20 00 80 04 31 32 33 34") == "6984"
    assert talk("00 20 00 80 04 39 39 39 39") == "6984"


def test_changing_the_authentication_pin(talk: Talk) -> None:
    talk.at(0x0018)
    assert talk("00 20 00 80") == "63C3"
    assert talk("00 20 00 80 04 31 32 33 34") == "9000"
    assert talk("00 24 01 80 04 35 36 37 38") == "9000"
    assert talk("00 20 00 80 04 35 36 37 38") == "9000"
