"""OpenSC, which talks to real cards, finds in the emulated one what it expects.

The programs run as they come from the distribution, through pcscd and the virtual reader.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from helper_app.card.emulator import atr
from helper_app.card.emulator.card import EmulatedCard
from helper_app.card.emulator.issue import JPKI, PASSWORD, PIN
from tests.card.emulator.talk import SHA256_ABC
from tests.display import needed
from tests.real.slot import Slot

pytestmark = pytest.mark.real

MESSAGE = b"abc"


@dataclass(frozen=True)
class Key:
    """One key as OpenSC names it: its id, its place among the tokens, its PIN."""

    id: str
    slot: str
    pin: bytes

    @property
    def login(self) -> tuple[str, ...]:
        """Give the arguments that log in at its token."""
        return ("--slot-index", self.slot, "--login", "--pin", self.pin.decode())


AUTHENTICATION = Key("01", "0", PIN)
SIGNATURE = Key("02", "1", PASSWORD)
BOTH = pytest.mark.parametrize("key", [AUTHENTICATION, SIGNATURE], ids=["auth", "sign"])


def run(program: str, *arguments: str | Path) -> str:
    """Run a program of OpenSC or OpenSSL; give what it printed."""
    package = "openssl" if program == "openssl" else "opensc"
    command = [needed(program, package), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, f"{program} {done.returncode}: {done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture
def card(slot: Slot) -> EmulatedCard:
    """Give the usual card, in the reader."""
    return slot.holds()


def read_certificate(key: Key, folder: Path) -> Path:
    """Read a key's certificate through the reader, as PEM."""
    file = folder / "certificate.pem"
    shown = ("--verify-pin", "--auth-id", key.id, "--pin", key.pin.decode())
    unlock = shown if key is SIGNATURE else ()
    run("pkcs15-tool", "--read-certificate", key.id, *unlock, "-o", file)
    return file


def sign(key: Key, mechanism: str, content: bytes, folder: Path) -> Path:
    """Have the card sign with a key; give the signature's file."""
    given, made = folder / "input", folder / "signature"
    given.write_bytes(content)
    what = ("--sign", "--id", key.id, "--mechanism", mechanism, "-i", given, "-o", made)
    run("pkcs11-tool", *key.login, *what)
    return made


def verify(certificate: Path, signature: Path, folder: Path) -> str:
    """Verify a signature of the message with OpenSSL and the certificate read from the card."""
    public, message = folder / "public.pem", folder / "message"
    public.write_text(run("openssl", "x509", "-in", certificate, "-noout", "-pubkey"))
    message.write_bytes(MESSAGE)
    return run("openssl", "dgst", "-sha256", "-verify", public, "-signature", signature, message)


@pytest.mark.usefixtures("card")
def test_opensc_knows_the_card_by_its_application(slot: Slot) -> None:
    assert run("opensc-tool", "--reader", slot.reader, "--name").strip() == "jpki"


@pytest.mark.usefixtures("card")
def test_opensc_sees_the_answer_to_reset() -> None:
    assert run("opensc-tool", "--atr").strip() == atr.USUAL.hex(":")


@pytest.mark.usefixtures("card")
def test_opensc_finds_both_pins_with_their_forms_and_tries() -> None:
    listed = run("pkcs15-tool", "--list-pins")
    assert re.findall(r"PIN \[(.*)\]", listed) == [
        "User Authentication PIN",
        "Digital Signature PIN",
    ]
    assert re.findall(r"min_len:(\d+), max_len:(\d+)", listed) == [("4", "4"), ("6", "16")]
    assert re.findall(r"Tries left +: (\d+)", listed) == ["3", "5"]


@pytest.mark.usefixtures("card")
def test_opensc_finds_four_certificates() -> None:
    listed = run("pkcs15-tool", "--list-certificates")
    assert re.findall(r"X.509 Certificate \[(.*)\]", listed) == [
        "User Authentication Certificate",
        "Digital Signature Certificate",
        "User Authentication Certificate CA",
        "Digital Signature Certificate CA",
    ]
    assert re.findall(r"Path +: (\w+)", listed) == ["000a", "0001", "000b", "0002"]


