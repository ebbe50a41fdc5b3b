"""Who holds a card, as the signature certificate says: shown only after the person agreed.

Nothing here shows a name or an address in a `repr`, and nothing keeps one.
Source: `reference/jpki-card.md` section 10, subjectAltName of the signature certificate.
Thread: any.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from helper_app.card import tlv
from helper_app.card.attributes import SEXES, Sex
from helper_app.card.certificates import Certificate, broken_certificate, load
from helper_app.errors import CertificateUnreadable

HOLDER_OIDS = "1.2.392.200149.8.5.5."
NAME, NAME_REPLACED, SEX, BIRTH, ADDRESS, ADDRESS_REPLACED = 1, 2, 3, 4, 5, 6
UTF8_STRING = 0x0C
BIRTH_DIGITS = 9
"""One digit for the era, then the Gregorian date."""
REPLACED = "1"


@dataclass(frozen=True)
class Holder:
    """What a signature certificate says of its holder.

    Attributes:
        name: As registered, or with substitutes for rare characters.
        address: As registered, or with substitutes for rare characters.
        birth: Eight digits YYYYMMDD, Gregorian.
        sex: As registered.
        has_substitutes: A character of name or address was replaced by another one.
    """

    name: str = field(repr=False)
    address: str = field(repr=False)
    birth: str = field(repr=False)
    sex: Sex = field(repr=False)
    has_substitutes: bool

    @property
    def birth_date(self) -> date | None:
        """Give the day of birth; None where the register knows only a part of it."""
        try:
            return date(int(self.birth[:4]), int(self.birth[4:6]), int(self.birth[6:]))
        except ValueError:
            return None


def holder_of(certificate: Certificate) -> Holder:
    """Read the holder's data from a signature certificate.

    Raises:
        CertificateUnreadable: They are not there, or not in the known form.
    """
    values = other_names(certificate)
    try:
        birth, sex = values[BIRTH], SEXES[values[SEX]]
        if len(birth) != BIRTH_DIGITS or not birth.isdigit():
            raise CertificateUnreadable(reason="holder")
        flags = values.get(NAME_REPLACED, "") + values.get(ADDRESS_REPLACED, "")
        return Holder(values[NAME], values[ADDRESS], birth[1:], sex, REPLACED in flags)
    except KeyError as error:
        raise CertificateUnreadable(reason="holder") from error


def other_names(certificate: Certificate) -> dict[int, str]:
    """Give the holder's values in the subjectAltName by the last number of their OID.

    Raises:
        CertificateUnreadable: There is no such extension, or a value is no text.
    """
    from cryptography import x509

    broken: tuple[type[Exception], ...] = (x509.ExtensionNotFound, *broken_certificate())
    try:
        extensions = load(certificate.der).extensions
        names = extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        found = names.get_values_for_type(x509.OtherName)
        return {
            int(one.type_id.dotted_string.removeprefix(HOLDER_OIDS)): text_of(one.value)
            for one in found
            if one.type_id.dotted_string.startswith(HOLDER_OIDS)
        }
    except broken as error:
        raise CertificateUnreadable(reason="holder") from error


def text_of(der: bytes) -> str:
    """Give the text of a DER UTF8String; ValueError when it is none."""
    header = tlv.parse_header(der)
    if header.tag != UTF8_STRING or header.total_bytes != len(der):
        raise ValueError("no UTF8String")
    return der[header.header_bytes :].decode("utf-8")
