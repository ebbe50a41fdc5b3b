"""The authorities that issue the certificates of real cards, as data.

Their own certificates are not shipped: nobody may be trusted by a name alone, so what a card's
certificate says about its issuer is checked against these fingerprints only when the issuer's
certificate was read from the card as well.
Source: `reference/jpki-card.md` section 10, which collected them from jpki/myna, local-signer and
myna-card. The fingerprint of the second authentication authority was not found anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass

ORGANISATION = "JPKI"
AUTHENTICATION_UNIT = "JPKI for user authentication"
SIGNATURE_UNIT = "JPKI for digital signature"
TEST_ORGANISATION = "JPKI-TEST"
"""The official test system, and this program's practice authority. Never genuine."""


@dataclass(frozen=True)
class Authority:
    """One generation of an issuer.

    Attributes:
        unit: The OU that names its purpose.
        generation: 1, 2 or 3.
        sha256: Fingerprint of its DER certificate, lower-case hexadecimal; None if not known.
    """

    unit: str
    generation: int
    sha256: str | None


PRODUCTION_AUTHORITIES = (
    Authority(
        AUTHENTICATION_UNIT, 1, "4dcfc4ca0aaf9fb2a3081b3f0c991c320b3acc008667a341eeaec5af1d58ca7d"
    ),
    Authority(AUTHENTICATION_UNIT, 2, None),
    Authority(
        AUTHENTICATION_UNIT, 3, "64114f29620c24ed2631d46476a040e7ee740d956089c00b036a6a8118c322b5"
    ),
    Authority(
        SIGNATURE_UNIT, 1, "19645405a1fe14377434bd55957628ac4038557c542403a2243f21c706fc9355"
    ),
    Authority(
        SIGNATURE_UNIT, 2, "79679c33e4cc9319440f1ad120a597ff1844e2ef217063adb176966fd5e6fbeb"
    ),
    Authority(
        SIGNATURE_UNIT, 3, "d227f6cde11d35c5252178f106f843d24651944975413b539fa2fb68dbfa365f"
    ),
)
