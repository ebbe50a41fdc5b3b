"""When to go to the counter for a new certificate, as calendar entries without personal data."""

from __future__ import annotations

import hashlib

from helper_app.card.certificates import Certificate
from helper_app.documents.calendar import Reminder
from helper_app.i18n import Texts

ALARM_DAYS_BEFORE = 14
UID_DIGITS = 16


def for_certificate(certificate: Certificate, t: Texts) -> tuple[Reminder, ...]:
    """Give two entries: from when it can be renewed, and its last day.

    Args:
        certificate: Whose dates. Its hash makes the entries' ids, so that writing them again
            replaces them.
        t: The words' language.
    """
    own = hashlib.sha256(certificate.der).hexdigest()[:UID_DIGITS]
    # Translators: title of a calendar entry; keep it short, it is put into a 2D code
    renew = t("Renew your card's certificate")
    # Translators: title of a calendar entry
    last = t("Last day of your card's certificate")
    text = t("Take your Individual Number Card to the counter of your municipality.")
    return (
        Reminder(f"{own}-renew@tebiki", certificate.renewable_from, renew, text),
        Reminder(f"{own}-last@tebiki", certificate.not_after, last, text, ALARM_DAYS_BEFORE),
    )