@pytest.mark.usefixtures("card")
def test_opensc_finds_the_keys_and_which_pin_opens_each() -> None:
    keys = run("pkcs15-tool", "--list-keys")
    assert re.findall(r"\n\tAuth ID +: (\d+)\n\tID +: (\d+)", keys) == [("01", "01"), ("02", "02")]
    assert re.findall(r"ModLength +: (\d+)", keys) == ["2048", "2048"]


def test_looking_around_spends_no_try(card: EmulatedCard) -> None:
    run("pkcs15-tool", "--list-pins", "--list-certificates")
    assert card.tries_spent == 0


@BOTH
@pytest.mark.usefixtures("card")
def test_opensc_signs_a_digest_info_and_openssl_verifies_it(key: Key, tmp_path: Path) -> None:
    certificate = read_certificate(key, tmp_path)
    signature = sign(key, "RSA-PKCS", bytes.fromhex(SHA256_ABC), tmp_path)
    assert verify(certificate, signature, tmp_path) == "Verified OK\n"


@BOTH
@pytest.mark.usefixtures("card")
def test_opensc_signs_a_message_and_openssl_verifies_it(key: Key, tmp_path: Path) -> None:
    certificate = read_certificate(key, tmp_path)
    signature = sign(key, "SHA256-RSA-PKCS", MESSAGE, tmp_path)
    assert verify(certificate, signature, tmp_path) == "Verified OK\n"


def test_a_signature_of_opensc_spends_one_try_that_is_given_back(
    card: EmulatedCard, tmp_path: Path
) -> None:
    sign(AUTHENTICATION, "SHA256-RSA-PKCS", MESSAGE, tmp_path)
    listed = run("pkcs15-tool", "--list-pins")
    assert (card.tries_spent, re.findall(r"Tries left +: (\d+)", listed)) == (1, ["3", "5"])


def test_opensc_reads_exactly_the_certificate_without_the_filler(
    card: EmulatedCard, tmp_path: Path
) -> None:
    certificate = read_certificate(AUTHENTICATION, tmp_path)
    der = tmp_path / "certificate.der"
    run("openssl", "x509", "-in", certificate, "-outform", "DER", "-out", der)
    content = card.application(JPKI).files[0x000A].content
    assert content.rstrip(b"\xff") == der.read_bytes().rstrip(b"\xff")


@pytest.mark.parametrize(("key", "authority"), [(AUTHENTICATION, "03"), (SIGNATURE, "04")])
@pytest.mark.usefixtures("card")
def test_openssl_trusts_each_certificate_by_the_authority_on_the_card(
    key: Key, authority: str, tmp_path: Path
) -> None:
    certificate, issuer = read_certificate(key, tmp_path), tmp_path / "issuer.pem"
    run("pkcs15-tool", "--read-certificate", authority, "-o", issuer)
    assert run("openssl", "verify", "-CAfile", issuer, certificate).endswith("OK\n")


def test_a_wrong_pin_fails_at_opensc_and_counts(card: EmulatedCard) -> None:
    tool = [needed("pkcs15-tool", "opensc"), "--verify-pin", "--auth-id", "01", "--pin", "9999"]
    failed = subprocess.run(tool, capture_output=True, text=True, check=False, timeout=60)
    assert failed.returncode != 0
    assert "PIN code or key incorrect" in failed.stderr + failed.stdout
    assert re.findall(r"Tries left +: (\d+)", run("pkcs15-tool", "--list-pins")) == ["2", "5"]
    assert card.tries_spent == 1


@pytest.mark.parametrize("variant", ["newer-atr", "blocked", "no-signature-certificate"])
def test_opensc_finds_its_way_on_other_cards_too(slot: Slot, variant: str) -> None:
    slot.holds(variant)
    tries = re.findall(r"Tries left +: (\d+)", run("pkcs15-tool", "--list-pins"))
    assert tries == (["0", "0"] if variant == "blocked" else ["3", "5"])
