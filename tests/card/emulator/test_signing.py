"""Every way of signing that P1 names (section 2), checked with another implementation."""

from __future__ import annotations

from hashlib import sha256

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey, generate_private_key
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256

from helper_app.card.emulator.files import Application, File, Kind
from helper_app.card.emulator.keys import RsaKey
from helper_app.card.emulator.questions import Questions
from tests.card.emulator.conftest import Make
from tests.card.emulator.talk import SHA256_ABC, SIGN_ABC, Talk

DIGEST = sha256(b"abc").digest()
PSS = padding.PSS(padding.MGF1(SHA256()), 32)
KEY = generate_private_key(65537, 2048)
SIGNER = RsaKey(KEY)


def public() -> RSAPublicKey:
    """Give the key's public half."""
    return KEY.public_key()


def unpadded(signature: bytes) -> bytes:
    """Undo a signature with the public key, and take its padding off."""
    numbers = public().public_numbers()
    block = pow(int.from_bytes(signature, "big"), numbers.e, numbers.n).to_bytes(256, "big")
    filler, _, content = block[2:].partition(b"\0")
    assert block[:2] == b"\0\1"
    assert filler == b"\xff" * len(filler)
    return content


def signed(how: int, data: bytes) -> bytes:
    """Sign; the length must fit."""
    signature = SIGNER.sign(how, data)
    assert signature is not None
    return signature


def test_way_0_takes_a_digest_info() -> None:
    signature = signed(0, bytes.fromhex(SHA256_ABC))
    public().verify(signature, b"abc", padding.PKCS1v15(), SHA256())


@pytest.mark.parametrize("length", [1, 51, 245])
def test_way_0_pads_any_input(length: int) -> None:
    assert unpadded(signed(0, bytes(range(length)))) == bytes(range(length))


def test_way_1_signs_the_bare_hash() -> None:
    assert unpadded(signed(1, b"abc")) == DIGEST


@pytest.mark.parametrize(("how", "data"), [(2, DIGEST), (3, b"abc")])
def test_ways_2_and_3_add_the_digest_info(how: int, data: bytes) -> None:
    public().verify(signed(how, data), b"abc", padding.PKCS1v15(), SHA256())


def test_way_4_is_pss_of_a_hash() -> None:
    public().verify(signed(4, DIGEST), DIGEST, PSS, Prehashed(SHA256()))


def test_way_5_is_pss_of_a_message() -> None:
    public().verify(signed(5, b"abc"), b"abc", PSS, SHA256())


def test_pss_has_a_new_salt_each_time() -> None:
    assert signed(5, b"abc") != signed(5, b"abc")


@pytest.mark.parametrize(
    ("how", "length"), [(0, 246), (1, 256), (2, 31), (2, 33), (3, 256), (4, 20), (4, 48), (5, 256)]
)
def test_an_input_of_a_wrong_length_is_refused(how: int, length: int) -> None:
    assert SIGNER.sign(how, bytes(length)) is None


@pytest.mark.parametrize("answer", [0x6985, 0x6700])
def test_the_refusal_of_a_wrong_length_is_a_question(make: Make, answer: int) -> None:
    talk = make(Questions(bad_signature_input=answer)).with_pin()
    talk.select(0x0017)
    assert talk("80 2A 02 80 03 61 62 63 00") == f"{answer:04X}"


@pytest.mark.parametrize("le", ["00", "FF"])
def test_a_signature_needs_room_for_256_bytes(talk: Talk, le: str) -> None:
    talk.with_pin().select(0x0017)
    command = f"{SIGN_ABC[:-2]}{le}"
    assert talk.sw(command) == ("9000" if le == "00" else "6700")


def test_a_key_may_be_named_by_short_id(talk: Talk) -> None:
    assert talk.with_pin().sw(SIGN_ABC.replace("00 80 33", "00 97 33")) == "9000"


def test_one_pin_does_not_open_the_other_key(talk: Talk) -> None:
    assert talk.with_pin().sw(SIGN_ABC.replace("00 80 33", "00 9A 33")) == "6982"


def test_the_key_of_the_card_manufacturer_signs_nothing(talk: Talk) -> None:
    talk.with_pin().select(0x0016)
    assert talk(SIGN_ABC) == "6982"


def test_a_file_opened_by_nobody_stays_shut() -> None:
    file = File(Kind.BINARY, b"x", opened_by=(0x0018,))
    assert not Application(b"", {0x0001: file}).is_open(file)


def test_a_changed_input_does_not_verify() -> None:
    with pytest.raises(InvalidSignature):
        public().verify(signed(2, DIGEST), b"abd", padding.PKCS1v15(), SHA256())
