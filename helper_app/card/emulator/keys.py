"""RSA keys as the card uses them: every way of signing that P1 of the command names.

Source: `reference/jpki-card.md` section 2, "P1 of the signature command"; RFC 8017 sections 8.1
and 9.2 for the paddings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

DIGEST_BYTES = 32
LEAST_PADDING_BYTES = 11
LONGEST_MESSAGE_BYTES = 255
SHA256_PREFIX = bytes.fromhex("3031300d060960864801650304020105000420")


class RsaKey:
    """A private key with a modulus of whole bytes."""

    def __init__(self, key: RSAPrivateKey) -> None:
        self._key = key
        numbers = key.private_numbers()
        self._p, self._q = numbers.p, numbers.q
        self._dp, self._dq, self._inverse = numbers.dmp1, numbers.dmq1, numbers.iqmp
        self._length_bytes = key.key_size // 8

    def sign(self, how: int, data: bytes) -> bytes | None:
        """Sign in the way of P1 `how`; None when the length of `data` does not fit."""
        is_digest = how in (2, 4)
        if how and not (len(data) == DIGEST_BYTES if is_digest else 1 <= len(data) <= 255):
            return None
        if how in (4, 5):
            return self._pss(data, is_digest=is_digest)
        block = self._input(how, data)
        if block.startswith(SHA256_PREFIX) and len(block) == len(SHA256_PREFIX) + DIGEST_BYTES:
            return self._digest_info(block[len(SHA256_PREFIX) :])
        return self._padded(block)

    def _input(self, how: int, data: bytes) -> bytes:
        from hashlib import sha256

        if how == 0:
            return data
        if how == 1:
            return sha256(data).digest()
        return SHA256_PREFIX + (data if how == 2 else sha256(data).digest())

    def _digest_info(self, digest: bytes) -> bytes:
        """Sign the usual input the quick way; the same bytes as `_padded` gives."""
        from cryptography.hazmat.primitives.asymmetric import padding
        from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
        from cryptography.hazmat.primitives.hashes import SHA256

        return self._key.sign(digest, padding.PKCS1v15(), Prehashed(SHA256()))

    def _padded(self, block: bytes) -> bytes | None:
        """Apply PKCS#1 v1.5 padding of block type 1 and the private key (CRT)."""
        if len(block) > self._length_bytes - LEAST_PADDING_BYTES:
            return None
        filler = b"\xff" * (self._length_bytes - len(block) - 3)
        number = int.from_bytes(b"\x00\x01" + filler + b"\x00" + block, "big")
        one = pow(number % self._p, self._dp, self._p)
        other = pow(number % self._q, self._dq, self._q)
        signed = other + (self._inverse * (one - other) % self._p) * self._q
        return signed.to_bytes(self._length_bytes, "big")

    def _pss(self, data: bytes, *, is_digest: bool) -> bytes:
        from cryptography.hazmat.primitives.asymmetric import padding
        from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
        from cryptography.hazmat.primitives.hashes import SHA256

        way = padding.PSS(padding.MGF1(SHA256()), padding.PSS.DIGEST_LENGTH)
        return self._key.sign(data, way, Prehashed(SHA256()) if is_digest else SHA256())
