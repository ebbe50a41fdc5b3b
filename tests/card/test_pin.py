"""A PIN's form, and that it leaves no trace."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as some

from helper_app.card.pin import AUTH, SIGN, Pin, PinKind
from helper_app.errors import PinMalformed


def made(kind: PinKind, typed: str) -> Pin:
    """Make a PIN from words."""
    return Pin(kind, bytearray(typed.encode()))


@given(some.text(alphabet="0123456789", min_size=4, max_size=4))
def test_four_digits_are_sent_as_they_are_with_leading_zeros(typed: str) -> None:
    assert made(AUTH, typed).reveal() == typed.encode()


@pytest.mark.parametrize("typed", ["１２３４", "1２3４", "０００１"])
def test_full_width_digits_are_folded(typed: str) -> None:
    folded = typed.translate({ord("０") + n: str(n) for n in range(10)})
    assert made(AUTH, typed).reveal() == folded.encode()


@pytest.mark.parametrize(
    "typed", ["", "123", "12345", "12a4", " 123", "1234\n", "١٢٣٤", "१२३४", "①②③④⑤", "12-4", "1 34"]
)
def test_what_can_not_be_the_auth_pin_is_refused(typed: str) -> None:
    with pytest.raises(PinMalformed):
        made(AUTH, typed)


@pytest.mark.parametrize(
    ("typed", "sent"),
    [("ABC123", "ABC123"), ("abc123", "ABC123"), ("ａｂｃ１２３", "ABC123"), ("A" * 15 + "0",) * 2],
)
def test_a_signature_password_is_folded_to_upper_case(typed: str, sent: str) -> None:
    assert made(SIGN, typed).reveal() == sent.encode()


@pytest.mark.parametrize(
    "typed",
    ["", "ABC12", "ABCDEF", "123456", "A" * 16 + "1", "ABC 12", "ABC12!", "ÄBC123", "ABC1２あ"],
)
def test_what_can_not_be_the_signature_password_is_refused(typed: str) -> None:
    with pytest.raises(PinMalformed):
        made(SIGN, typed)


@given(some.binary(max_size=24), some.sampled_from([AUTH, SIGN]))
def test_any_bytes_are_a_pin_or_the_typed_error(typed: bytes, kind: PinKind) -> None:
    try:
        pin = Pin(kind, bytearray(typed))
    except PinMalformed:
        return
    assert kind.form.fullmatch(pin.reveal())


def test_bytes_that_are_no_utf8_are_refused() -> None:
    with pytest.raises(PinMalformed):
        Pin(AUTH, bytearray(b"12\xff4"))


@pytest.mark.parametrize("typed", ["1234", "１２３４"])
def test_the_typed_buffer_is_overwritten_at_the_end(typed: str) -> None:
    buffer = bytearray(typed.encode())
    with Pin(AUTH, buffer):
        pass
    assert buffer == bytes(len(buffer))


@pytest.mark.parametrize("typed", ["123", "１２３", "12345"])
def test_a_refused_pin_is_overwritten_too(typed: str) -> None:
    buffer = bytearray(typed.encode())
    with pytest.raises(PinMalformed):
        Pin(AUTH, buffer)
    assert buffer == bytes(len(buffer))


def test_the_bytes_handed_out_are_overwritten_with_the_pin() -> None:
    with made(AUTH, "１２３４") as pin:
        handed_out = pin.reveal()
    assert handed_out == bytes(4)


def test_an_overwritten_pin_is_never_handed_out() -> None:
    pin = made(AUTH, "1234")
    pin.wipe()
    with pytest.raises(PinMalformed):
        pin.reveal()


@pytest.mark.parametrize("show", [repr, str, "{}".format, "{!r}".format])
def test_a_pin_shows_nothing_not_even_its_length(show: object) -> None:
    assert callable(show)
    assert show(made(AUTH, "1234")) == show(made(SIGN, "ABCDEFGH12")) == "•••"


@pytest.mark.parametrize("double", [copy.copy, copy.deepcopy, pickle.dumps])
def test_a_pin_is_not_copied(double: object) -> None:
    assert callable(double)
    with pytest.raises(TypeError):
        double(made(AUTH, "1234"))


def test_the_error_of_a_malformed_pin_holds_nothing_of_it() -> None:
    with pytest.raises(PinMalformed) as caught:
        made(AUTH, "73915")
    assert caught.value.values == {}
    assert "73915" not in str(caught.value)
