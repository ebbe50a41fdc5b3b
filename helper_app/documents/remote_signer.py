"""pyHanko's signer for a key that lives elsewhere. Slow to import: load it where one signs.

The key is asked once a signature: pyHanko's rehearsal ("dry run"), by which it measures the room a
signature needs, is answered without it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from asn1crypto import x509
from asn1crypto.algos import SignedDigestAlgorithm
from pyhanko.sign import signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

SIGNATURE_BYTES = 256


class RemoteSigner(signers.Signer):
    """Signs with RSA, PKCS#1 v1.5 and SHA-256.

    Args:
        own: The signer's certificate, DER.
        issuers: Those above it, DER; put into the signature, self-signed ones left out.
        sign: Gets a SHA-256 hash value of 32 bytes, gives 256 bytes.

    Attributes:
        raised: What `sign` raised, so that it can be told from what pyHanko raises.
    """

    def __init__(
        self, own: bytes, issuers: tuple[bytes, ...], sign: Callable[[bytes], bytes]
    ) -> None:
        store = SimpleCertificateStore()
        store.register_multiple([x509.Certificate.load(issuer) for issuer in issuers])
        super().__init__(
            signing_cert=x509.Certificate.load(own),
            cert_registry=store,
            signature_mechanism=SignedDigestAlgorithm({"algorithm": "sha256_rsa"}),
            embed_roots=False,
        )
        self._sign = sign
        self.raised: list[Exception] = []

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        """Sign the bytes pyHanko prepared; always with SHA-256."""
        if dry_run:
            return bytes(SIGNATURE_BYTES)
        digest = hashlib.new(digest_algorithm, data).digest()
        try:
            return self._sign(digest)
        except Exception as error:
            self.raised.append(error)
            raise
