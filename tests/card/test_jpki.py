"""The card's application: how it is recognised, read, and asked the longer way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from helper_app.card.channel import Channel
from helper_app.card.jpki import AUTHENTICATION, SIGNATURE, Jpki, TokenKind
from helper_app.errors import (
    CardError,
    CardFault,
    CardUnknown,
    CertificateMissing,
    CertificateUnreadable,
)
from tests.card.doubles import (
    ASK_AUTH,
    READ_AUTH,
    READ_LABEL,
    SELECT_JPKI,
    SIGN_AUTH,
    CardDouble,
    ConnectionDouble,
)

CERTIFICATE_FILE = 0x000A


def application(card: CardDouble) -> Jpki:
    """Give the application on a card."""
    return Jpki(Channel(ConnectionDouble(card)))


class FileCard(CardDouble):
    """A card with one file, FF-filled behind its content, that answers any READ of it."""

    def __init__(self, content: bytes, *, at_most: int = 256, file_bytes: int = 4096) -> None:
        super().__init__({"00B0": self._read, "00A4020C02": "9000"})
        self.file = content.ljust(file_bytes, b"\xff")
        self._at_most = at_most

    def _read(self, command: bytes) -> bytes:
        offset = 0 if command[2] & 0x80 else int.from_bytes(command[2:4], "big")
        length = command[4] or 256
        if offset >= len(self.file):
            return bytes.fromhex("6B00")
        return self.file[offset : offset + min(length, self._at_most)] + b"\x90\x00"


def der(value_bytes: int) -> bytes:
    """Make a DER sequence with a value of that many bytes."""
    length = value_bytes.to_bytes(2, "big")
    return b"\x30\x82" + length + bytes(n % 251 for n in range(value_bytes))


def test_a_card_with_the_application_is_taken() -> None:
    card = CardDouble({SELECT_JPKI: "9000"})
    application(card).select()
    assert card.count(SELECT_JPKI) == 1


@pytest.mark.parametrize("answer", ["6A82", "6D00", "6E00", "6A81", "6700", "6999", "6985"])
def test_a_card_without_the_application_is_unknown(answer: str) -> None:
    with pytest.raises(CardUnknown):
        application(CardDouble({SELECT_JPKI: answer})).select()


def test_a_first_answer_6f00_is_asked_again_once() -> None:
    card = CardDouble({SELECT_JPKI: ["6F00", "9000"]})
    application(card).select()
    assert card.count(SELECT_JPKI) == 2


def test_a_second_answer_6f00_is_a_fault() -> None:
    card = CardDouble({SELECT_JPKI: "6F00"})
    with pytest.raises(CardFault):
        application(card).select()
    assert card.count(SELECT_JPKI) == 2


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        (b"JPKIAPICCTOKEN2".ljust(32), TokenKind.PLASTIC),
        (b"JPKIAPICCTOKEN2".ljust(32, b"\0"), TokenKind.PLASTIC),
        (b"JPKIAPICCTOKEN".ljust(32), TokenKind.OLD),
        (b"JPKIAPGPSETOKEN".ljust(32), TokenKind.ANDROID),
        (b"JPKIAPIOSTOKEN".ljust(32), TokenKind.IPHONE),
        (b"JPKIAPICCTOKEN3".ljust(32), TokenKind.OTHER),
        (b"\xff" * 32, TokenKind.OTHER),
        (b"", TokenKind.OTHER),
    ],
)
def test_the_label_tells_the_kind(label: bytes, kind: TokenKind) -> None:
    card = CardDouble({READ_LABEL: label.hex() + "9000"})
    assert application(card).token_kind() is kind


def test_a_card_without_a_label_is_another_kind() -> None:
    card = CardDouble({READ_LABEL: "6A82", "00A4020C020006": "6A82"})
    assert application(card).token_kind() is TokenKind.OTHER


@pytest.mark.parametrize(
    ("answer", "tries"), [("63C3", 3), ("63C1", 1), ("63C0", 0), ("6983", 0), ("6984", 0)]
)
def test_the_count_of_tries_is_read(answer: str, tries: int) -> None:
    assert application(CardDouble({ASK_AUTH: answer})).tries_left(AUTHENTICATION) == tries


def test_the_signature_password_has_its_own_count() -> None:
    assert application(CardDouble({"0020009B": "63C5"})).tries_left(SIGNATURE) == 5


@pytest.mark.parametrize("answer", ["6A82", "6A88"])
def test_a_card_without_the_pin_has_no_count(answer: str) -> None:
    card = CardDouble({ASK_AUTH: answer, "00A4020C020018": answer})
    assert application(card).tries_left(AUTHENTICATION) is None


@pytest.mark.parametrize("refusal", ["6A86", "6A82", "6D00", "6981", "6700"])
def test_without_short_ids_the_file_is_selected_first(refusal: str) -> None:
    card = CardDouble({ASK_AUTH: refusal, "00A4020C020018": "9000", "00200080": "63C2"})
    assert application(card).tries_left(AUTHENTICATION) == 2


@pytest.mark.parametrize("total", [130, 255, 256, 257, 1200, 1280, 1281, 1500, 1536, 1900])
@pytest.mark.parametrize("at_most", [256, 231, 100])
def test_a_certificate_is_cut_at_the_length_of_its_header(total: int, at_most: int) -> None:
    content = der(total - 4)
    card = FileCard(content, at_most=at_most)
    assert application(card).read_certificate(CERTIFICATE_FILE) == content


@pytest.mark.parametrize(("total", "reads"), [(256, 1), (257, 2), (1200, 5), (1500, 6), (1536, 6)])
def test_a_certificate_costs_one_read_per_256_bytes(total: int, reads: int) -> None:
    card = FileCard(der(total - 4))
    application(card).read_certificate(CERTIFICATE_FILE)
    assert len(card.commands) == reads


def test_short_header_forms_are_read_too() -> None:
    content = b"\x30\x81\xc8" + bytes(200)
    assert application(FileCard(content)).read_certificate(CERTIFICATE_FILE) == content


@pytest.mark.parametrize("first", [0x00, 0xFF])
def test_a_file_of_filler_is_no_certificate(first: int) -> None:
    with pytest.raises(CertificateMissing):
        application(FileCard(bytes((first,)) * 300)).read_certificate(CERTIFICATE_FILE)


@pytest.mark.parametrize("answer", ["9000", "6B00"])
def test_an_empty_file_is_no_certificate(answer: str) -> None:
    with pytest.raises(CertificateMissing):
        application(CardDouble({READ_AUTH: answer})).read_certificate(CERTIFICATE_FILE)


def test_no_such_file_is_no_certificate() -> None:
    card = CardDouble({READ_AUTH: "6A82", "00A4020C02000A": "6A82"})
    with pytest.raises(CertificateMissing):
        application(card).read_certificate(CERTIFICATE_FILE)


def test_a_certificate_that_needs_a_pin_is_unreadable() -> None:
    with pytest.raises(CertificateUnreadable):
        application(CardDouble({READ_AUTH: "6982"})).read_certificate(CERTIFICATE_FILE)


@pytest.mark.parametrize("end", ["6B00", "9000", "6282"])
def test_a_certificate_cut_off_is_unreadable(end: str) -> None:
    card = CardDouble({READ_AUTH: der(1000)[:256].hex() + "9000", "00B00100": end})
    with pytest.raises(CertificateUnreadable):
        application(card).read_certificate(CERTIFICATE_FILE)


def test_the_end_of_file_warning_is_no_error() -> None:
    content = der(296)
    card = CardDouble(
        {READ_AUTH: content[:256].hex() + "9000", "00B00100": content[256:].hex() + "6282"}
    )
    assert application(card).read_certificate(CERTIFICATE_FILE) == content


@given(some.binary(max_size=300), some.integers(1, 256))
def test_any_file_gives_der_or_a_typed_error(content: bytes, at_most: int) -> None:
    card = FileCard(content, at_most=at_most, file_bytes=len(content))
    try:
        read = application(card).read_certificate(CERTIFICATE_FILE)
    except CardError:
        return
    assert content.startswith(read)


def test_the_card_signs_what_it_is_given() -> None:
    card = CardDouble({SIGN_AUTH: "AA" * 256 + "9000"})
    signature = application(card).sign(AUTHENTICATION, bytes(51))
    assert signature == b"\xaa" * 256
    assert card.commands[0].hex() == "802a009733" + "00" * 51 + "00"


def test_a_key_without_short_id_is_selected_first() -> None:
    card = CardDouble({SIGN_AUTH: "6A86", "00A4020C020017": "9000", "802A0080": "BB9000"})
    assert application(card).sign(AUTHENTICATION, bytes(32)) == b"\xbb"


def test_a_lost_pin_state_is_a_fault() -> None:
    with pytest.raises(CardFault, match="6982"):
        application(CardDouble({SIGN_AUTH: "6982"})).sign(AUTHENTICATION, bytes(32))
